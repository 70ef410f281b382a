// Package diff owns the difference between a database and what it should be: the ent
// schema, a history table beside every table, and foreign keys that a bulk write can
// defer. It refuses to guess at constraints and triggers written by hand: whoever
// changes their table looks after them.
package diff

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"

	"ariga.io/atlas/sql/migrate"

	entmigrate "cangraph/ent/gen/migrate"
)

// Statements returns what is missing, as statements in their order; none when the
// database is as it should be. It carries them out on the way, so the database must
// be a scratch copy.
func Statements(ctx context.Context, dialectName string, db *sql.DB) ([]string, error) {
	keep, err := sqliteTriggers(ctx, dialectName, db)
	if err != nil {
		return nil, err
	}
	missing, err := tables(ctx, dialectName, db)
	if err != nil {
		return nil, fmt.Errorf("compare with the ent schema: %w", err)
	}
	lost, err := keep()
	if err != nil {
		return nil, err
	}
	missing = append(missing, lost...)
	if dialectName == dialect.Postgres {
		foreignKeys, err := rigidForeignKeys(ctx, db)
		if err != nil {
			return nil, err
		}
		missing = append(missing, foreignKeys...)
	}
	for _, table := range entmigrate.Tables {
		kept, err := history(ctx, dialectName, db, table.Name)
		if err != nil {
			return nil, fmt.Errorf("history of %s: %w", table.Name, err)
		}
		missing = append(missing, kept...)
	}
	return missing, nil
}

// tables brings the tables to the ent schema and returns how.
func tables(ctx context.Context, dialectName string, db *sql.DB) ([]string, error) {
	var missing []string
	record := func(next schema.Applier) schema.Applier {
		return schema.ApplyFunc(func(ctx context.Context, conn dialect.ExecQuerier, plan *migrate.Plan) error {
			for _, change := range plan.Changes {
				if !strings.HasPrefix(change.Cmd, "PRAGMA") { // the store sees to them
					missing = append(missing, change.Cmd)
				}
			}
			return next.Apply(ctx, conn, plan)
		})
	}
	err := entmigrate.NewSchema(entsql.OpenDB(dialectName, db)).
		Create(ctx, schema.WithApplyHook(record), schema.WithDiffHook(asWritten), schema.WithDropColumn(true), schema.WithDropIndex(true))
	return missing, err
}

// rigidForeignKeys finds the foreign keys that PostgreSQL could not defer, and lets it.
func rigidForeignKeys(ctx context.Context, db *sql.DB) ([]string, error) {
	missing, err := texts(ctx, db, `
		SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', conrelid::regclass, conname)
		FROM pg_constraint
		WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace
		ORDER BY 1`)
	if err != nil {
		return nil, fmt.Errorf("foreign keys: %w", err)
	}
	return missing, execute(ctx, db, missing)
}

func execute(ctx context.Context, db *sql.DB, statements []string) error {
	for _, statement := range statements {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

func texts(ctx context.Context, db *sql.DB, query string, args ...any) ([]string, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []string
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			return nil, err
		}
		found = append(found, one)
	}
	return found, rows.Err()
}
