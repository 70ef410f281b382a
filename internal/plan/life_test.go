package plan_test

import (
	"context"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/network"
	"cangraph/internal/plan"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// life is a small model of something that people change: who may know of it, its
// version, and where it stands.
type life struct {
	w       *world
	people  map[string]scope
	hidden  bool // it is Rua's, of whom only she knows
	version int
}

func newLife(w *world) *life {
	return &life{w: w, version: 1, people: map[string]scope{
		"mere": w.mere, "ana": w.ana, "wiremu": w.wiremu, "rua": w.rua, "tama": w.tama, "sione": w.sione,
	}}
}

// outsider is how somebody is refused who may not know of it, or not change anything.
func (l *life) outsider(who string) (code string, is bool) {
	switch {
	case who == "sione" || l.hidden && who != "rua":
		return "NOT_FOUND", true
	case who == "tama":
		return "FORBIDDEN", true
	}
	return "", false
}

// answer is what a change of it is answered with: whether who asks may, whether it stands
// where that can be done, and the version that they have seen.
func (l *life) answer(field, who string, may, can bool, expected *int) string {
	code, outside := l.outsider(who)
	switch {
	case outside:
		return code + " " + field
	case !may:
		return "FORBIDDEN " + field
	case expected != nil && *expected != l.version:
		return "CONFLICT expectedVersion"
	case !can:
		return "CONFLICT " + field
	}
	return "done"
}

// seen draws the version that somebody has seen: none, the present, or another.
func (l *life) seen(t *rapid.T) *int {
	return rapid.SampledFrom([]*int{nil, nil, p(l.version), p(l.version), p(l.version + 1), p(l.version - 1)}).Draw(t, "seen")
}

// lived carries out a step, and compares how it ends.
func lived[In, Out any](t *rapid.T, l *life, what, who string, carryOut func(plan.Desk, context.Context, In) (Out, error), in In, want string) {
	t.Helper()
	_, err := do(l.w, l.people[who], carryOut, in)
	if is := told(l.w.t, err); is != want {
		t.Fatalf("%s by %s: %s, want %s", what, who, is, want)
	}
}

// TestTheLifeOfAnActivity lets random people do random things to an activity, in any
// order: only its owner agrees, nothing is done before, and nothing after its end.
func TestTheLifeOfAnActivity(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		need := w.needed(w.started(w.child), "to read")
		rapid.Check(t, func(t *rapid.T) {
			l := newLife(w)
			var goal *gen.Goal
			w.write(func(ctx context.Context, rows *gen.Client) {
				goal = rows.Goal.Create().SetChildID(w.child.ID).SetNeedID(need.ID).SetPractitionerID(w.ana.viewer.ID).SetAgencyID(w.clinic.ID).
					SetStatement("x").SetMeasure("x").SetBaseline("x").SetTarget("x").SetRecordedOn(today).SaveX(ctx)
			})
			proposer, owner := rapid.SampledFrom([]string{"mere", "ana", "wiremu", "rua"}).Draw(t, "proposer"), rapid.SampledFrom([]string{"ana", "wiremu"}).Draw(t, "owner")
			in := w.proposing(goal, l.people[owner])
			in.ContributorIDs = []string{w.mere.id()}
			made := must(w, l.people[proposer], plan.Desk.ProposeActivity, in)
			l.hidden = proposer == "rua"
			status := enum.ActivityProposed
			for range rapid.IntRange(1, 12).Draw(t, "steps") {
				status = l.actOn(t, made, status, proposer, owner)
				w.write(func(ctx context.Context, rows *gen.Client) {
					is := rows.Activity.GetX(ctx, made.ID)
					agreed := status == enum.ActivityAgreed || status == enum.ActivityFinished
					if is.Status != status || is.Version != l.version || agreed && is.AgreedOn == nil {
						t.Fatalf("is %s in version %d, agreed on %v; want %s in %d", is.Status, is.Version, is.AgreedOn, status, l.version)
					}
				})
			}
		})
	})
}

// actOn does one thing to an activity and returns where it stands then.
func (l *life) actOn(t *rapid.T, a *gen.Activity, status enum.ActivityStatus, proposer, owner string) enum.ActivityStatus {
	who := rapid.SampledFrom([]string{"mere", "ana", "wiremu", owner, owner, "rua", "tama", "sione"}).Draw(t, "who")
	seen := l.seen(t)
	proposed, agreed := status == enum.ActivityProposed, status == enum.ActivityAgreed
	id := idOf("Activity", a.ID)
	end := plan.EndActivityInput{ActivityID: id, Reason: "so it is", ExpectedVersion: seen}
	answer := func(may, can bool, seen *int) string { return l.answer("activityId", who, may, can, seen) }
	to := func(next enum.ActivityStatus, want string) enum.ActivityStatus {
		if want != "done" {
			return status
		}
		l.version++
		return next
	}
	switch what := rapid.SampledFrom([]string{"agree", "agree", "decline", "finish", "stop", "deliver", "tell"}).Draw(t, "what"); what {
	case "agree":
		want := answer(who == owner, proposed, seen)
		lived(t, l, what, who, plan.Desk.AgreeActivity, plan.AgreeActivityInput{ActivityID: id, ExpectedVersion: seen}, want)
		return to(enum.ActivityAgreed, want)
	case "decline":
		want := answer(who == owner, proposed, seen)
		lived(t, l, what, who, plan.Desk.DeclineActivity, end, want)
		return to(enum.ActivityDeclined, want)
	case "finish":
		want := answer(who == owner, agreed, seen)
		lived(t, l, what, who, plan.Desk.FinishActivity, end, want)
		return to(enum.ActivityFinished, want)
	case "stop":
		want := answer(who == owner || who == "mere" || proposed && who == proposer, proposed || agreed, seen)
		lived(t, l, what, who, plan.Desk.StopActivity, end, want)
		return to(enum.ActivityStopped, want)
	case "deliver":
		in := plan.RecordDeliveryInput{ActivityID: id, OccurredOn: &today, Outcome: enum.Delivered, ChildSeen: p(true)}
		lived(t, l, what, who, plan.Desk.RecordDelivery, in, answer(who == owner || who == "mere", agreed, nil))
	case "tell":
		lived(t, l, what, who, plan.Desk.RecordProgress, plan.RecordProgressInput{ActivityID: id, Text: "it goes well"}, answer(who == owner || who == "mere", agreed, nil))
	}
	return status
}

