package hui_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/hui"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// invitations are those of a hui, as the latest request sees them.
func (w *world) invitations(h *hui.Hui) []*hui.Invitation {
	w.Helper()
	return must(h.Invitations(w.ctx))(w)
}

// must is an answer without an error.
func must[T any](is T, err error) func(*world) T {
	return func(w *world) T {
		w.Helper()
		if err != nil {
			w.Fatal(err)
		}
		return is
	}
}

// named is somebody's name, "?" for who is not seen.
func named(who snapshot.Person) string {
	if who == nil {
		return "?"
	}
	return strings.TrimSuffix(who.Name(), " Test")
}

// invitedTo says who is invited, why, and what is recorded of them.
func (w *world) invitedTo(h *hui.Hui) string {
	w.Helper()
	var all []string
	for _, i := range w.invitations(h) {
		one := named(must(i.Person(w.ctx))(w))
		one += " " + string(i.Ground)
		if i.LeaveOutReason != nil {
			one += " left out"
		}
		if i.Attendance != nil {
			one += " " + string(*i.Attendance)
		}
		all = append(all, one)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// S2.17: everybody who is involved is invited; who is left out is so for a reason; who is
// hidden is invited without the convenor's knowing.
func TestEverybodyInvolvedIsInvited(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := w.calling()
		in.GuestIDs, in.LeaveOut = []string{w.aunt, w.sione, w.ana}, []hui.LeaveOut{{PersonID: w.nanny, Reason: "Hana asked for it"}}
		called := w.call(in)
		if is, want := w.invitedTo(called), "Hana CHILD, ana MEMBER, aunt GUEST, mere MEMBER, nanny MEMBER left out, pita INVOLVED, sione GUEST"; is != want {
			t.Errorf("Mere sees %s, want %s", is, want)
		}
		if is, want := *must(called.Completeness(w.ctx))(w), (hui.Completeness{Invited: 6, Unrecorded: 6, LeftOut: 1}); is != want || is.Complete() {
			t.Errorf("%+v, want %+v", is, want)
		}
		if is := w.invitedTo(w.huiOf("ruth")[0]); !strings.Contains(is, "ruth MEMBER") {
			t.Errorf("Ruth sees %s", is)
		}
		if called.HeldOn() != today.AddDays(2) || called.Version() != 1 {
			t.Error(called.HeldOn(), called.Version())
		}
	})
}

// The day of a hui is that of New Zealand, and it decides who is a member.
func TestTheDayOfAHuiDecidesWhoIsInvolved(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Update().Where(canmembership.ID(w.memberships["ana"])).SetUntilOn(today.AddDays(3)).ExecX(ctx)
		})
		for name, c := range map[string]struct {
			starts time.Time
			invite bool
		}{
			"the last minute of her last day": {time.Date(2026, 6, 17, 11, 59, 0, 0, time.UTC), true}, // 23:59 in New Zealand
			"midnight":                        {time.Date(2026, 6, 17, 12, 0, 0, 0, time.UTC), false},
		} {
			is := w.invitedTo(w.call(with(w.calling(), func(in *hui.CallHuiInput) { in.StartsAt, in.EndsAt = c.starts, c.starts.Add(time.Hour) })))
			if strings.Contains(is, "ana MEMBER") != c.invite {
				t.Errorf("%s: %s", name, is)
			}
		}
	})
}

func (w *world) huiOf(subject string) []*hui.Hui {
	w.Helper()
	ctx, read := w.together(subject)
	all, err := read.Hui(ctx, nil, nil, nil, nil)
	if err != nil {
		w.Fatal(err)
	}
	return all.Nodes()
}

