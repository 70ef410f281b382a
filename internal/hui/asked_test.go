package hui_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	enthui "cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiaction"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/ent/gen/notice"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/internal/globalid"
	"cangraph/internal/hui"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func own(global string) uuid.UUID {
	_, id, _ := globalid.Parse(global)
	return id
}

// An invitation opens a hui to whoever does not work with the child while its ground
// stands, and no longer than until the hui is over.
func TestAnInvitationOpensAHuiWhileItsGroundStands(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		called := w.call(with(w.calling(), func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.sione} }))
		hana := own(w.hana)
		read := func(what string, when time.Time, want map[string]bool) {
			t.Helper()
			for who, may := range want {
				if is, err := s.Ent().Hui.Query().Where(enthui.ID(called.ID)).Exist(w.at(who, when)); err != nil || is != may {
					t.Errorf("%s: %s reads it: %t (%v)", what, who, is, err)
				}
			}
		}
		read("called", now, map[string]bool{"mere": true, "ana": true, "pita": true, "sione": true, "nanny": false})
		read("over", soon.Add(time.Hour), map[string]bool{"mere": true, "pita": false, "sione": false})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Update().Where(canmembership.ID(w.memberships["ana"])).SetUntilOn(today).ExecX(ctx)
			rows.ServiceProvision.Update().Where(serviceprovision.PractitionerID(own(w.pita))).SetUntilOn(today).ExecX(ctx)
		})
		read("left", now, map[string]bool{"mere": true, "ana": false, "pita": false, "sione": true})
		if done, err := w.book.InviteToHui(w.as("mere"), hui.InviteToHuiInput{HuiID: called.GlobalID(), PersonID: w.ana}); err != nil || done.HuiInvitation == nil || done.HuiInvitation.Ground != enum.InvitedGuest {
			t.Fatal(done, err)
		}
		read("a guest now", now, map[string]bool{"ana": true})
		w.write(func(ctx context.Context, rows *gen.Client) { rows.Child.UpdateOneID(hana).SetShielded(true).ExecX(ctx) })
		read("shielded", now, map[string]bool{"mere": false, "ana": false, "sione": false})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.NamedPerson.Create().SetPractitionerID(own(w.sione)).SetChildID(hana).SetFromOn(today.AddDays(-1)).SaveX(ctx)
		})
		read("named", now, map[string]bool{"ana": false, "sione": true})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Network.UpdateOneID(w.network).SetClosedOn(today).ExecX(ctx)
		})
		read("closed", now, map[string]bool{"sione": false})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Network.UpdateOneID(w.network).ClearClosedOn().ExecX(ctx)
			rows.Hui.UpdateOneID(called.ID).SetCancelledOn(today).SetCancelledWhy("ill").ExecX(ctx)
		})
		read("cancelled", now, map[string]bool{"sione": false})
	})
}

// Why a hui was moved is for those who work with the child.
func TestWhyAHuiWasMovedIsCasework(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		called := w.call(with(w.calling(), func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.sione} }))
		moved, err := w.book.MoveHui(w.as("mere"), hui.MoveHuiInput{HuiID: called.GlobalID(), StartsAt: soon.Add(time.Hour), EndsAt: soon.Add(2 * time.Hour), Reason: "about Ana"})
		if err != nil || moved.Hui == nil || moved.Hui.MoveReason() == nil {
			t.Fatal(moved, err)
		}
		ctx := w.as("sione")
		all := must(w.book.Invited(ctx, page.Args{}))(w).Nodes()
		if len(all) != 1 || must(all[0].Hui(ctx))(w).MoveReason() != nil {
			t.Error(all)
		}
	})
}

