package staging

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"cangraph/internal/calendar"
)

// each calls found for every row that a query answers.
func (f *Folder) each(ctx context.Context, query string, found func(*sql.Rows) error) error {
	rows, err := f.bulk.Tx().QueryContext(ctx, query)
	if err != nil {
		return fmt.Errorf("%w, in: %s", err, query)
	}
	defer rows.Close()
	for rows.Next() {
		if err := found(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// SameKey finds the rows whose key another row has: of the same file or another, with
// its line, or, line 0, a stored row of another table.
func (f *Folder) SameKey(ctx context.Context, t *Table, found func(line int, holder string, other int)) error {
	query := fmt.Sprintf(`SELECT s.line, k.holder, k.line FROM staged_%s s
		JOIN staged_keys k ON k.space = '%s' AND k.key = s."%s"
		WHERE NOT s.retires AND NOT (k.holder = '%[1]s' AND k.line = s.line)`, t.Name, t.Keys, t.key().Name)
	for _, other := range f.tables {
		if other.Keys != t.Keys || other == t {
			continue
		}
		query += fmt.Sprintf(` UNION ALL SELECT s.line, '%[4]s', 0 FROM staged_%[1]s s
			JOIN %[4]s t ON t.%[5]s = s."%[3]s"
			WHERE NOT s.retires AND NOT EXISTS (SELECT 1 FROM staged_%[4]s x WHERE x."%[6]s" = s."%[3]s")`,
			t.Name, t.Keys, t.key().Name, other.Name, other.key().Stored, other.key().Name)
	}
	return f.each(ctx, query, func(rows *sql.Rows) error {
		var line, other int
		var holder string
		if err := rows.Scan(&line, &holder, &other); err != nil {
			return err
		}
		found(line, holder, other)
		return nil
	})
}

// SameRow finds the rows that are about the same thing as an earlier row of their
// file, with the line of the first.
func (f *Folder) SameRow(ctx context.Context, t *Table, found func(line, first int)) error {
	names, known := "s.retires", ""
	for _, either := range t.identity() {
		cells := make([]string, len(either))
		for i, c := range either {
			cells[i] = fmt.Sprintf(`s."%s"`, c.Name)
		}
		names += ", " + strings.Join(cells, ", ")
		known += fmt.Sprintf(` AND COALESCE(%s) IS NOT NULL`, strings.Join(append(cells, "NULL"), ", "))
	}
	which := "TRUE" // rows without keys
	if t.Keys != "" {
		which = "s.retires" // keys of others are found by SameKey
	}
	return f.pairs(ctx, fmt.Sprintf(`SELECT line, first FROM (
		SELECT s.line, MIN(s.line) OVER (PARTITION BY %s) AS first FROM staged_%s s WHERE %s%s) pairs
		WHERE line > first`, names, t.Name, which, known), found)
}

// pairs calls found for every pair of lines that a query answers.
func (f *Folder) pairs(ctx context.Context, query string, found func(line, other int)) error {
	return f.each(ctx, query, func(rows *sql.Rows) error {
		var line, other int
		if err := rows.Scan(&line, &other); err != nil {
			return err
		}
		found(line, other)
		return nil
	})
}

// lines calls found for every line that a query answers.
func (f *Folder) lines(ctx context.Context, query string, found func(line int)) error {
	return f.each(ctx, query, func(rows *sql.Rows) error {
		var line int
		if err := rows.Scan(&line); err != nil {
			return err
		}
		found(line)
		return nil
	})
}

// Dangling finds the references that nothing holds, with the key; holder names the
// table whose row holds it where that is one that the column does not refer to, or
// the row is retired by the folder.
func (f *Folder) Dangling(ctx context.Context, t *Table, found func(line int, column, key, holder string)) error {
	for _, c := range t.Columns {
		if len(c.Refers) == 0 {
			continue
		}
		holders := make([]string, len(c.Refers))
		for i, r := range c.Refers {
			holders[i] = "'" + r.Table + "'"
		}
		query := fmt.Sprintf(`SELECT s.line, s."%s", COALESCE(k.holder, '') FROM staged_%s s
			LEFT JOIN staged_keys k ON k.space = '%s' AND k.key = s."%[1]s"
			WHERE NOT s.retires AND s."%[1]s" IS NOT NULL AND (k.key IS NULL OR k.retires OR k.holder NOT IN (%[4]s))`,
			c.Name, t.Name, f.table(c.Refers[0].Table).Keys, strings.Join(holders, ", "))
		err := f.each(ctx, query, func(rows *sql.Rows) error {
			var line int
			var key, holder string
			if err := rows.Scan(&line, &key, &holder); err != nil {
				return err
			}
			found(line, c.Name, key, holder)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Overlapping finds the pairs of rows that are not apart in time: the later line with
// the earlier, or, other 0, with the period of a stored row that the folder leaves as
// it is.
func (f *Folder) Overlapping(ctx context.Context, t *Table, found func(line, other int, stored calendar.Period)) error {
	shared := fmt.Sprintf(`(a.%s IS NULL OR b.%s < a.%[1]s) AND (b.%[1]s IS NULL OR a.%[2]s < b.%[1]s)`, t.Until, t.From)
	among := fmt.Sprintf(`SELECT b.line, a.line FROM resolved_%s a JOIN resolved_%[1]s b ON %s
		WHERE a.line < b.line AND NOT a.retires AND NOT b.retires AND a.sound AND b.sound AND %s
		AND NOT COALESCE(%s, FALSE)`, t.Name, t.apart(), shared, strings.Join(sameness(t, "a", "b"), " OR "))
	err := f.pairs(ctx, among, func(line, other int) { found(line, other, calendar.Period{}) })
	if err != nil {
		return err
	}
	stored := fmt.Sprintf(`SELECT b.line, a.%s, a.%s FROM %s a JOIN resolved_%[3]s b ON %s
		WHERE NOT b.retires AND b.sound AND %s
		AND NOT EXISTS (SELECT 1 FROM matched_%[3]s m WHERE m.id = a.id)`, t.From, t.Until, t.Name, t.apart(), shared)
	return f.each(ctx, stored, func(rows *sql.Rows) error {
		var line int
		var until *calendar.Date
		period := calendar.Period{Until: calendar.Forever}
		if err := rows.Scan(&line, &period.From, &until); err != nil {
			return err
		}
		if until != nil {
			period.Until = *until
		}
		found(line, 0, period)
		return nil
	})
}

// apart is the condition that rows a and b must not overlap in time.
func (t *Table) apart() string {
	condition := fmt.Sprintf("a.%s = b.%[1]s", t.Apart[0])
	if one := t.Apart[1:]; len(one) > 0 {
		condition += fmt.Sprintf(" AND COALESCE(a.%s) = COALESCE(b.%s)", strings.Join(one, ", a."), strings.Join(one, ", b."))
	}
	return condition
}

// Idle finds the rows that should retire a stored row, where there is none and no
// other row of the file gives one.
func (f *Folder) Idle(ctx context.Context, t *Table, found func(line int)) error {
	given := ""
	for _, condition := range sameness(t, "g", "r") {
		given += fmt.Sprintf(` AND NOT EXISTS (SELECT 1 FROM resolved_%s g WHERE NOT g.retires AND %s)`, t.Name, condition)
	}
	return f.lines(ctx, fmt.Sprintf(`SELECT r.line FROM resolved_%s r
		WHERE r.retires AND NOT EXISTS (SELECT 1 FROM matched_%[1]s m WHERE m.line = r.line)%s`, t.Name, given), found)
}

// Parents answers, for a column that refers to its own table, which row every row
// will have as its parent: by keys, with the line, or 0 for a stored row that the
// folder leaves as it is.
func (f *Folder) Parents(ctx context.Context, t *Table, found func(line int, key, parent string)) error {
	for _, c := range t.Columns {
		if len(c.Refers) == 0 || c.Refers[0].Table != t.Name {
			continue
		}
		query := fmt.Sprintf(`SELECT s.line, s."%s", s."%s" FROM staged_%s s
			WHERE NOT s.retires AND s."%[1]s" IS NOT NULL AND s."%[2]s" IS NOT NULL
			UNION ALL SELECT 0, t.%[4]s, p.%[4]s FROM %[3]s t JOIN %[3]s p ON p.id = t.%[5]s
			WHERE t.%[4]s IS NOT NULL AND p.%[4]s IS NOT NULL
			AND NOT EXISTS (SELECT 1 FROM matched_%[3]s m WHERE m.id = t.id)`,
			t.key().Name, c.Name, t.Name, t.key().Stored, c.Refers[0].Column)
		return f.each(ctx, query, func(rows *sql.Rows) error {
			var line int
			var key, parent string
			if err := rows.Scan(&line, &key, &parent); err != nil {
				return err
			}
			found(line, key, parent)
			return nil
		})
	}
	return nil
}
