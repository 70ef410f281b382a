package membership_test

import (
	"context"
	"slices"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/membership"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// work notes who is let go.
type work struct{ gone []desk.Departure }

func (w *work) Release(_ context.Context, _ desk.Desk, l desk.Departure) ([]enum.OpenMatter, error) {
	w.gone = append(w.gone, l)
	return []enum.OpenMatter{enum.ConcernsOpen, enum.ConcernsOpen}, nil
}

// Whoever leaves hands over, and so does everybody when the network closes.
func TestWhatEndsIsHandedOver(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		open := &work{}
		w := newWorld(t, s, open)
		invited, _ := w.invite("mona", w.inviting())
		w.as("mona", func(ctx context.Context) error {
			left, err := w.book.LeaveNetwork(ctx, membership.LeaveNetworkInput{MembershipID: w.id("Membership", "seat of mona"), Reason: "OTHER"})
			if err == nil && !slices.Equal(left.Warnings, []enum.OpenMatter{enum.ConcernsOpen, enum.InvitationsOpen}) {
				t.Errorf("she is told %v", left.Warnings)
			}
			return err
		})
		if len(open.gone) != 1 || *open.gone[0].Who != w.ids["mona"] || *open.gone[0].Agency != w.ids["clinic"] || !open.gone[0].Now(w.today) {
			t.Fatalf("released %+v", open.gone)
		}
		if _, wrong := w.answer("ivy", membership.AnswerInvitationInput{InvitationID: invited.GlobalID(), Reply: membership.Accept}); wrong != "CONFLICT invitationId" {
			t.Errorf("invited by who has left: %q", wrong)
		}
		closed, wrong := w.close("dora", membership.CloseNetworkInput{NetworkID: w.id("Network", "network"), ExitReason: "PLANNED", Note: "done", ClosedOn: p(began.AddDays(3))})
		if wrong != "" || !slices.Contains(closed.Warnings, enum.ConcernsOpen) {
			t.Fatalf("%q, %+v", wrong, closed)
		}
		if last := open.gone[len(open.gone)-1]; last.Who != nil || last.Now(w.today) {
			t.Errorf("released %+v", last)
		}
	})
}

// A closing day that was a slip is put right, and what closed is closed.
func TestAClosureIsMovedUntilItHasCome(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		asked, _ := w.invite("mona", w.inviting())
		in := membership.CloseNetworkInput{NetworkID: w.id("Network", "network"), ExitReason: "PLANNED", Note: "later", ClosedOn: p(began.AddDays(100))}
		if _, wrong := w.close("lena", in); wrong != "" {
			t.Fatal(wrong)
		}
		if _, wrong := w.answer("ivy", membership.AnswerInvitationInput{InvitationID: asked.GlobalID(), Reply: membership.Accept}); wrong != "CONFLICT invitationId" {
			t.Errorf("an invitation after the decision: %q", wrong)
		}
		if _, wrong := w.invite("mona", w.inviting()); wrong != "CONFLICT networkId" {
			t.Errorf("invited into a network that closes: %q", wrong)
		}
		if _, wrong := w.close("dora", in); wrong != "CONFLICT networkId" {
			t.Errorf("the same day again: %q", wrong)
		}
		in.ClosedOn, in.Note, in.SafetyNetwork = nil, "today", []membership.SafetyNetworkPromise{{KinID: p(w.id("Kin", "nan")), WillDo: "rings"}}
		if _, wrong := w.close("dora", in); wrong != "" {
			t.Fatal(wrong)
		}
		for who, reads := range map[string]int{"dora": 1, "lena": 0, "nan": 0, "sam": 0} {
			w.as(who, func(ctx context.Context) error {
				closures, err := w.book.Closures(ctx, w.id("Child", "tui"), page.Args{})
				if err == nil && len(closures.Nodes()) != reads {
					t.Errorf("%s reads %d closures", who, len(closures.Nodes()))
				}
				return err
			})
		}
		if _, wrong := w.leave("mona", membership.LeaveNetworkInput{MembershipID: w.id("Membership", "seat of mona"), LeftOn: p(began.AddDays(-50)), Reason: "OTHER"}); wrong != "CONFLICT membershipId" {
			t.Errorf("left a network that is closed: %q", wrong)
		}
	})
}

