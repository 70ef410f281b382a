package staging

import (
	"context"
	"fmt"
	"strings"
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
	return f.exec(ctx, fmt.Sprintf(`DELETE FROM name_words WHERE kind = '%s' AND subject_id IN
		(SELECT m.id FROM matched_%[1]s m WHERE m.state <> 'same')`, t.Name))
}

// insert adds the new versions of corrected rows, with the columns that no file holds
// as they were, and the new rows.
func (f *Folder) insert(ctx context.Context, t *Table, at time.Time) error {
	stored := t.stored()
	columns := strings.Join(append([]string{"id", "recorded_at"}, append(stored, t.Kept...)...), ", ")
	values := "r." + strings.Join(stored, ", r.")
	kept, history, none := "", "", ""
	for _, column := range t.Kept {
		kept += ", h." + column
		none += ", NULL"
	}
	if len(t.Kept) > 0 {
		history = fmt.Sprintf(` JOIN %s_history h ON h.id = m.id AND h.retired_at = $1`, t.Name)
	}
	corrected := fmt.Sprintf(`INSERT INTO %s (%s)
		SELECT m.id, $1, %s%s FROM matched_%[1]s m JOIN resolved_%[1]s r ON r.line = m.line AND NOT r.retires%[5]s
		WHERE m.state IN ('changed', 'replaced')`, t.Name, columns, values, kept, history)
	if _, err := f.bulk.Tx().ExecContext(ctx, corrected, at); err != nil {
		return err
	}
	added := fmt.Sprintf(`INSERT INTO %s (%s)
		SELECT r.id, $1, %s%s FROM resolved_%[1]s r WHERE %[5]s ORDER BY r.line`, t.Name, columns, values, none, isNew(t))
	if _, err := f.bulk.Tx().ExecContext(ctx, added, at); err != nil {
		return err
	}
	if !t.Named {
		return nil
	}
	return f.exec(ctx, fmt.Sprintf(`INSERT INTO name_words (kind, subject_id, word, collapsed)
		SELECT DISTINCT w.holder, r.id, w.word, w.collapsed FROM staged_words w
		JOIN resolved_%s r ON r.line = w.line AND NOT r.retires
		WHERE w.holder = '%[1]s' AND (%s OR EXISTS
			(SELECT 1 FROM matched_%[1]s m WHERE m.line = r.line AND m.state <> 'same'))`, t.Name, isNew(t)))
}

// isNew is the condition that a line r says something that is not stored yet.
func isNew(t *Table) string {
	return fmt.Sprintf(`NOT r.retires AND NOT EXISTS (SELECT 1 FROM matched_%s m WHERE m.line = r.line)`, t.Name)
}
