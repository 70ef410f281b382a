package membership_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/globalid"
	"cangraph/internal/membership"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func (w *world) inviting() membership.InviteMemberInput {
	return membership.InviteMemberInput{
		NetworkID: w.id("Network", "network"), PractitionerID: w.id("Practitioner", "ivy"), MemberAgencyID: w.id("Agency", "clinic"),
		Role: enum.RoleCore, Why: "knows the clinic", Reason: "NEW_SERVICE",
	}
}

func TestWhoMayInviteWhom(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := w.inviting()
		before := w.rows()
		for _, c := range []struct {
			who  string
			in   membership.InviteMemberInput
			want string
		}{
			{"sam", in, "NOT_FOUND networkId"},
			{"nan", in, "FORBIDDEN networkId"}, // sees the child, but not for casework
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.NetworkID = "nothing" }), "NOT_FOUND networkId"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.NetworkID = w.id("Network", "network of other") }), "NOT_FOUND networkId"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.PractitionerID = w.id("Practitioner", "rua") }), "NOT_FOUND practitionerId"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.PractitionerID = w.id("Practitioner", "nobody") }), "NOT_FOUND practitionerId"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.MemberAgencyID = w.id("Agency", "refuge") }), "NOT_FOUND memberAgencyId"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.MemberAgencyID = w.id("Agency", "school") }), "CONFLICT memberAgencyId"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.PractitionerID = w.id("Practitioner", "mona") }), "INVALID practitionerId"},
			{"lena", with(in, func(in *membership.InviteMemberInput) { in.PractitionerID = w.id("Practitioner", "mona") }), "CONFLICT practitionerId"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.Role = enum.RoleWhanau }), "INVALID role"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.Why, in.Reason = " ", "ROLE_CHANGED" }), "INVALID why, INVALID reason"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.Why = strings.Repeat("ā", 2001) }), "INVALID why"},
			{"mona", with(in, func(in *membership.InviteMemberInput) { in.AgencyID = p(w.id("Agency", "school")) }), "FORBIDDEN agencyId"},
		} {
			if made, wrong := w.invite(c.who, c.in); wrong != c.want && !(c.who == "nan" && wrong == "NOT_FOUND networkId") || made != nil {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
		if after := w.rows(); after != before {
			t.Errorf("refused, but %s became %s", before, after)
		}
		made, wrong := w.invite("mona", in)
		if wrong != "" || made.Invitee == nil || made.InvitedByAgency == nil || made.Child == nil || made.Version != 1 {
			t.Fatalf("%q, %+v", wrong, made)
		}
		if _, wrong := w.invite("dora", in); wrong != "CONFLICT practitionerId" {
			t.Errorf("invited twice: %q", wrong)
		}
	})
}

func TestAnInviteeSeesTheChildOnceTheyHaveJoined(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		noted, wrong := w.note("mona", membership.RecordExternalSupportInput{ChildID: w.id("Child", "tui"), PractitionerID: p(w.id("Practitioner", "ivy")), Part: "her nurse"})
		if wrong != "" {
			t.Fatal(wrong)
		}
		made, _ := w.invite("dora", w.inviting())
		w.as("ivy", func(ctx context.Context) error {
			asked, err := w.book.Invited(ctx)
			if len(asked) != 1 || asked[0].Child != nil || asked[0].Team != nil || asked[0].Why != "knows the clinic" {
				t.Errorf("she is asked %+v", asked)
			}
			return err
		})
		answer := membership.AnswerInvitationInput{InvitationID: made.GlobalID(), Reply: membership.Accept}
		for _, c := range []struct {
			who  string
			in   membership.AnswerInvitationInput
			want string
		}{
			{"mona", answer, "FORBIDDEN invitationId"},
			{"sam", answer, "NOT_FOUND invitationId"},
			{"ivy", with(answer, func(in *membership.AnswerInvitationInput) { in.Reply = membership.Decline }), "INVALID reason"},
			{"ivy", with(answer, func(in *membership.AnswerInvitationInput) { in.From = p(began.AddDays(-1)) }), "INVALID from"},
			{"ivy", with(answer, func(in *membership.AnswerInvitationInput) { in.ExpectedVersion = p(7) }), "CONFLICT expectedVersion"},
		} {
			if _, wrong := w.answer(c.who, c.in); wrong != c.want {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
		if w.sees("ivy") {
			t.Error("she sees the child before she has joined")
		}
		accepted, wrong := w.answer("ivy", answer)
		if wrong != "" || *accepted.Answer != enum.InvitationAccepted || accepted.Version != 2 {
			t.Fatalf("%q, %+v", wrong, accepted)
		}
		if !w.sees("ivy") {
			t.Error("she has joined and does not see the child")
		}
		if _, wrong := w.answer("ivy", answer); wrong != "CONFLICT invitationId" {
			t.Errorf("answered twice: %q", wrong)
		}
		w.as("lena", func(ctx context.Context) error {
			outside, err := w.book.ExternalSupports(ctx, &snapshot.Child{ID: w.ids["tui"]})
			if len(outside) != 1 || outside[0].ID != noted.ID || *outside[0].EndReason != "JOINED" {
				t.Errorf("a member is still noted as from outside: %+v", outside)
			}
			return err
		})
	})
}

