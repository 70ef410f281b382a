package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"time"

	"cangraph/ent/migrations"
)

// step is one migration: a numbered SQL file.
type step struct {
	version  int
	name     string
	sql      string
	checksum string
}

// Migrate applies the steps that the database has not seen, each in a transaction
// of its own, and returns their names. Servers that start together wait for each
// other. On PostgreSQL it then makes the roles and policies by which viewers read. It
// refuses, with words for the operator, a database newer than this program, one whose
// steps differ from the program's, and a login that may not create the roles.
func (s *Store) Migrate(ctx context.Context) (applied []string, err error) {
	steps, err := readSteps(s.dialect)
	if err != nil {
		return nil, err
	}
	if applied, err = s.apply(ctx, steps); err != nil {
		return applied, err
	}
	return applied, s.installRowSecurity(ctx)
}

func (s *Store) apply(ctx context.Context, steps []step) (applied []string, err error) {
	if s.isCurrent(ctx, steps) {
		return nil, nil
	}
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("migrate %s: %w", s.name, Explain(ctx, err))
	}
	defer func() { err = errors.Join(err, s.endRebuilding(conn), conn.Close()) }()
	if err := s.beginRebuilding(ctx, conn); err != nil {
		return nil, err
	}
	for _, next := range steps {
		isNew := false
		err := within(ctx, conn, func(tx *sql.Tx) (err error) {
			isNew, err = s.reach(ctx, tx, next, steps)
			return err
		})
		if err != nil {
			return applied, fmt.Errorf("migrate %s: %w", s.name, err)
		}
		if isNew {
			applied = append(applied, next.name)
		}
	}
	return applied, nil
}

// isCurrent says whether nothing is to be applied, without keeping a writer waiting.
// What cannot be read or understood is looked at by whoever applies.
func (s *Store) isCurrent(ctx context.Context, steps []step) bool {
	seen, err := appliedSteps(ctx, s.reader)
	return err == nil && agree(seen, steps) == nil && len(seen) == len(steps)
}

// reach applies the step unless somebody else has, and says whether it did.
func (s *Store) reach(ctx context.Context, tx *sql.Tx, next step, steps []step) (isNew bool, err error) {
	if err := s.lockMigrations(ctx, tx); err != nil {
		return false, err
	}
	seen, err := appliedSteps(ctx, tx)
	if err != nil {
		return false, err
	}
	if err := agree(seen, steps); err != nil {
		return false, err
	}
	if _, done := seen[next.version]; done {
		return false, nil
	}
	return true, s.applyStep(ctx, tx, next)
}

// lockMigrations makes this transaction the only one that migrates. On SQLite every
// write transaction is alone.
func (s *Store) lockMigrations(ctx context.Context, tx *sql.Tx) error {
	if s.postgres() {
		const wait = `SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock(1667329639)`
		if _, err := tx.ExecContext(ctx, wait); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS schema_migrations (
		version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at text NOT NULL)`)
	return err
}

func appliedSteps(ctx context.Context, in interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}) (map[int]step, error) {
	rows, err := in.QueryContext(ctx, `SELECT version, name, checksum FROM schema_migrations`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	seen := map[int]step{}
	for rows.Next() {
		var one step
		if err := rows.Scan(&one.version, &one.name, &one.checksum); err != nil {
			return nil, err
		}
		seen[one.version] = one
	}
	return seen, rows.Err()
}

// agree refuses a database that this program does not understand, the latest step first.
func agree(seen map[int]step, steps []step) error {
	known := map[int]step{}
	for _, one := range steps {
		known[one.version] = one
	}
	for _, version := range slices.Backward(slices.Sorted(maps.Keys(seen))) {
		was := seen[version]
		is, ok := known[version]
		if !ok {
			return fmt.Errorf("the database is at version %d (%s), but this program knows versions up to %d only: start a newer program, or restore a backup made before the database was upgraded",
				version, was.name, len(steps))
		}
		if is.checksum != was.checksum {
			return fmt.Errorf("migration %s is not the one that was applied to this database: start the program that made it, and never change a released migration", was.name)
		}
	}
	return nil
}

func (s *Store) applyStep(ctx context.Context, tx *sql.Tx, next step) error {
	if parts := stepName.FindStringSubmatch(next.name); parts != nil && fills[parts[2]] != nil {
		if err := fills[parts[2]](ctx, tx); err != nil {
			return fmt.Errorf("%s: %w", next.name, err)
		}
	}
	if _, err := tx.ExecContext(ctx, next.sql); err != nil {
		return fmt.Errorf("%s: %w", next.name, err)
	}
	if err := s.checkReferences(ctx, tx); err != nil {
		return fmt.Errorf("%s: %w", next.name, err)
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)`,
		next.version, next.name, next.checksum, time.Now().UTC().Format(time.RFC3339))
	return err
}

var stepName = regexp.MustCompile(`^(\d{4})_(\w+)\.sql$`)

// readSteps reads the embedded files, which must be numbered 1, 2, 3 …
func readSteps(dialectName string) ([]step, error) {
	folder, err := migrations.Files(dialectName)
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(folder, "*.sql")
	if err != nil {
		return nil, err
	}
	steps := make([]step, len(names))
	for i, name := range names {
		parts := stepName.FindStringSubmatch(name)
		if parts == nil || parts[1] != fmt.Sprintf("%04d", i+1) {
			return nil, fmt.Errorf("migration file %s is not named %04d_what.sql", name, i+1)
		}
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(text)
		steps[i] = step{version: i + 1, name: name, sql: string(text), checksum: hex.EncodeToString(sum[:])}
	}
	return steps, nil
}
