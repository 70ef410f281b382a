package membership

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// InvitationPayload is an invitation as it was changed, or what is wrong.
type InvitationPayload struct {
	Invitation *Invitation
	UserErrors []command.UserError
}

// InviteMember carries out Desk.InviteMember.
func (b *Book) InviteMember(ctx context.Context, in InviteMemberInput) (*InvitationPayload, error) {
	done, wrong, err := change(ctx, b, "inviteMember", in, b.invitation(), Desk.InviteMember)
	return &InvitationPayload{done, wrong}, err
}

// AnswerInvitation carries out Desk.AnswerInvitation.
func (b *Book) AnswerInvitation(ctx context.Context, in AnswerInvitationInput) (*InvitationPayload, error) {
	done, wrong, err := change(ctx, b, "answerInvitation", in, b.invitation(), Desk.AnswerInvitation)
	return &InvitationPayload{done, wrong}, err
}

// WithdrawInvitation carries out Desk.WithdrawInvitation.
func (b *Book) WithdrawInvitation(ctx context.Context, in WithdrawInvitationInput) (*InvitationPayload, error) {
	done, wrong, err := change(ctx, b, "withdrawInvitation", in, b.invitation(), Desk.WithdrawInvitation)
	return &InvitationPayload{done, wrong}, err
}

// MembershipPayload is a membership as it was changed, or what is wrong.
type MembershipPayload struct {
	Membership *Membership
	UserErrors []command.UserError
}

// JoinNetwork carries out Desk.JoinNetwork.
func (b *Book) JoinNetwork(ctx context.Context, in JoinNetworkInput) (*MembershipPayload, error) {
	done, wrong, err := change(ctx, b, "joinNetwork", in, b.membership(), Desk.JoinNetwork)
	return &MembershipPayload{done, wrong}, err
}

// LeaveNetworkPayload is the membership that ended and what is open in the name of who
// leaves, or what is wrong.
type LeaveNetworkPayload struct {
	Membership *Membership
	Warnings   []enum.OpenMatter
	UserErrors []command.UserError
}

// LeaveNetwork carries out Desk.LeaveNetwork.
func (b *Book) LeaveNetwork(ctx context.Context, in LeaveNetworkInput) (*LeaveNetworkPayload, error) {
	open := []enum.OpenMatter{}
	done, wrong, err := change(ctx, b, "leaveNetwork", in, b.membership(), func(d Desk, ctx context.Context, in LeaveNetworkInput) (row *spell, err error) {
		row, open, err = d.LeaveNetwork(ctx, in)
		return row, err
	})
	return &LeaveNetworkPayload{done, open, wrong}, err
}

// ChangeMemberRole carries out Desk.ChangeMemberRole.
func (b *Book) ChangeMemberRole(ctx context.Context, in ChangeMemberRoleInput) (*MembershipPayload, error) {
	done, wrong, err := change(ctx, b, "changeMemberRole", in, b.membership(), Desk.ChangeMemberRole)
	return &MembershipPayload{done, wrong}, err
}

// RetractMembershipPayload is what was taken back and what is open in the name of whom it
// was of, or what is wrong, with the membership as it stands unless it was taken back.
type RetractMembershipPayload struct {
	RetractedMembership *RetractedMembership
	Membership          *Membership
	Warnings            []enum.OpenMatter
	UserErrors          []command.UserError
}

// RetractMembership carries out Desk.RetractMembership.
func (b *Book) RetractMembership(ctx context.Context, in RetractMembershipInput) (*RetractMembershipPayload, error) {
	open := []enum.OpenMatter{}
	done, wrong, err := change(ctx, b, "retractMembership", in, b.retracted(), func(d Desk, ctx context.Context, in RetractMembershipInput) (row *gen.RetractedMembership, err error) {
		row, open, err = d.RetractMembership(ctx, in)
		return row, err
	})
	if err != nil {
		return nil, err
	}
	stands, err := b.membership().One(ctx, globalid.Own("Membership", in.MembershipID))
	return &RetractMembershipPayload{done, stands, open, wrong}, err
}

// ExternalSupportPayload is somebody involved as they are noted, or what is wrong.
type ExternalSupportPayload struct {
	ExternalSupport *ExternalSupport
	UserErrors      []command.UserError
}

// RecordExternalSupport carries out Desk.RecordExternalSupport.
func (b *Book) RecordExternalSupport(ctx context.Context, in RecordExternalSupportInput) (*ExternalSupportPayload, error) {
	done, wrong, err := change(ctx, b, "recordExternalSupport", in, b.external(), Desk.RecordExternalSupport)
	return &ExternalSupportPayload{done, wrong}, err
}

// EndExternalSupport carries out Desk.EndExternalSupport.
func (b *Book) EndExternalSupport(ctx context.Context, in EndExternalSupportInput) (*ExternalSupportPayload, error) {
	done, wrong, err := change(ctx, b, "endExternalSupport", in, b.external(), Desk.EndExternalSupport)
	return &ExternalSupportPayload{done, wrong}, err
}

// SafetyNetworkMemberPayload is a member of a safety network as noted, or what is wrong.
type SafetyNetworkMemberPayload struct {
	SafetyNetworkMember *SafetyNetworkMember
	UserErrors          []command.UserError
}

// RecordSafetyNetworkMember carries out Desk.RecordSafetyNetworkMember.
func (b *Book) RecordSafetyNetworkMember(ctx context.Context, in RecordSafetyNetworkMemberInput) (*SafetyNetworkMemberPayload, error) {
	done, wrong, err := change(ctx, b, "recordSafetyNetworkMember", in, b.safety(), Desk.RecordSafetyNetworkMember)
	return &SafetyNetworkMemberPayload{done, wrong}, err
}

// EndSafetyNetworkMember carries out Desk.EndSafetyNetworkMember.
func (b *Book) EndSafetyNetworkMember(ctx context.Context, in EndSafetyNetworkMemberInput) (*SafetyNetworkMemberPayload, error) {
	done, wrong, err := change(ctx, b, "endSafetyNetworkMember", in, b.safety(), Desk.EndSafetyNetworkMember)
	return &SafetyNetworkMemberPayload{done, wrong}, err
}

// CloseNetworkPayload is the closure, or what is wrong, and the network as it stands.
type CloseNetworkPayload struct {
	NetworkClosure *NetworkClosure
	Network        *snapshot.Network
	UserErrors     []command.UserError
}

// CloseNetwork carries out Desk.CloseNetwork.
func (b *Book) CloseNetwork(ctx context.Context, in CloseNetworkInput) (*CloseNetworkPayload, error) {
	done, wrong, err := change(ctx, b, "closeNetwork", in, b.closing(), Desk.CloseNetwork)
	if err != nil {
		return nil, err
	}
	network, err := directory.Node[*snapshot.Network](ctx, b.nodes, in.NetworkID)
	return &CloseNetworkPayload{done, network, wrong}, err
}
