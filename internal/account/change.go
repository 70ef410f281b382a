package account

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/account"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Disable refuses an account from now on, whatever its token, and returns its id. Errors:
// fault.NotFound; fault.Conflict when it is disabled already; fault.Forbidden for
// everybody but the operator.
func Disable(ctx context.Context, s *store.Store, name Name) (uuid.UUID, error) {
	return change(ctx, s, "disableAccount", name, func(ctx context.Context, tx *command.Tx, row *gen.Account) error {
		now := instant(clock.Now(ctx))
		if of(row).DisabledOn(now) {
			return fault.New(fault.Conflict, "this account is disabled already, since %s", row.DisabledAt.UTC().Format(time.RFC3339))
		}
		return tx.Rows.Account.Update().Where(account.ID(row.ID)).SetDisabledAt(now).Exec(ctx)
	})
}

// Enable ends what Disable began, and returns the account's id. Tokens that were signed
// out stay so. Errors: as of Disable, fault.Conflict when it is not disabled.
func Enable(ctx context.Context, s *store.Store, name Name) (uuid.UUID, error) {
	return change(ctx, s, "enableAccount", name, func(ctx context.Context, tx *command.Tx, row *gen.Account) error {
		if row.DisabledAt == nil {
			return fault.New(fault.Conflict, "this account is not disabled")
		}
		return tx.Rows.Account.Update().Where(account.ID(row.ID)).ClearDisabledAt().Exec(ctx)
	})
}

// SignOut refuses the tokens that an account has, and those that it gets within the time
// by which an issuer's clock may be ahead: they look alike. It returns the account's
// id, and until when tokens must be issued to be refused. Errors: as of Disable, without
// the conflict.
func SignOut(ctx context.Context, s *store.Store, name Name) (id uuid.UUID, until time.Time, err error) {
	id, err = change(ctx, s, "signOutAccount", name, func(ctx context.Context, tx *command.Tx, row *gen.Account) (err error) {
		until, err = endTokens(ctx, tx, row.ID, clock.Now(ctx).Add(viewer.ClocksDiffer))
		return err
	})
	return id, until, err
}

// change carries out a command of the operator.
func change(
	ctx context.Context, s *store.Store, operation string, name Name,
	carryOut func(context.Context, *command.Tx, *gen.Account) error,
) (id uuid.UUID, err error) {
	if err := onlyOperator(ctx); err != nil {
		return uuid.Nil, err
	}
	err = command.Do(ctx, s, command.Meta{Name: operation}, func(ctx context.Context, tx *command.Tx) error {
		row, err := tx.Rows.Account.Query().Where(account.Issuer(name.Issuer), account.Subject(name.Subject)).Only(ctx)
		if gen.IsNotFound(err) {
			return fault.New(fault.NotFound, "no account has this issuer and this subject; they are written exactly as tokens say them, and 'cangraph account list --names' shows those there are")
		}
		if err != nil {
			return err
		}
		id = row.ID
		tx.Changed(id)
		return carryOut(ctx, tx, row)
	})
	return id, err
}

// endTokens refuses the tokens of an account that were issued until a moment, unless more
// are refused already, and returns until when.
func endTokens(ctx context.Context, tx *command.Tx, id uuid.UUID, until time.Time) (time.Time, error) {
	until = instant(until)
	changed, err := tx.Rows.Account.Update().Where(account.ID(id), account.Or(account.SignedOutAtIsNil(), account.SignedOutAtLT(until))).
		SetSignedOutAt(until).Save(ctx)
	if err != nil || changed > 0 {
		return until, err
	}
	row, err := tx.Rows.Account.Get(ctx, id)
	if err != nil {
		return until, err
	}
	return row.SignedOutAt.UTC(), nil
}

// instant is a moment as both databases keep it.
func instant(at time.Time) time.Time { return at.UTC().Truncate(time.Microsecond) }
