package latest_test

import (
	"context"
	"database/sql"
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/store/latest"
	"cangraph/internal/testkit"
)

// teams are the ids of five teams in the order of recording.
func teams(t *testing.T, ctx context.Context, s *store.Store) (ids []uuid.UUID) {
	t.Helper()
	err := s.Tx(ctx, func(tx *sql.Tx) error {
		for range 5 {
			ids = append(ids, s.EntIn(tx).ChildrensTeam.Create().SetName("T").SetSortName("t").SaveX(ctx).ID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

// node is an object that is nothing but its id.
type node uuid.UUID

func (n node) NodeID() uuid.UUID { return uuid.UUID(n) }

func nodes(_ context.Context, rows []*gen.ChildrensTeam) (all []node, err error) {
	for _, row := range rows {
		all = append(all, node(row.ID))
	}
	return all, nil
}

func TestAPageIsReadFromBothEnds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		all := teams(t, ctx, s)
		sealer, err := page.NewSealer(make([]byte, page.KeySize))
		if err != nil {
			t.Fatal(err)
		}
		list, two := sealer.Named("teams"), 2
		read := func(args page.Args) *page.Connection[node] {
			c, err := latest.Page(ctx, list, args, s.Ent().ChildrensTeam.Query(), nodes)
			if err != nil {
				t.Fatal(err)
			}
			return c
		}
		check := func(c *page.Connection[node], want ...uuid.UUID) {
			t.Helper()
			if is := c.Nodes(); !slices.EqualFunc(is, want, func(n node, id uuid.UUID) bool { return n.NodeID() == id }) {
				t.Error(is, want)
			}
		}
		front := read(page.Args{First: &two})
		check(front, all[4], all[3])
		check(read(page.Args{First: &two, After: front.PageInfo.EndCursor}), all[2], all[1])
		back := read(page.Args{Last: &two})
		check(back, all[1], all[0])
		check(read(page.Args{Last: &two, Before: back.PageInfo.StartCursor}), all[3], all[2])
		if n, err := front.TotalCount(ctx); n != 5 || err != nil {
			t.Error(n, err)
		}
	})
}
