package plan_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// takesPart is what an answer says of one practitioner.
type takesPart struct {
	Practitioner                                                                                    struct{ ID string }
	ContributionsGiven, ActivitiesAgreed, Deliveries, Updates, ProblemsRaised, ProblemContributions int
	HuiInvited, HuiAttended                                                                         int
	MedianDaysToAnswer                                                                              *int
}

// participation is how much everybody takes part, as somebody reads it.
func (w *world) participation(subject string) map[string]takesPart {
	w.t.Helper()
	answer := w.post(subject, `query($id: ID!) { child(id: $id) { plan { participation { practitioner { id } contributionsGiven activitiesAgreed deliveries updates
		problemsRaised problemContributions huiInvited huiAttended medianDaysToAnswer } } } }`, nil)
	var read struct {
		Data struct {
			Child struct {
				Plan struct{ Participation []takesPart }
			}
		}
	}
	if err := json.Unmarshal([]byte(answer), &read); err != nil {
		w.t.Fatal(answer, err)
	}
	all := map[string]takesPart{}
	for _, one := range read.Data.Child.Plan.Participation {
		id := one.Practitioner.ID
		one.Practitioner.ID = ""
		all[id] = one
	}
	return all
}

// met records a hui, and who was there.
func (w *world) met(days int, change func(*gen.HuiCreate), came map[uuid.UUID]*enum.Attendance) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		at := today.AddDays(days).Time()
		row := rows.Hui.Create().SetChildID(w.child.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetNetworkID(rows.Network.Query().Where(network.ChildID(w.child.ID)).OnlyX(ctx).ID).
			SetPurpose("x").SetPlace("x").SetChannel(enum.InPerson).SetStartsAt(at).SetEndsAt(at.Add(time.Hour))
		change(row)
		held := row.SaveX(ctx)
		for who, attendance := range came {
			rows.HuiInvitation.Create().SetChildID(w.child.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetHuiID(held.ID).SetInvitedPractitionerID(who).
				SetGround(enum.InvitedMember).SetNillableAttendance(attendance).SaveX(ctx)
		}
	})
}

// Participation counts what each practitioner did, of what the viewer may know: who does
// not take part is not in it, and what is hidden is not counted (S1.44, S1.47).
func TestParticipation(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.signUp()
		a := w.started(w.child)
		for _, who := range []scope{w.ana, w.wiremu} {
			part := plan.GiveContributionInput{AssessmentContributionID: idOf("AssessmentContribution", w.invited(a, who).ID), Status: enum.ContributionDraft}
			if who.viewer == w.ana.viewer {
				part.Status, part.Domains, part.Evidence, part.Analysis = enum.ContributionGiven, []enum.LifeDomain{enum.DomainEducation}, []string{"seen"}, p("reads")
			}
			must(w, who, plan.Desk.GiveContribution, part)
		}
		goal := w.goal(w.needed(a, "to read"))
		activity := idOf("Activity", must(w, w.wiremu, plan.Desk.ProposeActivity, w.proposing(goal, w.ana)).ID)
		must(w, w.wiremu, plan.Desk.ProposeActivity, w.proposing(goal, w.wiremu)) // not agreed to
		must(w, w.ana, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: activity})
		for range 2 {
			must(w, w.ana, plan.Desk.RecordDelivery, plan.RecordDeliveryInput{ActivityID: activity, OccurredOn: &today, Outcome: enum.Delivered, ChildSeen: p(true)})
		}
		must(w, w.ana, plan.Desk.RecordProgress, plan.RecordProgressInput{ActivityID: activity, Text: "two books"})
		problem := idOf("Problem", must(w, w.ana, plan.Desk.RaiseProblem, plan.RaiseProblemInput{ChildID: idOf("Child", w.child.ID), Statement: "no bus"}).ID)
		for range 3 {
			must(w, w.wiremu, plan.Desk.ContributeToProblem, plan.ContributeToProblemInput{ProblemID: problem, Text: "an aunt drives"})
		}
		must(w, w.rua, plan.Desk.ContributeToProblem, plan.ContributeToProblemInput{ProblemID: problem, Text: "a safe house"})
		ana, wiremu, rua := w.ana.viewer.ID, w.wiremu.viewer.ID, w.rua.viewer.ID
		w.met(-3, func(*gen.HuiCreate) {}, map[uuid.UUID]*enum.Attendance{ana: p(enum.Present), wiremu: p(enum.Absent), rua: p(enum.Present)})
		w.met(-2, func(*gen.HuiCreate) {}, map[uuid.UUID]*enum.Attendance{ana: nil})
		w.met(-1, func(row *gen.HuiCreate) { row.SetCancelledOn(today.AddDays(-2)).SetCancelledWhy("flood") }, map[uuid.UUID]*enum.Attendance{ana: nil})
		w.met(1, func(*gen.HuiCreate) {}, map[uuid.UUID]*enum.Attendance{ana: nil})
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i, days := range []int{9, 1, 4, 2} {
				rows.UpdateRequest.Create().SetChildID(w.child.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetToPractitionerID(ana).SetToAgencyID(w.clinic.ID).
					SetQuestion("well?").SetAskedOn(today.AddDays(-20 - i)).SetDueOn(today).SetAnsweredOn(today.AddDays(-20 - i + days)).SetAnswer("well").SaveX(ctx)
			}
			rows.UpdateRequest.Create().SetChildID(w.child.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetToPractitionerID(wiremu).SetToAgencyID(w.school.ID).
				SetQuestion("well?").SetAskedOn(today).SetDueOn(today).SaveX(ctx)
		})
		for _, subject := range []string{"mere", "ana"} {
			is := w.participation(subject)
			if median := is[w.ana.id()].MedianDaysToAnswer; median == nil || *median != 2 || len(is) != 2 {
				t.Errorf("%s: %+v", subject, is)
			}
			one := is[w.ana.id()]
			one.MedianDaysToAnswer = nil
			if want := (takesPart{ContributionsGiven: 1, ActivitiesAgreed: 1, Deliveries: 2, Updates: 1, ProblemsRaised: 1, HuiInvited: 2, HuiAttended: 1}); one != want {
				t.Errorf("%s: %+v, want %+v", subject, one, want)
			}
			if is, want := is[w.wiremu.id()], (takesPart{ProblemContributions: 3, HuiInvited: 1}); is != want {
				t.Errorf("%s: %+v, want %+v", subject, is, want)
			}
		}
		if is, want := w.participation("rua")[w.rua.id()], (takesPart{ProblemContributions: 1, HuiInvited: 1, HuiAttended: 1}); is != want {
			t.Errorf("%+v, want %+v", is, want)
		}
	})
}