func TestCallHuiRefuses(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.call(w.calling())
		before := w.rows()
		for name, c := range map[string]struct {
			who    string
			change func(*hui.CallHuiInput)
			want   string
		}{
			"repeated":             {"mere", func(in *hui.CallHuiInput) {}, "CONFLICT startsAt"},
			"no purpose":           {"mere", func(in *hui.CallHuiInput) { in.Purpose = " \n" }, "INVALID purpose"},
			"a long purpose":       {"mere", func(in *hui.CallHuiInput) { in.Purpose = long }, "INVALID purpose"},
			"no place":             {"mere", func(in *hui.CallHuiInput) { in.Place = "" }, "INVALID place"},
			"a long place":         {"mere", func(in *hui.CallHuiInput) { in.Place = title }, "INVALID place"},
			"an end before":        {"mere", func(in *hui.CallHuiInput) { in.EndsAt = in.StartsAt }, "INVALID endsAt"},
			"more than a day":      {"mere", func(in *hui.CallHuiInput) { in.EndsAt = in.StartsAt.Add(24*time.Hour + time.Second) }, "INVALID endsAt"},
			"too far ahead":        {"mere", later(367 * 24 * time.Hour), "INVALID startsAt"},
			"before acceptance":    {"mere", later(-103 * 24 * time.Hour), "INVALID startsAt"},
			"an unknown child":     {"mere", func(in *hui.CallHuiInput) { in.ChildID = w.other }, "NOT_FOUND childId"},
			"no child":             {"mere", func(in *hui.CallHuiInput) { in.ChildID = w.mere }, "NOT_FOUND childId"},
			"another agency":       {"mere", func(in *hui.CallHuiInput) { in.AgencyID = &w.clinic }, "FORBIDDEN agencyId"},
			"a hidden agency":      {"mere", func(in *hui.CallHuiInput) { in.AgencyID = &w.refuge }, "FORBIDDEN agencyId"},
			"a hidden guest":       {"mere", func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.ruth} }, "NOT_FOUND guestIds.0"},
			"a strange guest":      {"mere", func(in *hui.CallHuiInput) { in.GuestIDs = []string{w.aunt, w.stranger} }, "NOT_FOUND guestIds.1"},
			"many guests":          {"mere", func(in *hui.CallHuiInput) { in.GuestIDs = make([]string, 51) }, "INVALID guestIds"},
			"left out for nothing": {"mere", func(in *hui.CallHuiInput) { in.LeaveOut = []hui.LeaveOut{{w.nanny, ""}} }, "INVALID leaveOut.0.reason"},
			"left out and hidden":  {"mere", func(in *hui.CallHuiInput) { in.LeaveOut = []hui.LeaveOut{{w.ruth, "why"}} }, "NOT_FOUND leaveOut.0.personId"},
			"left out, not asked":  {"mere", func(in *hui.CallHuiInput) { in.LeaveOut = []hui.LeaveOut{{w.sione, "why"}} }, "NOT_FOUND leaveOut.0.personId"},
			"nobody around":        {"sione", func(in *hui.CallHuiInput) {}, "NOT_FOUND childId"},
			"the director":         {"dora", func(in *hui.CallHuiInput) {}, "FORBIDDEN childId"},
			"kin":                  {"nanny", func(in *hui.CallHuiInput) {}, "FORBIDDEN "},
			"the child":            {"hana", func(in *hui.CallHuiInput) {}, "FORBIDDEN "},
		} {
			done, err := w.book.CallHui(w.as(c.who), with(w.calling(), c.change))
			if err != nil || refusal(done.UserErrors) != c.want || done.Hui != nil {
				t.Errorf("%s: %s, %v, want %s", name, refusal(done.UserErrors), err, c.want)
			}
		}
		if after := w.rows(); after != before {
			t.Errorf("%d rows became %d", before, after)
		}
	})
}

func later(by time.Duration) func(*hui.CallHuiInput) {
	return func(in *hui.CallHuiInput) { in.StartsAt, in.EndsAt = in.StartsAt.Add(by), in.EndsAt.Add(by) }
}

