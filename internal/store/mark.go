package store

import (
	"context"
	"database/sql"
	"errors"
)

// Mark notes something about the database as a whole under a name, in place of what
// was noted there before.
func (s *Store) Mark(ctx context.Context, name, value string) error {
	return s.Tx(ctx, func(tx *sql.Tx) error { return MarkIn(ctx, tx, name, value) })
}

// MarkIn does so as part of a transaction.
func MarkIn(ctx context.Context, tx *sql.Tx, name, value string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO marks (name, value) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
	return err
}

// Marked returns what is noted under the name, and whether anything is.
func (s *Store) Marked(ctx context.Context, name string) (value string, ok bool, err error) {
	err = s.reader.QueryRowContext(ctx, `SELECT value FROM marks WHERE name = $1`, name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return value, err == nil, Explain(ctx, err)
}

// MarkOnce notes a value under a name unless something is noted there, and returns
// what is noted: all servers of one database get the same.
func (s *Store) MarkOnce(ctx context.Context, name, value string) (string, error) {
	err := s.Tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO marks (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, name, value)
		return err
	})
	if err != nil {
		return "", err
	}
	noted, _, err := s.Marked(ctx, name)
	return noted, err
}
