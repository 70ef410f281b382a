package interchange

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestASoundFolderIsStoredAlikeOnBothDatabases(t *testing.T) {
	first := ""
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report := take(t, s, sound(t), monday)
		t.Log(report.Files, printed(report.Warnings))
		got := dump(t, s, "")
		if first == "" {
			first = got
			t.Log(got)
		}
		if diff := cmp.Diff(first, got); diff != "" {
			t.Error(diff)
		}
		again := take(t, s, sound(t), monday.Add(time.Hour))
		t.Log(again.Files)
		if history := dump(t, s, "_history"); history != "" {
			t.Error(history)
		}
	})
}
