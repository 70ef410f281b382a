package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"

	"modernc.org/sqlite"

	"cangraph/ent/gen/migrate"
)

// The questions whether a database holds the tables of something else: on SQLite any
// table, as nobody shares a file; on PostgreSQL one of our names, $1, in our schema. Our
// own is known by a column of its list of migrations.
const (
	foreignSQLite = `SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*')
		AND NOT EXISTS (SELECT 1 FROM pragma_table_info('schema_migrations') WHERE name = 'checksum')`
	foreignPostgres = `SELECT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname = ANY($1))
		AND NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass('schema_migrations') AND attname = 'checksum')`
)

func ownTables() []string {
	names := []string{"schema_migrations"}
	for _, table := range migrate.Tables {
		names = append(names, table.Name)
	}
	return names
}

func refuseForeign(ctx context.Context, in asked, question string, args ...any) error {
	var foreign bool
	if err := in.QueryRowContext(ctx, question, args...).Scan(&foreign); err != nil {
		return Explain(ctx, err)
	}
	if foreign {
		return errors.New("it holds the tables of another program, which this one would spoil; name a database of its own")
	}
	return nil
}

// refuseForeignFile asks through a connection of its own, since the pools change the
// file's journal as they open it.
func refuseForeignFile(ctx context.Context, path string) error {
	connector, err := sqlite.NewConnector(fileURL(path, url.Values{"_pragma": {"busy_timeout(5000)", "query_only(1)"}}))
	if err != nil {
		return fmt.Errorf("open SQLite database: %w", err)
	}
	pool := sql.OpenDB(connector)
	return errors.Join(refuseForeign(ctx, pool, foreignSQLite), pool.Close())
}