// Nobody from whom a child is shielded is invited to a hui for it, or told of one.
func TestOfAShieldedChildTheNamedAreAsked(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Child.UpdateOneID(own(w.hana)).SetShielded(true).ExecX(ctx)
			for _, who := range []string{w.mere, w.pita} {
				rows.NamedPerson.Create().SetPractitionerID(own(who)).SetChildID(own(w.hana)).SetFromOn(today.AddDays(-1)).SaveX(ctx)
			}
		})
		done, err := w.book.CallHui(w.as("mere"), with(w.calling(), func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.pita, w.sione} }))
		if err != nil || refusal(done.UserErrors) != "NOT_FOUND guestIds.1" {
			t.Error(done.UserErrors, err)
		}
		id := w.call(w.calling()).GlobalID()
		guest, err := w.book.InviteToHui(w.as("mere"), hui.InviteToHuiInput{HuiID: id, PersonID: w.sione})
		if err != nil || refusal(guest.UserErrors) != "NOT_FOUND personId" {
			t.Error(guest.UserErrors, err)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			for who, want := range map[string]int{w.mere: 1, w.pita: 1, w.ana: 0, w.ruth: 0, w.sione: 0} {
				if is := rows.HuiInvitation.Query().Where(huiinvitation.InvitedPractitionerID(own(who))).CountX(ctx); is != want {
					t.Errorf("%d invitations, want %d", is, want)
				}
			}
			for who, want := range map[string]int{w.pita: 1, w.ana: 0, w.sione: 0} {
				if is := rows.Notice.Query().Where(notice.PractitionerID(own(who))).CountX(ctx); is != want {
					t.Errorf("%d are told, want %d", is, want)
				}
			}
		})
	})
}

// What belongs to a hui of a sheltered agency is written for that agency, and not shown to
// those from whom the hui is hidden.
func TestWhatBelongsToAHiddenHui(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Create().SetPractitionerID(own(w.ana)).SetAgencyID(own(w.refuge)).SetFromOn(today.AddDays(-400)).SaveX(ctx)
		})
		done, err := w.book.CallHui(w.as("ruth"), with(w.calling(), later(-72*time.Hour)))
		if err != nil || done.Hui == nil {
			t.Fatal(done, err)
		}
		id := done.Hui.GlobalID()
		for who, want := range map[string]string{"ana": "FORBIDDEN huiId", "ruth": ""} {
			action, err := w.book.AddHuiAction(w.as(who), hui.AddHuiActionInput{HuiID: id, OwnerID: w.pita, Text: "ring", DueOn: today})
			if err != nil || refusal(action.UserErrors) != want {
				t.Error("action", action.UserErrors, err)
			}
			guest, err := w.book.InviteToHui(w.as(who), hui.InviteToHuiInput{HuiID: id, PersonID: w.sione})
			if err != nil || refusal(guest.UserErrors) != want {
				t.Error("guest", guest.UserErrors, err)
			}
			decision, err := w.book.RecordDecision(w.as(who), hui.RecordDecisionInput{ChildID: w.hana, HuiID: &id, Question: "which?", Options: []string{"a"},
				Chosen: "a", Rationale: "near", ParticipantIDs: []string{w.ana}, ChildView: p("yes"), WhanauView: p("yes")})
			if err != nil || refusal(decision.UserErrors) != want {
				t.Error("decision", decision.UserErrors, err)
			}
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.HuiAction.Create().SetChildID(own(w.hana)).SetPractitionerID(own(w.ana)).SetAgencyID(own(w.clinic)).SetHuiID(done.Hui.ID).
				SetOwnerID(own(w.mere)).SetWhat("OPEN").SetDueOn(today).SaveX(ctx)
			rows.HuiInvitation.Create().SetChildID(own(w.hana)).SetPractitionerID(own(w.ana)).SetAgencyID(own(w.clinic)).SetHuiID(done.Hui.ID).
				SetInvitedKinID(own(w.aunt)).SetGround(enum.InvitedGuest).SaveX(ctx)
		})
		for who, may := range map[string]bool{"ana": true, "mere": false} {
			ctx := w.as(who)
			action, err := s.Ent().HuiAction.Query().Where(huiaction.What("OPEN")).Exist(ctx)
			invited, fails := s.Ent().HuiInvitation.Query().Exist(ctx)
			if err != nil || fails != nil || action != may || invited != may {
				t.Error(who, action, invited, err, fails)
			}
		}
	})
}
