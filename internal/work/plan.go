package work

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/planagreement"
	"cangraph/ent/gen/plancommunication"
	"cangraph/ent/gen/planreview"
	"cangraph/ent/gen/planversion"
	"cangraph/ent/gen/problem"
	"cangraph/ent/gen/problemcontribution"
	"cangraph/ent/gen/progressupdate"
	"cangraph/internal/calendar"
)

// What the assessment and the Child's Plan ask (internal/plan).
const (
	AgreeActivity          Kind = "AGREE_ACTIVITY"
	CarryOutActivity       Kind = "CARRY_OUT_ACTIVITY"
	ReportProgress         Kind = "REPORT_PROGRESS"
	ContributeToAssessment Kind = "CONTRIBUTE_TO_ASSESSMENT"
	CompleteAssessment     Kind = "COMPLETE_ASSESSMENT"
	AgreeToPlan            Kind = "AGREE_TO_PLAN"
	AcknowledgePlan        Kind = "ACKNOWLEDGE_PLAN"
	CommunicatePlan        Kind = "COMMUNICATE_PLAN"
	ReviewPlan             Kind = "REVIEW_PLAN"
	ContributeToProblem    Kind = "CONTRIBUTE_TO_PROBLEM"
)

var ofPlan = []source{
	{AgreeActivity, "Activity", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.activities(enum.ActivityProposed), func(row *gen.Activity) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.ProposedOn, DueOn: &row.DueOn}
		})
	}},
	{CarryOutActivity, "Activity", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.activities(enum.ActivityAgreed), func(row *gen.Activity) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: row.AgreedOn, DueOn: &row.DueOn}
		})
	}},
	{ReportProgress, "Activity", theirChildren, progress},
	{ContributeToAssessment, "AssessmentContribution", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.AssessmentContribution.Query().Where(assessmentcontribution.PractitionerID(m.me),
			assessmentcontribution.ChildIDIn(m.children...), assessmentcontribution.AnsweredOnIsNil(),
			assessmentcontribution.Excuse(""), assessmentcontribution.HasAssessmentWith(assessment.CompletedOnIsNil(), assessment.HasNetworkWith(m.open()))).
			Order(gen.Asc(assessmentcontribution.FieldDueOn, assessmentcontribution.FieldID)),
			func(row *gen.AssessmentContribution) *Item {
				return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.InvitedOn, DueOn: &row.DueOn}
			})
	}},
	{CompleteAssessment, "Assessment", asLead, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.Assessment.Query().Where(assessment.ChildIDIn(m.asLead...), assessment.CompletedOnIsNil(), assessment.HasNetworkWith(m.open())).
			Order(gen.Asc(assessment.FieldDueOn, assessment.FieldID)), func(row *gen.Assessment) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.StartedOn, DueOn: &row.DueOn}
		})
	}},
	{AgreeToPlan, "PlanVersion", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		latest, err := m.latestVersions(ctx, m.children)
		if err != nil {
			return found{}, err
		}
		agreed, err := ids(ctx, m.rows.PlanAgreement.Query().Where(planagreement.PlanVersionIDIn(latest...), planagreement.MemberID(m.me)).
			Select(planagreement.FieldPlanVersionID))
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.PlanVersion.Query().Where(planversion.IDIn(latest...), planversion.IDNotIn(agreed...), planversion.PractitionerIDNEQ(m.me)).
			Order(gen.Asc(planversion.FieldAgreedOn, planversion.FieldID)), func(row *gen.PlanVersion) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.AgreedOn}
		})
	}},
	{AcknowledgePlan, "PlanCommunication", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		latest, err := m.latestVersions(ctx, m.children)
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.PlanCommunication.Query().Where(plancommunication.PlanVersionIDIn(latest...), plancommunication.AcknowledgedOnIsNil(),
			plancommunication.Or(plancommunication.MemberID(m.me),
				plancommunication.And(plancommunication.MemberIDIsNil(), plancommunication.PractitionerID(m.me)))).
			Order(gen.Asc(plancommunication.FieldToldOn, plancommunication.FieldID)), func(row *gen.PlanCommunication) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.ToldOn}
		})
	}},
	{CommunicatePlan, "PlanVersion", asLead, func(ctx context.Context, m *mine) (found, error) {
		latest, err := m.latestVersions(ctx, m.asLead)
		if err != nil {
			return found{}, err
		}
		told, err := ids(ctx, m.rows.PlanCommunication.Query().Where(plancommunication.PlanVersionIDIn(latest...), plancommunication.MemberIDIsNil()).
			Select(plancommunication.FieldPlanVersionID))
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.PlanVersion.Query().Where(planversion.IDIn(latest...), planversion.IDNotIn(told...)).
			Order(gen.Asc(planversion.FieldAgreedOn, planversion.FieldID)), func(row *gen.PlanVersion) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.AgreedOn}
		})
	}},
	{ReviewPlan, "PlanReview", asLead, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.PlanReview.Query().Where(planreview.ChildIDIn(m.asLead...), planreview.CompletedOnIsNil(), planreview.HasNetworkWith(m.open())).
			Order(gen.Asc(planreview.FieldDueOn, planreview.FieldID)), func(row *gen.PlanReview) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, DueOn: &row.DueOn}
		})
	}},
	{ContributeToProblem, "Problem", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		added, err := ids(ctx, m.rows.ProblemContribution.Query().Where(problemcontribution.PractitionerID(m.me),
			problemcontribution.HasProblemWith(problem.ResolvedOnIsNil())).Select(problemcontribution.FieldProblemID))
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.Problem.Query().Where(problem.ChildIDIn(m.children...), problem.ResolvedOnIsNil(),
			problem.PractitionerIDNEQ(m.me), problem.IDNotIn(added...)).
			Order(gen.Asc(problem.FieldRaisedOn, problem.FieldID)), func(row *gen.Problem) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.RaisedOn}
		})
	}},
}

