package desk_test

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	entchild "cangraph/ent/gen/child"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestHiddenAndAbsentAreFoundAlike(t *testing.T) {
	broken := errors.New("broken")
	asked := 0
	get := func(_ context.Context, id uuid.UUID) (*uuid.UUID, error) {
		asked++
		switch id {
		case nobody:
			return nil, &gen.NotFoundError{}
		case clinic:
			return nil, broken
		}
		return &id, nil
	}
	knows := func(id *uuid.UUID) bool { return *id != refuge }
	const absent = "NOT_FOUND x: there is no such agency"
	for name, tt := range map[string]struct {
		global string
		found  bool
		asked  int
		wrong  string
		err    error
	}{
		"known":           {globalid.Of("Agency", school), true, 1, "", nil},
		"hidden":          {globalid.Of("Agency", refuge), false, 1, absent, nil},
		"absent":          {globalid.Of("Agency", nobody), false, 1, absent, nil},
		"of another type": {globalid.Of("Child", school), false, 0, absent, nil},
		"broken":          {globalid.Of("Agency", clinic), false, 1, "", broken},
	} {
		var f desk.Form
		asked = 0
		row, err := desk.Find(context.Background(), &f, "x", "Agency", tt.global, get, knows)
		if (row != nil) != tt.found || err != tt.err || asked != tt.asked || wrong(f.Err()) != tt.wrong {
			t.Errorf("%s: %v, %v, asked %d times, %q", name, row, err, asked, wrong(f.Err()))
		}
	}
}

// written is a row about a child.
type written struct{ id uuid.UUID }

func (w written) Written() (id, about, practitioner, agency uuid.UUID) {
	return w.id, child, me, school
}

func TestARowIsReadAgainBehindTheLockOfItsChild(t *testing.T) {
	row := written{uuid.New()}
	for name, tt := range map[string]struct {
		knows, fails bool
		want         []string
	}{
		"known":     {true, false, []string{"read", "lock " + child.String(), "read"}},
		"hidden":    {false, false, []string{"read"}},
		"no answer": {true, true, []string{"read", "lock " + child.String()}},
	} {
		var order []string
		d := desk.Desk{Lock: func(_ context.Context, ids ...uuid.UUID) error {
			order = append(order, "lock "+ids[0].String())
			if tt.fails {
				return sql.ErrConnDone
			}
			return nil
		}}
		get := func(context.Context, uuid.UUID) (*written, error) {
			order = append(order, "read")
			return &row, nil
		}
		held, err := desk.Hold(context.Background(), d, new(desk.Form), "x", "Need", globalid.Of("Need", row.id), get, func(*written) bool { return tt.knows })
		if (held != nil) != (tt.knows && !tt.fails) || (err == sql.ErrConnDone) != tt.fails || !slices.Equal(order, tt.want) {
			t.Error(name, held, err, order)
		}
	}
}

// TestWhomAnInputNames finds people and agencies that are there, of whom the second of
// each is hidden.
func TestWhomAnInputNames(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		err := s.Tx(ctx, func(tx *sql.Tx) error {
			rows := s.EntIn(tx)
			var practitioners, agencies, adults, children []uuid.UUID
			for _, number := range []string{"ZZZ0016", "ZZZ0024"} {
				practitioners = append(practitioners, rows.Practitioner.Create().SetSortName("p").SetGivenNames("P").SetFamilyName("T").SetProfession("OTHER").SaveX(ctx).ID)
				agencies = append(agencies, rows.Agency.Create().SetName(number).SetSortName(number).SetKind("SCHOOL").SetControl("CROWN").SaveX(ctx).ID)
				adults = append(adults, rows.Kin.Create().SetSortName("k").SetGivenNames("K").SetFamilyName("T").SaveX(ctx).ID)
				c := rows.Child.Create().SetSortName("c").SetPreferredName("C").SetGivenNames("C").SetFamilyName("T").SetDateOfBirth(calendar.Of(2018, 1, 1)).SetShielded(len(children) > 0).SaveX(ctx)
				rows.PersonIdentifier.Create().SetSystem(enum.NHISystem).SetValue(number).SetStatus(enum.Live).SetChildID(c.ID).SaveX(ctx)
				children = append(children, c.ID)
			}
			rows.PersonIdentifier.Create().SetSystem(enum.NHISystem).SetValue("ZZZ0016").SetStatus(enum.Dormant).SetChildID(
				rows.Child.Create().SetSortName("d").SetPreferredName("D").SetGivenNames("D").SetFamilyName("T").SetDateOfBirth(calendar.Of(2018, 1, 1)).SaveX(ctx).ID).SaveX(ctx)
			d := sets{policy.HiddenPractitioner: {{practitioners[1]}}, policy.HiddenAgency: {{agencies[1]}}, policy.Kin: {{adults[0]}}}.desk()
			d.Rows = rows
			for i, known := range []bool{true, false} {
				found := func(kind string, row any, is bool, f desk.Form, err error) {
					if err != nil || is != known || known == (f.Err() != nil) {
						t.Errorf("%s %d: %v, %v, %q", kind, i, row, err, wrong(f.Err()))
					}
				}
				var f, g, h desk.Form
				p, err := d.Practitioner(ctx, &f, "x", globalid.Of("Practitioner", practitioners[i]))
				found("practitioner", p, p != nil, f, err)
				a, err := d.Agency(ctx, &g, "x", globalid.Of("Agency", agencies[i]))
				found("agency", a, a != nil, g, err)
				k, err := d.Kin(ctx, &h, "x", globalid.Of("Kin", adults[i]))
				found("adult", k, k != nil, h, err)
				named(ctx, t, d, "childId", children[i], known, new(globalid.Of("Child", children[i])), nil)
				named(ctx, t, d, "nhi", children[i], known, nil, new([]string{"zzz0016", "ZZZ0024"}[i]))
			}
			named(ctx, t, d, "nhi", uuid.Nil, false, nil, new("ZKP3424"))
			named(ctx, t, d, "childId", uuid.Nil, false, new(globalid.Of("Kin", children[0])), nil)
			for want, given := range map[string][2]*string{
				"INVALID childId: give either the id of the child or its NHI number": {nil, nil}, "INVALID nhi: ": {nil, new("ZZZ0017")},
			} {
				if _, id, err := d.ChildBy(ctx, given[0], given[1]); id != uuid.Nil || len(wrong(err)) < len(want) || wrong(err)[:len(want)] != want {
					t.Errorf("%v, %q, want %q", id, wrong(err), want)
				}
			}
			if _, _, err := d.ChildBy(ctx, new("x"), new("ZZZ0016")); err == nil {
				t.Error("named twice")
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

// named asks for a child who may be named when not shielded.
func named(ctx context.Context, t *testing.T, d desk.Desk, field string, id uuid.UUID, known bool, global, number *string) {
	t.Helper()
	if !known {
		id = uuid.Nil
	}
	by, is, err := d.ChildBy(ctx, global, number, entchild.Shielded(false))
	if by != field || is != id || err != nil {
		t.Errorf("%s, %s, %v; want %s, %s", by, is, err, field, id)
	}
}
