package store

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/policy"
	"cangraph/internal/viewer"
)

// sqliteGate attaches the file, read-only, under a name of its own to an empty database,
// and puts a view of what the viewer may see in the place of every table. The sets of
// the viewer are rows of a table in memory.
type sqliteGate struct {
	path   string
	schema string
	rules  *rules
}

// prepare makes the views. Those of the file are made anew over the views of its tables.
func (g sqliteGate) prepare(ctx context.Context, c connection) error {
	file := fileURL(g.path, url.Values{"mode": {"ro"}})
	setup := fmt.Sprintf(`ATTACH '%s' AS %[2]s; PRAGMA %[2]s.cache_size = -32768;
		CREATE TEMP TABLE scope (kind text NOT NULL, id uuid NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;`,
		strings.ReplaceAll(file, "'", "''"), g.schema)
	if _, err := c.ExecContext(ctx, setup, nil); err != nil {
		return err
	}
	nobody := make([]driver.NamedValue, 5) // the parameters of a step, all null
	for i := range nobody {
		nobody[i].Ordinal = i + 1
	}
	steps := g.steps()
	for _, step := range steps[:len(steps)-1] {
		if _, err := c.ExecContext(ctx, "CREATE TEMP TABLE "+step.Name+" AS SELECT * FROM ("+step.Select+") WHERE 0", nobody); err != nil {
			return fmt.Errorf("scope: %s: %w", step.Name, err)
		}
	}
	rows, err := c.QueryContext(ctx, fmt.Sprintf(`SELECT type, name, sql FROM %s.sqlite_schema
		WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\_%%' ESCAPE '\' ORDER BY rowid`, g.schema), nil)
	if err != nil {
		return err
	}
	objects, err := readAll(rows)
	if err != nil {
		return err
	}
	visible := map[string]string{}
	for _, t := range g.rules.tables {
		visible[t.Name] = t.SQLite()
	}
	for _, object := range objects {
		kind, name, made := object[0].(string), object[1].(string), object[2].(string)
		view := strings.Replace(made, "CREATE VIEW", "CREATE TEMP VIEW", 1)
		if kind == "table" {
			condition := visible[name]
			if condition == "" {
				condition = "0"
			}
			view = fmt.Sprintf(`CREATE TEMP VIEW %[1]s AS SELECT * FROM %[2]s.%[1]s WHERE %[3]s`, name, g.schema, condition)
		}
		if _, err := c.ExecContext(ctx, view, nil); err != nil {
			return fmt.Errorf("scope of %s: %w", name, err)
		}
	}
	return nil
}

// steps are those of the policy, over the tables of the file.
func (g sqliteGate) steps() []policy.Step {
	return g.rules.steps(policy.Dialect{Base: g.schema + ".", Among: policy.SQLite.Among, End: policy.SQLite.End})
}

func (g sqliteGate) begin(ctx context.Context, c *conn, v viewer.Viewer) ([]policy.Entry, error) {
	if _, err := c.connection.ExecContext(ctx, "BEGIN", nil); err != nil {
		return nil, err
	}
	steps, args := g.steps(), scopeArgs(ctx, v)
	last := len(steps) - 1
	for _, step := range steps[:last] {
		if err := c.prepared.exec(ctx, c.connection, "INSERT INTO temp."+step.Name+" "+step.Select, args...); err != nil {
			return nil, err
		}
	}
	rows, err := c.prepared.query(ctx, c.connection, steps[last].Select, args...)
	if err != nil {
		return nil, err
	}
	entries := make([]policy.Entry, len(rows))
	pairs := make([][2]any, len(rows))
	for i, row := range rows {
		if entries[i], err = entry(row); err != nil {
			return nil, err
		}
		pairs[i] = [2]any{entries[i].Kind, entries[i].ID}
	}
	list, err := json.Marshal(pairs)
	if err != nil {
		return nil, err
	}
	return entries, c.prepared.exec(ctx, c.connection, `INSERT OR IGNORE INTO temp.scope (kind, id)
		SELECT value ->> 0, value ->> 1 FROM json_each($1)`, string(list))
}

// entry reads a row of policy.Query.
func entry(row []driver.Value) (e policy.Entry, err error) {
	e.Kind = policy.Kind(fmt.Sprint(row[0]))
	if e.ID, err = uuid.Parse(fmt.Sprint(row[1])); err != nil || row[2] == nil {
		return e, err
	}
	e.Of, err = uuid.Parse(fmt.Sprint(row[2]))
	return e, err
}

// end undoes the rows of the scope with the transaction.
func (g sqliteGate) end(ctx context.Context, c *conn) error {
	_, err := c.connection.ExecContext(ctx, "ROLLBACK", nil)
	return err
}
