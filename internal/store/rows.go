package store

import (
	"database/sql"
	"fmt"
	"strings"
)

const (
	postgresBatch    = 5000  // rows of one COPY
	sqliteBatch      = 50    // rows of one INSERT
	sqliteParameters = 30000 // fewer than SQLite allows in one statement
)

// Rows adds rows to one table: by COPY on PostgreSQL, by inserts of many rows on
// SQLite. They are collected first, so that several Rows can be open at once.
// PostgreSQL copies into no table with row security, so it copies into a temporary one,
// and inserts from there when they are closed.
type Rows struct {
	bulk    *Bulk
	table   string
	columns string
	width   int
	batch   int
	values  []any
	insert  *sql.Stmt // of a full batch, on SQLite
	copied  string    // the temporary table, on PostgreSQL
}

// Add adds one row: a value for each column, in their order. A []string is stored
// as JSON, nil and nil pointers as NULL. An error may be about an earlier row.
func (r *Rows) Add(values ...any) error {
	if len(values) != r.width {
		return fmt.Errorf("bulk write into %s: %d values for %d columns", r.table, len(values), r.width)
	}
	for _, value := range values {
		kept, err := plain(value)
		if err != nil {
			return err
		}
		r.values = append(r.values, kept)
	}
	if len(r.values) < r.batch*r.width {
		return nil
	}
	return r.flush()
}

// Close writes the rows that are still collected. Closing twice does no harm.
func (r *Rows) Close() error {
	if err := r.flush(); err != nil {
		return err
	}
	if r.copied != "" {
		return r.insertCopied()
	}
	if r.insert == nil {
		return nil
	}
	insert := r.insert
	r.insert = nil
	return insert.Close()
}

func (r *Rows) flush() error {
	if len(r.values) == 0 {
		return nil
	}
	write := r.writeInsert
	if r.bulk.store.postgres() {
		write = r.writeCopy
	}
	if err := write(); err != nil {
		return fmt.Errorf("bulk write into %s: %w", r.table, err)
	}
	r.values = r.values[:0]
	return nil
}

func (r *Rows) writeCopy() error {
	ctx := r.bulk.ctx
	if r.copied == "" {
		r.bulk.copies++
		r.copied = fmt.Sprintf("bulk_copied_%d", r.bulk.copies)
		_, err := r.bulk.tx.ExecContext(ctx, fmt.Sprintf(`CREATE TEMPORARY TABLE %s ON COMMIT DROP AS SELECT %s FROM "%s" WITH NO DATA`,
			r.copied, r.columns, r.table))
		if err != nil {
			return err
		}
	}
	copying, err := r.bulk.tx.PrepareContext(ctx, fmt.Sprintf(`COPY %s (%s) FROM STDIN`, r.copied, r.columns))
	if err != nil {
		return err
	}
	defer copying.Close()
	for row := 0; row < len(r.values); row += r.width {
		if _, err := copying.ExecContext(ctx, r.values[row:row+r.width]...); err != nil {
			return err
		}
	}
	_, err = copying.ExecContext(ctx)
	return err
}

func (r *Rows) insertCopied() error {
	copied := r.copied
	r.copied = ""
	_, err := r.bulk.tx.ExecContext(r.bulk.ctx, fmt.Sprintf(`INSERT INTO "%s" (%s) SELECT %[2]s FROM %[3]s; DROP TABLE %[3]s`, r.table, r.columns, copied))
	if err != nil {
		return fmt.Errorf("bulk write into %s: %w", r.table, err)
	}
	return nil
}

func (r *Rows) writeInsert() error {
	ctx := r.bulk.ctx
	if len(r.values) < r.batch*r.width {
		_, err := r.bulk.tx.ExecContext(ctx, r.insertText(len(r.values)/r.width), r.values...)
		return err
	}
	if r.insert == nil {
		insert, err := r.bulk.tx.PrepareContext(ctx, r.insertText(r.batch))
		if err != nil {
			return err
		}
		r.insert = insert
	}
	_, err := r.insert.ExecContext(ctx, r.values...)
	return err
}

func (r *Rows) insertText(rows int) string {
	row := "(" + strings.Repeat("?, ", r.width-1) + "?)"
	return fmt.Sprintf(`INSERT INTO "%s" (%s) VALUES %s`, r.table, r.columns, strings.Repeat(row+", ", rows-1)+row)
}