// Apologies come before, presence after the beginning; moving asks anew, and cancelling
// ends it unless it was held.
func TestAHuiIsAttendedMovedAndCancelled(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		called := w.call(w.calling())
		ana := w.invitation(called, "ana")
		attend := func(when time.Time, in hui.RecordAttendanceInput, want string) *hui.Invitation {
			t.Helper()
			done, err := w.book.RecordAttendance(w.at("mere", when), in)
			if err != nil || refusal(done.UserErrors) != want {
				t.Fatalf("%s, %v, want %s", refusal(done.UserErrors), err, want)
			}
			return done.HuiInvitation
		}
		apologies := hui.RecordAttendanceInput{HuiInvitationID: ana, Attendance: enum.Apologies, Reason: p("on leave")}
		attend(now, with(apologies, func(in *hui.RecordAttendanceInput) { in.Reason = nil }), "INVALID reason")
		attend(now, with(apologies, func(in *hui.RecordAttendanceInput) { in.Channel = p(enum.ByVideo) }), "INVALID channel")
		attend(now, with(apologies, func(in *hui.RecordAttendanceInput) { in.HuiInvitationID = globalid.Of("HuiInvitation", w.network) }), "NOT_FOUND huiInvitationId")
		attend(now, hui.RecordAttendanceInput{HuiInvitationID: ana, Attendance: enum.Present}, "INVALID attendance")
		attend(now, apologies, "")
		stale := attend(now, with(apologies, func(in *hui.RecordAttendanceInput) { in.ExpectedVersion = p(1) }), "CONFLICT expectedVersion")
		if stale == nil || stale.Version != 2 || *stale.Attendance != enum.Apologies {
			t.Errorf("a stale version shows %+v", stale)
		}
		move := hui.MoveHuiInput{HuiID: called.GlobalID(), StartsAt: soon.Add(24 * time.Hour), EndsAt: soon.Add(25 * time.Hour), Reason: "Ana cannot come"}
		w.write(func(ctx context.Context, rows *gen.Client) {
			_, sione, _ := globalid.Parse(w.sione)
			_, school, _ := globalid.Parse(w.school)
			rows.CanMembership.Create().SetNetworkID(w.network).SetPractitionerID(sione).SetAgencyID(school).SetRole(enum.RoleCore).SetFromOn(today.AddDays(3)).SaveX(ctx)
		})
		for _, c := range []struct {
			when   time.Time
			change func(*hui.MoveHuiInput)
			want   string
		}{
			{now, func(in *hui.MoveHuiInput) { in.Reason = "" }, "INVALID reason"},
			{now, func(in *hui.MoveHuiInput) { in.StartsAt, in.EndsAt = now, soon.Add(-40*time.Hour) }, "INVALID startsAt"},
			{now, func(in *hui.MoveHuiInput) { in.Place = p(" ") }, "INVALID place"},
			{now, func(in *hui.MoveHuiInput) { in.HuiID = globalid.Of("Hui", w.network) }, "NOT_FOUND huiId"},
			{now, func(in *hui.MoveHuiInput) { in.ExpectedVersion = p(2) }, "CONFLICT expectedVersion"},
			{soon, func(in *hui.MoveHuiInput) {}, "CONFLICT huiId"},
			{now, func(in *hui.MoveHuiInput) { in.ExpectedVersion = p(1) }, ""},
		} {
			done, err := w.book.MoveHui(w.at("ana", c.when), with(move, c.change))
			if err != nil || refusal(done.UserErrors) != c.want {
				t.Fatalf("move: %s, %v, want %s", refusal(done.UserErrors), err, c.want)
			}
		}
		if is, want := w.invitedTo(w.huiOf("mere")[0]), "Hana CHILD, ana MEMBER, mere MEMBER, nanny MEMBER, pita INVOLVED, sione MEMBER"; is != want {
			t.Errorf("moved: %s, want %s", is, want)
		}
		began := move.StartsAt.Add(time.Minute)
		came := attend(began, hui.RecordAttendanceInput{HuiInvitationID: ana, Attendance: enum.Present, Channel: p(enum.ByPhone)}, "")
		if *came.Channel != enum.ByPhone {
			t.Error(*came.Channel)
		}
		cancel := func(want string) {
			t.Helper()
			done, err := w.book.CancelHui(w.as("mere"), hui.CancelHuiInput{HuiID: called.GlobalID(), Reason: "illness"})
			if err != nil || refusal(done.UserErrors) != want {
				t.Errorf("cancel: %s, %v, want %s", refusal(done.UserErrors), err, want)
			}
		}
		cancel("CONFLICT huiId")
		attend(began, hui.RecordAttendanceInput{HuiInvitationID: ana, Attendance: enum.Absent}, "")
		if is := must(w.huiOf("mere")[0].Completeness(w.ctx))(w); is.Absent != 1 || is.Unrecorded != 5 {
			t.Errorf("%+v", is)
		}
		cancel("")
		cancel("CONFLICT huiId")
		attend(began, hui.RecordAttendanceInput{HuiInvitationID: ana, Attendance: enum.Present}, "CONFLICT huiInvitationId")
	})
}

// invitation is the id of the invitation of somebody.
func (w *world) invitation(h *hui.Hui, name string) string {
	w.Helper()
	for _, i := range w.invitations(h) {
		if named(must(i.Person(w.ctx))(w)) == name {
			return i.GlobalID()
		}
	}
	w.Fatal(name, " is not invited")
	return ""
}

