package membership_test

import (
	"context"
	"fmt"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/membership"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// What a sheltered agency wrote takes no room of those who may not know of it.
func TestWhatIsHiddenTakesNoRoom(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 100 {
				rows.ExternalSupport.Create().SetChildID(w.ids["tui"]).SetName(fmt.Sprint("Aunty ", i)).SetPart("football").SetPractitionerID(w.ids["rua"]).
					SetAgencyID(w.ids["refuge"]).ExecX(ctx)
				who := rows.Practitioner.Create().SetSortName("r").SetGivenNames("R").SetFamilyName("T").SetProfession("OTHER").SaveX(ctx).ID
				rows.CanMembership.Create().SetNetworkID(w.ids["network"]).SetPractitionerID(who).SetAgencyID(w.ids["refuge"]).SetRole(enum.RoleCore).SetFromOn(began).ExecX(ctx)
			}
		})
		if _, wrong := w.note("mona", membership.RecordExternalSupportInput{ChildID: w.id("Child", "tui"), Name: p("Coach"), Part: "football"}); wrong != "" {
			t.Errorf("noted: %q", wrong)
		}
		if _, wrong := w.invite("mona", w.inviting()); wrong != "" {
			t.Errorf("invited: %q", wrong)
		}
	})
}

// An invitation by an agency that is sheltered since does not tell of itself.
func TestAHiddenInvitationStopsNobody(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		if _, wrong := w.invite("lena", w.inviting()); wrong != "" {
			t.Fatal(wrong)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.UpdateOneID(w.ids["school"]).SetShield(enum.HiddenShield).ExecX(ctx)
		})
		if _, wrong := w.invite("mona", w.inviting()); wrong != "" {
			t.Errorf("%q", wrong)
		}
	})
}

// Whom an old invitation asked is invited anew, and it waits for nobody.
func TestAnOldInvitationStopsNobody(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		if _, wrong := w.invite("mona", w.inviting()); wrong != "" {
			t.Fatal(wrong)
		}
		w.today = began.AddDays(enum.InvitationDays + 1)
		if _, wrong := w.invite("mona", w.inviting()); wrong != "" {
			t.Errorf("%q", wrong)
		}
		if _, wrong := w.invite("mona", w.inviting()); wrong != "CONFLICT practitionerId" {
			t.Errorf("twice: %q", wrong)
		}
	})
}
