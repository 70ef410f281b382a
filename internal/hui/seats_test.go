package hui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/huiaction"
	"cangraph/internal/globalid"
	"cangraph/internal/hui"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// sheltered makes practitioners members for the refuge, beside what they are openly.
func (w *world) sheltered(who ...string) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		_, refuge, _ := globalid.Parse(w.refuge)
		for _, one := range who {
			_, id, _ := globalid.Parse(one)
			rows.Employment.Create().SetPractitionerID(id).SetAgencyID(refuge).SetFromOn(today.AddDays(-400)).SaveX(ctx)
			rows.CanMembership.Create().SetNetworkID(w.network).SetPractitionerID(id).SetAgencyID(refuge).SetRole(enum.RoleCore).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		}
	})
}

// Whoever is a member for a hidden agency is invited openly all the same: as a guest, for
// a service, or left out, as if there were no hidden seat.
func TestHiddenSeatsShowNowhere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := with(w.calling(), func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.sione} })
		leave := with(in, func(in *hui.CallHuiInput) { in.LeaveOut = []hui.LeaveOut{{PersonID: w.sione, Reason: "asked"}} })
		count := func(h *hui.Hui) hui.Completeness { return *must(h.Completeness(w.ctx))(w) }
		before := w.call(in)
		invited, counted := w.invitedTo(before), count(before)
		w.sheltered(w.sione, w.pita)
		after := w.call(with(in, later(time.Hour)))
		if is, want := w.invitedTo(after), invited; is != want || !strings.Contains(is, "sione GUEST") || count(after) != counted {
			t.Errorf("%s, want %s", is, want)
		}
		if is := w.invitedTo(w.call(with(leave, later(2*time.Hour)))); !strings.Contains(is, "sione GUEST left out") {
			t.Error(is)
		}
		done, err := w.book.CallHui(w.as("mere"), with(leave, func(in *hui.CallHuiInput) {
			in.GuestIDs, in.StartsAt, in.EndsAt = nil, soon.Add(5*time.Hour), soon.Add(6*time.Hour)
		}))
		if err != nil || refusal(done.UserErrors) != "NOT_FOUND leaveOut.0.personId" {
			t.Error(done.UserErrors, err)
		}
	})
}

// Who is left out did not come; inviting them after all lets them.
func TestLeftOutAndInvitedAfterAll(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		called := w.call(with(w.calling(), func(in *hui.CallHuiInput) { in.LeaveOut = []hui.LeaveOut{{PersonID: w.ana, Reason: "asked"}} }))
		var ana string
		for _, i := range w.invitations(called) {
			if i.LeaveOutReason != nil {
				ana = i.GlobalID()
			}
		}
		apologies := hui.RecordAttendanceInput{HuiInvitationID: ana, Attendance: enum.Apologies, Reason: p("ill")}
		if done, err := w.book.RecordAttendance(w.as("mere"), apologies); err != nil || refusal(done.UserErrors) != "CONFLICT huiInvitationId" {
			t.Error(done.UserErrors, err)
		}
		in := hui.InviteToHuiInput{HuiID: called.GlobalID(), PersonID: w.ana}
		for _, c := range []struct {
			who, person, hui, want string
		}{
			{"mere", w.stranger, in.HuiID, "NOT_FOUND personId"}, {"mere", w.nanny, in.HuiID, "CONFLICT personId"}, {"mere", w.ana, w.hana, "NOT_FOUND huiId"},
			{"dora", w.ana, in.HuiID, "FORBIDDEN huiId"}, {"sione", w.ana, in.HuiID, "NOT_FOUND huiId"}, {"ruth", w.ana, in.HuiID, "FORBIDDEN agencyId"},
			{"mere", w.ana, in.HuiID, ""}, {"mere", w.ana, in.HuiID, "CONFLICT personId"}, {"mere", w.sione, in.HuiID, ""}, {"mere", w.sione, in.HuiID, "CONFLICT personId"},
		} {
			if done, err := w.book.InviteToHui(w.as(c.who), hui.InviteToHuiInput{HuiID: c.hui, PersonID: c.person}); err != nil || refusal(done.UserErrors) != c.want {
				t.Errorf("%s: %v, want %s (%v)", c.who, done.UserErrors, c.want, err)
			}
		}
		if done, err := w.book.RecordAttendance(w.as("mere"), apologies); err != nil || len(done.UserErrors) > 0 {
			t.Error(done.UserErrors, err)
		}
	})
}

