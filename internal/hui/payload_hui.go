package hui

import (
	"context"

	"cangraph/internal/command"
)

// CallHuiPayload is what became of it, or what is wrong.
type CallHuiPayload struct {
	Hui        *Hui
	UserErrors []command.UserError
}

// CallHui carries out Desk.CallHui.
func (b *Book) CallHui(ctx context.Context, in CallHuiInput) (*CallHuiPayload, error) {
	object, wrong, err := change(ctx, b.store, "callHui", in, b.huiKind(), Desk.CallHui)
	return &CallHuiPayload{object, wrong}, err
}

// MoveHuiPayload is what became of it, or what is wrong.
type MoveHuiPayload struct {
	Hui        *Hui
	UserErrors []command.UserError
}

// MoveHui carries out Desk.MoveHui.
func (b *Book) MoveHui(ctx context.Context, in MoveHuiInput) (*MoveHuiPayload, error) {
	object, wrong, err := change(ctx, b.store, "moveHui", in, b.huiKind(), Desk.MoveHui)
	return &MoveHuiPayload{object, wrong}, err
}

// CancelHuiPayload is what became of it, or what is wrong.
type CancelHuiPayload struct {
	Hui        *Hui
	UserErrors []command.UserError
}

// CancelHui carries out Desk.CancelHui.
func (b *Book) CancelHui(ctx context.Context, in CancelHuiInput) (*CancelHuiPayload, error) {
	object, wrong, err := change(ctx, b.store, "cancelHui", in, b.huiKind(), Desk.CancelHui)
	return &CancelHuiPayload{object, wrong}, err
}

// RecordAttendancePayload is what became of it, or what is wrong.
type RecordAttendancePayload struct {
	HuiInvitation *Invitation
	UserErrors    []command.UserError
}

// RecordAttendance carries out Desk.RecordAttendance.
func (b *Book) RecordAttendance(ctx context.Context, in RecordAttendanceInput) (*RecordAttendancePayload, error) {
	object, wrong, err := change(ctx, b.store, "recordAttendance", in, b.invitationKind(), Desk.RecordAttendance)
	return &RecordAttendancePayload{object, wrong}, err
}

// RecordDecisionPayload is what became of it, or what is wrong.
type RecordDecisionPayload struct {
	NetworkDecision *Decision
	UserErrors      []command.UserError
}

// RecordDecision carries out Desk.RecordDecision.
func (b *Book) RecordDecision(ctx context.Context, in RecordDecisionInput) (*RecordDecisionPayload, error) {
	object, wrong, err := change(ctx, b.store, "recordDecision", in, b.decisionKind(), Desk.RecordDecision)
	return &RecordDecisionPayload{object, wrong}, err
}

// AddHuiActionPayload is what became of it, or what is wrong.
type AddHuiActionPayload struct {
	HuiAction  *Action
	UserErrors []command.UserError
}

// AddHuiAction carries out Desk.AddHuiAction.
func (b *Book) AddHuiAction(ctx context.Context, in AddHuiActionInput) (*AddHuiActionPayload, error) {
	object, wrong, err := change(ctx, b.store, "addHuiAction", in, b.actionKind(), Desk.AddHuiAction)
	return &AddHuiActionPayload{object, wrong}, err
}

// FinishHuiActionPayload is what became of it, or what is wrong.
type FinishHuiActionPayload struct {
	HuiAction  *Action
	UserErrors []command.UserError
}

// FinishHuiAction carries out Desk.FinishHuiAction.
func (b *Book) FinishHuiAction(ctx context.Context, in FinishHuiActionInput) (*FinishHuiActionPayload, error) {
	object, wrong, err := change(ctx, b.store, "finishHuiAction", in, b.actionKind(), Desk.FinishHuiAction)
	return &FinishHuiActionPayload{object, wrong}, err
}

// InviteToHuiPayload is what became of it, or what is wrong.
type InviteToHuiPayload struct {
	HuiInvitation *Invitation
	UserErrors    []command.UserError
}

// InviteToHui carries out Desk.InviteToHui.
func (b *Book) InviteToHui(ctx context.Context, in InviteToHuiInput) (*InviteToHuiPayload, error) {
	object, wrong, err := change(ctx, b.store, "inviteToHui", in, b.invitationKind(), Desk.InviteToHui)
	return &InviteToHuiPayload{object, wrong}, err
}
