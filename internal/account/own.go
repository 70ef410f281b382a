package account

import (
	"context"
	"time"

	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Reason is why somebody ends the tokens of their own account.
type Reason string

// The reasons.
const (
	Done       Reason = "DONE"        // for now
	LostDevice Reason = "LOST_DEVICE" // somebody else may hold a device that is signed in
)

// SignOutInput is what is asked of SignOutOwn.
type SignOutInput struct {
	command.Idempotent
	Reason Reason
}

// SignOutPayload is what became of it.
type SignOutPayload struct {
	SignedOutUntil *time.Time // tokens issued until then are refused; nil: nothing was changed
	UserErrors     []command.UserError
}

// SignOutOwn refuses the tokens that the viewer's account has, that of the request
// included. For a lost device it also refuses those that the account gets within the
// time by which an issuer's clock may be ahead: somebody who is done may sign in again at
// once, and a token that was issued just before, by a clock that is ahead, is
// left. Errors: viewer.ErrMissing, fault.Unauthenticated, fault.Forbidden for the
// operator, who has no tokens.
func SignOutOwn(ctx context.Context, s *store.Store, in SignOutInput) (*SignOutPayload, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	until := clock.Now(ctx)
	if in.Reason == LostDevice {
		until = until.Add(viewer.ClocksDiffer)
	}
	if issued := who.Token().IssuedAt; issued.After(until) {
		until = issued
	}
	meta := command.Meta{Name: "signOut", Purpose: string(in.Reason), Input: in}
	ended, err := command.Once(ctx, s, meta, func(ctx context.Context, tx *command.Tx) (*time.Time, error) {
		if tx.Scope == nil {
			return nil, fault.New(fault.Forbidden, "the operator has no tokens to end")
		}
		account := tx.Scope.Viewer().Account
		tx.Changed(account)
		ended, err := endTokens(ctx, tx, account, until)
		return &ended, err
	})
	wrong, err := command.Refused(err)
	return &SignOutPayload{ended, wrong}, err
}
