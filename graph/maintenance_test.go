package graph_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"cangraph/graph"
	"cangraph/internal/maintenance"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// During maintenance everybody reads, and is told until when; every mutation is refused
// before it does anything.
func TestDuringMaintenanceNothingIsChanged(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		lead := bearer("farah-aziz")
		mutation := `mutation { recordExternalSupport(input: {childId: "` + childID(t, s, "hana-parata") + `", name: "Nana Rose", part: "takes her to netball", contact: "by phone"}) {
			externalSupport { id } userErrors { code } } }`
		before := post(t, underMaintenance(t, s, lead, time.Hour), mutation, nil)
		if !strings.Contains(before, `"userErrors":[]`) {
			t.Fatalf("before maintenance: %s", before)
		}
		during := underMaintenance(t, s, lead, 0)
		count := s.Ent().ExternalSupport.Query().CountX(testkit.Context())
		if is := post(t, during, mutation, nil); !strings.Contains(is, `"code":"READ_ONLY"`) {
			t.Errorf("during maintenance: %s", is)
		}
		if is := s.Ent().ExternalSupport.Query().CountX(testkit.Context()); is != count {
			t.Errorf("%d supports, want %d", is, count)
		}
		if is := post(t, during, `{ maintenance { until underWay notice(lang: MI) } me { childCount } }`, nil); !strings.Contains(is, `"underWay":true`) || strings.Contains(is, `"errors"`) {
			t.Errorf("read during maintenance: %s", is)
		}
	})
}

// A request that began before the hours, and whose body came slowly, changes nothing within
// them.
func TestASlowRequestIsRefusedToo(t *testing.T) {
	s, called := team.SQLite(t), 0
	slow, err := graph.NewHandler(testkit.Context(), s, graph.Options{
		Now: func() time.Time { called++; return now().Add(time.Duration(called) * time.Second) }, Maintenance: &maintenance.Window{From: now().Add(2 * time.Second), Until: now().Add(time.Hour)},
		Authenticate: func(*http.Request) (viewer.Viewer, error) { return bearer("farah-aziz"), nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	if is := post(t, slow, `mutation { signOut(input: {}) { signedOutUntil } }`, nil); !strings.Contains(is, `"code":"READ_ONLY"`) {
		t.Errorf("a slow request: %s", is)
	}
}

// underMaintenance is the endpoint with maintenance for an hour from some time after noon on.
func underMaintenance(t *testing.T, s *store.Store, who viewer.Viewer, after time.Duration) http.Handler {
	t.Helper()
	handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{
		Now: now, Maintenance: &maintenance.Window{From: now().Add(after), Until: now().Add(after + time.Hour)},
		Authenticate: func(*http.Request) (viewer.Viewer, error) { return who, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	return handler
}
