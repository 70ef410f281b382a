package work

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/concernstep"
	"cangraph/ent/gen/teamconcern"
	"cangraph/ent/gen/updaterequest"
	"cangraph/internal/calendar"
	concerns "cangraph/internal/concern"
)

// What concerns and requests for an update ask (internal/concern).
const (
	AcknowledgeConcern Kind = "ACKNOWLEDGE_CONCERN"
	OwnConcern         Kind = "OWN_CONCERN"
	ActOnConcern       Kind = "ACT_ON_CONCERN"
	FindConcernOwner   Kind = "FIND_CONCERN_OWNER"
	AnswerUpdate       Kind = "ANSWER_UPDATE"
	TriageTeamConcern  Kind = "TRIAGE_TEAM_CONCERN"
)

var ofConcern = []source{
	{AcknowledgeConcern, "Concern", seenChildren, unseen},
	{OwnConcern, "Concern", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.Concern.Query().Where(concern.AssigneeID(m.me), concern.ChildIDIn(m.children...), concern.ClosedOnIsNil()).
			Order(gen.Asc(concern.FieldRaisedOn, concern.FieldID)), func(row *gen.Concern) *Item { return ofConcernRow(row, ownBy(row)) })
	}},
	{ActOnConcern, "Concern", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.Concern.Query().Where(concern.OwnerID(m.me), concern.ChildIDIn(m.children...), concern.ClosedOnIsNil()).
			Order(gen.Asc(concern.FieldRaisedOn, concern.FieldID)), func(row *gen.Concern) *Item {
			if row.NextActionOn != nil {
				return ofConcernRow(row, row.NextActionOn)
			}
			return ofConcernRow(row, ownBy(row))
		})
	}},
	{FindConcernOwner, "Concern", ledChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.Concern.Query().Where(concern.ChildIDIn(m.led...), concern.UnownedSinceNotNil(),
			concern.Or(concern.OwnerIDIsNil(), concern.OwnerIDNEQ(m.me)), concern.Or(concern.AssigneeIDIsNil(), concern.AssigneeIDNEQ(m.me))).
			Order(gen.Asc(concern.FieldUnownedSince, concern.FieldID)), func(row *gen.Concern) *Item { return ofConcernRow(row, ownBy(row)) })
	}},
	{AnswerUpdate, "UpdateRequest", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.UpdateRequest.Query().Where(updaterequest.ToPractitionerID(m.me), updaterequest.ChildIDIn(m.children...),
			updaterequest.AnsweredOnIsNil(), updaterequest.WithdrawnOnIsNil()).Order(gen.Asc(updaterequest.FieldDueOn, updaterequest.FieldID)), func(row *gen.UpdateRequest) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.AskedOn, DueOn: &row.DueOn}
		})
	}},
	{TriageTeamConcern, "TeamConcern", directedTeams, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.TeamConcern.Query().Where(teamconcern.TeamIDIn(m.teams...), teamconcern.OutcomeIsNil()).
			Order(gen.Asc(teamconcern.FieldRaisedOn, teamconcern.FieldID)), func(row *gen.TeamConcern) *Item {
			return &Item{object: row.ID, Since: &row.RaisedOn, DueOn: within(row.RaisedOn, row.Severity)}
		})
	}},
}

func ofConcernRow(row *gen.Concern, due *calendar.Date) *Item {
	return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.RaisedOn, DueOn: due}
}

// ownBy is the day by which a concern must have an owner and a next action, nil when it
// lacks neither.
func ownBy(row *gen.Concern) *calendar.Date {
	if row.UnownedSince == nil {
		return nil
	}
	return within(*row.UnownedSince, row.Severity)
}

// within is the day within which a severity asks for somebody, nil where it does not.
func within(since calendar.Date, severity enum.ConcernSeverity) *calendar.Date {
	days, must := concerns.DaysToOwn[severity]
	if !must {
		return nil
	}
	by := since.AddDays(days)
	return &by
}

// unseen finds the open concerns of which the viewer has not said that they have seen
// them, nor done anything about: as a member all, as a director those that were escalated.
// Who acts for a sheltered agency only says so of what that agency raised.
func unseen(ctx context.Context, m *mine) (found, error) {
	done, err := ids(ctx, m.rows.ConcernStep.Query().Where(concernstep.PractitionerID(m.me), concernstep.HasConcernWith(concern.ClosedOnIsNil())).
		Unique(true).Select(concernstep.FieldConcernID))
	if err != nil {
		return found{}, err
	}
	sheltered, err := m.rows.Agency.Query().Where(agency.IDIn(m.employed...), agency.ShieldNEQ("")).IDs(ctx)
	if err != nil {
		return found{}, err
	}
	return read(ctx, m.rows.Concern.Query().Where(concern.ClosedOnIsNil(), concern.IDNotIn(done...), concern.Or(
		concern.ChildIDIn(m.outside(sheltered)...),
		concern.And(concern.ChildIDIn(m.children...), concern.AgencyIDIn(sheltered...)),
		concern.And(concern.ChildIDIn(m.directed...), concern.EscalatedAtNotNil()))).
		Order(gen.Asc(concern.FieldRaisedOn, concern.FieldID)), func(row *gen.Concern) *Item { return ofConcernRow(row, nil) })
}
