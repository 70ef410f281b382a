package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiaction"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/store"
	"cangraph/internal/store/batch"
)

// parts are what hui consist of: read when the first hui of a session is asked for it, for
// all hui that are shown or named by then.
type parts struct {
	book        *Book
	hui         batch.IDs
	meetings    batch.Reads[*Hui]
	invitations batch.Reads[[]*Invitation]
	actions     batch.Reads[[]*Action]
	complete    batch.Reads[*Completeness]
}

// partsIn is where a session keeps them.
type partsIn struct{}

func (b *Book) parts(ctx context.Context) *parts {
	return store.Kept(ctx, partsIn{}, func() *parts { return &parts{book: b} })
}

// meeting is a hui that something is of; nil when the viewer may not see it.
func (p *parts) meeting(ctx context.Context, id uuid.UUID) (*Hui, error) {
	return p.meetings.Get(ctx, &p.hui, id, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*Hui, error) {
		rows, err := p.book.ent.Hui.Query().Where(predicate.Hui(store.Among(hui.FieldID, ids))).All(ctx)
		if err != nil {
			return nil, err
		}
		shown, err := p.book.huis(ctx, rows)
		known := map[uuid.UUID]*Hui{}
		for _, one := range shown {
			known[one.ID] = one
		}
		return known, err
	})
}

// Hui is the meeting; nil when the viewer may not see it.
func (i *Invitation) Hui(ctx context.Context) (*Hui, error) { return i.parts.meeting(ctx, i.hui) }

// Hui is the meeting at which it was taken on; nil when the viewer may not see it.
func (a *Action) Hui(ctx context.Context) (*Hui, error) { return a.parts.meeting(ctx, a.hui) }

// Invitations are those whom the viewer may know of, as they were invited.
func (h *Hui) Invitations(ctx context.Context) ([]*Invitation, error) {
	some, err := h.parts.invitations.Get(ctx, &h.parts.hui, h.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*Invitation, error) {
		rows, err := h.parts.book.ent.HuiInvitation.Query().Where(predicate.HuiInvitation(store.Among(huiinvitation.FieldHuiID, ids))).
			Order(gen.Asc(huiinvitation.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		all, err := h.parts.book.invitations(ctx, rows)
		return grouped(all, func(one *Invitation) uuid.UUID { return one.hui }), err
	})
	return append([]*Invitation{}, some...), err
}

// Actions are those that were taken on.
func (h *Hui) Actions(ctx context.Context) ([]*Action, error) {
	some, err := h.parts.actions.Get(ctx, &h.parts.hui, h.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*Action, error) {
		rows, err := h.parts.book.ent.HuiAction.Query().Where(predicate.HuiAction(store.Among(huiaction.FieldHuiID, ids))).
			Order(gen.Asc(huiaction.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		all, err := h.parts.book.actions(ctx, rows)
		return grouped(all, func(one *Action) uuid.UUID { return one.hui }), err
	})
	return append([]*Action{}, some...), err
}

// Completeness is how much of a hui's attendance is recorded, and who came.
type Completeness struct{ Invited, Present, Apologies, Absent, Unrecorded, LeftOut int }

// Complete says whether everybody who was invited is accounted for.
func (c *Completeness) Complete() bool { return c.Unrecorded == 0 }

// attended is how many came to a hui in one way, or are not recorded.
type attended struct {
	Hui        uuid.UUID        `sql:"hui_id"`
	Attendance *enum.Attendance `sql:"attendance"`
	Count      int
}

func (c *Completeness) add(some attended) {
	c.Invited += some.Count
	switch {
	case some.Attendance == nil:
		c.Unrecorded += some.Count
	case *some.Attendance == enum.Present:
		c.Present += some.Count
	case *some.Attendance == enum.Apologies:
		c.Apologies += some.Count
	default:
		c.Absent += some.Count
	}
}

// Completeness counts those whom the viewer may know of (S2.17).
func (h *Hui) Completeness(ctx context.Context) (*Completeness, error) {
	return h.parts.complete.Get(ctx, &h.parts.hui, h.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*Completeness, error) {
		sums := map[uuid.UUID]*Completeness{}
		for _, id := range ids {
			sums[id] = &Completeness{}
		}
		of := h.parts.book.ent.HuiInvitation.Query().Where(predicate.HuiInvitation(store.Among(huiinvitation.FieldHuiID, ids)))
		var invited, leftOut []attended
		if err := of.Clone().Where(huiinvitation.LeftOutWhy("")).GroupBy(huiinvitation.FieldHuiID, huiinvitation.FieldAttendance).
			Aggregate(gen.Count()).Scan(ctx, &invited); err != nil {
			return nil, err
		}
		err := of.Where(huiinvitation.LeftOutWhyNEQ("")).GroupBy(huiinvitation.FieldHuiID).Aggregate(gen.Count()).Scan(ctx, &leftOut)
		for _, some := range invited {
			sums[some.Hui].add(some)
		}
		for _, some := range leftOut {
			sums[some.Hui].LeftOut = some.Count
		}
		return sums, err
	})
}
