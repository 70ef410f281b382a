package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/aimagreement"
	"cangraph/ent/gen/appointmentattendee"
	"cangraph/ent/gen/disagreementposition"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
)

// How rows of disagreements, agreements, barriers and appointments become objects, in their order.

func (b *Book) disagreements(ctx context.Context, rows []*gen.Disagreement) ([]*Disagreement, error) {
	positions, err := b.ent.DisagreementPosition.Query().Where(disagreementposition.DisagreementIDIn(own(rows)...)).
		Order(gen.Asc(disagreementposition.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	taken := grouped(positions, func(row *gen.DisagreementPosition) uuid.UUID { return row.DisagreementID })
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.Disagreement) *Disagreement {
		one := &Disagreement{
			Written: written(n, row), Topic: row.Topic, RaisedOn: row.RaisedOn, Status: row.Status, Positions: []*Position{},
			EscalatedTo: row.EscalatedTo, EscalatedOn: row.EscalatedOn, EscalatedWhy: desk.Stated(row.EscalatedWhy), ResolvedOn: row.ResolvedOn,
			Outcome: desk.Stated(row.Outcome), BestInterestsRationale: desk.Stated(row.BestInterests), Version: row.Version,
		}
		for _, part := range taken[row.ID] {
			one.Positions = append(one.Positions, &Position{
				By: n.Person(childIf(part.OfChild, part.ChildID), part.KinID, &part.PractitionerID), View: part.View, OnDate: part.OnDate,
				RecordedBy: n.Practitioner(&part.PractitionerID),
			})
		}
		return one
	})
}

func (b *Book) aims(ctx context.Context, rows []*gen.SharedAim) ([]*WorkingAgreement, error) {
	agreements, err := b.ent.AimAgreement.Query().Where(aimagreement.SharedAimIDIn(own(rows)...)).
		Order(gen.Asc(aimagreement.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	given := grouped(agreements, func(row *gen.AimAgreement) uuid.UUID { return row.SharedAimID })
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.SharedAim) *WorkingAgreement {
		one := &WorkingAgreement{Written: written(n, row), Kind: row.Kind, Text: row.Text, ProposedOn: row.ProposedOn, Agreements: []*Agreement{}}
		for _, part := range given[row.ID] {
			one.Agreements = append(one.Agreements, &Agreement{
				By: n.Person(childIf(part.OfChild, part.ChildID), part.KinID, &part.PractitionerID), AgreedOn: part.AgreedOn,
				RecordedBy: n.Practitioner(&part.PractitionerID),
			})
		}
		return one
	})
}

func (b *Book) barriers(ctx context.Context, rows []*gen.Barrier) ([]*Barrier, error) {
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.Barrier) *Barrier {
		return &Barrier{
			Written: written(n, row), Kind: row.Kind,
			RaisedFor: n.Person(childIf(row.RaisedByChild, row.ChildID), row.KinID, nil), WithAgency: n.Agency(row.WithAgencyID),
			Description: row.Description, RaisedOn: row.RaisedOn, Mitigation: desk.Stated(row.Mitigation), ResolvedOn: row.ResolvedOn,
			Resolution: desk.Stated(row.Resolution), Version: row.Version,
		}
	})
}

func (b *Book) appointments(ctx context.Context, rows []*gen.Appointment) ([]*Appointment, error) {
	attendees, err := b.ent.AppointmentAttendee.Query().Where(appointmentattendee.AppointmentIDIn(own(rows)...)).
		Order(gen.Asc(appointmentattendee.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	attend := grouped(attendees, func(row *gen.AppointmentAttendee) uuid.UUID { return row.AppointmentID })
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.Appointment) *Appointment {
		one := &Appointment{
			Written: written(n, row), Purpose: row.Purpose, Place: row.Place, StartsAt: row.StartsAt.UTC(), EndsAt: row.EndsAt.UTC(),
			TravelMinutes: row.TravelMinutes, ChildAttends: row.ChildAttends, Kin: []*snapshot.Kin{}, CancelledOn: row.CancelledOn,
			CancelledWhy: desk.Stated(row.CancelledWhy), Version: row.Version,
		}
		for _, part := range attend[row.ID] {
			if kin := n.Kin(&part.KinID); kin != nil {
				one.Kin = append(one.Kin, kin)
			}
		}
		return one
	})
}
