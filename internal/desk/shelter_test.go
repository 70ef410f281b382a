package desk_test

import (
	"database/sql"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/desk"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestWhoActsForAShelteredAgencyChangesOnlyItsOwn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		err := s.Tx(ctx, func(tx *sql.Tx) error {
			rows := s.EntIn(tx)
			agency := func(name string, shield enum.Shield) uuid.UUID {
				return rows.Agency.Create().SetName(name).SetSortName(name).SetKind("SCHOOL").SetControl("CROWN").SetShield(shield).SaveX(ctx).ID
			}
			open, house, home := agency("open", ""), agency("house", "HIDDEN"), agency("home", "BROKERED")
			for name, tt := range map[string]struct {
				of      uuid.UUID
				acting  []uuid.UUID
				refused bool
			}{
				"an open agency for another":      {house, []uuid.UUID{open}, false},
				"its own":                         {house, []uuid.UUID{house}, false},
				"another's":                       {open, []uuid.UUID{house}, true},
				"another sheltered one's":         {home, []uuid.UUID{house}, true},
				"nobody's":                        {uuid.Nil, []uuid.UUID{home}, true},
				"one of two is open":              {home, []uuid.UUID{house, open}, false},
				"one of two is its own":           {home, []uuid.UUID{house, home}, false},
				"for no agency, who directs":      {open, nil, false},
				"of an input that said no agency": {open, []uuid.UUID{uuid.Nil}, false},
			} {
				var f desk.Form
				err := desk.Desk{Rows: rows}.MustBeSeen(ctx, &f, "agencyId", tt.of, tt.acting...)
				if err != nil || (f.Err() != nil) != tt.refused {
					t.Errorf("%s: %v, %v", name, err, f.Err())
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestWhatIsUnderAShelteredRowIsOfItsAgency(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		err := s.Tx(ctx, func(tx *sql.Tx) error {
			rows := s.EntIn(tx)
			agency := func(name string, shield enum.Shield) uuid.UUID {
				return rows.Agency.Create().SetName(name).SetSortName(name).SetKind("SCHOOL").SetControl("CROWN").SetShield(shield).SaveX(ctx).ID
			}
			open, house, home := agency("open", ""), agency("house", "HIDDEN"), agency("home", "BROKERED")
			for name, tt := range map[string]struct {
				under, acting uuid.UUID
				refused       bool
			}{
				"under its own":                   {house, house, false},
				"under an open one's":             {open, house, false},
				"under nobody's":                  {uuid.Nil, open, false},
				"an open one under a hidden one":  {house, open, true},
				"an open one under a brokered":    {home, open, true},
				"a sheltered one under another":   {home, house, true},
				"of an input that said no agency": {house, uuid.Nil, false},
			} {
				var f desk.Form
				err := desk.Desk{Rows: rows}.MustBelong(ctx, &f, "agencyId", tt.under, tt.acting)
				if err != nil || (f.Err() != nil) != tt.refused {
					t.Errorf("%s: %v, %v", name, err, f.Err())
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestForWhichAgenciesTheViewerMayAct(t *testing.T) {
	around := sets{policy.Case: {{child}}, policy.ByMembership: {{child}}, policy.ActsFor: {{child, school}}, policy.Employer: {{school}, {clinic}}}
	if mine := around.desk().Mine(child); len(mine) != 1 || mine[0] != school {
		t.Errorf("around the child: %v", mine)
	}
	if mine := around.desk().Mine(other); len(mine) != 2 {
		t.Errorf("around another: %v", mine)
	}
}
