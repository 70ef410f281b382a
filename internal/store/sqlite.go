package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"runtime"
	"sync/atomic"
	"time"

	"entgo.io/ent/dialect"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"cangraph/internal/policy"
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
	s := &Store{dialect: dialect.SQLite, name: path, sent: new(atomic.Int64), rules: &rules{policy.Steps, policy.Tables}}
	readers := max(4, runtime.NumCPU())
	var err error
	if s.writer, err = sqlitePool(sqliteDSN(path, "immediate", "query_only(0)"), 1, pool{sent: s.sent}); err != nil {
		return nil, err
	}
	if s.reader, err = sqlitePool(sqliteDSN(path, "deferred", "query_only(1)"), readers, pool{sent: s.sent, reads: true}); err != nil {
		return nil, err
	}
	viewers := pool{sent: s.sent, reads: true, gate: newSQLiteGate(path, s.rules)}
	if s.scoped, err = sqlitePool(scopedDSN(), readers, viewers); err != nil {
		return nil, err
	}
	if s.judging, err = sqlitePool(scopedDSN(), 1, viewers); err != nil {
		return nil, err
	}
	return newStore(ctx, s)
}

// whileBusy repeats, for as long as busy_timeout is, what SQLite refuses without waiting for
// other processes: to turn a new file over to WAL is that.
func whileBusy(ctx context.Context, do func(context.Context) error) error {
	for end := time.Now().Add(5 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		err := do(ctx)
		var busy *sqlite.Error
		if !errors.As(err, &busy) || busy.Code()&0xff != sqlite3.SQLITE_BUSY || time.Now().After(end) {
			return err
		}
	}
}

// createPrivately makes a new file that only its owner can read: children's data.
func createPrivately(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return file.Close()
}

func sqlitePool(dsn string, connections int, of pool) (*sql.DB, error) {
	var err error
	if of.Connector, err = sqlite.NewConnector(dsn); err != nil {
		return nil, fmt.Errorf("open SQLite database: %w", err)
	}
	db := sql.OpenDB(of)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// sqliteDSN names the file and the settings without which rows would be lost or
// wrong: synchronous FULL survives a power cut, times in one zone and format sort
// as text, and recursive triggers keep INSERT OR REPLACE from deleting silently.
// A write transaction is one from its beginning, so that none fails on becoming one.
// Each connection caches up to 32 MiB.
func sqliteDSN(path, begin, mode string) string {
	settings := sqliteSettings("busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)",
		"foreign_keys(1)", "recursive_triggers(1)", "cache_size(-32768)", mode)
	settings.Set("_txlock", begin)
	return fileURL(path, settings)
}

// scopedDSN names the empty database that sqliteGate attaches the file to.
func scopedDSN() string {
	return "file::memory:?" + sqliteSettings("busy_timeout(5000)", "temp_store(MEMORY)").Encode()
}

func sqliteSettings(pragmas ...string) url.Values {
	return url.Values{
		"_time_format": {"sqlite"},
		"_timezone":    {"UTC"},
		"_dqs":         {"0"}, // a misspelt column is an error, not a text
		"_pragma":      pragmas,
	}
}

func fileURL(path string, settings url.Values) string {
	file := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: settings.Encode()}
	return file.String()
}
