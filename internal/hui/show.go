package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiaction"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// How rows of hui and decisions become objects, in their order, noted as shown.

func (b *Book) huis(ctx context.Context, rows []*gen.Hui) ([]*Hui, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	names, which, meetings := b.directory.Names(), ids(rows), &lazy[*Hui]{known: map[uuid.UUID]*Hui{}}
	invited := &lazy[[]*Invitation]{read: func(ctx context.Context) (map[uuid.UUID][]*Invitation, error) {
		found, err := b.ent.HuiInvitation.Query().Where(huiinvitation.HuiIDIn(which...)).Order(gen.Asc(huiinvitation.FieldID)).All(ctx)
		return parts(found, func(r *gen.HuiInvitation) uuid.UUID { return r.HuiID },
			func(r *gen.HuiInvitation) *Invitation { return invitationOf(names, r, meetings) }), err
	}}
	acting := &lazy[[]*Action]{read: func(ctx context.Context) (map[uuid.UUID][]*Action, error) {
		found, err := b.ent.HuiAction.Query().Where(huiaction.HuiIDIn(which...)).Order(gen.Asc(huiaction.FieldID)).All(ctx)
		return parts(found, func(r *gen.HuiAction) uuid.UUID { return r.HuiID },
			func(r *gen.HuiAction) *Action { return actionOf(names, r, meetings) }), err
	}}
	for _, row := range rows {
		meetings.known[row.ID] = &Hui{Written: written(names, row), row: row, worked: seen.Case(row.ChildID), invited: invited, acting: acting}
	}
	return shown(rows, func(row *gen.Hui) *Hui { return meetings.known[row.ID] }), sight.ShowEach(ctx, rows, desk.ChildOf)
}

// meetings are those hui which rows are of that the viewer may know of.
func meetings[Row any](b *Book, rows []Row, of func(Row) uuid.UUID) *lazy[*Hui] {
	return &lazy[*Hui]{read: func(ctx context.Context) (map[uuid.UUID]*Hui, error) {
		found, err := b.ent.Hui.Query().Where(hui.IDIn(shown(rows, of)...)).All(ctx)
		if err != nil {
			return nil, err
		}
		known := map[uuid.UUID]*Hui{}
		all, err := b.huis(ctx, found)
		for _, one := range all {
			known[one.ID] = one
		}
		return known, err
	}}
}

func (b *Book) invitations(ctx context.Context, rows []*gen.HuiInvitation) ([]*Invitation, error) {
	names, of := b.directory.Names(), meetings(b, rows, func(r *gen.HuiInvitation) uuid.UUID { return r.HuiID })
	return shown(rows, func(row *gen.HuiInvitation) *Invitation { return invitationOf(names, row, of) }), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func invitationOf(n *directory.Names, row *gen.HuiInvitation, meetings *lazy[*Hui]) *Invitation {
	one := &Invitation{
		Written: written(n, row), person: whom(row).person.want(n), agencyID: desk.Said(row.InvitedAgencyID), huiID: row.HuiID, meetings: meetings,
		Ground: row.Ground, LeaveOutReason: desk.Stated(row.LeftOutWhy), Attendance: row.Attendance, Channel: row.Channel,
		AttendanceReason: desk.Stated(row.AttendanceWhy), Version: row.Version,
	}
	directory.Want[*snapshot.Agency](n, one.agencyID)
	return one
}

func (b *Book) actions(ctx context.Context, rows []*gen.HuiAction) ([]*Action, error) {
	names, of := b.directory.Names(), meetings(b, rows, func(r *gen.HuiAction) uuid.UUID { return r.HuiID })
	return shown(rows, func(row *gen.HuiAction) *Action { return actionOf(names, row, of) }), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func actionOf(n *directory.Names, row *gen.HuiAction, meetings *lazy[*Hui]) *Action {
	directory.Want[*snapshot.Practitioner](n, row.OwnerID)
	return &Action{
		Written: written(n, row), ownerID: row.OwnerID, huiID: row.HuiID, meetings: meetings,
		Text: row.What, DueOn: row.DueOn, FinishedOn: row.DoneOn, Outcome: desk.Stated(row.Outcome), Version: row.Version,
	}
}

func (b *Book) decisions(ctx context.Context, rows []*gen.Decision) ([]*Decision, error) {
	names, of := b.directory.Names(), meetings(b, rows, func(r *gen.Decision) uuid.UUID { return desk.Said(r.HuiID) })
	return shown(rows, func(row *gen.Decision) *Decision {
		one := &Decision{
			Written: written(names, row), huiID: desk.Said(row.HuiID), meetings: of,
			Question: row.Question, Options: row.Options, Chosen: row.Chosen, Rationale: row.Rationale, DecidedOn: row.DecidedOn,
			ChildPresent: row.ChildPresent, ChildView: desk.Stated(row.ChildView),
			WhanauPresent: row.WhanauPresent, WhanauView: desk.Stated(row.WhanauView), Dissent: row.Dissent,
		}
		for _, global := range row.Participants {
			one.participants = append(one.participants, participant(global).want(names))
		}
		return one
	}), sight.ShowEach(ctx, rows, desk.ChildOf)
}

// participant is who took part in a decision.
func participant(global string) person {
	switch kind, id, _ := globalid.Parse(global); kind {
	case "Child":
		return person{child: id}
	case "Kin":
		return person{kin: id}
	default:
		return person{practitioner: id}
	}
}
