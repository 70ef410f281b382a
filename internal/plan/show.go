package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// How rows become entries.

// shower makes entries of rows about the child of a file.
type shower[Row, Object any] func(*file, context.Context, []Row) ([]Object, error)

// each shows rows one by one.
func each[Row, Object any](show func(*file, Row) Object) shower[Row, Object] {
	return func(f *file, _ context.Context, rows []Row) ([]Object, error) {
		shown := make([]Object, len(rows))
		for i, row := range rows {
			shown[i] = show(f, row)
		}
		return shown, nil
	}
}

// shown makes entries of a part of a list.
func shown[Row, Object any](f *file, show shower[Row, Object]) func(context.Context, []Row) ([]Object, error) {
	return func(ctx context.Context, rows []Row) ([]Object, error) { return show(f, ctx, rows) }
}

// of are the items of a list that something is true of, never nil.
func of[T any](all []T, is func(T) bool) []T {
	some := []T{}
	for _, one := range all {
		if is(one) {
			some = append(some, one)
		}
	}
	return some
}

// idsOf are the ids of entries.
func idsOf[T snapshot.Node](all []T) map[uuid.UUID]bool {
	ids := map[uuid.UUID]bool{}
	for _, one := range all {
		ids[one.NodeID()] = true
	}
	return ids
}

func (f *file) assessment(row *gen.Assessment) *Assessment {
	return &Assessment{f.entry(assessmentType, row), row.NetworkID, row.Version, row.StartedOn, row.DueOn, row.CompletedOn, desk.Stated(row.Summary),
		desk.Stated(row.Instrument), desk.Stated(row.Again)}
}

// contributionsOf keeps back what a draft of somebody else says.
func (f *file) contributionsOf(ctx context.Context, rows []*gen.AssessmentContribution) ([]*AssessmentContribution, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	return each(func(f *file, row *gen.AssessmentContribution) *AssessmentContribution {
		f.ids[assessmentType].Add(row.AssessmentID)
		one := &AssessmentContribution{
			entry: f.entry(contributionType, row), assessment: row.AssessmentID, Version: row.Version, InvitedOn: row.InvitedOn,
			DueOn: row.DueOn, Status: row.Status, Domains: []enum.LifeDomain{}, Evidence: []string{}, Reason: desk.Stated(row.Reason),
			Excuse: desk.Stated(row.Excuse), AnsweredOn: row.AnsweredOn,
		}
		if draftOfAnother(row, seen.Person()) {
			return one
		}
		for _, domain := range row.Domains {
			one.Domains = append(one.Domains, enum.LifeDomain(domain))
		}
		one.Evidence, one.Analysis = append(one.Evidence, row.Evidence...), desk.Stated(row.Analysis)
		return one
	})(f, ctx, rows)
}

func (f *file) need(row *gen.Need) *Need {
	f.ids[assessmentType].Add(row.AssessmentID)
	return &Need{f.entry(needType, row), row.AssessmentID, row.Version, row.Domain, row.Statement, row.RecordedOn, row.ParkedOn, desk.Stated(row.ParkedReason)}
}

func (f *file) goal(row *gen.Goal) *Goal {
	f.ids[needType].Add(row.NeedID)
	return &Goal{f.entry(goalType, row), row.NeedID, row.Statement, row.Measure, row.Baseline, row.Target, row.RecordedOn, row.DueOn}
}

func (f *file) activity(row *gen.Activity) *Activity {
	f.ids[goalType].Add(row.GoalID)
	one := &Activity{
		entry: f.entry(activityType, row), goal: row.GoalID, owner: f.named(row.OwnerID, row.OwnerAgencyID), Version: row.Version, Title: row.Title,
		Status: row.Status, ProposedOn: row.ProposedOn, DueOn: row.DueOn, AgreedOn: row.AgreedOn, EndedOn: row.EndedOn, EndReason: desk.Stated(row.EndReason),
	}
	if row.ReviewEvery > 0 {
		one.ReviewEvery = &row.ReviewEvery
	}
	return one
}

func (f *file) contributor(row *gen.ActivityContributor) *ActivityContributor {
	return &ActivityContributor{f, row.ActivityID, f.named(row.PractitionerID, row.AgencyID)}
}

func (f *file) delivery(row *gen.Delivery) *Delivery {
	f.ids[activityType].Add(row.ActivityID)
	return &Delivery{f.entry(deliveryType, row), row.ActivityID, row.PlannedOn, row.OccurredOn, row.Outcome, row.ChildSeen, row.Minutes, desk.Stated(row.Note)}
}

func (f *file) update(row *gen.ProgressUpdate) *ProgressUpdate {
	f.ids[activityType].Add(row.ActivityID)
	return &ProgressUpdate{f.entry(progressUpdateType, row), row.ActivityID, row.OnDate, row.Text, desk.Stated(row.Observed)}
}

func (f *file) version(row *gen.PlanVersion) *PlanVersion {
	return &PlanVersion{f.entry(planVersionType, row), row.Number, row.AgreedOn, row.WorkingTogether}
}

func (f *file) agreement(row *gen.PlanAgreement) *PlanAgreement {
	return &PlanAgreement{row.PlanVersionID, f.someone(row.KinID, row.MemberID)}
}

func (f *file) communication(row *gen.PlanCommunication) *PlanCommunication {
	f.ids[planVersionType].Add(row.PlanVersionID)
	return &PlanCommunication{f.entry(communicationType, row), f.someone(row.KinID, row.MemberID), row.PlanVersionID, row.Version, row.Channel, row.ToldOn, row.AcknowledgedOn}
}

func (f *file) review(row *gen.PlanReview) *PlanReview {
	return &PlanReview{f.entry(planReviewType, row), row.Version, row.DueOn, row.CompletedOn, desk.Stated(row.Findings)}
}
