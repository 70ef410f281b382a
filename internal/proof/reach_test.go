package proof_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/graph"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/schema"
)

// api is the endpoint of a world's database, at the world's instant.
func api(t testing.TB, s *store.Store, w world.World) http.Handler {
	t.Helper()
	handler, err := graph.NewHandler(testkit.Context(), s, graph.Options{
		Now: func() time.Time { return w.Now }, Authenticate: twoworlds.Authenticate(w.IssuedAt()),
	})
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

// ask sends a question as an account and returns the data of the answer and the codes of
// its errors.
func ask(t testing.TB, handler http.Handler, account world.Row, q query.Question) (data any, codes []string) {
	t.Helper()
	request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(q.Body())))
	request.Header.Set("Content-Type", "application/json")
	twoworlds.Identify(request, account)
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	var answer struct {
		Data   any
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(recorder.Body.Bytes(), &answer); err != nil {
		t.Fatalf("%v in %s", err, recorder.Body)
	}
	for _, e := range answer.Errors {
		codes = append(codes, e.Extensions.Code)
	}
	return answer.Data, codes
}

func loadSchema(t testing.TB) *ast.Schema {
	t.Helper()
	loaded, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

// The nodes that an account gets by asking for everything that exists are those that the
// reference function says it sees: none more, none fewer. Its lists hold the same.
func TestNodesAndListsAreWhatTheReferenceSays(t *testing.T) {
	t.Parallel() // with the others that take long, when nothing else is left to run
	possible := loadSchema(t).PossibleTypes["Node"]
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		worlds := looking.Draw(200, fewer(s, 6))
		looking.Fill(t, s, worlds)
		for _, w := range worlds {
			handler := api(t, s, w)
			for _, account := range w.Tables["accounts"] {
				if !w.Known(account) {
					continue
				}
				levels := w.See(account).Levels
				for _, kind := range possible {
					tables := twoworlds.Tables(kind.Name)
					if tables == nil {
						t.Fatalf("say in twoworlds of which table %s is", kind.Name)
					}
					for _, table := range tables {
						seen := visible(w, levels, table)
						same(t, account, table+" by id", nodes(t, handler, account, kind.Name, w.IDs(table)), seen)
						switch kind.Name {
						case "Child", "Practitioner", "Agency":
							same(t, account, table+" listed", listed(t, handler, account, table, w.IDs(table)), seen)
						}
					}
				}
			}
		}
	})
}

// parts are the entries of a plan that are part of another, by their tables: its column and
// table. What is part of something hidden is hidden with it, whoever wrote it.
var parts = map[string][2]string{
	"assessment_contributions": {"assessment_id", "assessments"}, "goals": {"need_id", "needs"}, "activities": {"goal_id", "goals"},
	"deliveries": {"activity_id", "activities"}, "progress_updates": {"activity_id", "activities"},
	"plan_communications": {"plan_version_id", "plan_versions"}, "problem_contributions": {"problem_id", "problems"},
}

// visible are the ids of a table that the reference shows themselves.
func visible(w world.World, levels map[policy.Row]policy.Level, table string) []uuid.UUID {
	of, isPart := parts[table]
	var wholes []uuid.UUID
	if isPart {
		wholes = visible(w, levels, of[1])
	}
	var seen []uuid.UUID
	for _, row := range w.Tables[table] {
		level := levels[policy.Row{Table: table, ID: row.ID()}]
		if (level == policy.Full || level == policy.NameOnly) && (!isPart || slices.Contains(wholes, row.Ref(of[0]))) {
			seen = append(seen, row.ID())
		}
	}
	return seen
}

func same(t *testing.T, account world.Row, what string, is, should []uuid.UUID) {
	t.Helper()
	for _, ids := range [][]uuid.UUID{is, should} {
		slices.SortFunc(ids, func(a, b uuid.UUID) int { return strings.Compare(a.String(), b.String()) })
	}
	if !slices.Equal(is, should) {
		t.Errorf("%s: %s: %v, by the reference %v", who(account), what, is, should)
	}
}