func TestLeavingEndsAccessTheSameDay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		mona := membership.LeaveNetworkInput{MembershipID: w.id("Membership", "seat of mona"), Reason: "SERVICE_ENDED"}
		of := func(seat string) membership.LeaveNetworkInput {
			return with(mona, func(in *membership.LeaveNetworkInput) { in.MembershipID = w.id("Membership", seat) })
		}
		for _, c := range []struct {
			who  string
			in   membership.LeaveNetworkInput
			want string
		}{
			{"sam", mona, "NOT_FOUND membershipId"},
			{"mona", of("seat of lena"), "FORBIDDEN membershipId"},
			{"lena", of("seat of rua"), "NOT_FOUND membershipId"}, // of the refuge
			{"lena", of("nothing"), "NOT_FOUND membershipId"},
			{"dora", of("seat of tui"), "CONFLICT membershipId"},
			{"lena", of("seat of lena"), "CONFLICT membershipId"}, // hand over first
			{"mona", with(mona, func(in *membership.LeaveNetworkInput) { in.On = p(began.AddDays(-90)) }), "INVALID on"},
			{"mona", with(mona, func(in *membership.LeaveNetworkInput) { in.Reason = "BORED" }), "INVALID reason"},
			{"mona", with(mona, func(in *membership.LeaveNetworkInput) { in.ExpectedVersion = p(3) }), "CONFLICT expectedVersion"},
		} {
			if _, wrong := w.leave(c.who, c.in); wrong != c.want {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
		if left, wrong := w.leave("mona", with(mona, func(in *membership.LeaveNetworkInput) { in.On = p(began.AddDays(2)) })); wrong != "" || left.Network == nil {
			t.Fatalf("%q, %+v", wrong, left)
		}
		if !w.sees("mona") {
			t.Error("she is a member until the day after tomorrow")
		}
		left, wrong := w.leave("mona", with(mona, func(in *membership.LeaveNetworkInput) { in.ExpectedVersion = p(2) }))
		if wrong != "" || *left.Until != began || left.Person == nil || left.Network != nil || left.Version != 3 {
			t.Fatalf("%q, %+v", wrong, left)
		}
		if w.sees("mona") || !w.sees("lena") {
			t.Error("who has left sees the child, or who has not does not")
		}
		if _, wrong := w.leave("lena", mona); wrong != "CONFLICT membershipId" {
			t.Errorf("left twice: %q", wrong)
		}
		if _, wrong := w.leave("rua", of("seat of rua")); wrong != "" || w.sees("rua") {
			t.Errorf("of the refuge: %q", wrong)
		}
		if _, wrong := w.leave("nan", of("seat of nan")); wrong != "" || w.sees("nan") {
			t.Errorf("an adult of the whānau leaves: %q", wrong)
		}
	})
}

