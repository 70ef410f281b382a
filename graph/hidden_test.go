package graph_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/gen/child"
	"cangraph/ent/gen/personidentifier"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// nodesOf are the ids of all nodes of the demo that a viewer may read, by type.
func nodesOf(t *testing.T, ctx context.Context, s *store.Store) map[string][]uuid.UUID {
	t.Helper()
	all := map[string][]uuid.UUID{}
	for kind, read := range map[string]func(context.Context) ([]uuid.UUID, error){
		"Child":            s.Ent().Child.Query().IDs,
		"Kin":              s.Ent().Kin.Query().IDs,
		"Whanau":           s.Ent().Whanau.Query().IDs,
		"Network":          s.Ent().Network.Query().IDs,
		"ServiceProvision": s.Ent().ServiceProvision.Query().IDs,
		"Agency":           s.Ent().Agency.Query().IDs,
		"Practitioner":     s.Ent().Practitioner.Query().IDs,
	} {
		found, err := read(ctx)
		if err != nil {
			t.Fatal(err)
		}
		all[kind] = found
	}
	return all
}

const oneNode = `query($id: ID!) { node(id: $id) { __typename id } }`

// probes are the ways to one thing by its id.
var probes = map[string][]string{
	"Child": {oneNode, `query($id: ID!) { child(id: $id) { name } }`, `query($id: ID!) { child(id: $id) { network { gaps { code } } } }`,
		`query($id: ID!) { nodes(ids: [$id]) { ... on Child { access { through } network { asAt } } } }`},
	"Whanau":           {oneNode, `query($id: ID!) { whanau(id: $id) { members { since } } }`},
	"Agency":           {oneNode, `query($id: ID!) { agency(id: $id) { sharingClass networks { totalCount } } }`},
	"Practitioner":     {oneNode, `query($id: ID!) { practitioner(id: $id) { networks { totalCount } employments { since } } }`},
	"Kin":              {oneNode},
	"Network":          {oneNode},
	"ServiceProvision": {oneNode},
}

// A34: what is hidden answers like what does not exist: the same bytes after the same
// number of statements.
func TestHiddenThingsAnswerLikeAbsentOnes(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		all := nodesOf(t, testkit.Context(), s)
		for _, subject := range []string{"ngaire-waaka", "ata-wilkins", "mere-parata", "awamarama-dashboard"} {
			ctx, session := s.Session(viewer.With(t.Context(), bearer(subject)))
			seen := nodesOf(t, ctx, s)
			if err := session.Close(); err != nil {
				t.Fatal(err)
			}
			handler, hidden := apiFor(t, s, bearer(subject)), 0
			for kind, queries := range probes {
				for _, query := range queries {
					answer, statements := probe(t, s, handler, query, globalid.Of(kind, uuid.New()))
					for _, id := range all[kind] {
						if slices.Contains(seen[kind], id) {
							continue
						}
						hidden++
						if a, n := probe(t, s, handler, query, globalid.Of(kind, id)); a != answer || n != statements {
							t.Errorf("%s: a hidden %s answers %s after %d statements, an absent one %s after %d", subject, kind, a, n, answer, statements)
						}
					}
				}
			}
			if hidden < 40 {
				t.Errorf("%s: only %d hidden things were asked for", subject, hidden)
			}
		}
	})
}

// probe asks for one thing by its id, and counts the statements of the answer.
func probe(t *testing.T, s *store.Store, handler handler, query, id string) (answer string, statements int) {
	t.Helper()
	statements = testkit.CountStatements(t, s, func() { answer = post(t, handler, query, map[string]any{"id": id}) })
	return answer, statements
}

// The same for what is looked for by name, key or number.
func TestHiddenChildrenAreFoundNoMoreThanAbsentOnes(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		number := s.Ent().PersonIdentifier.Query().Where(personidentifier.HasChildWith(child.ImportKey("hana-parata"))).OnlyX(testkit.Context()).Value
		for _, subject := range []string{"ngaire-waaka", "lupe-vaitohi", "moira-keane"} {
			handler := apiFor(t, s, bearer(subject))
			for hidden, absent := range map[string]string{
				`{"name": "hana"}`: `{"name": "zzzz"}`, `{"name": "parata h"}`: `{"name": "zzzz h"}`,
				`{"importKey": "hana-parata"}`: `{"importKey": "nobody"}`, `{"nhi": "` + number + `"}`: `{"nhi": "ZZZ0024"}`,
			} {
				a, n := search(t, s, handler, hidden)
				b, m := search(t, s, handler, absent)
				if a != b || n != m {
					t.Errorf("%s, %s: %s after %d statements, and for %s: %s after %d", subject, hidden, a, n, absent, b, m)
				}
			}
		}
	})
}

func search(t *testing.T, s *store.Store, handler handler, filter string) (answer string, statements int) {
	t.Helper()
	variables := map[string]any{"filter": json.RawMessage(filter)}
	query := `query($filter: ChildFilter) { children(filter: $filter) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`
	statements = testkit.CountStatements(t, s, func() { answer = post(t, handler, query, variables) })
	return answer, statements
}
