package proof_test

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/gen/migrate"
	"cangraph/internal/globalid"
	"cangraph/internal/proof/twoworlds"
)

// state is everything that is stored but what was shown to whom: rows by table and id, and
// how many changes and events there are.
type state struct {
	tables          map[string]map[string]map[string]string
	changes, events int
}

// read reads it.
func (m *machine) read() state {
	m.t.Helper()
	is := state{tables: map[string]map[string]map[string]string{}}
	names := []string{"name_words", "marks", "command_keys"}
	for _, table := range migrate.Tables {
		names = append(names, table.Name, table.Name+"_history")
	}
	for _, name := range names {
		is.tables[name] = m.rows(name)
	}
	for text, into := range map[string]*int{
		`SELECT count(*) FROM audit_entries WHERE kind = 'CHANGE'`: &is.changes, `SELECT count(*) FROM outbox_events`: &is.events,
	} {
		if err := m.store.Reader().QueryRow(text).Scan(into); err != nil {
			m.t.Fatal(err)
		}
	}
	return is
}

func (m *machine) rows(table string) map[string]map[string]string {
	m.t.Helper()
	rows, err := m.store.Reader().Query("SELECT * FROM " + table)
	if err != nil {
		m.t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		m.t.Fatal(err)
	}
	all := map[string]map[string]string{}
	values, into := make([]sql.NullString, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			m.t.Fatal(err)
		}
		row := map[string]string{}
		for i, v := range values {
			if v.Valid {
				row[columns[i]] = v.String
			}
		}
		key := row["id"]
		if key == "" || strings.HasSuffix(table, "_history") {
			key = fmt.Sprint(values)
		}
		all[key] = row
	}
	if err := rows.Err(); err != nil {
		m.t.Fatal(err)
	}
	return all
}

// difference names what is not the same.
func (a state) difference(b state) (diff []string) {
	if a.changes != b.changes || a.events != b.events {
		diff = append(diff, fmt.Sprintf("%d changes and %d events, before %d and %d", b.changes, b.events, a.changes, a.events))
	}
	for _, table := range slices.Sorted(maps.Keys(b.tables)) {
		for id, row := range b.tables[table] {
			if !maps.Equal(row, a.tables[table][id]) {
				diff = append(diff, fmt.Sprint(table, " ", row))
			}
		}
		for id, row := range a.tables[table] {
			if _, still := b.tables[table][id]; !still {
				diff = append(diff, fmt.Sprint(table, " without ", row))
			}
		}
	}
	return diff
}

// know learns of what there is, and returns the ids of what is new about a child.
func (m *machine) know(is state) (fresh []string) {
	bystander, elsewhere := id("bystander").String(), id("elsewhere").String()
	for _, kind := range slices.Sorted(maps.Keys(m.schema.Types)) {
		def := m.schema.Types[kind]
		table := twoworlds.Table(kind)
		if table == "" || def.Fields.ForName("id") == nil {
			continue
		}
		for _, known := range slices.Sorted(maps.Keys(is.tables[table])) {
			global := globalid.Of(kind, uuid.MustParse(known))
			if slices.Contains(m.ids[kind], global) || known == bystander || known == elsewhere {
				continue // nobody asks anything of them
			}
			m.ids[kind] = append(m.ids[kind], global)
			if is.tables[table][known]["child_id"] != "" && len(fresh) < 50 {
				fresh = append(fresh, global)
			}
		}
	}
	return fresh
}
