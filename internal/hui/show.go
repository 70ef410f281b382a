package hui

import (
	"context"

	"cangraph/ent/gen"
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
	of := b.meetings(ctx)
	return shown(rows, func(row *gen.Hui) *Hui {
		of.ids.Add(row.ID)
		return &Hui{Written: written(of.names, row), row: row, worked: seen.Case(row.ChildID), meetings: of}
	}), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) invitations(ctx context.Context, rows []*gen.HuiInvitation) ([]*Invitation, error) {
	return shown(rows, b.meetings(ctx).invitation), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (m *meetings) invitation(row *gen.HuiInvitation) *Invitation {
	m.ids.Add(row.HuiID)
	one := &Invitation{
		Written: written(m.names, row), person: whom(row).person.want(m.names), agencyID: desk.Said(row.InvitedAgencyID), huiID: row.HuiID, meetings: m,
		Ground: row.Ground, LeaveOutReason: desk.Stated(row.LeftOutWhy), Attendance: row.Attendance, Channel: row.Channel,
		AttendanceReason: desk.Stated(row.AttendanceWhy), Version: row.Version,
	}
	directory.Want[*snapshot.Agency](m.names, one.agencyID)
	return one
}

func (b *Book) actions(ctx context.Context, rows []*gen.HuiAction) ([]*Action, error) {
	return shown(rows, b.meetings(ctx).action), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (m *meetings) action(row *gen.HuiAction) *Action {
	m.ids.Add(row.HuiID)
	directory.Want[*snapshot.Practitioner](m.names, row.OwnerID)
	return &Action{
		Written: written(m.names, row), ownerID: row.OwnerID, huiID: row.HuiID, meetings: m,
		Text: row.What, DueOn: row.DueOn, FinishedOn: row.DoneOn, Outcome: desk.Stated(row.Outcome), Version: row.Version,
	}
}

func (b *Book) decisions(ctx context.Context, rows []*gen.Decision) ([]*Decision, error) {
	of := b.meetings(ctx)
	return shown(rows, func(row *gen.Decision) *Decision {
		of.ids.Add(desk.Said(row.HuiID))
		one := &Decision{
			Written: written(of.names, row), huiID: desk.Said(row.HuiID), meetings: of,
			Question: row.Question, Options: row.Options, Chosen: row.Chosen, Rationale: row.Rationale, DecidedOn: row.DecidedOn,
			ChildPresent: row.ChildPresent, ChildView: desk.Stated(row.ChildView),
			WhanauPresent: row.WhanauPresent, WhanauView: desk.Stated(row.WhanauView), Dissent: row.Dissent,
		}
		for _, global := range row.Participants {
			one.participants = append(one.participants, participant(global).want(of.names))
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