func TestWhoJoinsWithoutAnInvitation(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		kin := membership.JoinNetworkInput{NetworkID: w.id("Network", "network"), KinID: p(w.id("Kin", "uncle")), Reason: "CHOSEN_BY_WHANAU"}
		nolan := membership.JoinNetworkInput{NetworkID: kin.NetworkID, PractitionerID: p(w.id("Practitioner", "nolan")), MemberAgencyID: p(w.id("Agency", "clinic")),
			Role: p(enum.RoleUniversal), Reason: "NEW_SERVICE", On: p(began.AddDays(-3))}
		for _, c := range []struct {
			who  string
			in   membership.JoinNetworkInput
			want string
		}{
			{"mona", kin, "FORBIDDEN networkId"},
			{"lena", with(kin, func(in *membership.JoinNetworkInput) { in.KinID = p(w.id("Kin", "nan")) }), "CONFLICT kinId"},
			{"lena", with(kin, func(in *membership.JoinNetworkInput) { in.KinID = nil }), "INVALID "},
			{"lena", with(kin, func(in *membership.JoinNetworkInput) { in.PractitionerID = nolan.PractitionerID }), "INVALID , INVALID memberAgencyId"},
			{"lena", with(kin, func(in *membership.JoinNetworkInput) { in.On = p(began.AddDays(-101)) }), "INVALID on"},
			{"lena", with(kin, func(in *membership.JoinNetworkInput) { in.Role = p(enum.RoleCore) }), "INVALID memberAgencyId"},
			{"lena", with(nolan, func(in *membership.JoinNetworkInput) { in.PractitionerID = p(w.id("Practitioner", "ivy")) }), "CONFLICT practitionerId"},
			{"lena", with(nolan, func(in *membership.JoinNetworkInput) { in.MemberAgencyID = nil }), "INVALID memberAgencyId"},
			{"lena", with(nolan, func(in *membership.JoinNetworkInput) { in.ExternalSupportID = p(w.id("ExternalSupport", "nobody")) }), "NOT_FOUND externalSupportId"},
			{"lena", with(kin, func(in *membership.JoinNetworkInput) {
				in.KinID, in.Adult = nil, &membership.AdultInput{GivenNames: " ", FamilyName: "Test", Relationship: "FRIEND"}
			}), "INVALID adult.givenNames, INVALID adult.relationship"},
		} {
			if _, wrong := w.join(c.who, c.in); strings.ReplaceAll(wrong, "INVALID,", "INVALID ,") != strings.TrimSpace(c.want) {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
		coach, wrong := w.note("mona", membership.RecordExternalSupportInput{ChildID: w.id("Child", "tui"), Name: p("Coach Hēmi"), Part: "football", KnownSince: p(began.AddDays(-700))})
		if wrong != "" {
			t.Fatal(wrong)
		}
		for _, in := range []membership.JoinNetworkInput{kin, nolan, with(kin, func(in *membership.JoinNetworkInput) {
			in.KinID, in.ExternalSupportID = nil, p(coach.GlobalID())
			in.Adult = &membership.AdultInput{GivenNames: "Hēmi", FamilyName: "Test", Relationship: enum.AuntUncle}
		})} {
			if member, wrong := w.join("lena", in); wrong != "" || member.Person == nil {
				t.Errorf("%q, %+v", wrong, member)
			}
			if _, wrong := w.join("dora", in); in.Adult == nil && !strings.HasPrefix(wrong, "CONFLICT") {
				t.Errorf("joined twice: %q", wrong)
			}
		}
		if !w.sees("uncle") {
			t.Error("an adult of the whānau who has joined sees the child")
		}
	})
}

func TestRolesChangeAndMistakesAreTakenBack(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := membership.ChangeMemberRoleInput{MembershipID: w.id("Membership", "seat of mona"), Role: enum.RoleConsulting}
		for who, want := range map[string]string{"mona": "FORBIDDEN membershipId", "sam": "NOT_FOUND membershipId"} {
			if _, wrong := w.changeRole(who, in); wrong != want {
				t.Errorf("%s: %q", who, wrong)
			}
		}
		if _, wrong := w.changeRole("lena", with(in, func(in *membership.ChangeMemberRoleInput) { in.Role = enum.RoleCore })); wrong != "CONFLICT role" {
			t.Errorf("the same role: %q", wrong)
		}
		if _, wrong := w.changeRole("lena", with(in, func(in *membership.ChangeMemberRoleInput) { in.MembershipID = w.id("Membership", "seat of nan") })); wrong != "CONFLICT membershipId" {
			t.Errorf("whānau: %q", wrong)
		}
		next, wrong := w.changeRole("lena", in)
		if wrong != "" || next.Role != enum.RoleConsulting || next.Since != began || !w.sees("mona") {
			t.Fatalf("%q, %+v", wrong, next)
		}
		back := membership.RetractMembershipInput{MembershipID: next.GlobalID(), Reason: "somebody else changes"}
		for _, c := range []struct {
			who  string
			in   membership.RetractMembershipInput
			want string
		}{
			{"mona", back, "FORBIDDEN membershipId"},
			{"lena", with(back, func(in *membership.RetractMembershipInput) { in.Reason = "" }), "INVALID reason"},
			{"dora", with(back, func(in *membership.RetractMembershipInput) { in.MembershipID = w.id("Membership", "seat of lena") }), "CONFLICT membershipId"},
			{"dora", with(back, func(in *membership.RetractMembershipInput) { in.MembershipID = w.id("Membership", "seat of tui") }), "CONFLICT membershipId"},
			{"lena", with(back, func(in *membership.RetractMembershipInput) { in.ExpectedVersion = p(9) }), "CONFLICT expectedVersion"},
		} {
			if _, wrong := w.retract(c.who, c.in); wrong != c.want {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
		taken, wrong := w.retract("lena", back)
		if wrong != "" || taken.Since != began || taken.Person == nil || w.sees("mona") {
			t.Fatalf("%q, %+v", wrong, taken)
		}
		if _, wrong := w.retract("lena", back); wrong != "NOT_FOUND membershipId" {
			t.Errorf("taken back twice: %q", wrong)
		}
		w.as("dora", func(ctx context.Context) error {
			changes, err := w.book.Changes(ctx, w.network(), calendar.Period{From: began, Until: began.AddDays(1)})
			var kinds []string
			for _, c := range changes {
				kinds = append(kinds, string(c.Kind))
			}
			if !slices.Equal(kinds, []string{"RETRACTED"}) {
				t.Errorf("today: %v", kinds)
			}
			return err
		})
	})
}

