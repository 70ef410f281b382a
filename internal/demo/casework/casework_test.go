package casework_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/demo/casework"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var asAt = calendar.Of(2026, time.June, 15)

// A demo is whole once all of it is loaded, and is loaded once.
func TestTheDemoIsLoadedOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if err := casework.Load(ctx, s, asAt, asAt.At(8, 30)); err != nil {
			t.Fatal(err)
		}
		if err := demo.Whole(ctx, s); err != nil {
			t.Error(err)
		}
		if err := casework.Load(ctx, s, asAt, asAt.At(8, 30)); fault.CodeOf(err) != fault.Conflict {
			t.Errorf("loading again: %v", err)
		}
	})
}

// A step that is refused leaves no database that looks whole.
func TestARefusedStepLeavesNothingWhole(t *testing.T) {
	for name, text := range map[string]string{
		"refused":    "# -1d moira-keane: A manager sees no child.\nraiseProblem(input: { childId: \"@tiaki-rangihuna\", statement: \"?\" })",
		"not valid":  "# -1d moira-keane: There is no such mutation.\nraiseTheRoof(input: {})",
		"unnamed":    "# -1d moira-keane: Nobody gave this name.\nacknowledgeConcern(input: { concernId: \"@nothing\" })",
		"of nobody":  "# -1d nobody-at-all: Nobody has this account.\nquery { me { childCount } }",
		"headless":   "query { me { childCount } }",
		"wrong date": "# -1d ata-wilkins: Not a day.\nquery { myWork(asAt: \"tomorrow\") { totalCount } }",
	} {
		t.Run(name, func(t *testing.T) {
			s := testkit.SQLite(t)
			err := casework.LoadFrom(testkit.Context(), s, fstest.MapFS{"a.graphql": {Data: []byte(text)}}, asAt, asAt.At(8, 30))
			if err == nil || !strings.HasPrefix(err.Error(), "a.graphql:1: ") {
				t.Errorf("loaded: %v", err)
			}
			if err := demo.Whole(testkit.Context(), s); fault.CodeOf(err) != fault.Conflict {
				t.Errorf("it looks whole: %v", err)
			}
		})
	}
}
