package index_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/worklist/index"
)

// A list may rest on every type of evidence at once; and each type that a rule can cite has a table.
func TestRecordedOfEveryType(t *testing.T) {
	rests := map[string][]uuid.UUID{}
	for _, kind := range index.Types() {
		rests[kind] = []uuid.UUID{uuid.New()}
	}
	for _, kind := range citedByRules(t) {
		if rests[kind] == nil {
			t.Errorf("a rule cites a %s, and no table of it is known", kind)
		}
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		recorded, err := index.Recorded(testkit.Context(), s, []index.Entry{{Rests: rests}}, time.Now())
		if err != nil || len(recorded) > 0 {
			t.Errorf("%v, %v", slices.Collect(maps.Keys(recorded)), err)
		}
	})
}

// citedByRules are the types of records that the sources of the rules name.
func citedByRules(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../finding/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`(?:records|unanswered)\([^"\n]*"([A-Z][A-Za-z]+)"`).FindAllStringSubmatch(string(text), -1) {
			kinds = append(kinds, found[1])
		}
	}
	if len(kinds) < 15 {
		t.Fatalf("only %v", kinds)
	}
	return kinds
}
