package store_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// More ids than PostgreSQL takes parameters, 65,535, are one condition.
func TestAmongAnyNumberOfIDs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		tx, err := s.Ent().Tx(ctx)
		if err != nil {
			t.Fatal(err)
		}
		var made []uuid.UUID
		for _, name := range []string{"a", "b", "c"} {
			made = append(made, tx.Agency.Create().SetSortName(name).SetName(name).SetKind("SCHOOL").SetControl("CROWN").SaveX(ctx).ID)
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		many := slices.Clone(made[:2])
		for range 70000 {
			many = append(many, uuid.New())
		}
		for _, tt := range []struct {
			ids  []uuid.UUID
			want []uuid.UUID
		}{{many, made[:2]}, {made[2:], made[2:]}, {nil, nil}} {
			among := predicate.Agency(store.Among(agency.FieldID, tt.ids))
			is, err := s.Ent().Agency.Query().Where(among, agency.Kind("SCHOOL")).Order(gen.Asc(agency.FieldSortName)).IDs(ctx)
			if err != nil || !slices.Equal(is, tt.want) {
				t.Errorf("%v, %v", is, err)
			}
			if n, err := s.Ent().Agency.Query().Where(agency.Not(among)).Count(ctx); err != nil || n != 3-len(tt.want) {
				t.Errorf("%d others, %v", n, err)
			}
		}
	})
}
