package network_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/network"
	"cangraph/internal/policy"
	"cangraph/internal/proof/looking"
	"cangraph/internal/testkit"
)

// Whatever the statement reads, viewers may read the former versions of.
func TestEveryTableOfTheStatementIsRemembered(t *testing.T) {
	var open []string
	for _, history := range policy.Histories(policy.Tables) {
		open = append(open, history.Name)
	}
	found := regexp.MustCompile(`FROM (\w+_history)`).FindAllStringSubmatch(strings.Join(network.KnownTexts("postgres"), "\n"), -1)
	if len(found) < 48 {
		t.Errorf("only %d histories are read", len(found))
	}
	for _, one := range found {
		if !slices.Contains(open, one[1]) {
			t.Errorf("%s is read, and no rule opens it: say in internal/policy/histories.go who reads it", one[1])
		}
	}
}

// On SQLite, which looks into a union by its indexes in some places only, no version is looked
// for by reading a whole table: what was known of one child costs what there is of it.
func TestNoTableIsReadWholeForWhatWasKnown(t *testing.T) {
	s := testkit.SQLite(t)
	for _, text := range network.KnownTexts("sqlite3") {
		rows, err := s.Query(testkit.Context(), "EXPLAIN QUERY PLAN "+text, nil, nil, nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var id, parent, unused int
			var step string
			if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
				t.Fatal(err)
			}
			if table, scans := strings.CutPrefix(step, "SCAN "); scans && slices.Contains(looking.Histories(), strings.TrimSuffix(table, "_history")) {
				t.Errorf("%s is read whole by %s", table, text[max(0, len(text)-400):])
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
}
