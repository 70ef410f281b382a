package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// WithdrawLeadProposalInput is which proposal to end, and why.
type WithdrawLeadProposalInput struct {
	command.Idempotent
	LeadProposalID  string
	Reason          string
	ExpectedVersion *int
}

// WithdrawLeadProposal ends a proposal that was not confirmed, and what was asked for it.
func (d Desk) WithdrawLeadProposal(ctx context.Context, in WithdrawLeadProposalInput) (*gen.LeadProposal, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Text, "say why it is withdrawn")
	row, err := d.proposal(ctx, in.LeadProposalID)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if !d.decides(row.TeamID) {
		f.Add(fault.Forbidden, proposalField, "only the director and the panel of the child's team withdraw a proposal")
	} else {
		mustWait(&f, proposalField, row)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.recall(ctx, row.ID); err != nil {
		return nil, err
	}
	return row.Update().SetWithdrawnOn(d.Today).SetWithdrawnBecause(reason).Save(ctx)
}

// recall ends what was asked of the home agency for a proposal and is not answered.
func (d Desk) recall(ctx context.Context, proposal uuid.UUID) error {
	rows, err := d.Rows.AvailabilityRequest.Query().Where(availabilityrequest.ProposalID(proposal), availabilityrequest.AnsweredOnIsNil(),
		availabilityrequest.WithdrawnOnIsNil()).All(ctx)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := row.Update().SetWithdrawnOn(d.Today).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// mustWait refuses a proposal that has ended.
func mustWait(f *desk.Form, field string, row *gen.LeadProposal) {
	switch {
	case row.ConfirmedOn != nil:
		f.Add(fault.Conflict, field, "this proposal has been confirmed already")
	case row.WithdrawnOn != nil:
		f.Add(fault.Conflict, field, "this proposal has been withdrawn")
	case desk.Said(row.Reply) == enum.LeadDeclines:
		f.Add(fault.Conflict, field, "they have answered that they do not lead: propose somebody else")
	}
}

// proposalField is the field of the inputs that name one proposal.
const proposalField = "leadProposalId"

// proposal reads a proposal that the viewer may know of, and locks its child: who confirms
// another, or ends a membership of its network, waits.
func (d Desk) proposal(ctx context.Context, global string) (*gen.LeadProposal, error) {
	rows, err := d.proposals(ctx, func(int) string { return proposalField }, []string{global})
	if err != nil {
		return nil, err
	}
	return rows[0], nil
}

// proposals are several at once, in their order; field names each.
func (d Desk) proposals(ctx context.Context, field func(int) string, globals []string) ([]*gen.LeadProposal, error) {
	var f desk.Form
	rows := make([]*gen.LeadProposal, len(globals))
	read := func() error {
		for i, global := range globals {
			row, err := desk.Find(ctx, &f, field(i), proposalType, global, d.Rows.LeadProposal.Get, d.seesProposal)
			if err != nil {
				return err
			}
			rows[i] = row
		}
		return f.Err()
	}
	if err := read(); err != nil {
		return nil, err
	}
	var children []uuid.UUID
	for _, row := range rows {
		children = append(children, row.ChildID)
	}
	if err := d.Lock(ctx, children...); err != nil {
		return nil, err
	}
	return rows, read()
}