// A decision says who took part, and how those were heard who did not (S1.1, S1.13).
func TestDecisionsSayHowTheChildWasHeard(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		held := w.call(with(w.calling(), later(-72*time.Hour)))
		next := w.call(w.calling())
		in := hui.RecordDecisionInput{ChildID: w.hana, HuiID: p(held.GlobalID()), Question: "which club?", Options: []string{"near", "far"}, Chosen: "near",
			Rationale: "she can walk", ParticipantIDs: []string{w.hana, w.nanny, w.mere}, Dissent: []string{"Ana: the far one has dance"}}
		type change = func(*hui.RecordDecisionInput)
		for name, c := range map[string]struct {
			change change
			want   string
		}{
			"no question":             {func(in *hui.RecordDecisionInput) { in.Question = "" }, "INVALID question"},
			"no options":              {func(in *hui.RecordDecisionInput) { in.Options = nil }, "INVALID options"},
			"the same option":         {func(in *hui.RecordDecisionInput) { in.Options = []string{"near", "near"} }, "INVALID options"},
			"none of the options":     {func(in *hui.RecordDecisionInput) { in.Chosen = "other" }, "INVALID chosen"},
			"no reason":               {func(in *hui.RecordDecisionInput) { in.Rationale = long }, "INVALID rationale"},
			"nobody":                  {func(in *hui.RecordDecisionInput) { in.ParticipantIDs = nil }, "INVALID participantIds"},
			"somebody twice":          {func(in *hui.RecordDecisionInput) { in.ParticipantIDs = []string{w.hana, w.nanny, w.hana} }, "INVALID participantIds.2"},
			"somebody hidden":         {func(in *hui.RecordDecisionInput) { in.ParticipantIDs[2] = w.ruth }, "NOT_FOUND participantIds.2"},
			"a stranger":              {func(in *hui.RecordDecisionInput) { in.ParticipantIDs[2] = w.stranger }, "NOT_FOUND participantIds.2"},
			"another child":           {func(in *hui.RecordDecisionInput) { in.ParticipantIDs[2] = w.other }, "NOT_FOUND participantIds.2"},
			"without the child":       {func(in *hui.RecordDecisionInput) { in.ParticipantIDs = []string{w.nanny} }, "INVALID childView"},
			"without the whānau":      {func(in *hui.RecordDecisionInput) { in.ParticipantIDs = []string{w.hana} }, "INVALID whanauView"},
			"another day":             {func(in *hui.RecordDecisionInput) { in.DecidedOn = p(today) }, "INVALID decidedOn"},
			"a hui that is to come":   {func(in *hui.RecordDecisionInput) { in.HuiID = p(next.GlobalID()) }, "INVALID huiId"},
			"no such hui":             {func(in *hui.RecordDecisionInput) { in.HuiID = p(globalid.Of("Hui", w.network)) }, "NOT_FOUND huiId"},
			"tomorrow, outside a hui": {func(in *hui.RecordDecisionInput) { in.HuiID, in.DecidedOn = nil, p(today.AddDays(1)) }, "INVALID decidedOn"},
			"before it was accepted":  {func(in *hui.RecordDecisionInput) { in.HuiID, in.DecidedOn = nil, p(today.AddDays(-101)) }, "INVALID decidedOn"},
			"an empty dissent":        {func(in *hui.RecordDecisionInput) { in.Dissent = []string{""} }, "INVALID dissent"},
			"somebody else's child":   {func(in *hui.RecordDecisionInput) { in.ChildID = w.other }, "NOT_FOUND childId"},
		} {
			changed := in
			changed.ParticipantIDs = slices.Clone(in.ParticipantIDs)
			done, err := w.book.RecordDecision(w.as("mere"), with(changed, c.change))
			if err != nil || refusal(done.UserErrors) != c.want {
				t.Errorf("%s: %s, %v, want %s", name, refusal(done.UserErrors), err, c.want)
			}
		}
		done, err := w.book.RecordDecision(w.as("mere"), in)
		if err != nil || done.NetworkDecision == nil || !done.NetworkDecision.ChildPresent || !done.NetworkDecision.WhanauPresent || len(must(done.NetworkDecision.Participants(w.ctx))(w)) != 3 ||
			done.NetworkDecision.DecidedOn != today.AddDays(-1) {
			t.Fatalf("%+v %v", done, err)
		}
		if done, err = w.book.RecordDecision(w.as("mere"), in); err != nil || refusal(done.UserErrors) != "CONFLICT question" {
			t.Error(done, err)
		}
	})
}

