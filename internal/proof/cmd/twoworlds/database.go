package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"

	"cangraph/internal/proof/twoworlds"
	"cangraph/internal/store"
	"cangraph/internal/testkit/cluster"
)

// database is a kind of database, and how to come by as many empty ones as are needed.
type database struct {
	name  string
	begin func(context.Context) (open twoworlds.Open, remove func(), err error)
}

var databases = []database{{"sqlite", beginSQLite}, {"postgres", beginPostgres}}

// beginSQLite copies one migrated file.
func beginSQLite(ctx context.Context) (twoworlds.Open, func(), error) {
	folder, err := os.MkdirTemp("", "cangraph-proof-")
	if err != nil {
		return nil, nil, err
	}
	remove := func() { os.RemoveAll(folder) }
	template := filepath.Join(folder, "template.db")
	if err := migrate(ctx, template); err != nil {
		remove()
		return nil, nil, err
	}
	content, err := os.ReadFile(template)
	var n atomic.Int64
	open := func(ctx context.Context) (*store.Store, func() error, error) {
		path := filepath.Join(folder, fmt.Sprint(n.Add(1), ".db"))
		if err := os.WriteFile(path, content, 0o600); err != nil {
			return nil, nil, err
		}
		s, err := store.Open(ctx, path)
		return s, func() error { return os.Remove(path) }, err
	}
	return open, remove, err
}

// beginPostgres starts a throw-away server and copies one migrated database.
func beginPostgres(ctx context.Context) (twoworlds.Open, func(), error) {
	server, err := cluster.StartInMemory(ctx)
	if err != nil {
		return nil, nil, err
	}
	remove := func() { server.Stop() }
	template, err := server.Create(ctx, "template", "")
	if err == nil {
		err = migrate(ctx, template)
	}
	if err != nil {
		remove()
		return nil, nil, err
	}
	var n atomic.Int64
	open := func(ctx context.Context) (*store.Store, func() error, error) {
		name := fmt.Sprint("world", n.Add(1))
		address, err := server.Create(ctx, name, "template")
		if err != nil {
			return nil, nil, err
		}
		s, err := store.Open(ctx, address)
		return s, func() error { return server.Drop(context.WithoutCancel(ctx), name) }, err
	}
	return open, remove, nil
}

// migrate brings an empty database up to date, and closes it so that it can be copied.
func migrate(ctx context.Context, address string) error {
	s, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	_, err = s.Migrate(ctx)
	return errors.Join(err, s.Close())
}
