package work

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/invitation"
	"cangraph/ent/gen/safetynetworkmember"
)

// What belonging to a network asks (internal/membership).
const (
	AnswerInvitation   Kind = "ANSWER_INVITATION"
	CheckSafetyNetwork Kind = "CHECK_SAFETY_NETWORK"
)

var ofMembership = []source{
	{AnswerInvitation, "Invitation", themselves, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.Invitation.Query().Where(invitation.InviteeID(m.me), invitation.AnswerIsNil(), invitation.InvitedOnGTE(m.asAt.AddDays(-enum.InvitationDays))).
			Order(gen.Asc(invitation.FieldInvitedOn, invitation.FieldID)), func(row *gen.Invitation) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.InvitedOn}
		})
	}},
	{CheckSafetyNetwork, "SafetyNetworkMember", ledChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.SafetyNetworkMember.Query().Where(safetynetworkmember.ChildIDIn(m.led...),
			safetynetworkmember.NextCheckOnNotNil(), safetynetworkmember.EndedOnIsNil()).
			Order(gen.Asc(safetynetworkmember.FieldNextCheckOn, safetynetworkmember.FieldID)), func(row *gen.SafetyNetworkMember) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.AgreedOn, DueOn: row.NextCheckOn}
		})
	}},
}
