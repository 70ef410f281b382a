// Package store owns the two databases: it opens SQLite or PostgreSQL, migrates
// them, and gives out readers, writers, transactions and prepared statements. It
// also writes many rows at once, finds names and keeps what a row was before.
//
// It refuses to let a viewer read outside a session, in which the database itself keeps to
// what internal/policy says; it refuses writes outside an explicit transaction, and a
// database newer than itself.
package store

import (
	"context"
	"database/sql"
	"errors"
	"sync/atomic"

	"entgo.io/ent/dialect"

	"cangraph/ent/gen"
)

// Store is one open database. It is safe for concurrent use.
type Store struct {
	dialect string
	name    string
	reader  *sql.DB // for commands of the operator
	scoped  *sql.DB // for everybody else, within sessions
	writer  *sql.DB
	judging *sql.DB // on SQLite, for the scope of who writes: it never waits for who reads
	ent     *gen.Client
	sent    *atomic.Int64
	rules   *rules
}

// Open opens a PostgreSQL database by its URL (postgres:// or postgresql://), or
// else the SQLite database in the file of that path, which it creates if there is
// none. It connects before it returns, but does not migrate. It refuses what names
// neither, and a database that holds the tables of something else.
func Open(ctx context.Context, database string) (*Store, error) {
	if err := checkAddress(database); err != nil {
		return nil, err
	}
	if postgresURL.MatchString(database) {
		return openPostgres(ctx, database)
	}
	return openSQLite(ctx, database)
}

// newStore puts a store together and makes sure that the database answers.
func newStore(ctx context.Context, s *Store) (*Store, error) {
	s.ent = gen.NewClient(gen.Driver(newEntDriver(s)))
	for _, pool := range []*sql.DB{s.writer, s.reader} {
		if err := whileBusy(ctx, pool.PingContext); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return s, nil
}

// Dialect is dialect.Postgres or dialect.SQLite of ent.
func (s *Store) Dialect() string { return s.dialect }

// Name says what was opened, for people: a path, or a URL without its password.
func (s *Store) Name() string { return s.name }

// Reader is the pool for reads of the program's own, which see everything; what a
// request reads goes through Query and Ent. The database itself refuses writes through it.
func (s *Store) Reader() *sql.DB { return s.reader }

// Writer is the pool for writes: one connection on SQLite. Use Tx or Bulk unless a
// write needs neither.
func (s *Store) Writer() *sql.DB { return s.writer }

// Ent is the client of the stored model. It reads as Query does; it writes only inside a
// transaction that it began.
func (s *Store) Ent() *gen.Client { return s.ent }

// Query reads with SQL of our own in the session of ctx, within what its viewer may see.
// Without a session only commands of the operator read; everybody else is refused with
// viewer.ErrMissing. A text that is asked again is not planned again. Errors are explained.
func (s *Store) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return reads{s}.QueryContext(ctx, query, args...)
}

// Statements returns how many SQL statements the store has sent so far.
func (s *Store) Statements() int64 { return s.sent.Load() }

// Close closes the database. Statements under way are waited for.
func (s *Store) Close() error {
	err := errors.Join(s.scoped.Close(), s.reader.Close(), s.writer.Close())
	if s.judging != nil {
		err = errors.Join(err, s.judging.Close())
	}
	return err
}

func (s *Store) postgres() bool { return s.dialect == dialect.Postgres }
