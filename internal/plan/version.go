package plan

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planversion"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// AgreePlanInput freezes the plan as it is, with who agreed to it.
type AgreePlanInput struct {
	command.Idempotent
	ChildID         string
	WorkingTogether string // how those around the child work with each other (S2.36)
	AgreedByChild   *bool
	KinIDs          []string // adults of the whānau who agreed
	MemberIDs       []string // practitioners who agreed, beside the lead
	AgreedOn        *calendar.Date
	AgencyID        *string
}

// AgreePlan makes the next version of the Child's Plan out of what is recorded. Every
// need must have an activity or be parked, and the child or somebody of its whānau must
// have agreed. Only the Lead Professional may. Errors: command.UserErrors.
func (d Desk) AgreePlan(ctx context.Context, in AgreePlanInput) (*gen.PlanVersion, error) {
	var f desk.Form
	of, err := d.network(ctx, &f, in.ChildID, theLead)
	if err != nil {
		return nil, err
	}
	together := f.Required("workingTogether", in.WorkingTogether, desk.Text, "say how those around the child work with each other")
	on := f.Happened("agreedOn", in.AgreedOn, of.AcceptedOn, d.Today)
	content, err := d.content(ctx, &f, of.ChildID)
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
	if latest != nil && on < latest.AgreedOn {
		f.Add(fault.Invalid, "agreedOn", "this day is before the version that is there was agreed")
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

// partner is who agreed to a plan, or is told of it: one of the child, an adult of its
// whānau and a member.
type partner struct {
	child  bool
	kin    *uuid.UUID
	member *member
}

// partners reads who agreed.
func (d Desk) partners(ctx context.Context, f *desk.Form, of *gen.Network, in AgreePlanInput) ([]partner, error) {
	var all []partner
	if desk.Said(in.AgreedByChild) {
		all = append(all, partner{child: true})
	}
	if len(in.KinIDs)+len(in.MemberIDs) > mostPartners {
		f.Add(fault.Invalid, "memberIds", "name at most %d people who agreed", mostPartners)
		return nil, nil
	}
	named := map[string]bool{}
	for i, global := range in.KinIDs {
		id, err := d.KinAround(ctx, f, desk.Item("kinIds", i), of.ChildID, global)
		if err != nil {
			return nil, err
		}
		onlyOnce(f, desk.Item("kinIds", i), named, global)
		all = append(all, partner{kin: &id})
	}
	if len(all) == 0 {
		f.Add(fault.Invalid, "agreedByChild", "a plan is agreed with the child, or with an adult of its whānau: say with whom")
	}
	for i, global := range in.MemberIDs {
		who, err := d.member(ctx, f, of, desk.Item("memberIds", i), global, nil)
		if err != nil {
			return nil, err
		}
		onlyOnce(f, desk.Item("memberIds", i), named, global)
		all = append(all, partner{member: &who})
	}
	return all, nil
}

// onlyOnce refuses somebody who is named again.
func onlyOnce(f *desk.Form, field string, named map[string]bool, global string) {
	if named[global] {
		f.Add(fault.Invalid, field, "name everybody once")
	}
	named[global] = true
}

func (d Desk) keep(ctx context.Context, of *gen.PlanVersion, agreed []partner) error {
	for _, who := range agreed {
		row := d.Rows.PlanAgreement.Create().SetChildID(of.ChildID).SetPlanVersionID(of.ID).SetPractitionerID(of.PractitionerID).SetAgencyID(of.AgencyID).
			SetChildAgreed(who.child).SetNillableKinID(who.kin)
		if who.member != nil {
			row.SetMemberID(who.member.practitioner).SetMemberAgencyID(who.member.agency)
		}
		if err := row.Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// document is what a version keeps: the plan as it was, with the ids by which a reader's
// rights are asked for when it is shown.
type document struct {
	Needs []*PlannedNeed
}

// content is the plan of a child as the viewer may know it, as a document. It refuses a
// plan without an assessment, without needs, or with a need that nobody meets.
func (d Desk) content(ctx context.Context, f *desk.Form, child uuid.UUID) (string, error) {
	complete, err := d.Rows.Assessment.Query().Where(assessment.ChildID(child), assessment.CompletedOnNotNil()).Exist(ctx)
	if err != nil {
		return "", err
	}
	if !complete {
		f.Add(fault.Conflict, "childId", "complete an assessment first: the plan meets the needs that it found")
	}
	whole, err := d.document(ctx, child)
	if err != nil {
		return "", err
	}
	if len(whole.Needs) == 0 {
		f.Add(fault.Conflict, "childId", "record what the child needs first: there is nothing to agree on")
	}
	unmet := 0
	for _, one := range whole.Needs {
		if one.ParkedReason == nil && !one.met() {
			unmet++
		}
	}
	if unmet > 0 {
		f.Add(fault.Conflict, "childId", "%d needs have no activity: propose one for each, or park it with a reason", unmet)
	}
	text, err := json.Marshal(whole)
	if err != nil {
		return "", fmt.Errorf("write a version of the plan: %w", err)
	}
	return string(text), nil
}

// document reads the plan of a child beneath the rules of rows, and keeps of it what the
// viewer may know.
func (d Desk) document(ctx context.Context, child uuid.UUID) (document, error) {
	var whole document
	needs, err := d.Rows.Need.Query().Where(need.ChildID(child)).Order(gen.Asc(need.FieldID)).All(ctx)
	if err != nil {
		return whole, err
	}
	goals, err := d.Rows.Goal.Query().Where(goal.ChildID(child)).Order(gen.Asc(goal.FieldID)).All(ctx)
	if err != nil {
		return whole, err
	}
	activities, err := d.Rows.Activity.Query().Where(activity.ChildID(child), activity.StatusNotIn(enum.ActivityDeclined, enum.ActivityStopped)).
		Order(gen.Asc(activity.FieldID)).All(ctx)
	if err != nil {
		return whole, err
	}
	byNeed, byGoal := map[uuid.UUID]*PlannedNeed{}, map[uuid.UUID]*PlannedGoal{}
	for _, row := range needs {
		if d.MayKnow(desk.From(row)) {
			byNeed[row.ID] = &PlannedNeed{ID: row.ID, Domain: row.Domain, Statement: row.Statement, ParkedReason: desk.Stated(row.ParkedReason)}
			whole.Needs = append(whole.Needs, byNeed[row.ID])
		}
	}
	for _, row := range goals {
		if of := byNeed[row.NeedID]; of != nil && d.MayKnow(desk.From(row)) {
			byGoal[row.ID] = &PlannedGoal{ID: row.ID, Statement: row.Statement, Measure: row.Measure, Baseline: row.Baseline, Target: row.Target, DueOn: row.DueOn}
			of.Goals = append(of.Goals, byGoal[row.ID])
		}
	}
	for _, row := range activities {
		if of := byGoal[row.GoalID]; of != nil && d.MayKnow(ofActivity(row)) {
			of.Activities = append(of.Activities, &PlannedActivity{
				ID: row.ID, Title: row.Title, OwnerID: row.OwnerID, Agreed: row.AgreedOn != nil, DueOn: row.DueOn,
			})
		}
	}
	return whole, nil
}

// met says whether something is done, or was, for a need.
func (n *PlannedNeed) met() bool {
	for _, goal := range n.Goals {
		if len(goal.Activities) > 0 {
			return true
		}
	}
	return false
}
