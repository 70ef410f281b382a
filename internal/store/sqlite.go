package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"runtime"
	"sync/atomic"

	"entgo.io/ent/dialect"
	"modernc.org/sqlite"
)

// openSQLite opens the file with one connection for writes, as SQLite has one
// writer anyway, and several for reads, which WAL lets go on beside it.
func openSQLite(ctx context.Context, path string) (*Store, error) {
	if err := createPrivately(path); err != nil {
		return nil, fmt.Errorf("open SQLite database: %w", err)
	}
	if err := refuseForeignFile(ctx, path); err != nil {
		return nil, err
	}
	s := &Store{dialect: dialect.SQLite, name: path, sent: new(atomic.Int64)}
	var err error
	if s.writer, err = sqlitePool(path, 1, s.sent, "immediate", "query_only(0)"); err != nil {
		return nil, err
	}
	if s.reader, err = sqlitePool(path, max(4, runtime.NumCPU()), s.sent, "deferred", "query_only(1)"); err != nil {
		return nil, err
	}
	return newStore(ctx, s)
}

// createPrivately makes a new file that only its owner can read: children's data.
func createPrivately(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return file.Close()
}

func sqlitePool(path string, connections int, sent *atomic.Int64, begin, mode string) (*sql.DB, error) {
	connector, err := sqlite.NewConnector(sqliteDSN(path, begin, mode))
	if err != nil {
		return nil, fmt.Errorf("open SQLite database: %w", err)
	}
	pool := sql.OpenDB(counted{connector, sent})
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	return pool, nil
}

// sqliteDSN names the file and the settings without which rows would be lost or
// wrong: synchronous FULL survives a power cut, times in one zone and format sort
// as text, and recursive triggers keep INSERT OR REPLACE from deleting silently.
// A write transaction is one from its beginning, so that none fails on becoming one.
// Each connection caches up to 32 MiB.
func sqliteDSN(path, begin, mode string) string {
	settings := url.Values{
		"_txlock":      {begin},
		"_time_format": {"sqlite"},
		"_timezone":    {"UTC"},
		"_dqs":         {"0"}, // a misspelt column is an error, not a text
		"_pragma": {
			"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)",
			"foreign_keys(1)", "recursive_triggers(1)", "cache_size(-32768)", mode,
		},
	}
	return fileURL(path, settings)
}

func fileURL(path string, settings url.Values) string {
	file := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: settings.Encode()}
	return file.String()
}
