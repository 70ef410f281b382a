package plan

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/sight"
)

// How rows become entries.

type id = uuid.UUID

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

func (f *file) entry(row desk.Row) entry {
	id, _, practitioner, agency := row.Written()
	return entry{f, id, f.names.Practitioner(&practitioner), f.names.Agency(&agency)}
}

func (f *file) assessment(row *gen.Assessment) *Assessment {
	return &Assessment{f.entry(row), row.NetworkID, row.Version, row.StartedOn, row.DueOn, row.CompletedOn, desk.Stated(row.Summary)}
}

// contributionsOf keeps back what a draft of somebody else says.
func (f *file) contributionsOf(ctx context.Context, rows []*gen.AssessmentContribution) ([]*AssessmentContribution, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	return objects(ctx, f, rows, func(row *gen.AssessmentContribution) *AssessmentContribution {
		one := &AssessmentContribution{
			entry: f.entry(row), assessment: row.AssessmentID, Version: row.Version, InvitedOn: row.InvitedOn,
			DueOn: row.DueOn, Status: row.Status, Domains: []enum.AssessmentDomain{}, Evidence: []string{}, Reason: desk.Stated(row.Reason),
			Excuse: desk.Stated(row.Excuse), AnsweredOn: row.AnsweredOn,
		}
		if draftOfAnother(row, seen.Person()) {
			return one
		}
		for _, domain := range row.Domains {
			one.Domains = append(one.Domains, enum.AssessmentDomain(domain))
		}
		one.Evidence, one.Analysis = append(one.Evidence, row.Evidence...), desk.Stated(row.Analysis)
		return one
	})
}

func (f *file) need(row *gen.Need) *Need {
	return &Need{f.entry(row), row.AssessmentID, row.Version, row.Domain, row.Statement, row.RecordedOn, row.ParkedOn, desk.Stated(row.ParkedReason)}
}

func (f *file) goal(row *gen.Goal) *Goal {
	return &Goal{f.entry(row), row.NeedID, row.Statement, row.Measure, row.Baseline, row.Target, row.RecordedOn, row.DueOn}
}

func (f *file) activity(row *gen.Activity) *Activity {
	one := &Activity{
		entry: f.entry(row), goal: row.GoalID, Version: row.Version, Title: row.Title, Status: row.Status,
		Owner: f.names.Practitioner(&row.OwnerID), OwnerAgency: f.names.Agency(&row.OwnerAgencyID), ProposedOn: row.ProposedOn, DueOn: row.DueOn,
		AgreedOn: row.AgreedOn, EndedOn: row.EndedOn, EndReason: desk.Stated(row.EndReason),
	}
	if row.ReviewEvery > 0 {
		one.ReviewEvery = &row.ReviewEvery
	}
	return one
}

func (f *file) contributor(row *gen.ActivityContributor) *ActivityContributor {
	return &ActivityContributor{row.ActivityID, f.names.Practitioner(&row.PractitionerID), f.names.Agency(&row.AgencyID)}
}

func (f *file) delivery(row *gen.Delivery) *Delivery {
	return &Delivery{f.entry(row), row.ActivityID, row.PlannedOn, row.OccurredOn, row.Outcome, row.ChildSeen, row.Minutes, desk.Stated(row.Note)}
}

func (f *file) update(row *gen.ProgressUpdate) *ProgressUpdate {
	return &ProgressUpdate{f.entry(row), row.ActivityID, row.OnDate, row.Text, desk.Stated(row.Observed)}
}

func (f *file) version(row *gen.PlanVersion) *PlanVersion {
	return &PlanVersion{f.entry(row), row.Content, row.Number, row.AgreedOn, row.WorkingTogether}
}

func (f *file) agreement(row *gen.PlanAgreement) *PlanAgreement {
	return &PlanAgreement{row.PlanVersionID, row.ChildAgreed, f.names.Kin(row.KinID), f.names.Practitioner(row.MemberID)}
}

func (f *file) communication(row *gen.PlanCommunication) *PlanCommunication {
	return &PlanCommunication{
		entry: f.entry(row), version: row.PlanVersionID, Version: row.Version, ToChild: row.ToChild,
		Kin: f.names.Kin(row.KinID), Member: f.names.Practitioner(row.MemberID),
		Channel: row.Channel, ToldOn: row.ToldOn, AcknowledgedOn: row.AcknowledgedOn,
	}
}

func (f *file) review(row *gen.PlanReview) *PlanReview {
	return &PlanReview{f.entry(row), row.Version, row.DueOn, row.CompletedOn, desk.Stated(row.Findings)}
}
