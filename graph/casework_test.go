package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cangraph/ent/gen/child"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Each query in testdata/casework is asked of the demo with its casework by whom its line
// "# as:" names, and must give the answer beside it. Its variable $tiaki is the child whose
// story docs/demo.md tells.
func TestAnswersAfterCasework(t *testing.T) {
	queries, err := filepath.Glob("testdata/casework/*.graphql")
	if err != nil || len(queries) == 0 {
		t.Fatal("no queries: ", err)
	}
	busy.Each(t, func(t *testing.T, s *store.Store) {
		ids := idsOf(t, s)
		for _, path := range queries {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".graphql"), func(t *testing.T) {
				text, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				query := string(text)
				who, _, _ := strings.Cut(strings.TrimPrefix(query, "# as: "), "\n")
				answer := post(t, apiFor(t, s, bearer(who)), query, asked(query, ids))
				if strings.Contains(answer, `"errors":`) {
					t.Error(answer)
				}
				for line := range strings.Lines(query) {
					if not, ok := strings.CutPrefix(line, "# not: "); ok && strings.Contains(answer, strings.TrimSpace(not)) {
						t.Errorf("%q appears in the answer", strings.TrimSpace(not))
					}
				}
				compareGolden(t, answer, strings.TrimSuffix(path, ".graphql")+".json")
			})
		}
	})
}

// idsOf are the ids of children of the demo that queries take as variables.
func idsOf(t *testing.T, s *store.Store) map[string]any {
	t.Helper()
	ids := map[string]any{}
	for name, key := range map[string]string{"tiaki": "tiaki-rangihuna", "sione": "sione-faleolo", "finn": "finn-brooker"} {
		id, err := s.Ent().Child.Query().Where(child.ImportKey(key)).OnlyID(testkit.Context())
		if err != nil {
			t.Fatal(err)
		}
		ids[name] = globalid.Of("Child", id)
	}
	unowned := ask[struct {
		Concerns struct{ Nodes []struct{ ID string } }
	}](t, apiFor(t, s, bearer("ngaire-waaka")),
		`{ concerns(filter: { unowned: true, ledByMe: true }) { nodes { id } } }`, nil)
	agency := ask[struct {
		Agencies struct{ Nodes []struct{ ID string } }
	}](t, apiFor(t, s, bearer("moira-keane")),
		`{ agencies(filter: { importKey: "nurturing-families" }) { nodes { id } } }`, nil)
	ids["motukowhai"] = keyed(t, s, "ChildrensTeam motukowhai")
	ids["counselling"] = keyed(t, s, "ServiceProvision tiaki-counselling")
	ids["concern"], ids["agency"] = unowned.Concerns.Nodes[0].ID, agency.Agencies.Nodes[0].ID
	return ids
}

// asked are the variables that a query declares.
func asked(query string, ids map[string]any) map[string]any {
	variables := map[string]any{}
	for name, id := range ids {
		if strings.Contains(query, "$"+name+": ID!") {
			variables[name] = id
		}
	}
	return variables
}

// toured is a request of docs/tour.md with who sends it and the answer.
var toured = regexp.MustCompile("(?s)As `([a-z-]+)`:\n\n```graphql\n(.*?)```\n\n```json\n(.*?)```")

// The requests of the tour are sent in their order, and answered as it says.
func TestTheTourIsSo(t *testing.T) {
	const tour = "../docs/tour.md"
	busy.Each(t, func(t *testing.T, s *store.Store) {
		ids := idsOf(t, s)
		text, err := os.ReadFile(tour)
		if err != nil {
			t.Fatal(err)
		}
		told := 0
		is := toured.ReplaceAllStringFunc(string(text), func(found string) string {
			told++
			parts := toured.FindStringSubmatch(found)
			answer := post(t, apiFor(t, s, bearer(parts[1])), parts[2], asked(parts[2], ids))
			if strings.Contains(answer, `"errors":`) {
				t.Error(answer)
			}
			return "As `" + parts[1] + "`:\n\n```graphql\n" + parts[2] + "```\n\n```json\n" + folded(t, []byte(answer), "") + "\n```"
		})
		if *update {
			if err := os.WriteFile(tour, []byte(is), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if is != string(text) {
			t.Errorf("docs/tour.md does not say what is answered (look at it, then go test ./graph -run Tour -update):\n%s", is)
		}
		if told < 5 {
			t.Errorf("only %d requests", told)
		}
	})
}

// folded writes what fits into a line in one line.
func folded(t *testing.T, value json.RawMessage, margin string) string {
	t.Helper()
	if line := strings.Join(strings.Fields(indented(t, string(value))), " "); len(margin)+len(line) < 130 {
		return line
	}
	parts := json.NewDecoder(bytes.NewReader(value))
	opening, err := parts.Token()
	var lines []string
	for err == nil && parts.More() {
		name := ""
		if opening == json.Delim('{') {
			key, _ := parts.Token()
			name = fmt.Sprintf("%q: ", key)
		}
		var part json.RawMessage
		err = parts.Decode(&part)
		lines = append(lines, margin+"  "+name+folded(t, part, margin+"  "))
	}
	if err != nil || len(lines) == 0 {
		return string(value)
	}
	closing, _ := parts.Token()
	return fmt.Sprint(opening, "\n", strings.Join(lines, ",\n"), "\n", margin, closing)
}
