package staging

import (
	"context"
	"fmt"
)

// Emptied counts the stored rows that lose what is recorded in an optional column,
// because the file does not have the column.
func (f *Folder) Emptied(ctx context.Context, t *Table, column Column) (rows int, err error) {
	query := fmt.Sprintf(`SELECT COUNT(*) FROM matched_%s m JOIN %[1]s t ON t.id = m.id
		WHERE m.state IN ('changed', 'replaced') AND %s`, t.Name, recordedIn(column))
	if column.Stored == "" && len(column.Refers) == 0 { // its values are rows of their own
		query = fmt.Sprintf(`SELECT COUNT(*) FROM matched_%s m JOIN resolved_%s r ON r.line = m.line
			WHERE m.state = 'retired' AND NOT r.retires`, f.part(t).Name, t.Name)
	}
	err = f.bulk.Tx().QueryRowContext(ctx, query).Scan(&rows)
	return rows, err
}

// recordedIn is the condition that a stored row t has a value that an empty cell would
// take away.
func recordedIn(c Column) string {
	switch {
	case len(c.Refers) == 1:
		return fmt.Sprintf("t.%s IS NOT NULL", c.Refers[0].Column)
	case c.Type == Bool:
		return "t." + c.Stored
	case c.Type == Text:
		return fmt.Sprintf("t.%s <> ''", c.Stored)
	}
	return fmt.Sprintf("t.%s IS NOT NULL", c.Stored)
}
