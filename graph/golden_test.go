package graph_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cangraph/internal/store"
)

var update = flag.Bool("update", false, "write the answers of testdata anew")

// Each query in testdata is asked of the demo team on both databases and must give
// the answer beside it. Lines "# not: …" name what must not appear in any answer.
func TestAnswersOfTheDemo(t *testing.T) {
	queries, err := filepath.Glob("testdata/*.graphql")
	if err != nil || len(queries) == 0 {
		t.Fatal("no queries: ", err)
	}
	busy.Each(t, func(t *testing.T, s *store.Store) {
		handler := api(t, s)
		for _, path := range queries {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".graphql"), func(t *testing.T) {
				compareAnswer(t, handler, path)
			})
		}
	})
}

func compareAnswer(t *testing.T, handler handler, path string) {
	t.Helper()
	query, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	answer := post(t, handler, string(query), nil)
	for line := range strings.Lines(string(query)) {
		if not, ok := strings.CutPrefix(line, "# not: "); ok && strings.Contains(answer, strings.TrimSpace(not)) {
			t.Errorf("%q appears in the answer", strings.TrimSpace(not))
		}
	}
	compareGolden(t, answer, strings.TrimSuffix(path, ".graphql")+".json")
}
