package supervision

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/expressionofinterest"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// ExpressInterestInput is in which team somebody wants to take part, and why.
type ExpressInterestInput struct {
	command.Idempotent
	TeamID   string
	Words    string
	AgencyID *string
}

// ExpressInterest tells the managers of one's agency that one wants to take part in a
// Children's Team (S1.52). Errors: command.UserErrors.
func (d Desk) ExpressInterest(ctx context.Context, in ExpressInterestInput) (*gen.ExpressionOfInterest, error) {
	var f desk.Form
	words := f.Required("words", in.Words, desk.Text, "say why you want to take part")
	team, err := d.team(ctx, &f, in.TeamID)
	if err != nil {
		return nil, err
	}
	home := f.Mine(d.Scope.IDs(policy.Employer), in.AgencyID)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, d.Me()); err != nil {
		return nil, err
	}
	part, err := d.Rows.Affiliation.Query().Where(affiliation.PractitionerID(d.Me()), affiliation.TeamID(team), affiliation.FromOnLTE(d.Today),
		affiliation.Or(affiliation.UntilOnIsNil(), affiliation.UntilOnGT(d.Today))).Exist(ctx)
	if err != nil {
		return nil, err
	}
	waits, err := d.Rows.ExpressionOfInterest.Query().Where(expressionofinterest.PractitionerID(d.Me()), expressionofinterest.TeamID(team),
		expressionofinterest.AgencyID(home), expressionofinterest.DecidedOnIsNil()).Exist(ctx)
	switch {
	case err != nil:
		return nil, err
	case part:
		return nil, command.Refusal(fault.Conflict, "teamId", "you take part in this team already")
	case waits:
		return nil, command.Refusal(fault.Conflict, "teamId", "your manager has not answered your last wish yet")
	}
	return d.Rows.ExpressionOfInterest.Create().SetPractitionerID(d.Me()).SetAgencyID(home).SetTeamID(team).SetWords(words).SetExpressedOn(d.Today).Save(ctx)
}

// DecideInterestInput is what a manager says to it.
type DecideInterestInput struct {
	command.Idempotent
	InterestID      string
	Decision        enum.InterestDecision
	Reason          string
	ExpectedVersion *int
}

// DecideInterest answers, once, whether the agency supports that somebody takes part: a
// manager of it does, of others than themselves. The team's director then reads who is
// supported. Errors: command.UserErrors.
func (d Desk) DecideInterest(ctx context.Context, in DecideInterestInput) (*gen.ExpressionOfInterest, error) {
	const field = "interestId"
	var f desk.Form
	desk.Code(&f, "decision", in.Decision)
	reason := f.Required("reason", in.Reason, desk.Text, "say why")
	row, err := desk.Find(ctx, &f, field, interestType, in.InterestID, d.Rows.ExpressionOfInterest.Get, d.seesInterest)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	if !d.Scope.Has(policy.Manager, row.AgencyID) || row.PractitionerID == d.Me() {
		return nil, command.Refusal(fault.Forbidden, field, "only a manager of their agency answers, of others than themselves")
	}
	if err := d.Lock(ctx, row.ID); err != nil {
		return nil, err
	}
	if row, err = d.Rows.ExpressionOfInterest.Get(ctx, row.ID); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.DecidedOn != nil {
		f.Add(fault.Conflict, field, "this has been answered already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Update().SetDecision(in.Decision).SetDecidedOn(d.Today).SetDeciderID(d.Me()).SetReason(reason).Save(ctx)
}

// seesInterest is the rule of rows of expressions_of_interest (policy.Tables).
func (d Desk) seesInterest(row *gen.ExpressionOfInterest) bool {
	supported := row.Decision != nil && *row.Decision == enum.InterestSupported
	return row.PractitionerID == d.Me() || d.Knows(row.PractitionerID) && d.Knows(desk.Said(row.DeciderID)) && d.Open(row.AgencyID) &&
		(d.Scope.Has(policy.Manager, row.AgencyID) || supported && d.Scope.Has(policy.Director, row.TeamID))
}
