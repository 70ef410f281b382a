package membership

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/invitation"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/notice"
)

// InviteMemberInput asks a practitioner to join a network for an agency.
type InviteMemberInput struct {
	command.Idempotent
	NetworkID      string
	PractitionerID string
	MemberAgencyID string // for which they are to come
	Role           enum.MembershipRole
	Message        string // for them to read
	JoinReason     Reason
	AgencyID       *string // for which the viewer acts
}

// InviteMember asks somebody to join. Members of the network and the director do. Errors:
// command.UserErrors; somebody who is a member, or is asked already, is fault.Conflict.
func (d Desk) InviteMember(ctx context.Context, in InviteMemberInput) (*gen.Invitation, error) {
	var f desk.Form
	network, err := d.network(ctx, &f, in.NetworkID)
	if err != nil {
		return nil, err
	}
	invitee, err := d.Practitioner(ctx, &f, "practitionerId", in.PractitionerID)
	if err != nil {
		return nil, err
	}
	agency, err := d.Agency(ctx, &f, "memberAgencyId", in.MemberAgencyID)
	if err != nil {
		return nil, err
	}
	message := f.Required("message", in.Message, desk.Text, "say for whoever is invited why they are needed")
	desk.Among(&f, "role", in.Role, parts)
	desk.Among(&f, "joinReason", in.JoinReason, reasons())
	if invitee != nil && invitee.ID == d.Me() {
		f.Add(fault.Invalid, "practitionerId", "nobody invites themselves")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	by := d.author(&f, in.AgencyID, network.ChildID)
	if network, err = d.settle(ctx, network); err != nil {
		return nil, err
	}
	within(&f, "networkId", d.Today, network)
	if network.ClosedOn != nil {
		f.Add(fault.Conflict, "networkId", "the network closes on %s: nobody is invited any more", *network.ClosedOn)
	}
	if err := d.MustBeSeen(ctx, &f, "agencyId", agency.ID, desk.Said(by.agency)); err != nil {
		return nil, err
	}
	if err := d.invitable(ctx, &f, network, invitee.ID, agency.ID); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.endExpired(ctx, network.ID, invitee.ID, agency.ID); err != nil {
		return nil, err
	}
	row, err := d.Rows.Invitation.Create().SetChildID(network.ChildID).SetNetworkID(network.ID).SetInviteeID(invitee.ID).SetForAgencyID(agency.ID).
		SetRole(in.Role).SetWhy(message).SetJoinReason(string(in.JoinReason)).SetPractitionerID(by.id).SetNillableAgencyID(by.agency).SetInvitedOn(d.Today).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, notice.Tell(ctx, d.Desk, enum.NoticeInvited, notice.Subject{Type: "Invitation", ID: row.ID, Child: row.ChildID}, row.InviteeID)
}

// invitable refuses whoever could not join, is a member, or is asked already.
func (d Desk) invitable(ctx context.Context, f *desk.Form, network *gen.Network, invitee, agency uuid.UUID) error {
	if err := d.mayCome(ctx, f, "memberAgencyId", invitee, agency, network, d.Today); err != nil {
		return err
	}
	if _, err := d.unseated(ctx, f, "practitionerId", network.ID, canmembership.PractitionerID(invitee), calendar.Since(d.Today)); err != nil {
		return err
	}
	if err := d.seats(ctx, f, network, d.Today); err != nil {
		return err
	}
	waiting, err := d.Rows.Invitation.Query().Where(invitation.NetworkID(network.ID), invitation.AnswerIsNil(), invitation.InvitedOnGTE(oldest(d.Today))).All(ctx)
	known := only(waiting, d.knowsInvitation)
	room(f, "networkId", known, mostInvitations, "invitations without an answer")
	if slices.ContainsFunc(known, func(row *gen.Invitation) bool { return row.InviteeID == invitee }) {
		f.Add(fault.Conflict, "practitionerId", "they are invited already and have not answered: ask them, or withdraw that invitation")
	}
	return err
}

// knowsInvitation says whether the viewer may know of an invitation, as policy.Tables does.
func (d Desk) knowsInvitation(row *gen.Invitation) bool {
	return row.InviteeID == d.Me() || d.Sees(row.ChildID) && d.Open(desk.Said(row.AgencyID), row.ForAgencyID) && d.Knows(row.PractitionerID, row.InviteeID)
}

// invitation reads an invitation that the viewer may know of, nil where there is none.
func (d Desk) invitation(ctx context.Context, f *desk.Form, global string) (*gen.Invitation, error) {
	return desk.Find(ctx, f, "invitationId", "Invitation", global, d.Rows.Invitation.Get, d.knowsInvitation)
}

// Reply is what an invitee says.
type Reply string

// The replies.
const (
	Accept  Reply = "ACCEPT"
	Decline Reply = "DECLINE"
)

// AnswerInvitationInput is the answer of whoever is invited.
type AnswerInvitationInput struct {
	command.Idempotent
	InvitationID    string
	Reply           Reply
	Reason          *string        // why not; needed to decline
	Since           *calendar.Date // the first day as a member: today (nil) or later
	ExpectedVersion *int
}

// AnswerInvitation joins the invitee, or notes why not. Only the invitee answers, once.
// Errors: command.UserErrors.
func (d Desk) AnswerInvitation(ctx context.Context, in AnswerInvitationInput) (*gen.Invitation, error) {
	var f desk.Form
	row, err := d.invitation(ctx, &f, in.InvitationID)
	if err != nil {
		return nil, err
	}
	why := f.Words("reason", in.Reason, desk.Text)
	from := d.Day(in.Since)
	desk.Among(&f, "reply", in.Reply, []Reply{Accept, Decline})
	switch {
	case in.Reply == Decline && why == "":
		f.Add(fault.Invalid, "reason", "say why not: who asked needs to look for somebody else")
	case in.Reply == Decline && in.Since != nil:
		f.Add(fault.Invalid, "since", "who declines does not begin: leave it out")
	default:
		f.Due("since", from, d.Today) // nobody joins before they have accepted
	}
	if row != nil && row.InviteeID != d.Me() {
		f.Add(fault.Forbidden, "invitationId", "only who is invited answers")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	network, err := d.settle(ctx, &gen.Network{ID: row.NetworkID, ChildID: row.ChildID})
	if err != nil {
		return nil, err
	}
	if row, err = d.unanswered(ctx, &f, row.ID, in.ExpectedVersion); err != nil {
		return nil, err
	}
	if in.Reply == Decline {
		return d.answer(ctx, row, enum.InvitationDeclined, why)
	}
	if err := d.accept(ctx, &f, row, network, from); err != nil {
		return nil, err
	}
	return d.answer(ctx, row, enum.InvitationAccepted, why)
}

// unanswered reads an invitation behind the lock, and refuses one that has its answer.
func (d Desk) unanswered(ctx context.Context, f *desk.Form, id uuid.UUID, expected *int) (*gen.Invitation, error) {
	row, err := d.Rows.Invitation.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := command.Expect(expected, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.Answer != nil {
		f.Add(fault.Conflict, "invitationId", "this invitation has its answer already")
	}
	return row, f.Err()
}

// accept makes the invitee a member.
func (d Desk) accept(ctx context.Context, f *desk.Form, row *gen.Invitation, network *gen.Network, from calendar.Date) error {
	within(f, "since", from, network)
	if err := d.stands(ctx, f, row, network); err != nil {
		return err
	}
	if err := d.mayCome(ctx, f, "invitationId", row.InviteeID, row.ForAgencyID, network, from); err != nil {
		return err
	}
	if _, err := d.unseated(ctx, f, "invitationId", network.ID, canmembership.PractitionerID(row.InviteeID), calendar.Since(from)); err != nil {
		return err
	}
	if err := d.seats(ctx, f, network, from); err != nil {
		return err
	}
	if err := f.Err(); err != nil {
		return err
	}
	member, err := d.seat(ctx, network, row.InviteeID, row.ForAgencyID, row.Role, row.JoinReason, from)
	if err == nil {
		d.Changed(member.ID)
	}
	return err
}

// oldest is the day of the oldest invitations that may be accepted.
func oldest(today calendar.Date) calendar.Date { return today.AddDays(-enum.InvitationDays) }

// endExpired withdraws the invitations of somebody for an agency that are too old to be
// accepted: a new one takes their place.
func (d Desk) endExpired(ctx context.Context, network, invitee, agency uuid.UUID) error {
	old, err := d.Rows.Invitation.Query().Where(invitation.NetworkID(network), invitation.InviteeID(invitee), invitation.ForAgencyID(agency),
		invitation.AnswerIsNil(), invitation.InvitedOnLT(oldest(d.Today))).All(ctx)
	if err != nil {
		return err
	}
	return d.cancel(ctx, only(old, d.knowsInvitation), "it was more than three months old, and a new one was sent")
}

// stands refuses an invitation that is old, or whose sender does not work with the child
// and does not direct its team any more.
func (d Desk) stands(ctx context.Context, f *desk.Form, row *gen.Invitation, network *gen.Network) error {
	if row.InvitedOn < oldest(d.Today) {
		f.Add(fault.Conflict, "invitationId", "this invitation is more than three months old: ask who invited for a new one")
		return nil
	}
	shielded, err := d.Rows.Child.Query().Where(child.ID(row.ChildID), child.Shielded(true)).Exist(ctx)
	if shielded {
		f.Add(fault.Conflict, "invitationId", "this invitation does not stand any more: ring the Children's Team")
	}
	if shielded || err != nil {
		return err
	}
	agencies, err := d.ActingFor(ctx, network, row.PractitionerID)
	if err != nil || row.AgencyID != nil && slices.Contains(agencies, *row.AgencyID) {
		return err
	}
	directs, err := d.Rows.Affiliation.Query().Where(affiliation.PractitionerID(row.PractitionerID), affiliation.TeamID(network.TeamID), affiliation.RoleEQ(enum.Director),
		affiliation.FromOnLTE(d.Today), affiliation.Or(affiliation.UntilOnIsNil(), affiliation.UntilOnGT(d.Today))).Exist(ctx)
	if err == nil && !directs {
		f.Add(fault.Conflict, "invitationId", "who invited does not work with the child any more: ask for a new invitation")
	}
	return err
}

func (d Desk) answer(ctx context.Context, row *gen.Invitation, answer enum.InvitationAnswer, why string) (*gen.Invitation, error) {
	return d.Rows.Invitation.UpdateOne(row).SetAnswer(answer).SetAnsweredOn(d.Today).SetAnswerReason(why).Save(ctx)
}

// WithdrawInvitationInput takes an invitation back.
type WithdrawInvitationInput struct {
	command.Idempotent
	InvitationID    string
	Reason          string
	ExpectedVersion *int
}

// WithdrawInvitation takes back an invitation without an answer. Who invited, the lead
// and the director do. Errors: command.UserErrors.
func (d Desk) WithdrawInvitation(ctx context.Context, in WithdrawInvitationInput) (*gen.Invitation, error) {
	var f desk.Form
	row, err := d.invitation(ctx, &f, in.InvitationID)
	if err != nil {
		return nil, err
	}
	why := f.Required("reason", in.Reason, desk.Text, "say why it is taken back")
	if row != nil {
		if err := d.MustBeSeen(ctx, &f, "invitationId", desk.Said(row.AgencyID), d.Mine(row.ChildID)...); err != nil {
			return nil, err
		}
	}
	if row != nil && !(row.PractitionerID == d.Me() && d.Works(row.ChildID)) {
		d.mustAnswer(&f, "invitationId", row.ChildID)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, row.ChildID); err != nil {
		return nil, err
	}
	if row, err = d.unanswered(ctx, &f, row.ID, in.ExpectedVersion); err != nil {
		return nil, err
	}
	return d.answer(ctx, row, enum.InvitationWithdrawn, why)
}
