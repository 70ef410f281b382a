package breakglass

import (
	"context"

	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/viewer"
)

// Payload is what became of a change: the use, or what is wrong.
type Payload struct {
	Use        *Use // nil: nothing was changed
	UserErrors []command.UserError
}

// Break opens a child to the viewer for a time, and tells who answers for it.
func (b *Book) Break(ctx context.Context, in Input) (*Payload, error) {
	return b.change(ctx, "breakGlass", func(ctx context.Context, d Desk) (*Use, error) { return d.Break(ctx, in) })
}

// Review records what a director found of a use, and tells who it was.
func (b *Book) Review(ctx context.Context, in Review) (*Payload, error) {
	return b.change(ctx, "reviewBreakGlass", func(ctx context.Context, d Desk) (*Use, error) { return d.Review(ctx, in) })
}

func (b *Book) change(ctx context.Context, name string, make func(context.Context, Desk) (*Use, error)) (*Payload, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	payload := &Payload{}
	err = command.Do(ctx, b.store, command.Meta{Name: name}, func(ctx context.Context, tx *command.Tx) error {
		use, err := make(ctx, Desk{Tx: tx, SteppedUp: who.Token().SteppedUp, Now: clock.Now(ctx)})
		if err != nil {
			return err
		}
		payload.Use = use
		tx.About(use.ChildID)
		tx.Changed(use.ID)
		return nil
	})
	if err != nil {
		payload.Use = nil
		payload.UserErrors, err = command.Refused(err)
	}
	return payload, err
}
