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

// Nobody makes a network, or what is noted around a child, too large for everybody to read.
func TestThereIsRoomForSoMany(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range membership.MostMembers {
				adult := rows.Kin.Create().SetSortName("adult").SetGivenNames("Adult").SetFamilyName(fmt.Sprint(i)).SaveX(ctx)
				rows.CanMembership.Create().SetNetworkID(w.ids["network"]).SetKinID(adult.ID).SetRole(enum.RoleWhanau).SetFromOn(began).ExecX(ctx)
				rows.ExternalSupport.Create().SetChildID(w.ids["tui"]).SetName(fmt.Sprint("Aunty ", i)).SetPart("football").SetPractitionerID(w.ids["mona"]).
					SetAgencyID(w.ids["clinic"]).ExecX(ctx)
				rows.SafetyNetworkMember.Create().SetChildID(w.ids["tui"]).SetNetworkID(w.ids["network"]).SetKinID(w.ids["nan"]).SetWillDo(fmt.Sprint("rings ", i)).
					SetAgreedOn(began).SetPractitionerID(w.ids["mona"]).SetAgencyID(w.ids["clinic"]).ExecX(ctx)
			}
		})
		if _, wrong := w.invite("mona", w.inviting()); wrong != "CONFLICT" {
			t.Errorf("invited: %q", wrong)
		}
		if _, wrong := w.join("lena", membership.JoinNetworkInput{NetworkID: w.id("Network", "network"), KinID: p(w.id("Kin", "uncle")), JoinReason: "OTHER"}); wrong != "CONFLICT" {
			t.Errorf("joined: %q", wrong)
		}
		if _, wrong := w.note("mona", membership.RecordExternalSupportInput{ChildID: w.id("Child", "tui"), Name: p("Coach"), Part: "football"}); wrong != "CONFLICT childId" {
			t.Errorf("noted: %q", wrong)
		}
		promise := membership.SafetyNetworkPromise{KinID: p(w.id("Kin", "nan")), WillDo: "keeps a bed free"}
		if _, wrong := w.promise("mona", membership.RecordSafetyNetworkMemberInput{NetworkID: w.id("Network", "network"), Promise: promise}); wrong != "CONFLICT promise" {
			t.Errorf("promised: %q", wrong)
		}
	})
}

// A promise is of somebody whom the others may know, and who has to do with the child.
func TestWhoPromisesIsInvolvedAndKnown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) { // she may know what the refuge noted
			rows.Employment.Create().SetPractitionerID(w.ids["mona"]).SetAgencyID(w.ids["refuge"]).SetFromOn(began.AddDays(-400)).ExecX(ctx)
		})
		house, wrong := w.note("rua", membership.RecordExternalSupportInput{ChildID: w.id("Child", "tui"), Name: p("safe house mother"), Part: "a bed"})
		if wrong != "" {
			t.Fatal(wrong)
		}
		for field, promise := range map[string]membership.SafetyNetworkPromise{
			"FORBIDDEN promise.externalSupportId": {ExternalSupportID: p(house.GlobalID()), WillDo: "keeps a bed free"},
			"CONFLICT promise.practitionerId":     {PractitionerID: p(w.id("Practitioner", "ivy")), WillDo: "rings"},
		} {
			in := membership.RecordSafetyNetworkMemberInput{NetworkID: w.id("Network", "network"), Promise: promise}
			if _, wrong := w.promise("mona", in); wrong != field {
				t.Errorf("%q, want %q", wrong, field)
			}
		}
	})
}

// Who is invited to a child that is shielded since does not come to it unnamed.
func TestAnInvitationToAShieldedChildStandsNoMore(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		asked, wrong := w.invite("mona", w.inviting())
		if wrong != "" {
			t.Fatal(wrong)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Child.UpdateOneID(w.ids["tui"]).SetShielded(true).ExecX(ctx)
		})
		if _, wrong := w.answer("ivy", membership.AnswerInvitationInput{InvitationID: asked.GlobalID(), Reply: membership.Accept}); wrong != "CONFLICT invitationId" {
			t.Errorf("%q", wrong)
		}
	})
}
