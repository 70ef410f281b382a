package staging

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
)

// Resolve finds the rows that keys stand for, among the staged rows and, where these
// do not hold a key, among the stored ones; and which staged rows are stored already.
// The checks and Merge come after it.
func (f *Folder) Resolve(ctx context.Context) error {
	for _, rows := range f.rows {
		if err := rows.Close(); err != nil {
			return err
		}
	}
	if err := f.words.Close(); err != nil {
		return err
	}
	for _, t := range f.tables {
		indexed := []string{"line"}
		if t.Keys != "" {
			indexed = append(indexed, t.key().Name)
		}
		if err := f.index(ctx, "staged_", t, indexed...); err != nil {
			return err
		}
		if t.Keys != "" {
			if err := f.exec(ctx, declare(t)); err != nil {
				return err
			}
		}
	}
	for _, t := range f.tables {
		if err := f.exec(ctx, f.lookUp(t)...); err != nil {
			return err
		}
	}
	if f.store.Dialect() == dialect.Postgres {
		if err := f.exec(ctx, `ANALYZE staged_keys`); err != nil {
			return err
		}
	}
	for _, t := range f.tables {
		if err := f.resolve(ctx, t); err != nil {
			return fmt.Errorf("resolve %s: %w", t.Name, err)
		}
	}
	return nil
}

func (f *Folder) resolve(ctx context.Context, t *Table) error {
	if err := f.exec(ctx, f.resolved(t)); err != nil {
		return err
	}
	indexed := []string{"line", "id"}
	if len(t.Apart) > 0 {
		indexed = append(indexed, t.Apart[0])
	}
	if err := f.index(ctx, "resolved_", t, indexed...); err != nil {
		return err
	}
	if err := f.exec(ctx, f.matched(t)...); err != nil {
		return err
	}
	return f.index(ctx, "matched_", t, "line", "id")
}

// large is how many rows make an index worth its while on PostgreSQL.
const large = 500

// index prepares a temporary table for the statements over it. SQLite would compare
// every row with every row without; PostgreSQL would not know how large the table is.
func (f *Folder) index(ctx context.Context, prefix string, t *Table, columns ...string) error {
	postgres := f.store.Dialect() == dialect.Postgres
	if postgres && f.sizes[t.Name] < large {
		return nil
	}
	table := prefix + t.Name
	for _, column := range columns {
		if err := f.exec(ctx, fmt.Sprintf(`CREATE INDEX %s_%s ON %[1]s (%[2]s)`, table, column)); err != nil {
			return err
		}
	}
	if !postgres {
		return nil
	}
	return f.exec(ctx, `ANALYZE `+table)
}

// declare gives every key of a file to the first row that has it.
func declare(t *Table) string {
	return fmt.Sprintf(`INSERT INTO staged_keys (space, key, holder, line, id, retires)
		SELECT '%s', s."%s", '%s', s.line, COALESCE(t.id, s.id), FALSE
		FROM staged_%[3]s s LEFT JOIN %[3]s t ON t.%[4]s = s."%[2]s"
		WHERE NOT s.retires AND s."%[2]s" IS NOT NULL
		ORDER BY s.line
		ON CONFLICT DO NOTHING`, t.Keys, t.key().Name, t.Name, t.key().Stored)
}

// recorded is the key space of stored rows, in which a row that retires another looks
// for what it refers to: the folder may give the key to something else.
const recorded = " recorded"

// lookUp adds the keys of stored rows that the rows of a file refer to, rightly or, in
// a table that shares its keys with the right one, wrongly.
func (f *Folder) lookUp(t *Table) []string {
	var statements []string
	for _, c := range t.Columns {
		for _, to := range f.tables {
			if len(c.Refers) == 0 || to.Keys != f.table(c.Refers[0].Table).Keys {
				continue
			}
			find := func(space, retired, rows string) string {
				return fmt.Sprintf(`INSERT INTO staged_keys (space, key, holder, line, id, retires)
					SELECT DISTINCT '%s', t.%s, '%s', 0, t.id, %s FROM staged_%s s JOIN %[3]s t ON t.%[2]s = s."%[6]s"
					WHERE %[7]s AND NOT EXISTS (SELECT 1 FROM staged_keys k WHERE k.space = '%[1]s' AND k.key = t.%[2]s)
					ON CONFLICT DO NOTHING`, space, to.key().Stored, to.Name, retired, t.Name, c.Name, rows)
			}
			retired := fmt.Sprintf(`EXISTS (SELECT 1 FROM staged_%s x WHERE x.retires AND x."%s" = t.%s)`, to.Name, to.key().Name, to.key().Stored)
			statements = append(statements, find(to.Keys, retired, "NOT s.retires"), find(to.Keys+recorded, "FALSE", "s.retires"))
		}
	}
	return statements
}

// resolved puts ids in place of keys, but for those of rows that are retired.
func (f *Folder) resolved(t *Table) string {
	id, columns, values, joins := "s.id", "", "", ""
	if t.Keys != "" {
		id = "COALESCE(own.id, s.id)"
		joins = fmt.Sprintf(` LEFT JOIN staged_keys own ON own.space = '%s' AND own.key = s."%s" AND own.holder = '%s'`, t.Keys, t.key().Name, t.Name)
	}
	for i, c := range t.Columns {
		if c.Stored != "" {
			columns += ", " + c.Stored
			values += fmt.Sprintf(`, s."%s"`, c.Name)
		}
		if len(c.Refers) > 0 {
			joins += fmt.Sprintf(` LEFT JOIN staged_keys k%d ON k%[1]d.key = s."%[2]s" AND NOT k%[1]d.retires
				AND k%[1]d.space = CASE WHEN s.retires THEN '%[3]s' ELSE '%[4]s' END`,
				i, c.Name, f.table(c.Refers[0].Table).Keys+recorded, f.table(c.Refers[0].Table).Keys)
		}
		for _, r := range c.Refers {
			columns += ", " + r.Column
			values += fmt.Sprintf(`, CASE WHEN k%d.holder = '%s' THEN k%[1]d.id END`, i, r.Table)
		}
	}
	return fmt.Sprintf(`INSERT INTO resolved_%s (line, retires, sound, id%s)
		SELECT s.line, s.retires, s.sound, %s%s FROM staged_%[1]s s%[5]s`, t.Name, columns, id, values, joins)
}