// nodes asks for things by their ids, and returns those that are there.
func nodes(t *testing.T, handler http.Handler, account world.Row, kind string, ids []uuid.UUID) []uuid.UUID {
	t.Helper()
	var found []uuid.UUID
	for some := range slices.Chunk(ids, 100) {
		global := make([]string, len(some))
		for i, id := range some {
			global[i] = globalid.Of(kind, id)
		}
		data, codes := ask(t, handler, account, query.Question{Text: `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, Variables: map[string]any{"ids": global}})
		if codes != nil {
			t.Fatalf("%v", codes)
		}
		for i, node := range data.(map[string]any)["nodes"].([]any) {
			if node != nil {
				if node.(map[string]any)["id"] != global[i] {
					t.Errorf("the node of %s has another id", global[i])
				}
				found = append(found, some[i])
			}
		}
	}
	return found
}

// listed pages through a whole list and returns those of the ids that are in it, as often
// as they are.
func listed(t *testing.T, handler http.Handler, account world.Row, list string, ids []uuid.UUID) []uuid.UUID {
	t.Helper()
	var found []uuid.UUID
	total := -1
	for after := any(nil); ; {
		data, codes := ask(t, handler, account, query.Question{
			Text:      `query($after: String) { list: ` + list + `(first: 7, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
			Variables: map[string]any{"after": after},
		})
		if codes != nil {
			t.Fatalf("%v", codes)
		}
		page := data.(map[string]any)["list"].(map[string]any)
		for _, node := range page["nodes"].([]any) {
			total--
			if _, id, _ := globalid.Parse(node.(map[string]any)["id"].(string)); slices.Contains(ids, id) {
				found = append(found, id)
			}
		}
		info := page["pageInfo"].(map[string]any)
		if after = info["endCursor"]; info["hasNextPage"] == false {
			if counted := page["totalCount"].(float64); int(counted) != -1-total {
				t.Errorf("%s: the list of %s holds %d and counts %v", who(account), list, -1-total, counted)
			}
			return found
		}
	}
}

// Whatever way an account takes through the graph, six steps far, it meets nothing that
// the reference function does not show it.
func TestNoWayLeadsToWhatIsHidden(t *testing.T) {
	loaded := loadSchema(t)
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		worlds := looking.Draw(300, fewer(s, 8))
		looking.Fill(t, s, worlds)
		met, deepest := 0, 0
		for _, w := range worlds {
			handler := api(t, s, w)
			for i, account := range w.Tables["accounts"] {
				if !w.Known(account) {
					continue
				}
				levels := w.See(account).Levels
				g := query.New(loaded, twoworlds.Pool(w, w, account), query.Limits{Depth: 14, Cost: 60_000, Roots: 1}, uint64(i))
				for range 18 {
					q := g.Walk(6)
					data, _ := ask(t, handler, account, q)
					walk(data, 0, func(kind string, id uuid.UUID, depth int) {
						met, deepest = met+1, max(deepest, depth)
						for _, table := range twoworlds.Tables(kind) {
							level := levels[policy.Row{Table: table, ID: id}]
							if w.Find(table, id) != nil && level != policy.Full && level != policy.NameOnly {
								t.Errorf("%s meets %s %s, which is %q by the reference\n%s", who(account), kind, id, level, q.Text)
							}
						}
					})
				}
			}
		}
		t.Logf("met %d things, some of them %d objects deep", met, deepest)
		if met < 1000 || deepest < 6 {
			t.Error("the walks lead nowhere")
		}
	})
}

// walk visits everything in an answer that says what it is.
func walk(in any, depth int, visit func(kind string, id uuid.UUID, depth int)) {
	switch in := in.(type) {
	case []any:
		for _, item := range in {
			walk(item, depth, visit)
		}
	case map[string]any:
		global, _ := in["id"].(string)
		if kind, id, ok := globalid.Parse(global); ok && kind == fmt.Sprint(in["__typename"]) {
			visit(kind, id, depth)
		}
		for _, inside := range in {
			walk(inside, depth+1, visit)
		}
	}
}
