package plan

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/planreview"
	"cangraph/internal/desk"
)

// Release lets go what waits for who leaves (membership.Handover): their part of an open
// assessment is excused. Activities stay theirs until they are handed on
// (ChangeActivityOwner) or stopped, and are only told.
func (b *Book) Release(ctx context.Context, at desk.Desk, l desk.Departure) ([]enum.OpenMatter, error) {
	d, open := Desk{Desk: at}, []enum.OpenMatter{}
	contributions, err := d.excuse(ctx, l)
	if err != nil {
		return nil, err
	}
	theirs := d.Rows.Activity.Query().Where(activity.ChildID(l.Child), activity.StatusIn(enum.ActivityProposed, enum.ActivityAgreed))
	if l.Who != nil {
		theirs.Where(activity.OwnerID(*l.Who))
	}
	if l.Agency != nil {
		theirs.Where(activity.OwnerAgencyID(*l.Agency))
	}
	activities, err := theirs.All(ctx)
	if err != nil {
		return nil, err
	}
	going, err := d.knowsActivity(ctx, activities)
	if err != nil {
		return nil, err
	}
	if contributions {
		open = append(open, enum.ContributionsOpen)
	}
	if going {
		open = append(open, enum.ActivitiesGoingOn)
	}
	if l.Who != nil {
		return open, nil
	}
	unowned, err := d.openOfNobody(ctx, l)
	return append(open, unowned...), err
}

// excuse ends what is asked of who leaves for an assessment, and says whether the viewer
// may know of any of it.
func (d Desk) excuse(ctx context.Context, l desk.Departure) (bool, error) {
	asked := d.Rows.AssessmentContribution.Query().Where(assessmentcontribution.ChildID(l.Child), assessmentcontribution.Excuse(""),
		assessmentcontribution.StatusIn(enum.ContributionInvited, enum.ContributionDraft), assessmentcontribution.HasAssessmentWith(assessment.CompletedOnIsNil()))
	if l.Who != nil {
		asked.Where(assessmentcontribution.PractitionerID(*l.Who))
	}
	if l.Agency != nil {
		asked.Where(assessmentcontribution.AgencyID(*l.Agency))
	}
	rows, err := asked.All(ctx)
	if err != nil {
		return false, err
	}
	if l.Now(d.Today) {
		for _, row := range rows {
			if err := d.Rows.AssessmentContribution.UpdateOne(row).SetExcuse("they have left the network").Exec(ctx); err != nil {
				return false, err
			}
			d.Changed(row.ID)
		}
	}
	for _, row := range rows {
		up, err := d.aboveContribution(ctx, row)
		if err != nil || d.MayKnow(desk.From(row)) && up.known(d) {
			return err == nil, err
		}
	}
	return false, nil
}

// openOfNobody is what is open in a network that closes, and waits for nobody by name.
func (d Desk) openOfNobody(ctx context.Context, l desk.Departure) ([]enum.OpenMatter, error) {
	var open []enum.OpenMatter
	assessments, err := d.Rows.Assessment.Query().Where(assessment.ChildID(l.Child), assessment.CompletedOnIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	if knowsOne(d, assessments) {
		open = append(open, enum.AssessmentOpen)
	}
	reviews, err := d.Rows.PlanReview.Query().Where(planreview.ChildID(l.Child), planreview.CompletedOnIsNil()).All(ctx)
	if knowsOne(d, reviews) {
		open = append(open, enum.ReviewPlanned)
	}
	return open, err
}
