package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"cangraph/ent/gen/account"
	"cangraph/ent/gen/child"
	networks "cangraph/ent/gen/network"
	"cangraph/internal/command"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// operate changes rows as the operator, who must not fail.
func operate(t *testing.T, s *store.Store, change func(context.Context, *command.Tx) error) {
	t.Helper()
	if err := command.Do(testkit.Context(), s, command.Meta{Name: "prepare"}, change); err != nil {
		t.Fatal(err)
	}
}

func disable(t *testing.T, s *store.Store, subject string) {
	t.Helper()
	operate(t, s, func(ctx context.Context, tx *command.Tx) error {
		return tx.Rows.Account.Update().Where(account.Subject(subject)).SetDisabledAt(now()).Exec(ctx)
	})
}

func TestGlassIsBrokenOnlyWhenSomebodyCanReadOfIt(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		hana, absent := childID(t, s, "hana-parata"), globalid.Of("Child", s.Ent().Agency.Query().FirstIDX(testkit.Context()))
		handler := at(t, s, bearer("lupe-vaitohi"), 0)
		disable(t, s, "ata-wilkins") // who directs her team
		unread, n := probeGlass(t, s, handler, hana)
		missing, m := probeGlass(t, s, handler, absent)
		if unread != missing || n != m || !strings.Contains(unread, `"code":"NOT_FOUND"`) || !strings.Contains(unread, "ring the child's team or Oranga Tamariki") {
			t.Errorf("a child of whom nobody could be told answers %s after %d statements, an absent one %s after %d", unread, n, missing, m)
		}
		operate(t, s, func(ctx context.Context, tx *command.Tx) error {
			return tx.Rows.Account.Update().Where(account.Subject("ata-wilkins")).ClearDisabledAt().Exec(ctx)
		})
		if broken := post(t, handler, breakGlass, glassInput(hana)); !strings.Contains(broken, `"userErrors":[]`) {
			t.Errorf("with a director who can read of it: %s", broken)
		}
		if n := s.Ent().Notice.Query().CountX(testkit.Context()); n != 1 {
			t.Errorf("%d were told", n)
		}
	})
}

func TestTheLeadReadsOfBrokenGlass(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		post(t, at(t, s, bearer("lupe-vaitohi"), 0), breakGlass, glassInput(childID(t, s, "kauri-kereama")))
		told := post(t, at(t, s, bearer("jo-whitaker"), 0), `{ notices { nodes { kind child { name } subject { ... on BreakGlassUse { basis practitioner { name } } } } } breakGlassReviews { nodes { id } } }`, nil)
		want := `{"data":{"notices":{"nodes":[{"kind":"BREAK_GLASS","child":{"name":"Kauri"},"subject":{"basis":"IMMEDIATE_SAFETY","practitioner":{"name":"Lupe Vaitohi"}}}]},"breakGlassReviews":{"nodes":[]}}}` + "\n"
		if told != want {
			t.Errorf("the lead was told %s", told)
		}
	})
}

func TestGlassIsReviewedWhenTheNetworkHasClosed(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		post(t, at(t, s, bearer("lupe-vaitohi"), 0), breakGlass, glassInput(childID(t, s, "hana-parata")))
		operate(t, s, func(ctx context.Context, tx *command.Tx) error {
			return tx.Rows.Network.Update().Where(networks.HasChildWith(child.ImportKey("hana-parata"))).SetClosedOn(today).SetExitReason("PLANNED").Exec(ctx)
		})
		director := at(t, s, bearer("ata-wilkins"), time.Minute)
		uses := ask[struct {
			Notices struct {
				Nodes []struct{ Subject *struct{ Basis string } }
			}
			BreakGlassReviews struct {
				Nodes []struct {
					ID    string
					Child *struct{ Name string }
				}
			}
		}](t, director, `{ notices { nodes { subject { ... on BreakGlassUse { basis } } } } breakGlassReviews { nodes { id child { name } } } }`, nil)
		if len(uses.Notices.Nodes) != 1 || uses.Notices.Nodes[0].Subject == nil || len(uses.BreakGlassReviews.Nodes) != 1 || uses.BreakGlassReviews.Nodes[0].Child != nil {
			t.Fatalf("the director, who does not see the child any more, reads %+v", uses)
		}
		found := map[string]any{"input": map[string]any{"breakGlassUseId": uses.BreakGlassReviews.Nodes[0].ID, "outcome": "JUSTIFIED", "note": ""}}
		if other := post(t, at(t, s, bearer("fetu-aumua"), time.Minute), review, found); !strings.Contains(other, `"code":"NOT_FOUND"`) {
			t.Errorf("the director of another team: %s", other)
		}
		if reviewed := post(t, director, review, found); !strings.Contains(reviewed, `"outcome":"JUSTIFIED"`) {
			t.Errorf("the director: %s", reviewed)
		}
	})
}