// TestTheLifeOfAContribution lets random people draft, give, decline and complete, in any
// order: only who was asked answers, once, and nobody after the assessment is complete.
func TestTheLifeOfAContribution(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		rapid.Check(t, func(t *rapid.T) {
			l := newLife(w)
			author := rapid.SampledFrom([]string{"ana", "wiremu", "mere"}).Draw(t, "author")
			var of *gen.Assessment
			w.write(func(ctx context.Context, rows *gen.Client) {
				of = rows.Assessment.Create().SetChildID(w.child.ID).SetPractitionerID(w.mere.viewer.ID).SetAgencyID(w.school.ID).SetNetworkID(w.networkOf(ctx, rows)).
					SetStartedOn(today).SetDueOn(today).SaveX(ctx)
			})
			asked := w.invited(of, l.people[author])
			status, complete := enum.ContributionInvited, false
			for range rapid.IntRange(1, 8).Draw(t, "steps") {
				status, complete = l.contribute(t, of, asked, author, status, complete)
				w.write(func(ctx context.Context, rows *gen.Client) {
					is, whole := rows.AssessmentContribution.GetX(ctx, asked.ID), rows.Assessment.GetX(ctx, of.ID)
					if is.Status != status || is.Version != l.version || (whole.CompletedOn != nil) != complete {
						t.Fatalf("is %s in version %d, complete %v; want %s in %d, %v", is.Status, is.Version, whole.CompletedOn, status, l.version, complete)
					}
				})
			}
		})
	})
}

// contribute does one thing to a contribution or its assessment and returns where both
// stand then.
func (l *life) contribute(t *rapid.T, of *gen.Assessment, asked *gen.AssessmentContribution, author string,
	status enum.ContributionStatus, complete bool,
) (enum.ContributionStatus, bool) {
	who := rapid.SampledFrom([]string{"mere", "ana", "wiremu", author, author, "rua", "tama", "sione"}).Draw(t, "who")
	open := status == enum.ContributionInvited || status == enum.ContributionDraft
	if rapid.IntRange(0, 5).Draw(t, "what") == 0 {
		in := plan.CompleteAssessmentInput{AssessmentID: idOf("Assessment", of.ID), Summary: "seen"}
		excused := rapid.Bool().Draw(t, "excused")
		if excused {
			in.Excused = []plan.ExcusedContribution{{AssessmentContributionID: idOf("AssessmentContribution", asked.ID), Reason: "ill"}}
		}
		want := l.answer("assessmentId", who, who == "mere", !complete, nil)
		switch {
		case want == "done" && open && !excused:
			want = "CONFLICT excused"
		case want == "done" && !open && excused:
			want = "NOT_FOUND excused.0.assessmentContributionId"
		case want == "done" && open:
			l.version++ // the excuse
		}
		lived(t, l, "complete", who, plan.Desk.CompleteAssessment, in, want)
		return status, complete || want == "done"
	}
	in := plan.GiveContributionInput{
		AssessmentContributionID: idOf("AssessmentContribution", asked.ID), ExpectedVersion: l.seen(t),
		Status: rapid.SampledFrom([]enum.ContributionStatus{enum.ContributionDraft, enum.ContributionGiven, enum.ContributionDeclined}).Draw(t, "status"),
	}
	if in.Status == enum.ContributionDeclined {
		in.Reason = p("no time")
	} else {
		in.Domains, in.Evidence, in.Analysis = []enum.LifeDomain{enum.DomainHealth}, []string{"weighed"}, p("grows")
	}
	want := l.answer("assessmentContributionId", who, who == author, open && !complete, in.ExpectedVersion)
	lived(t, l, string(in.Status), who, plan.Desk.GiveContribution, in, want)
	if want != "done" {
		return status, complete
	}
	l.version++
	return in.Status, complete
}

// networkOf is the network of the child.
func (w *world) networkOf(ctx context.Context, rows *gen.Client) uuid.UUID {
	return rows.Network.Query().Where(network.ChildID(w.child.ID)).OnlyIDX(ctx)
}