// Whoever is invited without working with the child reads when, where and what for; who is
// left out reads nothing.
func TestWhoIsInvitedFindsTheHui(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.call(with(w.calling(), func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.sione} }))
		w.call(with(with(w.calling(), later(time.Hour)), func(in *hui.CallHuiInput) {
			in.GuestIDs, in.LeaveOut = []string{w.sione}, []hui.LeaveOut{{PersonID: w.sione, Reason: "no"}}
		}))
		w.call(with(with(w.calling(), later(-72*time.Hour)), func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.sione} }))
		ctx := w.as("sione")
		all, err := w.book.Invited(ctx, page.Args{})
		if err != nil || len(all.Nodes()) != 1 {
			t.Fatal(all, err)
		}
		found := all.Nodes()
		if must(found[0].Child(ctx))(w) != nil || found[0].Ground != enum.InvitedGuest {
			t.Fatal(found, err)
		}
		meeting, err := found[0].Hui(ctx)
		if err != nil || meeting == nil || meeting.Purpose() != "the plan" || must(meeting.Child(ctx))(w) != nil || len(must(meeting.Invitations(ctx))(w)) != 1 || len(must(meeting.Actions(ctx))(w)) != 0 {
			t.Error(meeting, err)
		}
		if none, err := w.book.Invited(w.as("nanny"), page.Args{}); err != nil || len(none.Nodes()) > 0 {
			t.Error(none, err)
		}
	})
}

// A hui is held while its network is open, and by it.
func TestHuiOfAClosedNetwork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Network.UpdateOneID(w.network).SetClosedOn(today.AddDays(2)).ExecX(ctx)
		})
		if done, err := w.book.CallHui(w.as("mere"), w.calling()); err != nil || refusal(done.UserErrors) != "INVALID startsAt" {
			t.Error(done.UserErrors, err)
		}
		w.call(with(w.calling(), later(-24*time.Hour)))
	})
}

// What staff of a sheltered agency would change is left to others, and the Lead
// Professional ends what nobody else does.
func TestWhoChangesWhatOthersWrote(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		called := w.call(with(w.calling(), later(-72*time.Hour)))
		added, err := w.book.AddHuiAction(w.as("mere"), hui.AddHuiActionInput{HuiID: called.GlobalID(), OwnerID: w.pita, Text: "ring", DueOn: today})
		if err != nil || added.HuiAction == nil {
			t.Fatal(added.UserErrors, err)
		}
		cancel := hui.CancelHuiInput{HuiID: called.GlobalID(), Reason: "RUTH"}
		if done, err := w.book.CancelHui(w.as("ruth"), cancel); err != nil || refusal(done.UserErrors) != "FORBIDDEN huiId" {
			t.Error(done.UserErrors, err)
		}
		finish := hui.FinishHuiActionInput{HuiActionID: added.HuiAction.GlobalID(), Outcome: "rung"}
		if done, err := w.book.FinishHuiAction(w.as("ana"), finish); err != nil || refusal(done.UserErrors) != "FORBIDDEN huiActionId" {
			t.Error(done.UserErrors, err)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			_, ana, _ := globalid.Parse(w.ana)
			rows.LeadPeriod.Create().SetNetworkID(w.network).SetPractitionerID(ana).SetFromOn(today.AddDays(-5)).SaveX(ctx)
		})
		if done, err := w.book.FinishHuiAction(w.as("ana"), finish); err != nil || len(done.UserErrors) > 0 {
			t.Error(done.UserErrors, err)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			if n := rows.HuiAction.Query().Where(huiaction.DoneOnNotNil()).CountX(ctx); n != 1 {
				t.Errorf("%d are done", n)
			}
		})
	})
}

// The id of feedback says nothing of when it was given.
func TestFeedbackTellsNoInstant(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		done, err := w.book.GiveFeedback(w.as("nanny"), hui.GiveFeedbackInput{ChildID: w.hana, Trust: 1})
		if err != nil || done.Feedback == nil || done.Feedback.ID.Version() != 4 {
			t.Error(done.Feedback, done.UserErrors, err)
		}
	})
}
