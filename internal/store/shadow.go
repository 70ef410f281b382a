package store

import (
	"context"
	"crypto/rand"
	"database/sql/driver"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"

	"cangraph/internal/policy"
)

func newSQLiteGate(path string, r *rules) sqliteGate {
	g := sqliteGate{path: path, schema: "file_" + strings.ToLower(rand.Text())}
	open := sync.OnceValue(r.open)
	g.kinds = sync.OnceValue(func() []string {
		var kinds []string
		for _, t := range open() {
			kinds = append(kinds, t.Kinds()...)
		}
		slices.Sort(kinds)
		return slices.Compact(kinds)
	})
	g.conditions = sync.OnceValue(func() map[string]string {
		conditions := map[string]string{}
		for _, t := range open() {
			conditions[t.Name] = t.SQLite(g.schema + ".")
		}
		return conditions
	})
	own := policy.SQLite
	own.Base = g.schema + "."
	g.whole = sync.OnceValue(func() []policy.Step { return r.steps(own, policy.Whole) })
	g.around = sync.OnceValue(func() []policy.Step { return r.steps(own, policy.Around) })
	return g
}

// prepare makes the tables of the sets and of the steps, and a view for every table and
// view of the file. What is temporary comes first where a statement says a bare name.
func (g sqliteGate) prepare(ctx context.Context, c connection) error {
	file := strings.ReplaceAll(fileURL(g.path, url.Values{"mode": {"ro"}}), "'", "''")
	setup := fmt.Sprintf(`ATTACH '%s' AS %[2]s; PRAGMA %[2]s.cache_size = -32768;`, file, g.schema)
	for _, kind := range g.kinds() {
		setup += fmt.Sprintf(` CREATE TEMP TABLE scope_%s (id uuid PRIMARY KEY) WITHOUT ROWID;`, kind)
	}
	if _, err := c.ExecContext(ctx, setup, nil); err != nil {
		return err
	}
	if err := g.makeSteps(ctx, c); err != nil {
		return err
	}
	rows, err := c.QueryContext(ctx, fmt.Sprintf(`SELECT type, name, sql FROM %s.sqlite_schema
		WHERE type IN ('table', 'view') AND name NOT GLOB 'sqlite_*' ORDER BY rowid`, g.schema), nil)
	if err != nil {
		return err
	}
	objects, err := readAll(rows)
	if err != nil {
		return err
	}
	for _, object := range objects {
		kind, name, made := object[0].(string), object[1].(string), object[2].(string)
		if kind == "table" {
			made = g.shadow(name)
		} else {
			made = strings.Replace(made, "CREATE VIEW", "CREATE TEMP VIEW", 1) // over the views of its tables
		}
		if _, err := c.ExecContext(ctx, made, nil); err != nil {
			return fmt.Errorf("scope of %s: %w", name, err)
		}
	}
	return nil
}

// makeSteps makes a table with the columns of each step but the last.
func (g sqliteGate) makeSteps(ctx context.Context, c connection) error {
	nobody := named(make([]driver.Value, scopeParameters))
	for _, steps := range [][]policy.Step{g.whole(), g.around()} {
		for _, step := range steps[:len(steps)-1] {
			made := "CREATE TEMP TABLE IF NOT EXISTS " + step.Name + " AS SELECT * FROM (" + step.Select + ") WHERE 0"
			if _, err := c.ExecContext(ctx, made, nobody); err != nil {
				return fmt.Errorf("scope: %s: %w", step.Name, err)
			}
		}
	}
	return nil
}

// shadow is the view in the place of a table: of no row unless a rule opens it.
func (g sqliteGate) shadow(table string) string {
	condition, open := g.conditions()[table]
	if !open {
		condition = "0"
	}
	return fmt.Sprintf(`CREATE TEMP VIEW %[1]s AS SELECT * FROM %[2]s.%[1]s WHERE %[3]s`, table, g.schema, condition)
}
