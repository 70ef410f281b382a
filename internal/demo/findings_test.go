package demo_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/gen/child"
	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestBothDatabasesFindTheSame compares all findings of a town, with its many
// accidental shapes, row for row.
func TestBothDatabasesFindTheSame(t *testing.T) {
	var found [2]string
	for i, s := range []*store.Store{testkit.SQLite(t), testkit.Postgres(t)} {
		if err := demo.Town(testkit.Context(), s, demo.Options{Children: 600, Seed: 5, AsAt: asAt}); err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for id, findings := range findingsOf(t, s, asAt) {
			for _, f := range findings {
				fmt.Fprintln(&all, id, f.Code, f.Key, f.Since, f.Until, f.Certainty, f.Facts)
			}
		}
		lines := strings.SplitAfter(all.String(), "\n")
		slices.Sort(lines)
		found[i] = strings.Join(lines, "")
	}
	counts := map[finding.Code]int{}
	for line := range strings.Lines(found[0]) {
		counts[finding.Code(strings.Fields(line)[1])]++
	}
	t.Log("findings by code: ", counts)
	if found[0] != found[1] {
		t.Error("the databases give different findings: " + firstDifference(found[0], found[1]))
	}
	if common := len(finding.Rules()) - 6; len(counts) < common {
		t.Errorf("only %d codes, of which all but O13, O14, those about practitioners and a rare one or two should occur", len(counts))
	}
}

// findingsOf returns the findings of every child, by id.
func findingsOf(t *testing.T, s *store.Store, on calendar.Date) map[uuid.UUID][]*finding.Finding {
	t.Helper()
	ctx := testkit.Context()
	ids, err := s.Ent().Child.Query().Order(child.ByID()).IDs(ctx)
	if err != nil {
		t.Fatal(err)
	}
	source := network.NewSQL(s)
	found := map[uuid.UUID][]*finding.Finding{}
	for batch := range slices.Chunk(ids, 50) {
		loaded, err := source.Load(ctx, batch, snapshot.With{Meetings: &on, Casework: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range loaded.Children {
			found[c.ID] = append(finding.Overlaps(c, on, on, finding.Defaults()), finding.Gaps(c, on, on, finding.Defaults())...)
		}
	}
	return found
}
