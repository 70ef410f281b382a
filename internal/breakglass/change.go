package breakglass

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Payload is what became of a change: the use, or what is wrong.
type Payload struct {
	BreakGlassUse *Use // nil: nothing was changed, or the viewer may not see it any more
	UserErrors    []command.UserError
}

// Break opens a child to the viewer for a time, and tells who answers for it.
func (b *Book) Break(ctx context.Context, in Input) (*Payload, error) {
	return b.change(ctx, command.Meta{Name: "breakGlass", Input: in}, func(ctx context.Context, d Desk) (*gen.BreakGlass, error) { return d.Break(ctx, in) })
}

// Review records what a director found of a use, and tells who it was.
func (b *Book) Review(ctx context.Context, in Review) (*Payload, error) {
	return b.change(ctx, command.Meta{Name: "reviewBreakGlass", Input: in}, func(ctx context.Context, d Desk) (*gen.BreakGlass, error) { return d.Review(ctx, in) })
}

func (b *Book) change(ctx context.Context, meta command.Meta, make func(context.Context, Desk) (*gen.BreakGlass, error)) (*Payload, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	use, wrong, err := command.Change(ctx, b.store, meta, b.kind(), func(ctx context.Context, tx *command.Tx) (*gen.BreakGlass, error) {
		d, err := desk.Of(ctx, tx)
		if err != nil {
			return nil, err
		}
		return make(ctx, Desk{d, tx, who.Token().SteppedUp})
	})
	return &Payload{use, wrong}, err
}

func (b *Book) kind() command.Kind[*gen.BreakGlass, *Use] {
	return command.Kind[*gen.BreakGlass, *Use]{
		Of:   func(row *gen.BreakGlass) (child, use uuid.UUID) { return row.ChildID, row.ID },
		Read: store.ByID(b.rows.BreakGlass.Query), Show: shown,
	}
}