func (w *world) network() *snapshot.Network {
	return &snapshot.Network{ID: w.ids["network"], Child: &snapshot.Child{ID: w.ids["tui"]}}
}

func TestClosingANetworkLeavesASafetyNetwork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		open, _ := w.invite("mona", w.inviting())
		nan := membership.SafetyNetworkPromise{KinID: p(w.id("Kin", "nan")), WillDo: "rings on Sundays"}
		if _, wrong := w.promise("mona", membership.RecordSafetyNetworkMemberInput{NetworkID: w.id("Network", "network"), Promise: nan}); wrong != "" {
			t.Fatal(wrong)
		}
		in := membership.CloseNetworkInput{NetworkID: w.id("Network", "network"), ExitReason: "PLANNED", Note: "the whānau carries on", SafetyNetwork: []membership.SafetyNetworkPromise{
			{PractitionerID: p(w.id("Practitioner", "sam")), WillDo: "keeps the door open", NextCheckOn: p(began.AddDays(30))},
		}}
		for _, c := range []struct {
			who  string
			in   membership.CloseNetworkInput
			want string
		}{
			{"mona", in, "FORBIDDEN networkId"},
			{"sam", in, "NOT_FOUND networkId"},
			{"lena", with(in, func(in *membership.CloseNetworkInput) { in.On = p(began.AddDays(-1)) }), "INVALID on"},
			{"lena", with(in, func(in *membership.CloseNetworkInput) { in.Note, in.ExitReason = "", "BORED" }), "INVALID note, INVALID exitReason"},
			{"lena", with(in, func(in *membership.CloseNetworkInput) { in.ExpectedVersion = p(5) }), "CONFLICT expectedVersion"},
			{"lena", with(in, func(in *membership.CloseNetworkInput) {
				in.SafetyNetwork = []membership.SafetyNetworkPromise{{KinID: p(w.id("Kin", "nobody")), AgreedOn: p(began.AddDays(1))}}
			}), "INVALID safetyNetwork.0.agreedOn, INVALID safetyNetwork.0.willDo, NOT_FOUND safetyNetwork.0.kinId"},
		} {
			if _, wrong := w.close(c.who, c.in); wrong != c.want {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
		closed, wrong := w.close("lena", in)
		if wrong != "" || closed.ClosedOn != began || !slices.Equal(closed.Warnings, []membership.Warning{membership.InvitationsOpen}) {
			t.Fatalf("%q, %+v", wrong, closed)
		}
		for _, who := range []string{"lena", "mona", "dora", "nan"} {
			if w.sees(who) {
				t.Errorf("%s sees the child after the closure", who)
			}
		}
		both := []string{"rings on Sundays", "keeps the door open"}
		for who, reads := range map[string][]string{"dora": both, "tui": both, "nan": both[:1], "sam": both[1:], "lena": nil, "mona": nil, "ivy": nil} {
			if is := w.safety(who); !slices.Equal(is, reads) {
				t.Errorf("%s reads %q of the safety network", who, is)
			}
		}
		if _, wrong := w.answer("ivy", membership.AnswerInvitationInput{InvitationID: open.GlobalID(), Reply: membership.Accept}); wrong != "CONFLICT invitationId" {
			t.Errorf("an invitation after the closure: %q", wrong)
		}
	})
}

// What was done for a key is done once, and the same key shows it again.
func TestAKeyIsAnsweredWithWhatItChanged(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := with(w.inviting(), func(in *membership.InviteMemberInput) { in.Idempotent = command.Idempotent{IdempotencyKey: p("k")} })
		first, _ := w.invite("mona", in)
		again, wrong := w.invite("mona", in)
		if wrong != "" || again.ID != first.ID {
			t.Errorf("%q, %v and %v", wrong, first.ID, again.ID)
		}
		if _, wrong := w.withdraw("mona", membership.WithdrawInvitationInput{InvitationID: globalid.Of("Invitation", first.ID), Reason: "not needed"}); wrong != "" {
			t.Error(wrong)
		}
		if again, _ := w.invite("mona", in); again.ID != first.ID || again.Answer == nil {
			t.Errorf("the invitation as it is now: %+v", again)
		}
	})
}
