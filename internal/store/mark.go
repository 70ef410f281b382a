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
	return MarkedIn(ctx, s.reader, name)
}

// MarkedIn says so within a transaction.
func MarkedIn(ctx context.Context, in asked, name string) (value string, ok bool, err error) {
	err = in.QueryRowContext(ctx, `SELECT value FROM marks WHERE name = $1`, name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return value, err == nil, Explain(ctx, err)
}

// MarkOnce notes a value under a name unless something is noted there, and returns
// what is noted: all servers of one database get the same.
func (s *Store) MarkOnce(ctx context.Context, name, value string) (string, error) {
	if noted, ok, err := s.Marked(ctx, name); ok || err != nil {
		return noted, err
	}
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

// asked is a pool or a transaction.
type asked interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Empty says whether nothing that people record is stored yet.
func (s *Store) Empty(ctx context.Context) (bool, error) { return EmptyIn(ctx, s.reader) }

// EmptyIn says so within a transaction. Every row depends on one of these tables.
func EmptyIn(ctx context.Context, in asked) (empty bool, err error) {
	err = in.QueryRowContext(ctx, `SELECT NOT EXISTS (SELECT 1 FROM children) AND NOT EXISTS (SELECT 1 FROM kin)
		AND NOT EXISTS (SELECT 1 FROM whanau) AND NOT EXISTS (SELECT 1 FROM practitioners) AND NOT EXISTS (SELECT 1 FROM agencies)
		AND NOT EXISTS (SELECT 1 FROM childrens_teams) AND NOT EXISTS (SELECT 1 FROM service_types)`).Scan(&empty)
	return empty, Explain(ctx, err)
}
