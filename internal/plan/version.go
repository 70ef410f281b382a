package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// AgreePlanInput freezes the plan as it is, with who agreed to it.
type AgreePlanInput struct {
	command.Idempotent
	ChildID         string
	WorkingTogether string   // how those around the child work with each other (S2.36)
	PersonIDs       []string // the child and adults of its whānau who agreed
	AgreedOn        *calendar.Date
	AgencyID        *string
}

// AgreePlan makes the next version of the Child's Plan out of what is recorded. Every
// need must have an activity or be parked, and the child or somebody of its whānau must
// have agreed; members agree themselves (AgreeToPlan). Only the Lead Professional may.
// Errors: command.UserErrors.
func (d Desk) AgreePlan(ctx context.Context, in AgreePlanInput) (*gen.PlanVersion, error) {
	var f desk.Form
	of, err := d.network(ctx, &f, in.ChildID, theLead)
	if err != nil {
		return nil, err
	}
	together := f.Required("workingTogether", in.WorkingTogether, desk.Text, "say how those around the child work with each other")
	on := f.Happened("agreedOn", in.AgreedOn, of.AcceptedOn, d.Today)
	content, err := d.content(ctx, &f, of, on)
	if err != nil {
		return nil, err
	}
	agreed, err := d.partners(ctx, &f, of, in)
	if err != nil {
		return nil, err
	}
	latest, err := d.latest(ctx, of.ID)
	if err != nil {
		return nil, err
	}
	switch {
	case latest == nil:
	case on < latest.AgreedOn:
		f.Add(fault.Invalid, "agreedOn", "this day is before the version that is there was agreed")
	case latest.Content == content && latest.WorkingTogether == together:
		f.Add(fault.Conflict, "childId", "nothing has changed since version %d was agreed", latest.Number)
	case latest.Number >= mostVersions:
		f.Add(fault.Conflict, "childId", "there are %d versions already, which is the most", mostVersions)
	}
	if len(content) > mostContent {
		f.Add(fault.Conflict, "childId", "the plan has become too long to be agreed on: stop activities that are not needed")
	}
	row := d.Rows.PlanVersion.Create().SetChildID(of.ChildID).SetNetworkID(of.ID).SetPractitionerID(d.Me()).SetAgencyID(d.ActsFor(&f, of.ChildID, in.AgencyID)).
		SetNumber(1).SetAgreedOn(on).SetContent(content).SetWorkingTogether(together)
	if latest != nil {
		row.SetNumber(latest.Number + 1)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	made, err := row.Save(ctx)
	if err != nil {
		return nil, err
	}
	return made, d.keep(ctx, made, agreed)
}

// latest is the latest version of the plan in a network, nil when there is none.
func (d Desk) latest(ctx context.Context, network uuid.UUID) (*gen.PlanVersion, error) {
	row, err := d.Rows.PlanVersion.Query().Where(planversion.NetworkID(network)).Order(gen.Desc(planversion.FieldNumber)).First(ctx)
	if gen.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// partner is who agreed to a plan: the child, or an adult of its whānau.
type partner struct {
	child bool
	kin   *uuid.UUID
}

// partners reads who of the child and its whānau agreed.
func (d Desk) partners(ctx context.Context, f *desk.Form, of *gen.Network, in AgreePlanInput) ([]partner, error) {
	switch {
	case len(in.PersonIDs) == 0:
		f.Add(fault.Invalid, "personIds", "a plan is agreed with the child, or with an adult of its whānau: say with whom")
	case len(in.PersonIDs) > mostPartners:
		f.Add(fault.Invalid, "personIds", "name at most %d people who agreed", mostPartners)
		return nil, nil
	}
	var all []partner
	named := map[string]bool{}
	for i, global := range in.PersonIDs {
		field := desk.Item("personIds", i)
		onlyOnce(f, field, named, global)
		if global == globalid.Of("Child", of.ChildID) {
			all = append(all, partner{child: true})
			continue
		}
		id, err := d.KinAround(ctx, f, field, of.ChildID, global)
		if err != nil {
			return nil, err
		}
		all = append(all, partner{kin: &id})
	}
	return all, nil
}

// onlyOnce refuses somebody who is named again.
func onlyOnce(f *desk.Form, field string, named map[string]bool, global string) {
	if named[global] {
		f.Add(fault.Invalid, field, "name each once")
	}
	named[global] = true
}

func (d Desk) keep(ctx context.Context, of *gen.PlanVersion, agreed []partner) error {
	for _, who := range agreed {
		if err := d.Rows.PlanAgreement.Create().SetChildID(of.ChildID).SetPlanVersionID(of.ID).SetPractitionerID(of.PractitionerID).SetAgencyID(of.AgencyID).
			SetChildAgreed(who.child).SetNillableKinID(who.kin).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// content is the plan of a network as the viewer may know it, as a document. It refuses a
// plan without an assessment, without needs, with a need that nobody meets, or with what
// was not there yet on the day on which it was agreed.
func (d Desk) content(ctx context.Context, f *desk.Form, network *gen.Network, on calendar.Date) (string, error) {
	complete, err := d.Rows.Assessment.Query().Where(assessment.NetworkID(network.ID), assessment.CompletedOnNotNil()).All(ctx)
	if err != nil {
		return "", err
	}
	if !knowsOne(d, complete) {
		f.Add(fault.Conflict, "childId", "complete an assessment first: the plan meets the needs that it found")
	}
	whole, latest, err := d.document(ctx, network)
	if err != nil {
		return "", err
	}
	if len(whole.Needs) == 0 {
		f.Add(fault.Conflict, "childId", "record what the child needs first: there is nothing to agree on")
	}
	if on < latest {
		f.Add(fault.Invalid, "agreedOn", "the plan holds what was recorded on %s: it was not agreed before", latest)
	}
	unmet := 0
	for _, one := range whole.Needs {
		if one.ParkedReason == "" && !one.met() {
			unmet++
		}
	}
	if unmet > 0 {
		f.Add(fault.Conflict, "childId", "%d needs have no activity: propose one for each, or park it with a reason", unmet)
	}
	return whole.stored()
}

// inNetwork holds goals to those that a network set.
func inNetwork(network uuid.UUID) predicate.Goal {
	return goal.HasNeedWith(need.HasAssessmentWith(assessment.NetworkID(network)))
}

// document reads the plan of a network beneath the rules of rows, and keeps of it what the
// viewer may know; latest is the day on which the last of it came to be.
func (d Desk) document(ctx context.Context, network *gen.Network) (whole document, latest calendar.Date, err error) {
	needs, err := d.Rows.Need.Query().Where(need.HasAssessmentWith(assessment.NetworkID(network.ID))).Order(gen.Asc(need.FieldID)).All(ctx)
	if err != nil {
		return whole, latest, err
	}
	goals, err := d.Rows.Goal.Query().Where(inNetwork(network.ID)).Order(gen.Asc(goal.FieldID)).All(ctx)
	if err != nil {
		return whole, latest, err
	}
	activities, err := d.Rows.Activity.Query().Where(activity.HasGoalWith(inNetwork(network.ID)), activity.StatusNotIn(enum.ActivityDeclined, enum.ActivityStopped)).
		Order(gen.Asc(activity.FieldID)).All(ctx)
	if err != nil {
		return whole, latest, err
	}
	byNeed, byGoal := map[uuid.UUID]*storedNeed{}, map[uuid.UUID]*storedGoal{}
	for _, row := range needs {
		if d.MayKnow(desk.From(row)) {
			byNeed[row.ID] = &storedNeed{ID: row.ID, Domain: row.Domain, Statement: row.Statement, ParkedReason: row.ParkedReason}
			whole.Needs, latest = append(whole.Needs, byNeed[row.ID]), max(latest, row.RecordedOn, desk.Said(row.ParkedOn))
		}
	}
	for _, row := range goals {
		if of := byNeed[row.NeedID]; of != nil && d.MayKnow(desk.From(row)) {
			byGoal[row.ID] = &storedGoal{ID: row.ID, Statement: row.Statement, Measure: row.Measure, Baseline: row.Baseline, Target: row.Target, DueOn: (*storedDay)(row.DueOn)}
			of.Goals, latest = append(of.Goals, byGoal[row.ID]), max(latest, row.RecordedOn)
		}
	}
	for _, row := range activities {
		if of := byGoal[row.GoalID]; of != nil && d.MayKnow(ofActivity(row)) {
			of.Activities, latest = append(of.Activities, &storedActivity{
				row.ID, row.Title, row.OwnerID, row.OwnerAgencyID, row.AgreedOn != nil, storedDay(row.DueOn),
			}), max(latest, row.ProposedOn)
		}
	}
	return whole, latest, nil
}
