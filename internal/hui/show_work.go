package hui

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/aimagreement"
	"cangraph/ent/gen/appointmentattendee"
	"cangraph/ent/gen/disagreementposition"
	"cangraph/internal/network/snapshot"
)

// How rows of disagreements, aims, barriers and appointments become objects, in their order.

func (b *Book) disagreements(ctx context.Context, rows []*gen.Disagreement) ([]*Disagreement, error) {
	all, byID, want := make([]*Disagreement, len(rows)), map[uuid.UUID]*Disagreement{}, ids{}
	for i, row := range rows {
		all[i] = &Disagreement{
			Kind: row.Kind, Topic: row.Topic, RaisedOn: row.RaisedOn, Status: row.Status, Positions: []*Position{}, EscalatedTo: row.EscalatedTo, EscalatedOn: row.EscalatedOn,
			EscalatedWhy: stated(row.EscalatedWhy), ResolvedOn: row.ResolvedOn, Outcome: stated(row.Outcome),
			BestInterestsRationale: stated(row.BestInterests), Version: row.Version,
		}
		byID[row.ID] = all[i]
		want.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	positions, err := b.ent.DisagreementPosition.Query().Where(disagreementposition.DisagreementIDIn(slices.Collect(maps.Keys(byID))...)).
		Order(gen.Asc(disagreementposition.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range positions {
		want.add("Kin", row.KinID)
		want.add("Practitioner", &row.PractitionerID)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		byID[row.ID].Written = names.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	for _, row := range positions {
		of := byID[row.DisagreementID]
		of.Positions = append(of.Positions, &Position{
			By: names.who(childIf(row.OfChild, row.ChildID), row.KinID, &row.PractitionerID), View: row.View, OnDate: row.OnDate,
			RecordedBy: as[*snapshot.Practitioner](names, "Practitioner", &row.PractitionerID),
		})
	}
	return all, shown(ctx, rows, func(row *gen.Disagreement) uuid.UUID { return row.ChildID })
}

func (b *Book) aims(ctx context.Context, rows []*gen.SharedAim) ([]*SharedAim, error) {
	all, byID, want := make([]*SharedAim, len(rows)), map[uuid.UUID]*SharedAim{}, ids{}
	for i, row := range rows {
		all[i] = &SharedAim{Kind: row.Kind, Text: row.Text, ProposedOn: row.ProposedOn, Agreements: []*Agreement{}}
		byID[row.ID] = all[i]
		want.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	agreements, err := b.ent.AimAgreement.Query().Where(aimagreement.SharedAimIDIn(slices.Collect(maps.Keys(byID))...)).
		Order(gen.Asc(aimagreement.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range agreements {
		want.add("Kin", row.KinID)
		want.add("Practitioner", &row.PractitionerID)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		byID[row.ID].Written = names.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	for _, row := range agreements {
		of := byID[row.SharedAimID]
		of.Agreements = append(of.Agreements, &Agreement{
			By: names.who(childIf(row.OfChild, row.ChildID), row.KinID, &row.PractitionerID), AgreedOn: row.AgreedOn,
			RecordedBy: as[*snapshot.Practitioner](names, "Practitioner", &row.PractitionerID),
		})
	}
	return all, shown(ctx, rows, func(row *gen.SharedAim) uuid.UUID { return row.ChildID })
}

func (b *Book) barriers(ctx context.Context, rows []*gen.Barrier) ([]*Barrier, error) {
	want := ids{}
	for _, row := range rows {
		want.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
		want.add("Kin", row.KinID)
		want.add("Agency", row.WithAgencyID)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	all := make([]*Barrier, len(rows))
	for i, row := range rows {
		all[i] = &Barrier{
			Written: names.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID}), Kind: row.Kind,
			RaisedFor: names.who(childIf(row.RaisedByChild, row.ChildID), row.KinID, nil), WithAgency: as[*snapshot.Agency](names, "Agency", row.WithAgencyID),
			Description: row.Description, RaisedOn: row.RaisedOn, Mitigation: stated(row.Mitigation), ResolvedOn: row.ResolvedOn,
			Resolution: stated(row.Resolution), Version: row.Version,
		}
	}
	return all, shown(ctx, rows, func(row *gen.Barrier) uuid.UUID { return row.ChildID })
}

func (b *Book) appointments(ctx context.Context, rows []*gen.Appointment) ([]*Appointment, error) {
	all, byID, want := make([]*Appointment, len(rows)), map[uuid.UUID]*Appointment{}, ids{}
	for i, row := range rows {
		all[i] = &Appointment{
			Purpose: row.Purpose, Place: row.Place, StartsAt: row.StartsAt.UTC(), EndsAt: row.EndsAt.UTC(), TravelMinutes: row.TravelMinutes,
			ChildAttends: row.ChildAttends, Kin: []*snapshot.Kin{}, CancelledOn: row.CancelledOn, CancelledWhy: stated(row.CancelledWhy), Version: row.Version,
		}
		byID[row.ID] = all[i]
		want.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	attendees, err := b.ent.AppointmentAttendee.Query().Where(appointmentattendee.AppointmentIDIn(slices.Collect(maps.Keys(byID))...)).
		Order(gen.Asc(appointmentattendee.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range attendees {
		want.add("Kin", &row.KinID)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		byID[row.ID].Written = names.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID})
	}
	for _, row := range attendees {
		if kin := as[*snapshot.Kin](names, "Kin", &row.KinID); kin != nil {
			byID[row.AppointmentID].Kin = append(byID[row.AppointmentID].Kin, kin)
		}
	}
	return all, shown(ctx, rows, func(row *gen.Appointment) uuid.UUID { return row.ChildID })
}
