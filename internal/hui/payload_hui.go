package hui

import (
	"context"

	"cangraph/internal/command"
)

// HuiPayload is the changed object, or what is wrong.
type HuiPayload struct {
	Hui        *Hui
	UserErrors []command.UserError
}

// CallHui carries out Desk.CallHui.
func (b *Book) CallHui(ctx context.Context, in CallHuiInput) (*HuiPayload, error) {
	object, wrong, err := change(ctx, b.store, "callHui", in, b.huiKind(), Desk.CallHui)
	return &HuiPayload{object, wrong}, err
}

// MoveHui carries out Desk.MoveHui.
func (b *Book) MoveHui(ctx context.Context, in MoveHuiInput) (*HuiPayload, error) {
	object, wrong, err := change(ctx, b.store, "moveHui", in, b.huiKind(), Desk.MoveHui)
	return &HuiPayload{object, wrong}, err
}

// CancelHui carries out Desk.CancelHui.
func (b *Book) CancelHui(ctx context.Context, in CancelHuiInput) (*HuiPayload, error) {
	object, wrong, err := change(ctx, b.store, "cancelHui", in, b.huiKind(), Desk.CancelHui)
	return &HuiPayload{object, wrong}, err
}

// InvitationPayload is the changed object, or what is wrong.
type InvitationPayload struct {
	HuiInvitation *Invitation
	UserErrors    []command.UserError
}

// InviteToHui carries out Desk.InviteToHui.
func (b *Book) InviteToHui(ctx context.Context, in InviteToHuiInput) (*InvitationPayload, error) {
	object, wrong, err := change(ctx, b.store, "inviteToHui", in, b.invitationKind(), Desk.InviteToHui)
	return &InvitationPayload{object, wrong}, err
}

// RecordAttendance carries out Desk.RecordAttendance.
func (b *Book) RecordAttendance(ctx context.Context, in RecordAttendanceInput) (*InvitationPayload, error) {
	object, wrong, err := change(ctx, b.store, "recordAttendance", in, b.invitationKind(), Desk.RecordAttendance)
	return &InvitationPayload{object, wrong}, err
}

// ActionPayload is the changed object, or what is wrong.
type ActionPayload struct {
	HuiAction  *Action
	UserErrors []command.UserError
}

// AddHuiAction carries out Desk.AddHuiAction.
func (b *Book) AddHuiAction(ctx context.Context, in AddHuiActionInput) (*ActionPayload, error) {
	object, wrong, err := change(ctx, b.store, "addHuiAction", in, b.actionKind(), Desk.AddHuiAction)
	return &ActionPayload{object, wrong}, err
}

// FinishHuiAction carries out Desk.FinishHuiAction.
func (b *Book) FinishHuiAction(ctx context.Context, in FinishHuiActionInput) (*ActionPayload, error) {
	object, wrong, err := change(ctx, b.store, "finishHuiAction", in, b.actionKind(), Desk.FinishHuiAction)
	return &ActionPayload{object, wrong}, err
}

// DecisionPayload is the changed object, or what is wrong.
type DecisionPayload struct {
	NetworkDecision *Decision
	UserErrors      []command.UserError
}

// RecordDecision carries out Desk.RecordDecision.
func (b *Book) RecordDecision(ctx context.Context, in RecordDecisionInput) (*DecisionPayload, error) {
	object, wrong, err := change(ctx, b.store, "recordDecision", in, b.decisionKind(), Desk.RecordDecision)
	return &DecisionPayload{object, wrong}, err
}
