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
	"cangraph/internal/directory"
	"cangraph/internal/store"
	"cangraph/internal/store/batch"
)

// meetings are the hui that one session answers with: each thing of them is read for all
// that are shown or named, when it is asked of the first.
type meetings struct {
	book     *Book
	names    *directory.Names
	ids      batch.IDs
	hui      batch.Reads[*Hui]
	invited  batch.Reads[[]*Invitation]
	acting   batch.Reads[[]*Action]
	complete batch.Reads[*Completeness]
}

// meetingsIn is where a session keeps them.
type meetingsIn struct{}

func (b *Book) meetings(ctx context.Context) *meetings {
	return store.Kept(ctx, meetingsIn{}, func() *meetings { return &meetings{book: b, names: b.directory.Names()} })
}

// of is a hui that something is of; nil when the viewer may not see it.
func (m *meetings) of(ctx context.Context, id uuid.UUID) (*Hui, error) {
	if id == uuid.Nil {
		return nil, nil
	}
	return m.hui.Get(ctx, &m.ids, id, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*Hui, error) {
		rows, err := m.book.ent.Hui.Query().Where(predicate.Hui(store.Among(hui.FieldID, ids))).All(ctx)
		if err != nil {
			return nil, err
		}
		shown, err := m.book.huis(ctx, rows)
		known := map[uuid.UUID]*Hui{}
		for _, one := range shown {
			known[one.ID] = one
		}
		return known, err
	})
}

// Invitations are those whom the viewer may know of, as they were invited.
func (h *Hui) Invitations(ctx context.Context) ([]*Invitation, error) {
	m := h.meetings
	return m.invited.Get(ctx, &m.ids, h.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*Invitation, error) {
		rows, err := m.invitationsOf(ids).Order(gen.Asc(huiinvitation.FieldID)).All(ctx)
		return parts(rows, func(row *gen.HuiInvitation) uuid.UUID { return row.HuiID }, m.invitation), err
	})
}

func (m *meetings) invitationsOf(hui []uuid.UUID) *gen.HuiInvitationQuery {
	return m.book.ent.HuiInvitation.Query().Where(predicate.HuiInvitation(store.Among(huiinvitation.FieldHuiID, hui)))
}

// Actions are what was taken on at it.
func (h *Hui) Actions(ctx context.Context) ([]*Action, error) {
	m := h.meetings
	return m.acting.Get(ctx, &m.ids, h.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID][]*Action, error) {
		rows, err := m.book.ent.HuiAction.Query().Where(predicate.HuiAction(store.Among(huiaction.FieldHuiID, ids))).
			Order(gen.Asc(huiaction.FieldID)).All(ctx)
		return parts(rows, func(row *gen.HuiAction) uuid.UUID { return row.HuiID }, m.action), err
	})
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
	m := h.meetings
	return m.complete.Get(ctx, &m.ids, h.ID, func(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*Completeness, error) {
		sums := map[uuid.UUID]*Completeness{}
		for _, id := range ids {
			sums[id] = &Completeness{}
		}
		var invited, leftOut []attended
		if err := m.invitationsOf(ids).Where(huiinvitation.LeftOutWhy("")).GroupBy(huiinvitation.FieldHuiID, huiinvitation.FieldAttendance).
			Aggregate(gen.Count()).Scan(ctx, &invited); err != nil {
			return nil, err
		}
		err := m.invitationsOf(ids).Where(huiinvitation.LeftOutWhyNEQ("")).GroupBy(huiinvitation.FieldHuiID).Aggregate(gen.Count()).Scan(ctx, &leftOut)
		for _, some := range invited {
			sums[some.Hui].add(some)
		}
		for _, some := range leftOut {
			sums[some.Hui].LeftOut = some.Count
		}
		return sums, err
	})
}
