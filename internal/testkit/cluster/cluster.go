// Package cluster owns throw-away PostgreSQL servers for tests and generators: made
// from the installed server binaries in a temporary folder, reached through a unix
// socket there, and gone when the process that started it is gone, however it ended.
//
// It refuses to be reachable over the network, and to keep anything: nothing is
// synced to disk.
package cluster

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"github.com/lib/pq"
)

// ErrNotInstalled means that the machine has no PostgreSQL server binaries.
var ErrNotInstalled = errors.New("no PostgreSQL server binaries (initdb, postgres) in PATH or /usr/lib/postgresql/*/bin")

// Cluster is a running server.
type Cluster struct {
	folder   string
	watchdog *exec.Cmd
	alive    *os.File // the watchdog stops the server when this is closed
	admin    *sql.DB
}

const startTimeout = time.Minute

// Start makes and starts a server in the folder for temporary files, with settings such
// as "shared_buffers=1GB" besides those that suit tests. Stop it, or leave it to the end
// of the process.
func Start(ctx context.Context, settings ...string) (*Cluster, error) {
	return startIn(ctx, shortTempDir(), settings)
}

// StartInMemory is [Start], with the server's files in memory where the system has room
// for them: a database is thousands of files, and making them takes a disk a second.
func StartInMemory(ctx context.Context) (*Cluster, error) {
	return startIn(ctx, memoryOr(shortTempDir()), nil)
}

func startIn(ctx context.Context, parent string, settings []string) (*Cluster, error) {
	binaries, err := find()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp(parent, "cangraph-pg-")
	if err != nil {
		return nil, err
	}
	c := &Cluster{folder: folder}
	if err := c.start(ctx, binaries, settings); err != nil {
		return nil, errors.Join(fmt.Errorf("start a throw-away PostgreSQL: %w", err), c.Stop(), os.RemoveAll(folder))
	}
	return c, nil
}

func (c *Cluster) start(ctx context.Context, binaries string, settings []string) error {
	runAs, err := serverUser(c.folder)
	if err != nil {
		return err
	}
	if err := c.initialise(ctx, filepath.Join(binaries, "initdb"), runAs); err != nil {
		return err
	}
	if err := c.watch(binaries, runAs, settings); err != nil {
		return err
	}
	connector, err := pq.NewConnector(c.url("postgres", administrator))
	if err != nil {
		return err
	}
	c.admin = sql.OpenDB(connector)
	if err := c.waitUntilUp(ctx); err != nil {
		return err
	}
	_, err = c.admin.ExecContext(ctx, "CREATE ROLE "+owner+" LOGIN CREATEROLE")
	return err
}

// initialise makes the server's files. Text sorts as people expect and not by bytes
// where the binaries can do that, so that a forgotten collation shows.
func (c *Cluster) initialise(ctx context.Context, initdb string, runAs *syscall.SysProcAttr) error {
	var err error
	for _, sorting := range [][]string{{"--locale-provider=icu", "--icu-locale=en-NZ", "--locale=C"}, {"--locale=C"}} {
		args := []string{"-D", c.data(), "-U", administrator, "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions"}
		command := exec.CommandContext(ctx, initdb, append(args, sorting...)...)
		command.Dir, command.SysProcAttr = c.folder, runAs
		var out []byte
		if out, err = command.CombinedOutput(); err == nil {
			return nil
		}
		err = fmt.Errorf("initdb: %w\n%s", err, out)
	}
	return err
}

func (c *Cluster) data() string { return filepath.Join(c.folder, "data") }

func (c *Cluster) waitUntilUp(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	for {
		err := c.admin.PingContext(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			log, _ := os.ReadFile(filepath.Join(c.folder, "log")) // whatever there is
			return fmt.Errorf("%w\n%s", err, log)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// Row security holds nobody who may do everything, so databases belong to a login that
// may only do what a program's own login in production needs.
const (
	administrator = "administrator"
	owner         = "cangraph"
)

// URL returns the address of a database of the server, for its owner.
func (c *Cluster) URL(database string) string { return c.url(database, owner) }

func (c *Cluster) url(database, login string) string {
	settings := url.Values{"host": {c.folder}, "user": {login}, "sslmode": {"disable"}}
	address := url.URL{Scheme: "postgres", Path: "/" + database, RawQuery: settings.Encode()}
	return address.String()
}

// Create makes a database, empty or as a copy of template, which nobody may be
// connected to, and returns its address.
func (c *Cluster) Create(ctx context.Context, database, template string) (string, error) {
	statement := "CREATE DATABASE " + pq.QuoteIdentifier(database) + " OWNER " + owner
	if template != "" {
		statement += " TEMPLATE " + pq.QuoteIdentifier(template) + " STRATEGY FILE_COPY" // no log of it is needed
	}
	if _, err := c.admin.ExecContext(ctx, statement); err != nil {
		return "", fmt.Errorf("create database: %w", err)
	}
	return c.URL(database), nil
}

// Drop removes a database, connected to or not.
func (c *Cluster) Drop(ctx context.Context, database string) error {
	_, err := c.admin.ExecContext(ctx, "DROP DATABASE "+pq.QuoteIdentifier(database)+" WITH (FORCE)")
	return err
}

// Stop ends the server, and waits until its folder is removed.
func (c *Cluster) Stop() error {
	if c.admin != nil {
		c.admin.Close() // the server is about to go anyway
	}
	if c.watchdog == nil {
		return nil
	}
	return errors.Join(c.alive.Close(), c.watchdog.Wait())
}
