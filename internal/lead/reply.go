package lead

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// AnswerLeadProposalInput is whether somebody leads whom the panel chose.
type AnswerLeadProposalInput struct {
	command.Idempotent
	LeadProposalID  string
	Answer          enum.LeadReply
	Reason          *string
	ExpectedVersion *int
}

// AnswerLeadProposal answers a proposal, once: whom it proposes does, and nobody else.
// Whoever declines ends it, and says why.
func (d Desk) AnswerLeadProposal(ctx context.Context, in AnswerLeadProposalInput) (*gen.LeadProposal, error) {
	var f desk.Form
	desk.Code(&f, "answer", in.Answer)
	reason := f.Words("reason", in.Reason, desk.Text)
	if in.Answer == enum.LeadDeclines && reason == "" {
		f.Add(fault.Invalid, "reason", "say why you do not lead")
	}
	row, err := d.proposal(ctx, in.LeadProposalID)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	switch {
	case row.LeadID != d.Me():
		f.Add(fault.Forbidden, proposalField, "only whom it proposes answers a proposal")
	case desk.Said(row.Reply) == enum.LeadAgrees && in.Answer == enum.LeadAgrees:
		f.Add(fault.Conflict, proposalField, "you have agreed already")
	default:
		mustWait(&f, proposalField, row)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if in.Answer == enum.LeadDeclines {
		if err := d.recall(ctx, row.ID); err != nil {
			return nil, err
		}
	}
	return row.Update().SetReply(in.Answer).SetRepliedOn(d.Today).SetReplyReason(reason).Save(ctx)
}

// mustAgree refuses a proposal to which whom it proposes has not said yes, or who left the
// network after that. The director answers for who had no login when it was made.
func (d Desk) mustAgree(ctx context.Context, f *desk.Form, field string, row *gen.LeadProposal) error {
	if row.Reply != nil {
		return d.mustHaveStayed(ctx, f, field, row)
	}
	if row.LeadAsked {
		f.Add(fault.Conflict, field, "they have not said yet whether they lead (answerLeadProposal)")
	}
	return nil
}

// mustHaveStayed refuses whoever agreed, and then ended their membership of the network.
func (d Desk) mustHaveStayed(ctx context.Context, f *desk.Form, field string, row *gen.LeadProposal) error {
	seats, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(row.NetworkID), canmembership.PractitionerID(row.LeadID)).All(ctx)
	var member calendar.Days
	for _, seat := range seats {
		if d.Open(*seat.AgencyID) {
			member = member.Union(calendar.NewDays(calendar.Between(seat.FromOn, seat.UntilOn)))
		}
	}
	for _, time := range member {
		if end := time.End(); end != nil && *end >= *row.RepliedOn && *end <= row.FromOn {
			f.Add(fault.Conflict, field, "they have left the network since they agreed: withdraw this proposal, and ask them anew")
		}
	}
	return err
}