// What others noted does not tell that somebody joined for a sheltered agency.
func TestASecondJobBehindAShieldEndsNothingThatOthersSee(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Create().SetPractitionerID(w.ids["ivy"]).SetAgencyID(w.ids["refuge"]).SetFromOn(began.AddDays(-400)).ExecX(ctx)
		})
		noted, wrong := w.note("mona", membership.RecordExternalSupportInput{ChildID: w.id("Child", "tui"), SupporterID: p(w.id("Practitioner", "ivy")), Part: "her nurse"})
		if wrong != "" {
			t.Fatal(wrong)
		}
		in := w.inviting()
		if _, wrong := w.invite("rua", in); wrong != "FORBIDDEN agencyId" {
			t.Errorf("rua invites for the clinic: %q", wrong)
		}
		in.MemberAgencyID = w.id("Agency", "refuge")
		asked, wrong := w.invite("rua", in)
		if wrong != "" {
			t.Fatal(wrong)
		}
		if _, wrong := w.answer("ivy", membership.AnswerInvitationInput{InvitationID: asked.GlobalID(), Reply: membership.Accept}); wrong != "" {
			t.Fatal(wrong)
		}
		if _, wrong := w.endSupport("rua", membership.EndExternalSupportInput{ExternalSupportID: noted.GlobalID(), Reason: "RUA"}); wrong != "FORBIDDEN externalSupportId" {
			t.Errorf("rua ends what mona noted: %q", wrong)
		}
		if ended, wrong := w.endSupport("mona", membership.EndExternalSupportInput{ExternalSupportID: noted.GlobalID(), Reason: "done", ExpectedVersion: p(1)}); wrong != "" || ended.HasJoined {
			t.Errorf("it had ended by itself: %q, %+v", wrong, ended)
		}
	})
}

// A seat for a sheltered agency is told to nobody: not even to who records another.
func TestASeatBehindAShieldIsNotTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Create().SetNetworkID(w.ids["network"]).SetPractitionerID(w.ids["nolan"]).SetAgencyID(w.ids["refuge"]).
				SetRole(enum.RoleCore).SetFromOn(began).ExecX(ctx)
		})
		in := membership.JoinNetworkInput{NetworkID: w.id("Network", "network"), PractitionerID: p(w.id("Practitioner", "nolan")), JoinReason: "NEW_SERVICE", Role: p(enum.RoleCore)}
		for _, agency := range []string{"clinic", "school"} { // he works for the one, and not for the other
			in.MemberAgencyID = p(w.id("Agency", agency))
			if _, wrong := w.join("lena", in); wrong != "CONFLICT memberAgencyId" {
				t.Errorf("for the %s: %q", agency, wrong)
			}
		}
	})
}

// Who expected another version is shown what stands.
func TestAnotherVersionIsShown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		closing := membership.CloseNetworkInput{NetworkID: w.id("Network", "network"), ExitReason: "PLANNED", Note: "later", ClosedOn: p(began.AddDays(9)), ExpectedVersion: p(1)}
		stale := with(closing, func(in *membership.CloseNetworkInput) { in.ClosedOn = p(began.AddDays(8)) })
		w.as("lena", func(ctx context.Context) error {
			done, err := w.book.CloseNetwork(ctx, closing)
			if err == nil && (done.UserErrors != nil || done.Network.Version != 2 || done.Network.Period.Until != *closing.ClosedOn) {
				t.Errorf("%+v", done)
			}
			return err
		})
		w.as("dora", func(ctx context.Context) error {
			done, err := w.book.CloseNetwork(ctx, stale)
			if err == nil && (len(done.UserErrors) != 1 || done.NetworkClosure == nil || done.Network == nil || done.Network.Version != 2) {
				t.Errorf("%+v", done)
			}
			return err
		})
		back := membership.RetractMembershipInput{MembershipID: w.id("Membership", "seat of mona"), Reason: "a slip", ExpectedVersion: p(7)}
		w.as("lena", func(ctx context.Context) error {
			done, err := w.book.RetractMembership(ctx, back)
			if err == nil && (len(done.UserErrors) != 1 || done.RetractedMembership != nil || done.Membership == nil || done.Membership.Version != 1) {
				t.Errorf("%+v", done)
			}
			return err
		})
	})
}