func TestAnActionHasOneOwnerWhoWasInvited(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		held := w.call(with(w.calling(), later(-72*time.Hour)))
		in := hui.AddHuiActionInput{HuiID: held.GlobalID(), OwnerID: w.ana, Text: "ring the club", DueOn: today.AddDays(5)}
		for want, change := range map[string]func(*hui.AddHuiActionInput){
			"NOT_FOUND ownerId": func(in *hui.AddHuiActionInput) { in.OwnerID = w.sione },
			"INVALID text":      func(in *hui.AddHuiActionInput) { in.Text = "" },
			"INVALID dueOn":     func(in *hui.AddHuiActionInput) { in.DueOn = today.AddDays(-2) },
			"NOT_FOUND huiId":   func(in *hui.AddHuiActionInput) { in.HuiID = w.hana },
		} {
			if done, err := w.book.AddHuiAction(w.as("mere"), with(in, change)); err != nil || refusal(done.UserErrors) != want {
				t.Errorf("%s, %v, want %s", refusal(done.UserErrors), err, want)
			}
		}
		hidden, err := w.book.AddHuiAction(w.as("mere"), with(in, func(in *hui.AddHuiActionInput) { in.OwnerID = w.ruth }))
		if err != nil || refusal(hidden.UserErrors) != "NOT_FOUND ownerId" {
			t.Errorf("a hidden owner: %s, %v", refusal(hidden.UserErrors), err)
		}
		added, err := w.book.AddHuiAction(w.as("mere"), in)
		if err != nil || added.HuiAction == nil || must(added.HuiAction.Owner(w.ctx))(w) == nil {
			t.Fatal(added, err)
		}
		if again, err := w.book.AddHuiAction(w.as("mere"), in); err != nil || refusal(again.UserErrors) != "CONFLICT text" {
			t.Error(again, err)
		}
		finish := hui.FinishHuiActionInput{HuiActionID: added.HuiAction.GlobalID(), Outcome: "rung"}
		for _, c := range []struct {
			who    string
			change func(*hui.FinishHuiActionInput)
			want   string
		}{
			{"ruth", func(in *hui.FinishHuiActionInput) {}, "FORBIDDEN huiActionId, FORBIDDEN huiActionId"},
			{"ana", func(in *hui.FinishHuiActionInput) { in.Outcome = "" }, "INVALID outcome"},
			{"ana", func(in *hui.FinishHuiActionInput) { in.FinishedOn = p(today.AddDays(1)) }, "INVALID finishedOn"},
			{"ana", func(in *hui.FinishHuiActionInput) { in.FinishedOn = p(today.AddDays(-2)) }, "INVALID finishedOn"},
			{"ana", func(in *hui.FinishHuiActionInput) { in.ExpectedVersion = p(1) }, ""},
			{"mere", func(in *hui.FinishHuiActionInput) {}, "CONFLICT huiActionId"},
		} {
			done, err := w.book.FinishHuiAction(w.as(c.who), with(finish, c.change))
			if err != nil || refusal(done.UserErrors) != c.want {
				t.Errorf("%s: %s, %v, want %s", c.who, refusal(done.UserErrors), err, c.want)
			}
		}
	})
}

// Many who call the same hui at once call one.
func TestOneOfManyHuiIsCalled(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		answers := make(chan string)
		const many = 8
		for range many {
			ctx := w.apart("mere")
			go func() {
				done, err := w.book.CallHui(ctx, w.calling())
				answers <- fmt.Sprint(refusal(done.UserErrors), err)
			}()
		}
		count := map[string]int{}
		for range many {
			count[<-answers]++
		}
		if count["<nil>"] != 1 || count["CONFLICT startsAt<nil>"] != many-1 {
			t.Error(count)
		}
	})
}

// The same key calls once, and with another input is refused.
func TestAKeyCallsOneHui(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := w.calling()
		in.Idempotent = command.Idempotent{IdempotencyKey: p("k")}
		first := w.call(in)
		if again := w.call(in); again.ID != first.ID {
			t.Error(again.ID, first.ID)
		}
		in.Purpose = "another"
		done, err := w.book.CallHui(w.as("mere"), in)
		if err != nil || len(done.UserErrors) != 1 || done.UserErrors[0].Code != fault.Conflict {
			t.Error(done, err)
		}
	})
}
