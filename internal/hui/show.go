package hui

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiaction"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

// How rows of hui and decisions become objects, in their order.

func (b *Book) huis(ctx context.Context, rows []*gen.Hui) ([]*Hui, error) {
	all, byID, want := make([]*Hui, len(rows)), map[uuid.UUID]*Hui{}, ids{}
	for i, row := range rows {
		all[i] = &Hui{row: row, Invitations: []*Invitation{}, Actions: []*Action{}}
		byID[row.ID] = all[i]
		want.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	which := slices.Collect(maps.Keys(byID))
	invitations, err := b.ent.HuiInvitation.Query().Where(huiinvitation.HuiIDIn(which...)).Order(gen.Asc(huiinvitation.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	actions, err := b.ent.HuiAction.Query().Where(huiaction.HuiIDIn(which...)).Order(gen.Asc(huiaction.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range invitations {
		want.invited(row)
	}
	for _, row := range actions {
		want.acting(row)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		byID[row.ID].Written = names.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	for _, row := range invitations {
		byID[row.HuiID].Invitations = append(byID[row.HuiID].Invitations, names.invitation(row))
	}
	for _, row := range actions {
		byID[row.HuiID].Actions = append(byID[row.HuiID].Actions, names.action(row))
	}
	return all, shown(ctx, rows, func(row *gen.Hui) uuid.UUID { return row.ChildID })
}

func (i *ids) invited(row *gen.HuiInvitation) {
	i.add("Child", row.InvitedChildID)
	i.add("Kin", row.InvitedKinID)
	i.add("Practitioner", row.InvitedPractitionerID)
	i.add("Agency", row.InvitedAgencyID)
}

func (i *ids) acting(row *gen.HuiAction) {
	i.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
	i.add("Practitioner", &row.OwnerID)
}

func (n named) invitation(row *gen.HuiInvitation) *Invitation {
	return &Invitation{
		ID: row.ID, Person: n.who(row.InvitedChildID, row.InvitedKinID, row.InvitedPractitionerID), Agency: as[*snapshot.Agency](n, "Agency", row.InvitedAgencyID),
		Ground: row.Ground, LeftOutWhy: stated(row.LeftOutWhy), Attendance: row.Attendance, Channel: row.Channel,
		AttendanceWhy: stated(row.AttendanceWhy), Version: row.Version,
	}
}

func (n named) action(row *gen.HuiAction) *Action {
	return &Action{
		Written: n.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID}), Owner: as[*snapshot.Practitioner](n, "Practitioner", &row.OwnerID),
		What: row.What, DueOn: row.DueOn, DoneOn: row.DoneOn, Outcome: stated(row.Outcome), Version: row.Version,
	}
}

func (b *Book) invitations(ctx context.Context, rows []*gen.HuiInvitation) ([]*Invitation, error) {
	want := ids{}
	for _, row := range rows {
		want.invited(row)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	all := make([]*Invitation, len(rows))
	for i, row := range rows {
		all[i] = names.invitation(row)
	}
	return all, shown(ctx, rows, func(row *gen.HuiInvitation) uuid.UUID { return row.ChildID })
}

func (b *Book) actions(ctx context.Context, rows []*gen.HuiAction) ([]*Action, error) {
	want := ids{}
	for _, row := range rows {
		want.acting(row)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	all := make([]*Action, len(rows))
	for i, row := range rows {
		all[i] = names.action(row)
	}
	return all, shown(ctx, rows, func(row *gen.HuiAction) uuid.UUID { return row.ChildID })
}

func (b *Book) decisions(ctx context.Context, rows []*gen.Decision) ([]*Decision, error) {
	want, meetings := ids{}, []*uuid.UUID{}
	for _, row := range rows {
		want.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
		want = append(want, row.Participants...)
		meetings = append(meetings, row.HuiID)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	known, err := b.meetings(ctx, meetings)
	if err != nil {
		return nil, err
	}
	all := make([]*Decision, len(rows))
	for i, row := range rows {
		all[i] = &Decision{
			Written: names.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID}), HuiID: known.reference(row.HuiID),
			Question: row.Question, Options: row.Options, Chosen: row.Chosen, Rationale: row.Rationale, DecidedOn: row.DecidedOn,
			Participants: []snapshot.Person{}, ChildPresent: row.ChildPresent, ChildView: stated(row.ChildView),
			WhanauPresent: row.WhanauPresent, WhanauView: stated(row.WhanauView), Dissent: row.Dissent,
		}
		for _, id := range row.Participants {
			if who, is := names[id].(snapshot.Person); is {
				all[i].Participants = append(all[i].Participants, who)
			}
		}
	}
	return all, shown(ctx, rows, func(row *gen.Decision) uuid.UUID { return row.ChildID })
}

// meetings are those of some hui that the viewer may know of.
func (b *Book) meetings(ctx context.Context, given []*uuid.UUID) (huiSet, error) {
	var which []uuid.UUID
	for _, id := range given {
		if id != nil {
			which = append(which, *id)
		}
	}
	known := huiSet{}
	if len(which) == 0 {
		return known, nil
	}
	found, err := b.ent.Hui.Query().Where(hui.IDIn(which...)).IDs(ctx)
	for _, id := range found {
		known[id] = true
	}
	return known, err
}

// huiSet is a set of hui.
type huiSet map[uuid.UUID]bool

// reference is the global id of a hui of the set.
func (s huiSet) reference(id *uuid.UUID) *string {
	if id == nil || !s[*id] {
		return nil
	}
	global := globalid.Of("Hui", *id)
	return &global
}
