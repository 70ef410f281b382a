package network_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/store/listing"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

var day = calendar.Of(2026, 6, 16)

// reads are all the ways to rows that are not ent's: each must start from the viewer.
func reads(s *store.Store, child uuid.UUID) map[string]func(context.Context) (found int, err error) {
	return map[string]func(context.Context) (int, error){
		"snapshot": func(ctx context.Context) (int, error) {
			source := network.NewSQL(s)
			loaded, err := source.Load(ctx, []uuid.UUID{child}, snapshot.With{Meetings: &day, Casework: true})
			if err != nil {
				return 0, err
			}
			return len(loaded.Children) + len(loaded.Joint), nil
		},
		"list": func(ctx context.Context) (int, error) {
			ids, err := listing.Page(ctx, s, listing.Query{Table: "children"}, page.Window{Size: 100})
			return len(ids), err
		},
		"count": func(ctx context.Context) (int, error) {
			return listing.Count(ctx, s, listing.Query{Table: "agencies"})
		},
	}
}

func TestEveryReadStartsFromTheViewer(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		if err := demo.Town(testkit.Context(), s, demo.Options{Children: 20, Seed: 1, AsAt: day}); err != nil {
			t.Fatal(err)
		}
		child, err := s.Ent().Child.Query().FirstID(testkit.Context())
		if err != nil {
			t.Fatal(err)
		}
		for name, read := range reads(s, child) {
			if n, err := read(testkit.Context()); n == 0 || err != nil {
				t.Errorf("%s: everyone finds %d, %v", name, n, err)
			}
			if _, err := read(context.Background()); !errors.Is(err, viewer.ErrMissing) {
				t.Errorf("%s: without a viewer the error is %v", name, err)
			}
			if n, err := read(viewer.With(context.Background(), viewer.Viewer{})); n != 0 || !errors.Is(err, viewer.ErrMissing) {
				t.Errorf("%s: a viewer without a name finds %d, %v", name, n, err)
			}
		}
		if _, err := s.Ent().Child.Query().Count(context.Background()); !errors.Is(err, viewer.ErrMissing) {
			t.Errorf("ent without a viewer: %v", err)
		}
	})
}
