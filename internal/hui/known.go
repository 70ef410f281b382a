package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/command"
	"cangraph/internal/fault"
)

// rows are those of a query.
type rows interface {
	Exist(context.Context) (bool, error)
}

// unlessKnown waits for other changes about a child, or what else is locked, and refuses
// what the same practitioner has written already.
func (d Desk) unlessKnown(ctx context.Context, lock uuid.UUID, same rows, field, message string) error {
	if err := d.Lock(ctx, lock); err != nil {
		return err
	}
	return refuseKnown(ctx, same, field, message)
}

func refuseKnown(ctx context.Context, same rows, field, message string) error {
	known, err := same.Exist(ctx)
	if err == nil && known {
		err = command.Refusal(fault.Conflict, field, "%s", message)
	}
	return err
}
