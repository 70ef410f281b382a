package testkit

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit/cluster"
)

// migratedSQLite is the content of an empty, migrated file, made once.
var migratedSQLite = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "cangraph-sqlite-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "migrated.db")
	if err := migrate(path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func copyMigrated(path string) error {
	content, err := migratedSQLite()
	if err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o600)
}

const template = "migrated"

// migratedCluster is a server with an empty, migrated database, made once. It ends
// with the process.
var migratedCluster = sync.OnceValues(func() (*cluster.Cluster, error) {
	ctx := context.Background()
	server, err := cluster.StartInMemory(ctx)
	if err != nil {
		return nil, err
	}
	url, err := server.Create(ctx, template, "")
	if err != nil {
		return nil, err
	}
	return server, migrate(url)
})

// migrate brings a new database up to date, and closes it: SQLite moves everything
// into the one file then, and PostgreSQL copies only what nobody is connected to.
func migrate(database string) error {
	ctx := context.Background()
	s, err := store.Open(ctx, database)
	if err != nil {
		return err
	}
	_, err = s.Migrate(ctx)
	return errors.Join(err, s.Close())
}

var clones atomic.Int64

// PostgresURL returns the address of an empty, migrated database that is dropped
// when the test ends, for tests that open it themselves.
func PostgresURL(t testing.TB) string {
	t.Helper()
	return clone(t, template)
}

// EmptyPostgresURL returns the address of a database without tables that is dropped
// when the test ends.
func EmptyPostgresURL(t testing.TB) string {
	t.Helper()
	return clone(t, "")
}

func clone(t testing.TB, template string) string {
	t.Helper()
	server, err := migratedCluster()
	if errors.Is(err, cluster.ErrNotInstalled) && os.Getenv("CI") != "true" {
		t.Skip("skipped on PostgreSQL: ", err)
	}
	if err != nil {
		t.Fatal("throw-away PostgreSQL: ", err)
	}
	name := fmt.Sprint("test", clones.Add(1))
	url, err := server.Create(context.Background(), name, template)
	if err != nil {
		t.Fatal("throw-away PostgreSQL: ", err)
	}
	t.Cleanup(func() {
		if err := server.Drop(context.Background(), name); err != nil {
			t.Error("throw-away PostgreSQL: ", err)
		}
	})
	return url
}
