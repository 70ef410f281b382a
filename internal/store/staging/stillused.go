package staging

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// StillUsed finds the rows that retire what stored rows point to which the folder
// leaves as they are: with the table of these, and what identifies them there.
func (f *Folder) StillUsed(ctx context.Context, t *Table, found func(line int, by *Table, identity []string)) error {
	for _, by := range f.tables {
		for _, c := range by.Columns {
			for _, r := range c.Refers {
				if r.Table != t.Name {
					continue
				}
				if err := f.stillUsed(ctx, t, by, r.Column, found); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (f *Folder) stillUsed(ctx context.Context, t, by *Table, column string, found func(int, *Table, []string)) error {
	identity := f.identityOf(by)
	query := fmt.Sprintf(`SELECT m.line, %s FROM matched_%s m JOIN %s t ON t.%s = m.id
		WHERE m.state = 'retired' AND NOT EXISTS (SELECT 1 FROM matched_%[3]s x WHERE x.id = t.id)
		ORDER BY m.line, t.id`,
		strings.Join(identity, ", "), t.Name, by.Name, column)
	return f.each(ctx, query, func(rows *sql.Rows) error {
		var line int
		texts := make([]string, len(identity))
		targets := []any{&line}
		for i := range texts {
			targets = append(targets, &texts[i])
		}
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		found(line, by, texts)
		return nil
	})
}

// identityOf is, as texts and keys, what identifies a stored row t.
func (f *Folder) identityOf(by *Table) []string {
	var texts []string
	for _, either := range by.identity() {
		var parts []string
		for _, c := range either {
			if c.Stored != "" {
				parts = append(parts, fmt.Sprintf("CAST(t.%s AS text)", c.Stored))
			}
			for _, r := range c.Refers {
				to := f.table(r.Table)
				parts = append(parts, fmt.Sprintf("(SELECT p.%s FROM %s p WHERE p.id = t.%s)", to.key().Stored, to.Name, r.Column))
			}
		}
		texts = append(texts, "COALESCE("+strings.Join(parts, ", ")+", '')")
	}
	return texts
}
