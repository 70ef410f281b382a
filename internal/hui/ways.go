package hui

import (
	"cmp"
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/waysofworkingreview"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// RecordWaysOfWorkingReviewInput is that the members of a network, or a team, looked at how
// they work together.
type RecordWaysOfWorkingReviewInput struct {
	command.Idempotent
	NetworkID          *string
	TeamID             *string
	AgencyID           *string
	WorkingAgreementID *string
	ReviewedOn         *calendar.Date // nil: today
	Changes            string
	NextDueOn          calendar.Date
}

// RecordWaysOfWorkingReview records that a network's members, or a team, looked at how they
// work together, and when they do so again (S2.38). Members of the network do, and directors
// of the team. Errors: command.UserErrors.
func (d Desk) RecordWaysOfWorkingReview(ctx context.Context, in RecordWaysOfWorkingReviewInput) (*gen.WaysOfWorkingReview, error) {
	var f desk.Form
	changes := f.Required("changes", in.Changes, desk.Text, "say what changes, or that nothing does")
	of, lock, first, err := d.whoseWays(ctx, &f, in)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	on := f.Happened("reviewedOn", in.ReviewedOn, first, d.Today)
	next := f.Due("nextDueOn", in.NextDueOn, max(on, d.Today).AddDays(1))
	if err := f.Err(); err != nil {
		return nil, err
	}
	same := d.Rows.WaysOfWorkingReview.Query().Where(waysofworkingreview.PractitionerID(d.Me()), waysofworkingreview.ReviewedOn(on), waysofworkingreview.WithdrawnOnIsNil())
	if of.network != nil {
		same.Where(waysofworkingreview.NetworkID(*of.network))
	} else {
		same.Where(waysofworkingreview.TeamID(*of.team))
	}
	if err := d.unlessKnown(ctx, lock, same, "reviewedOn", "you have recorded a review of this day already"); err != nil {
		return nil, err
	}
	return d.Rows.WaysOfWorkingReview.Create().SetNillableNetworkID(of.network).SetNillableChildID(of.child).SetNillableTeamID(of.team).
		SetPractitionerID(d.Me()).SetAgencyID(of.agency).SetNillableSharedAimID(of.agreement).SetReviewedOn(on).SetChanges(changes).SetNextOn(next).Save(ctx)
}

// ways are whose ways of working were looked at, for which agency the viewer says so, and
// which agreement on them.
type ways struct {
	network, child, team *uuid.UUID
	agency               uuid.UUID
	agreement            *uuid.UUID
}

// whoseWays reads a network where the viewer works, or a team that they direct; what to lock
// for it, and the first day on which it could be looked at.
func (d Desk) whoseWays(ctx context.Context, f *desk.Form, in RecordWaysOfWorkingReviewInput) (of ways, lock uuid.UUID, first calendar.Date, err error) {
	switch {
	case (in.NetworkID == nil) == (in.TeamID == nil):
		f.Add(fault.Invalid, "networkId", "give either the network or the team")
		return of, lock, first, nil
	case in.TeamID != nil:
		f.LeftOut("workingAgreementId", in.WorkingAgreementID, "working agreements are those of a network")
		of.agency = d.Employer(f, in.AgencyID)
		lock, err = d.directed(ctx, f, *in.TeamID)
		of.team = &lock
		return of, lock, first, err
	}
	row, err := desk.Find(ctx, f, "networkId", "Network", *in.NetworkID, d.Rows.Network.Get, func(n *gen.Network) bool { return d.Sees(n.ChildID) })
	if row == nil || err != nil || !d.AsMember(f, "networkId", row.ChildID) {
		return of, lock, first, err
	}
	if open, err := d.Network(ctx, row.ChildID); err != nil {
		return of, lock, first, err
	} else if open.ID != row.ID {
		f.Add(fault.Conflict, "networkId", "this network has closed")
	}
	of = ways{network: &row.ID, child: &row.ChildID, agency: d.ActsFor(f, row.ChildID, in.AgencyID)}
	if in.WorkingAgreementID != nil {
		of.agreement, err = d.waysAgreed(ctx, f, *row, *in.WorkingAgreementID)
	}
	return of, row.ChildID, row.AcceptedOn, err
}

// waysAgreed reads the agreement of a network on how its members work.
func (d Desk) waysAgreed(ctx context.Context, f *desk.Form, of gen.Network, global string) (*uuid.UUID, error) {
	row, err := find(ctx, d, f, d.workingAgreement(), global)
	if row == nil || err != nil {
		return nil, err
	}
	if row.NetworkID != of.ID || row.Kind != "WAYS_OF_WORKING" {
		f.Add(fault.Invalid, "workingAgreementId", "choose an agreement of this network on ways of working")
	}
	return &row.ID, nil
}

// directed reads a team that the viewer directs.
func (d Desk) directed(ctx context.Context, f *desk.Form, global string) (uuid.UUID, error) {
	row, err := desk.Find(ctx, f, "teamId", "ChildrensTeam", global, d.Rows.ChildrensTeam.Get, func(*gen.ChildrensTeam) bool { return true })
	if row == nil || err != nil {
		return uuid.Nil, err
	}
	if !d.Scope.Has(policy.Director, row.ID) {
		f.Add(fault.Forbidden, "teamId", "only the director of the team does this")
	}
	return row.ID, nil
}

// WithdrawWaysOfWorkingReviewInput is that a review was recorded by mistake.
type WithdrawWaysOfWorkingReviewInput struct {
	command.Idempotent
	WaysOfWorkingReviewID string
	Reason                string
}

// WithdrawWaysOfWorkingReview says that a review was recorded by mistake, once: who recorded
// it does, while they work with the child or direct the team. Errors: command.UserErrors.
func (d Desk) WithdrawWaysOfWorkingReview(ctx context.Context, in WithdrawWaysOfWorkingReviewInput) (*gen.WaysOfWorkingReview, error) {
	const field = "waysOfWorkingReviewId"
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is withdrawn")
	row, err := desk.Find(ctx, &f, field, waysReviewType, in.WaysOfWorkingReviewID, d.Rows.WaysOfWorkingReview.Get, d.knowsWays)
	if row == nil || err != nil {
		return nil, f.Why(err)
	}
	switch {
	case row.ChildID != nil:
		d.AsMember(&f, field, *row.ChildID)
	case !d.Scope.Has(policy.Director, *row.TeamID):
		f.Add(fault.Forbidden, field, "only the director of the team does this")
	}
	if row.PractitionerID != d.Me() {
		f.Add(fault.Forbidden, field, "only who recorded it withdraws it: record another review")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, cmp.Or(desk.Said(row.ChildID), desk.Said(row.TeamID))); err != nil {
		return nil, err
	}
	if row, err = d.Rows.WaysOfWorkingReview.Get(ctx, row.ID); err != nil {
		return nil, err
	}
	if row.WithdrawnOn != nil {
		return nil, command.Refusal(fault.Conflict, field, "it is withdrawn already")
	}
	return row.Update().SetWithdrawnOn(d.Today).SetWithdrawnWhy(reason).Save(ctx)
}

// knowsWays is the rule of rows of ways_of_working_reviews for practitioners.
func (d Desk) knowsWays(row *gen.WaysOfWorkingReview) bool {
	return (row.ChildID == nil || d.Sees(*row.ChildID)) && d.Knows(row.PractitionerID) && d.Open(row.AgencyID)
}
