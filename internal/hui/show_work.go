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
	"cangraph/internal/sight"
)

// How rows of disagreements, agreements, barriers and appointments become objects, in
// their order, noted as shown.

// said is who says something: the child, an adult around it, or who writes it down.
func said(ofChild bool, kin *uuid.UUID, of Written) person {
	if ofChild || kin != nil {
		return person{child: childIf(ofChild, of.ChildID), kin: desk.Said(kin)}.want(of.names)
	}
	return person{practitioner: of.practitionerID}
}

func (b *Book) disagreements(ctx context.Context, rows []*gen.Disagreement) ([]*Disagreement, error) {
	names, which := b.directory.Names(), ids(rows)
	taken := &lazy[[]*Position]{read: func(ctx context.Context) (map[uuid.UUID][]*Position, error) {
		found, err := b.ent.DisagreementPosition.Query().Where(disagreementposition.DisagreementIDIn(which...)).
			Order(gen.Asc(disagreementposition.FieldID)).All(ctx)
		return parts(found, func(r *gen.DisagreementPosition) uuid.UUID { return r.DisagreementID }, func(r *gen.DisagreementPosition) *Position {
			one := &Position{Written: written(names, r), View: r.View, SaidOn: r.OnDate}
			one.by = said(r.OfChild, r.KinID, one.Written)
			return one
		}), err
	}}
	return shown(rows, func(row *gen.Disagreement) *Disagreement {
		return &Disagreement{
			Written: written(names, row), Topic: row.Topic, RaisedOn: row.RaisedOn, Status: row.Status, taken: taken,
			EscalatedTo: row.EscalatedTo, EscalatedOn: row.EscalatedOn, EscalationReason: desk.Stated(row.EscalatedWhy), ResolvedOn: row.ResolvedOn,
			Outcome: desk.Stated(row.Outcome), BestInterestsRationale: desk.Stated(row.BestInterests), Version: row.Version,
		}
	}), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) aims(ctx context.Context, rows []*gen.SharedAim) ([]*WorkingAgreement, error) {
	names, which := b.directory.Names(), ids(rows)
	given := &lazy[[]*Consent]{read: func(ctx context.Context) (map[uuid.UUID][]*Consent, error) {
		found, err := b.ent.AimAgreement.Query().Where(aimagreement.SharedAimIDIn(which...)).Order(gen.Asc(aimagreement.FieldID)).All(ctx)
		return parts(found, func(r *gen.AimAgreement) uuid.UUID { return r.SharedAimID }, func(r *gen.AimAgreement) *Consent {
			one := &Consent{Written: written(names, r), AgreedOn: r.AgreedOn}
			one.by = said(r.OfChild, r.KinID, one.Written)
			return one
		}), err
	}}
	return shown(rows, func(row *gen.SharedAim) *WorkingAgreement {
		return &WorkingAgreement{Written: written(names, row), Kind: row.Kind, Text: row.Text, ProposedOn: row.ProposedOn, given: given}
	}), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) barriers(ctx context.Context, rows []*gen.Barrier) ([]*Barrier, error) {
	names := b.directory.Names()
	return shown(rows, func(row *gen.Barrier) *Barrier {
		one := &Barrier{
			Written: written(names, row), Kind: row.Kind, withAgencyID: desk.Said(row.WithAgencyID),
			raisedFor: person{child: childIf(row.RaisedByChild, row.ChildID), kin: desk.Said(row.KinID)}.want(names),
			Text:      row.Description, RaisedOn: row.RaisedOn, Mitigation: desk.Stated(row.Mitigation), ResolvedOn: row.ResolvedOn,
			Resolution: desk.Stated(row.Resolution), Version: row.Version,
		}
		directory.Want[*snapshot.Agency](names, one.withAgencyID)
		return one
	}), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) appointments(ctx context.Context, rows []*gen.Appointment) ([]*Appointment, error) {
	names, which := b.directory.Names(), ids(rows)
	attend := &lazy[[]uuid.UUID]{read: func(ctx context.Context) (map[uuid.UUID][]uuid.UUID, error) {
		found, err := b.ent.AppointmentAttendee.Query().Where(appointmentattendee.AppointmentIDIn(which...)).
			Order(gen.Asc(appointmentattendee.FieldID)).All(ctx)
		return parts(found, func(r *gen.AppointmentAttendee) uuid.UUID { return r.AppointmentID }, func(r *gen.AppointmentAttendee) uuid.UUID {
			directory.Want[*snapshot.Kin](names, r.KinID)
			return r.KinID
		}), err
	}}
	return shown(rows, func(row *gen.Appointment) *Appointment {
		return &Appointment{
			Written: written(names, row), Purpose: row.Purpose, Place: row.Place, StartsAt: row.StartsAt.UTC(), EndsAt: row.EndsAt.UTC(),
			TravelMinutes: row.TravelMinutes, ChildAttends: row.ChildAttends, attend: attend, CancelledOn: row.CancelledOn,
			CancelReason: desk.Stated(row.CancelledWhy), Version: row.Version,
		}
	}), sight.ShowEach(ctx, rows, desk.ChildOf)
}
