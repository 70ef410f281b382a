package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"cangraph/internal/demo"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit/cluster"
	"cangraph/internal/viewer"
)

// settings are those of a small server whose data fit into memory.
var settings = []string{"shared_buffers=1GB", "effective_cache_size=4GB", "work_mem=16MB", "random_page_cost=1.1"}

// town is one town in both databases.
type town struct {
	databases []database
	children  []asked
	cluster   *cluster.Cluster
	folder    string
}

// asked is a child with the account of somebody who may see it.
type asked struct {
	child uuid.UUID
	as    string
}

// database is where one of the copies lies.
type database struct {
	name    string
	address string
}

// fill starts a throw-away PostgreSQL and puts the same town there and into a file.
func fill(ctx context.Context, children int) (*town, error) {
	t := &town{}
	var err error
	if t.folder, err = os.MkdirTemp("", "cangraph-bench-"); err != nil {
		return nil, err
	}
	if t.cluster, err = cluster.Start(ctx, settings...); err != nil {
		return nil, errors.Join(err, os.RemoveAll(t.folder))
	}
	address, err := t.cluster.Create(ctx, "bench", "")
	if err != nil {
		return nil, errors.Join(err, t.close())
	}
	t.databases = []database{{"PostgreSQL", address}, {"SQLite", filepath.Join(t.folder, "bench.db")}}
	for _, d := range t.databases {
		if t.children, err = load(ctx, d, children); err != nil {
			return nil, errors.Join(fmt.Errorf("fill %s: %w", d.name, err), t.close())
		}
	}
	return t, nil
}

// load makes the town in one database and returns the children whose network has a
// member of the day, each with one of them by chance.
func load(ctx context.Context, d database, children int) ([]asked, error) {
	ctx = viewer.With(ctx, viewer.System("bench"))
	s, err := store.Open(ctx, d.address)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if _, err := s.Migrate(ctx); err != nil {
		return nil, err
	}
	fmt.Fprintf(os.Stderr, "%s: a town of %d children\n", d.name, children)
	if err := demo.Town(ctx, s, demo.Options{Children: children, Seed: 1, AsAt: asAt}); err != nil {
		return nil, err
	}
	if s.Dialect() == dialect.Postgres { // its autovacuum would, but is off
		if _, err := s.Writer().ExecContext(ctx, "VACUUM ANALYZE"); err != nil {
			return nil, err
		}
	}
	rows, err := s.Query(ctx, `SELECT DISTINCT n.child_id, a.subject FROM networks n JOIN can_memberships m ON m.network_id = n.id
		JOIN accounts a ON a.practitioner_id = m.practitioner_id WHERE `+
		policy.Effective("$1", "employments", "affiliations")+` ORDER BY n.child_id, a.subject`, asAt)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []asked
	chance, members := rand.New(rand.NewPCG(1, 1)), 0
	for rows.Next() {
		var one asked
		if err := rows.Scan(&one.child, &one.as); err != nil {
			return nil, err
		}
		if last := len(all) - 1; last < 0 || all[last].child != one.child {
			all, members = append(all, one), 1
		} else if members++; chance.IntN(members) == 0 {
			all[last] = one
		}
	}
	return all, rows.Err()
}

// close removes both databases.
func (t *town) close() error {
	return errors.Join(t.cluster.Stop(), os.RemoveAll(t.folder))
}
