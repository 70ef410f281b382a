package staging

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Counts are what the rows of a table did to what is stored.
type Counts struct{ Added, Changed, Unchanged, Retired int }

// Merge stores the staged rows as recorded at an instant. What was entered in error is
// retired first, then every version that is corrected, of all tables; then the new
// versions follow, under the ids of the old, and the new rows. So two periods may
// change places. An instant that is not after the superseded versions is moved there.
// Rows that are stored as they are stay untouched.
func (f *Folder) Merge(ctx context.Context, at time.Time) (map[string]Counts, error) {
	at, err := f.after(ctx, at.UTC().Truncate(time.Microsecond))
	if err != nil {
		return nil, err
	}
	counts := map[string]Counts{}
	for _, t := range f.tables {
		if counts[t.Name], err = f.count(ctx, t); err != nil {
			return nil, err
		}
	}
	for _, t := range f.tables {
		if counts[t.Name].Changed+counts[t.Name].Retired == 0 {
			continue
		}
		if err := f.retire(ctx, t, at); err != nil {
			return nil, fmt.Errorf("retire rows of %s: %w", t.Name, err)
		}
	}
	for _, t := range f.tables {
		if counts[t.Name].Changed+counts[t.Name].Added == 0 {
			continue
		}
		if err := f.insert(ctx, t, at); err != nil {
			return nil, fmt.Errorf("store rows of %s: %w", t.Name, err)
		}
	}
	return counts, nil
}

// after returns the instant, or the next one after the newest version that is to be
// superseded: a version is superseded after it was recorded.
func (f *Folder) after(ctx context.Context, at time.Time) (time.Time, error) {
	for _, t := range f.tables {
		var newest time.Time
		err := f.bulk.Tx().QueryRowContext(ctx, fmt.Sprintf(`SELECT t.recorded_at FROM %s t
			JOIN matched_%[1]s m ON m.id = t.id WHERE m.state <> 'same'
			ORDER BY t.recorded_at DESC LIMIT 1`, t.Name)).Scan(&newest)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return at, err
		}
		if !at.After(newest) {
			at = newest.UTC().Add(time.Microsecond)
		}
	}
	return at, nil
}

// count says what the lines of a file do. A line that leaves its own row as it is, but
// not the one that it holds of another table, changes something too.
func (f *Folder) count(ctx context.Context, t *Table) (Counts, error) {
	var c Counts
	query := fmt.Sprintf(`SELECT
		(SELECT COUNT(*) FROM resolved_%[1]s r WHERE NOT r.retires AND NOT EXISTS (SELECT 1 FROM matched_%[1]s m WHERE m.line = r.line)),
		(SELECT COUNT(*) FROM matched_%[1]s WHERE state IN ('changed', 'replaced')),
		(SELECT COUNT(*) FROM matched_%[1]s WHERE state = 'same'),
		(SELECT COUNT(*) FROM matched_%[1]s WHERE state = 'retired')`, t.Name)
	if err := f.bulk.Tx().QueryRowContext(ctx, query).Scan(&c.Added, &c.Changed, &c.Unchanged, &c.Retired); err != nil {
		return c, err
	}
	part := f.part(t)
	if part == nil {
		return c, nil
	}
	inPart := 0
	query = fmt.Sprintf(`SELECT COUNT(*) FROM matched_%[1]s m WHERE m.state = 'same' AND (
		EXISTS (SELECT 1 FROM matched_%[2]s p WHERE p.line = m.line AND p.state <> 'same')
		OR EXISTS (SELECT 1 FROM resolved_%[2]s r WHERE r.line = m.line AND %[3]s))`, t.Name, part.Name, isNew(part))
	err := f.bulk.Tx().QueryRowContext(ctx, query).Scan(&inPart)
	c.Changed += inPart
	c.Unchanged -= inPart
	return c, err
}
