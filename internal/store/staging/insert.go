package staging

import (
	"context"
	"fmt"
	"time"

	"cangraph/internal/store"
)

// retire moves what is entered in error, then what is superseded, into the history.
func (f *Folder) retire(ctx context.Context, t *Table, at time.Time) error {
	for _, step := range []struct {
		because store.Because
		states  string
	}{
		{store.EnteredInError, `('retired', 'replaced')`},
		{store.Corrected, `('changed')`},
	} {
		condition := fmt.Sprintf(`id IN (SELECT m.id FROM matched_%s m WHERE m.state IN %s)`, t.Name, step.states)
		if _, err := f.store.RetireWhere(ctx, f.bulk.Tx(), t.Name, step.because, at, condition); err != nil {
			return err
		}
	}
	if !t.Named {
		return nil
	}
	return f.exec(ctx, fmt.Sprintf(`DELETE FROM name_words WHERE subject_id IN
		(SELECT m.id FROM matched_%s m WHERE m.state <> 'same')`, t.Name))
}

// insert adds the new versions of corrected rows, with what the file does not hold as
// it was, and the new rows.
func (f *Folder) insert(ctx context.Context, t *Table, at time.Time) error {
	columns, corrected, added, history := f.values(t)
	statement := fmt.Sprintf(`INSERT INTO %s (%s)
		SELECT %s FROM matched_%[1]s m JOIN resolved_%[1]s r ON r.line = m.line AND NOT r.retires%[4]s
		WHERE m.state IN ('changed', 'replaced')`, t.Name, columns, corrected, history)
	if _, err := f.bulk.Tx().ExecContext(ctx, statement, at); err != nil {
		return err
	}
	statement = fmt.Sprintf(`INSERT INTO %s (%s)
		SELECT %s FROM resolved_%[1]s r WHERE %[4]s ORDER BY r.line`, t.Name, columns, added, isNew(t))
	if _, err := f.bulk.Tx().ExecContext(ctx, statement, at); err != nil {
		return err
	}
	if !t.Named {
		return nil
	}
	return f.exec(ctx, fmt.Sprintf(`INSERT INTO name_words (kind, subject_id, word, collapsed)
		SELECT DISTINCT w.kind, r.id, w.word, w.collapsed FROM staged_words w
		JOIN resolved_%s r ON r.line = w.line AND NOT r.retires
		WHERE w.holder = '%[1]s' AND (%s OR EXISTS
			(SELECT 1 FROM matched_%[1]s m WHERE m.line = r.line AND m.state <> 'same'))`, t.Name, isNew(t)))
}

// values are the columns of a table, and what a corrected and an added row have in
// them; history joins the version that was corrected, where something of it is kept.
func (f *Folder) values(t *Table) (columns, corrected, added, history string) {
	columns, corrected, added = "id, recorded_at", "m.id, $1", "r.id, $1"
	kept := len(t.Kept) > 0
	take := func(column, from, fresh string) {
		columns += ", " + column
		corrected += ", " + from + "." + column
		added += ", " + fresh
	}
	for _, c := range t.Columns {
		from := "r"
		if f.keeps(t, c) {
			from, kept = "h", true
		}
		for _, column := range c.into() {
			take(column, from, "r."+column)
		}
	}
	for _, column := range t.Kept {
		take(column, "h", "NULL")
	}
	if t.Versioned {
		columns, corrected, added, kept = columns+", version", corrected+", h.version + 1", added+", 1", true
	}
	if kept {
		history = fmt.Sprintf(` JOIN %s_history h ON h.id = m.id AND h.retired_at = $1`, t.Name)
	}
	return columns, corrected, added, history
}

// isNew is the condition that a line r says something that is not stored yet.
func isNew(t *Table) string {
	return fmt.Sprintf(`NOT r.retires AND NOT EXISTS (SELECT 1 FROM matched_%s m WHERE m.line = r.line)`, t.Name)
}
