package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/hui"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// How rows of hui and decisions become objects, in their order.

func (b *Book) huis(ctx context.Context, rows []*gen.Hui) ([]*Hui, error) {
	parts := b.parts(ctx)
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.Hui) *Hui {
		parts.hui.Add(row.ID)
		return &Hui{Written: written(n, row), row: row, parts: parts}
	})
}

func (b *Book) invitations(ctx context.Context, rows []*gen.HuiInvitation) ([]*Invitation, error) {
	parts := b.parts(ctx)
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, parts.invitation)
}

func (p *parts) invitation(n *directory.Names, row *gen.HuiInvitation) *Invitation {
	p.hui.Add(row.HuiID)
	return &Invitation{
		ID: row.ID, Child: n.Child(&row.ChildID), hui: row.HuiID, parts: p, Person: n.Person(row.InvitedChildID, row.InvitedKinID, row.InvitedPractitionerID), Agency: n.Agency(row.InvitedAgencyID),
		Ground: row.Ground, LeftOutWhy: desk.Stated(row.LeftOutWhy), Attendance: row.Attendance, Channel: row.Channel,
		AttendanceWhy: desk.Stated(row.AttendanceWhy), Version: row.Version,
	}
}

func (b *Book) actions(ctx context.Context, rows []*gen.HuiAction) ([]*Action, error) {
	parts := b.parts(ctx)
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, parts.action)
}

func (p *parts) action(n *directory.Names, row *gen.HuiAction) *Action {
	p.hui.Add(row.HuiID)
	return &Action{
		Written: written(n, row), Owner: n.Practitioner(&row.OwnerID),
		hui: row.HuiID, parts: p, Text: row.What, DueOn: row.DueOn, DoneOn: row.DoneOn, Outcome: desk.Stated(row.Outcome), Version: row.Version,
	}
}

func (b *Book) decisions(ctx context.Context, rows []*gen.Decision) ([]*Decision, error) {
	known, err := meetings(ctx, b, rows, func(row *gen.Decision) *uuid.UUID { return row.HuiID })
	if err != nil {
		return nil, err
	}
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.Decision) *Decision {
		one := &Decision{
			Written: written(n, row), Hui: known[desk.Said(row.HuiID)],
			Question: row.Question, Options: row.Options, Chosen: row.Chosen, Rationale: row.Rationale, DecidedOn: row.DecidedOn,
			Participants: []snapshot.Person{}, ChildPresent: row.ChildPresent, ChildView: desk.Stated(row.ChildView),
			WhanauPresent: row.WhanauPresent, WhanauView: desk.Stated(row.WhanauView), Dissent: row.Dissent,
		}
		for _, global := range row.Participants {
			if who := participant(n, global); who != nil {
				one.Participants = append(one.Participants, who)
			}
		}
		return one
	})
}

// participant is who took part in a decision, nil when the viewer may not see them.
func participant(n *directory.Names, global string) snapshot.Person {
	switch kind, id, _ := globalid.Parse(global); kind {
	case "Child":
		return n.Person(&id, nil, nil)
	case "Kin":
		return n.Person(nil, &id, nil)
	default:
		return n.Person(nil, nil, &id)
	}
}

// meetings are those of the hui which rows are of that the viewer may know of.
func meetings[Row any](ctx context.Context, b *Book, rows []Row, of func(Row) *uuid.UUID) (map[uuid.UUID]*Hui, error) {
	var which []uuid.UUID
	for _, row := range rows {
		if id := of(row); id != nil {
			which = append(which, *id)
		}
	}
	if len(which) == 0 {
		return nil, nil
	}
	found, err := b.ent.Hui.Query().Where(hui.IDIn(which...)).All(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := b.huis(ctx, found)
	known := map[uuid.UUID]*Hui{}
	for _, one := range shown {
		known[one.ID] = one
	}
	return known, err
}
