package concern_test

import (
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Who opens a concern by itself knows of it from then on: two of them, and nobody owns it (G4). To see it in a list, to direct the
// team, or to open it twice is none of that; and what people of a hidden agency opened, nobody else learns.
func TestAConcernThatIsOpenedIsKnown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		raised := w.raise("ana", enum.ModerateConcern, "hana").GlobalID()
		open := func(who string) {
			if answer := w.post(who, `query($id: ID!) { node(id: $id) { ... on Concern { text } } }`, map[string]any{"id": raised}); !strings.Contains(answer, "ana worries") {
				t.Fatal(answer)
			}
		}
		unowned := func(want string) {
			t.Helper()
			answer := w.post("mere", `query($id: ID!) { child(id: $id) { network { gaps(codes: [G4_UNOWNED_CONCERN]) { severity facts { name value } evidence { ... on Concern { text } } } } } }`,
				map[string]any{"id": w.id("Child", "hana")})
			if !strings.Contains(answer, `"gaps":[`+want+`]`) {
				t.Errorf("no %s in %s", want, answer)
			}
		}
		w.post("tia", `query($id: ID!) { child(id: $id) { concerns { nodes { text } } } }`, map[string]any{"id": w.id("Child", "hana")})
		open("dan")
		open("rua")
		open("ana")
		open("mere")
		open("mere")
		unowned("")
		open("tia")
		unowned(`{"severity":"MODERATE","facts":[{"name":"SEEN_BY","value":2}],"evidence":[{"text":"ana worries"}]}`)
	})
}
