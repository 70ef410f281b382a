package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cangraph/internal/store"
)

type accessLog struct {
	AccessLog struct {
		TotalCount int
		Nodes      []struct {
			At, Kind, ViewerKind, Operation, Purpose string
			BreakGlass                               bool
			Person                                   *struct{ Name string }
		}
	}
}

const whoSaw = `query WhoSaw($id: ID!) { accessLog(childId: $id) {
  totalCount nodes { at kind viewerKind operation purpose breakGlass person { name } } } }`

// lines are the entries of a child's log as a viewer reads it, the latest first.
func lines(t *testing.T, s *store.Store, subject, id string) (lines []string) {
	t.Helper()
	log := ask[accessLog](t, at(t, s, bearer(subject), 2*time.Hour), whoSaw, map[string]any{"id": id}).AccessLog
	for _, e := range log.Nodes {
		name := "somebody"
		if e.Person != nil {
			name = e.Person.Name
		}
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s %s %s %v", name, e.ViewerKind, e.Kind, e.Operation, e.Purpose, e.BreakGlass)))
	}
	return lines
}

// Who saw a child is answered to the child, its lead, the director and the auditor.
func TestAccessLog(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		mikaere := childID(t, s, "mikaere-parata")
		of := map[string]any{"id": mikaere}
		post(t, apiFor(t, s, bearer("sefo-leota")), `query Visit($id: ID!) { child(id: $id) { name } }`, of)
		post(t, apiFor(t, s, bearer("mere-parata")), `query AtHome($id: ID!) { child(id: $id) { network { members { role } } } }`, of)
		post(t, apiFor(t, s, bearer("farah-aziz")), `query Nothing($id: ID!) { child(id: $id) { name } }`, of)
		post(t, apiFor(t, s, bearer("ngaire-waaka")), `query Piripi { children { totalCount pageInfo { endCursor } } }`, nil)
		post(t, at(t, s, bearer("lupe-vaitohi"), 0), breakGlass, glassInput(mikaere))
		want := []string{
			"Lupe Vaitohi PRACTITIONER READ breakGlass CARE true", "Lupe Vaitohi PRACTITIONER CHANGE breakGlass CARE false",
			"somebody KIN READ child CARE false", "Sefo Leota PRACTITIONER READ child CARE false",
		}
		if have := lines(t, s, "piripi-stone", mikaere); !slices.Equal(have, want) {
			t.Errorf("the auditor reads %q", have)
		}
		want = append([]string{"Piripi Stone PRACTITIONER READ accessLog CARE false"}, want...)
		want[3] = "Mere Parata KIN READ child CARE false" // whom the lead knows
		if have := lines(t, s, "ngaire-waaka", mikaere); !slices.Equal(have, want) {
			t.Errorf("the lead reads %q", have)
		}
		for _, other := range []string{"sefo-leota", "mere-parata", "lupe-vaitohi", "gwen-abbott", "farah-aziz"} {
			if have := lines(t, s, other, mikaere); len(have) != 0 {
				t.Errorf("%s reads %q", other, have)
			}
		}
		if own := lines(t, s, "hana-parata", childID(t, s, "hana-parata")); len(own) != 0 {
			t.Errorf("of Hana, whom nobody asked for, there is %q", own)
		}
	})
}

// Only who is shown is recorded: a sibling who is loaded with a child is shown when the
// query names siblings.
func TestOnlyWhoIsShownIsRecorded(t *testing.T) {
	s := team.SQLite(t)
	hana, mikaere := childID(t, s, "hana-parata"), childID(t, s, "mikaere-parata")
	sefo := apiFor(t, s, bearer("sefo-leota"))
	post(t, sefo, `query Plain($id: ID!) { child(id: $id) { network { members { role } } } }`, map[string]any{"id": hana})
	if have := lines(t, s, "piripi-stone", mikaere); len(have) != 0 {
		t.Errorf("Hana's brother was not asked for, and there is %q", have)
	}
	post(t, sefo, `query Siblings($id: ID!) { child(id: $id) { network { siblings { child { name } } } } }`, map[string]any{"id": hana})
	if have := lines(t, s, "piripi-stone", mikaere); !slices.Equal(have, []string{"Sefo Leota PRACTITIONER READ child CARE false"}) {
		t.Errorf("Hana's brother was shown, and there is %q", have)
	}
}

// Who is hidden from a reader is hidden in the log, too: somebody without a name would
// say that a secluded service is there.
func TestAccessLogDoesNotTellOfSecludedServices(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		aria := childID(t, s, "aria-marsden")
		post(t, apiFor(t, s, bearer("mia-larsen")), `query Secluded($id: ID!) { child(id: $id) { name } }`, map[string]any{"id": aria})
		if have := lines(t, s, "piripi-stone", aria); len(have) != 0 {
			t.Errorf("the auditor, who does not know of the service, reads %q", have)
		}
		if have := lines(t, s, "ata-wilkins", aria); len(have) != 0 {
			t.Errorf("the director reads %q", have)
		}
		count := ask[accessLog](t, at(t, s, bearer("piripi-stone"), 2*time.Hour), whoSaw, map[string]any{"id": aria}).AccessLog.TotalCount
		if count != 0 {
			t.Errorf("the log of Aria has %d entries for the auditor", count)
		}
		if have := lines(t, s, "mia-larsen", aria); len(have) > 0 {
			t.Errorf("who may not read the log reads %q", have)
		}
	})
}
