package world

import (
	"context"
	"maps"
	"slices"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/store"
)

// recorded is when every row was recorded.
var recorded = time.Date(2020, time.January, 1, 0, 0, 0, 0, time.UTC)

// nameColumns are the columns of whose words a row of a table is found by.
var nameColumns = map[string][]string{
	"children":      {"preferred_name", "given_names", "family_name"},
	"kin":           {"given_names", "family_name"},
	"practitioners": {"given_names", "family_name"},
	"whanau":        {"name"}, "agencies": {"name"}, "childrens_teams": {"name"}, "service_types": {"name"},
}

// Store puts the world into an empty, migrated database.
func (w World) Store(ctx context.Context, s *store.Store) error {
	return s.Bulk(ctx, func(b *store.Bulk) error {
		for _, name := range w.Names() {
			if err := storeTable(b, name, w.Tables[name]); err != nil {
				return err
			}
		}
		return nil
	})
}

func storeTable(b *store.Bulk, name string, rows []Row) error {
	columns := columnsOf(rows)
	into, err := b.Into(name, append([]string{"recorded_at"}, columns...)...)
	if err != nil {
		return err
	}
	words, err := b.Into("name_words", store.NameColumns...)
	if err != nil {
		return err
	}
	for _, row := range rows {
		values := []any{recorded}
		for _, column := range columns {
			values = append(values, row[column])
		}
		if err := into.Add(values...); err != nil {
			return err
		}
		var names []string
		for _, column := range nameColumns[name] {
			names = append(names, row.Text(column))
		}
		found := store.NameWords(name, row.ID(), names...)
		if name == "children" {
			found = append(found, store.AlikeWords(row.ID(), row.Text("given_names")+" "+row.Text("family_name"), row["date_of_birth"].(calendar.Date))...)
		}
		for _, word := range found {
			if err := words.Add(word...); err != nil {
				return err
			}
		}
	}
	return nil
}

// columnsOf are the columns that any of the rows has.
func columnsOf(rows []Row) []string {
	all := map[string]bool{}
	for _, row := range rows {
		for column := range row {
			all[column] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}
