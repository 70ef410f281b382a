package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/policy"
)

// sqliteGate attaches the file, read-only, under a name that no statement knows, to an
// empty database, and puts a view of what the viewer may see in the place of every table
// (shadow.go). The steps of the policy fill tables in memory, and the last one the sets
// that the views read.
type sqliteGate struct {
	path   string
	schema string
	whole  func() []policy.Step // over the tables of the file
	around func() []policy.Step

	kinds      func() []string          // of the sets that the views read
	conditions func() map[string]string // by tables of which somebody may see some rows
}

func (g sqliteGate) begin(ctx context.Context, c *conn, asked *opening) ([]policy.Entry, error) {
	if _, err := c.connection.ExecContext(ctx, "BEGIN", nil); err != nil {
		return nil, err
	}
	return g.take(ctx, c, asked)
}

func (g sqliteGate) widen(ctx context.Context, c *conn, asked *opening) ([]policy.Entry, error) {
	steps := g.around()
	for _, step := range steps[:len(steps)-1] {
		if err := c.prepared.exec(ctx, c.connection, "DELETE FROM temp."+step.Name); err != nil {
			return nil, err
		}
	}
	return g.take(ctx, c, asked) // the sets only grow
}

// take takes the steps one after the other, and keeps the sets for the views.
func (g sqliteGate) take(ctx context.Context, c *conn, asked *opening) ([]policy.Entry, error) {
	children, meetings := asked.around.parameters(jsonOf)
	steps, args := g.whole(), asked.parameters(ctx, children, meetings)
	if asked.around != nil {
		steps = g.around()
	}
	last := len(steps) - 1
	for _, step := range steps[:last] {
		if err := c.prepared.exec(ctx, c.connection, "INSERT INTO temp."+step.Name+" "+step.Select, args...); err != nil {
			return nil, fmt.Errorf("scope: %s: %w", step.Name, err)
		}
	}
	rows, err := c.prepared.query(ctx, c.connection, steps[last].Select, args...)
	if err != nil {
		return nil, fmt.Errorf("scope: %w", err)
	}
	entries := make([]policy.Entry, len(rows))
	sets := map[string][]string{}
	for i, row := range rows {
		if entries[i], err = entry(row); err != nil {
			return nil, err
		}
		kind := string(entries[i].Kind)
		sets[kind] = append(sets[kind], fmt.Sprint(row[1]))
	}
	return entries, g.fill(ctx, c, sets)
}

// fill puts the ids of each kind where the views look for them.
func (g sqliteGate) fill(ctx context.Context, c *conn, sets map[string][]string) error {
	for _, kind := range g.kinds() {
		if len(sets[kind]) == 0 {
			continue
		}
		list := `["` + strings.Join(sets[kind], `","`) + `"]`
		insert := "INSERT OR IGNORE INTO temp.scope_" + kind + " SELECT value FROM json_each($1)"
		if err := c.prepared.exec(ctx, c.connection, insert, list); err != nil {
			return fmt.Errorf("scope: %s: %w", kind, err)
		}
	}
	return nil
}

// entry reads a row of the last step.
func entry(row []driver.Value) (e policy.Entry, err error) {
	e.Kind = policy.Kind(fmt.Sprint(row[0]))
	if e.ID, err = uuid.Parse(fmt.Sprint(row[1])); err != nil || row[2] == nil {
		return e, err
	}
	e.Of, err = uuid.Parse(fmt.Sprint(row[2]))
	return e, err
}

// end undoes all that begin wrote, with the transaction.
func (g sqliteGate) end(ctx context.Context, c *conn) error {
	_, err := c.connection.ExecContext(ctx, "ROLLBACK", nil)
	return err
}
