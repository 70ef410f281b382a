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

// Content is what a database holds when a test begins: made once for each kind of database, and copied.
type Content struct {
	name  string
	from  *Content // which it adds to; nil: an empty database, to be migrated
	fill  func(context.Context, *store.Store) error
	files func() ([]byte, error)
	made  func() error
}

// Holding returns the content of a migrated database that fill has filled, as who sees everything. Tests of one package tell it
// by its name.
func Holding(name string, fill func(context.Context, *store.Store) error) *Content {
	return newContent(name, nothing, fill)
}

// nothing is an empty, migrated database.
var nothing = newContent("migrated", nil, func(ctx context.Context, s *store.Store) error {
	_, err := s.Migrate(ctx)
	return err
})

func newContent(name string, from *Content, fill func(context.Context, *store.Store) error) *Content {
	c := &Content{name: name, from: from, fill: fill}
	c.files, c.made = sync.OnceValues(c.file), sync.OnceValue(c.database)
	return c
}

// Each is Each with this content.
func (c *Content) Each(t *testing.T, f func(t *testing.T, s *store.Store)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { f(t, c.SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { f(t, c.Postgres(t)) })
}

// SQLite is SQLite with this content.
func (c *Content) SQLite(t testing.TB) *store.Store {
	t.Helper()
	return open(t, c.File(t))
}

// File returns the path of a SQLite file with this content that is removed when the test ends, for tests that
// open it themselves.
func (c *Content) File(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "test.db")
	content, err := c.files()
	if err == nil {
		err = os.WriteFile(path, content, 0o600)
	}
	if err != nil {
		t.Fatal("SQLite file of tests: ", err)
	}
	return path
}

// Postgres is Postgres with this content.
func (c *Content) Postgres(t testing.TB) *store.Store {
	t.Helper()
	return open(t, c.URL(t))
}

// URL is PostgresURL with this content.
func (c *Content) URL(t testing.TB) string {
	t.Helper()
	return clone(t, func() (string, error) { return c.name, c.made() })
}

// file makes a file with the content.
func (c *Content) file() ([]byte, error) {
	folder, err := os.MkdirTemp("", "cangraph-sqlite-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path, whole := filepath.Join(folder, "content.db"), filepath.Join(folder, "whole.db")
	if c.from != nil {
		content, err := c.from.files()
		if err == nil {
			err = os.WriteFile(path, content, 0o600)
		}
		if err != nil {
			return nil, err
		}
	}
	err = c.make(path, func(s *store.Store) error {
		_, err := s.Writer().Exec(`VACUUM INTO $1`, whole) // what is not yet in the file itself, too
		return err
	})
	if err != nil {
		return nil, err
	}
	return os.ReadFile(whole)
}

// database makes a database with the content on the throw-away server.
func (c *Content) database() error {
	server, err := throwAway()
	if err != nil {
		return err
	}
	from := ""
	if c.from != nil {
		if err := c.from.made(); err != nil {
			return err
		}
		from = c.from.name
	}
	url, err := server.Create(context.Background(), c.name, from)
	if err != nil {
		return err
	}
	return c.make(url, func(*store.Store) error { return nil })
}

// make fills a new database, does something with it, and closes it: PostgreSQL copies only what nobody is connected to.
func (c *Content) make(database string, and func(*store.Store) error) error {
	s, err := store.Open(context.Background(), database)
	if err != nil {
		return err
	}
	if err = c.fill(Context(), s); err == nil {
		err = and(s)
	}
	return errors.Join(err, s.Close())
}

// throwAway is a server for the databases of tests. It ends with the process.
var throwAway = sync.OnceValues(func() (*cluster.Cluster, error) { return cluster.StartInMemory(context.Background()) })

var clones atomic.Int64

// PostgresURL returns the address of an empty, migrated database that is dropped
// when the test ends, for tests that open it themselves.
func PostgresURL(t testing.TB) string {
	t.Helper()
	return nothing.URL(t)
}

// EmptyPostgresURL returns the address of a database without tables that is dropped
// when the test ends.
func EmptyPostgresURL(t testing.TB) string {
	t.Helper()
	return clone(t, func() (string, error) { return "", nil })
}

func clone(t testing.TB, template func() (name string, err error)) string {
	t.Helper()
	server, err := throwAway()
	if errors.Is(err, cluster.ErrNotInstalled) && os.Getenv("CI") != "true" {
		t.Skip("skipped on PostgreSQL: ", err)
	}
	name, url, from := fmt.Sprint("test", clones.Add(1)), "", ""
	if err == nil {
		from, err = template()
	}
	if err == nil {
		url, err = server.Create(context.Background(), name, from)
	}
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