// activities are those of the viewer in the plans of open networks, with a status, as they
// are due.
func (m *mine) activities(status enum.ActivityStatus) *gen.ActivityQuery {
	return m.rows.Activity.Query().Where(activity.OwnerID(m.me), activity.ChildIDIn(m.children...), activity.StatusEQ(status),
		activity.HasGoalWith(goal.HasNeedWith(need.HasAssessmentWith(assessment.HasNetworkWith(m.open()))))).
		Order(gen.Asc(activity.FieldDueOn, activity.FieldID))
}

// progress finds the viewer's activities of which the others are to hear again by the day
// that is asked for: reviewEvery days after the last update, or after the agreement.
func progress(ctx context.Context, m *mine) (found, error) {
	var heard []struct {
		ActivityID uuid.UUID     `json:"activity_id"`
		On         calendar.Date `json:"on"`
	}
	err := m.rows.ProgressUpdate.Query().Where(progressupdate.ChildIDIn(m.children...),
		progressupdate.HasActivityWith(activity.OwnerID(m.me), activity.StatusEQ(enum.ActivityAgreed))).
		GroupBy(progressupdate.FieldActivityID).Aggregate(gen.As(gen.Max(progressupdate.FieldOnDate), "on")).Scan(ctx, &heard)
	if err != nil {
		return found{}, err
	}
	last := map[uuid.UUID]calendar.Date{}
	for _, h := range heard {
		last[h.ActivityID] = h.On
	}
	all, err := read(ctx, m.activities(enum.ActivityAgreed).Where(activity.ReviewEveryGT(0)), func(row *gen.Activity) *Item {
		since := *row.AgreedOn
		if on, heard := last[row.ID]; heard {
			since = max(since, on)
		}
		due := since.AddDays(row.ReviewEvery)
		return &Item{object: row.ID, ChildID: row.ChildID, Since: &since, DueOn: &due}
	})
	all.items = only(all.items, func(i *Item) bool { return *i.DueOn <= m.until })
	return all, err
}

// latestVersions are the latest versions of the plans in the open networks of children.
func (m *mine) latestVersions(ctx context.Context, of []uuid.UUID) ([]uuid.UUID, error) {
	var rows []struct {
		ID        uuid.UUID `json:"id"`
		NetworkID uuid.UUID `json:"network_id"`
	}
	err := m.rows.PlanVersion.Query().Where(planversion.ChildIDIn(of...), planversion.HasNetworkWith(m.open())).
		Order(gen.Asc(planversion.FieldNumber)).Select(planversion.FieldID, planversion.FieldNetworkID).Scan(ctx, &rows)
	latest := map[uuid.UUID]uuid.UUID{}
	for _, row := range rows {
		latest[row.NetworkID] = row.ID
	}
	all := make([]uuid.UUID, 0, len(latest))
	for _, id := range latest {
		all = append(all, id)
	}
	return all, err
}
