package listing_test

import (
	"fmt"
	"strings"
	"testing"

	"entgo.io/ent/dialect"

	"cangraph/internal/store"
	"cangraph/internal/store/listing"
	"cangraph/internal/testkit"
)

// TestNamesAreFoundByIndex asks both databases how they would look among thousands.
func TestNamesAreFoundByIndex(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		names := make([]string, 5000)
		for i := range names {
			names[i] = fmt.Sprintf("Ahi%c%c Whetū%d", 'a'+i%26, 'a'+i/26%26, i)
		}
		addWhanau(t, s, names...)
		if _, err := s.Writer().ExecContext(testkit.Context(), `ANALYZE`); err != nil {
			t.Fatal(err)
		}
		query, args := listing.Statement(listing.Query{Table: "whanau", Name: "ahiba whetu67"})
		explain := map[string]string{dialect.Postgres: "EXPLAIN ", dialect.SQLite: "EXPLAIN QUERY PLAN "}[s.Dialect()]
		plan := planOf(t, s, explain+query, args)
		uses := map[string]string{dialect.Postgres: "name_words_pkey", dialect.SQLite: "SEARCH n USING PRIMARY KEY (kind=? AND collapsed>? AND collapsed<?)"}[s.Dialect()]
		if !strings.Contains(plan, uses) || strings.Contains(plan, "Seq Scan on name_words") || strings.Contains(plan, "SCAN n") {
			t.Errorf("the plan does not look words up:\n%s", plan)
		}
		if found, err := search(s, "ahiba whetu67", 1000); err != nil || len(found) != 1 {
			t.Errorf("found %d, %v", len(found), err)
		}
	})
}

func planOf(t *testing.T, s *store.Store, query string, args []any) string {
	t.Helper()
	rows, err := s.Reader().Query(query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var plan strings.Builder
	for rows.Next() {
		line := make([]any, len(columns))
		for i := range line {
			line[i] = new(any)
		}
		if err := rows.Scan(line...); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&plan, *line[len(line)-1].(*any))
	}
	return plan.String()
}
