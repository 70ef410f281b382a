package lead

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
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
	if f.Err() == nil && in.Answer == enum.LeadAgrees {
		elsewhere, err := d.sitsElsewhere(ctx, row)
		if err != nil {
			return nil, err
		}
		if elsewhere {
			f.Add(fault.Conflict, proposalField, "end your other membership of this network first, at the latest with the first day of the lead")
		}
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

// unsettled is said of whoever cannot lead for what is theirs to settle. It is one sentence,
// so that who is a member for a sheltered agency cannot be told from who has not answered.
const unsettled = "they cannot lead as things stand: they have not agreed (answerLeadProposal), have left the network since, or have no job at this agency or no part in the team on their first day: ask them, and withdraw this proposal if that does not change"

// sitsElsewhere says whether whom a proposal names is a member for another, sheltered agency
// on a day of the lead: nobody is a member twice, and that membership is not to be known.
func (d Desk) sitsElsewhere(ctx context.Context, row *gen.LeadProposal) (bool, error) {
	return d.Rows.CanMembership.Query().Where(canmembership.NetworkID(row.NetworkID), canmembership.PractitionerID(row.LeadID),
		canmembership.AgencyIDNEQ(row.AgencyID), canmembership.HasAgencyWith(agency.ShieldNEQ("")),
		canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(max(row.FromOn, d.Today)))).Exist(ctx)
}

// mustAgree refuses a proposal to which whom it proposes has not said yes, or who left the
// network after that, or sits there for a sheltered agency. The director answers for who
// had no login when it was made.
func (d Desk) mustAgree(ctx context.Context, f *desk.Form, field string, row *gen.LeadProposal) error {
	elsewhere, err := d.sitsElsewhere(ctx, row)
	switch {
	case err != nil:
		return err
	case elsewhere, row.Reply == nil && row.LeadAsked:
		f.Add(fault.Conflict, field, unsettled)
	case row.Reply != nil:
		return d.mustHaveStayed(ctx, f, field, row)
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
			f.Add(fault.Conflict, field, unsettled)
			break
		}
	}
	return err
}
