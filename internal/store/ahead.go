package store

import (
	"bytes"
	"database/sql/driver"
	"errors"
	"io"
)

// aheadRows are rows that make way for the next statement of their connection, which
// can send the rows of one statement only: what is left of them is read into memory.
// So resolvers that read beside each other, or within each other, never wait for ever.
type aheadRows struct {
	driver.Rows
	conn *conn
	rest [][]driver.Value
	err  error // what ended them, once they are read ahead
}

// Next answers the next row. Its bytes are the caller's: the next statement may
// overwrite the driver's before they are scanned.
func (r *aheadRows) Next(row []driver.Value) error {
	switch {
	case r.conn.open == r:
		err := r.Rows.Next(row)
		own(row)
		return err
	case len(r.rest) > 0:
		copy(row, r.rest[0])
		r.rest = r.rest[1:]
		return nil
	case r.err != nil:
		return r.err
	}
	return io.EOF
}

// Close ends them.
func (r *aheadRows) Close() error {
	r.rest = nil
	if r.conn.open != r {
		return nil
	}
	r.conn.open = nil
	return r.Rows.Close()
}

func (r *aheadRows) readAhead() {
	r.conn.open = nil
	r.rest, r.err = readAll(r.Rows)
}

// readAll reads the rows that are left, and closes them.
func readAll(rows driver.Rows) ([][]driver.Value, error) {
	var all [][]driver.Value
	for {
		row := make([]driver.Value, len(rows.Columns()))
		err := rows.Next(row)
		if errors.Is(err, io.EOF) {
			return all, rows.Close()
		}
		if err != nil {
			return all, errors.Join(err, rows.Close())
		}
		own(row)
		all = append(all, row)
	}
}

func own(row []driver.Value) {
	for i, value := range row {
		if shared, ok := value.([]byte); ok {
			row[i] = bytes.Clone(shared)
		}
	}
}
