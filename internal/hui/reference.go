package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
)

// about is what every row that is changed or referred to has.
type about struct {
	desk.Origin
	version int
}

// reference is a kind of rows that inputs refer to.
type reference[Row any] struct {
	field, kind string
	get         func(context.Context, uuid.UUID) (*Row, error)
	of          func(*Row) about
}

// find reads a row that an input refers to, nil with a problem when there is none that
// the viewer may know of, or the viewer does not work with its child.
func find[Row any](ctx context.Context, d Desk, f *desk.Form, r reference[Row], global string) (*Row, error) {
	row, err := desk.Find(ctx, f, r.field, r.kind, global, r.get, func(row *Row) bool { return d.MayKnow(r.of(row).Origin) })
	if err != nil || row == nil || !d.AsMember(f, r.field, r.of(row).Child) {
		return nil, err
	}
	return row, nil
}

// hold reads a row to add to it: nobody else changes anything around its child until the
// change ends. Errors: everything in the form, and command.Expect's.
func hold[Row any](ctx context.Context, d Desk, f *desk.Form, r reference[Row], global string, expected *int) (*Row, error) {
	row, err := find(ctx, d, f, r, global)
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	of := r.of(row)
	if err := d.Lock(ctx, of.Child); err != nil {
		return nil, err
	}
	if row, err = r.get(ctx, of.ID); err != nil {
		return nil, err
	}
	return row, command.Expect(expected, r.of(row).version, of.ID)
}

// alter is hold of a row that changes itself: others must see who does that.
func alter[Row any](ctx context.Context, d Desk, f *desk.Form, r reference[Row], global string, expected *int) (*Row, error) {
	row, err := hold(ctx, d, f, r, global, expected)
	if err != nil {
		return nil, err
	}
	of := r.of(row)
	return row, d.MustBeSeen(ctx, f, r.field, of.Agencies[0], d.Mine(of.Child)...)
}

func (d Desk) hui() reference[gen.Hui] {
	return reference[gen.Hui]{"huiId", "Hui", d.Rows.Hui.Get, func(r *gen.Hui) about {
		return about{desk.From(r), r.Version}
	}}
}

func (d Desk) invitation() reference[gen.HuiInvitation] {
	return reference[gen.HuiInvitation]{"huiInvitationId", "HuiInvitation", d.Rows.HuiInvitation.Get, func(r *gen.HuiInvitation) about {
		return about{desk.From(r).With(r.InvitedPractitionerID, r.InvitedAgencyID), r.Version}
	}}
}

func (d Desk) action() reference[gen.HuiAction] {
	return reference[gen.HuiAction]{"huiActionId", "HuiAction", d.Rows.HuiAction.Get, func(r *gen.HuiAction) about {
		return about{desk.From(r).With(&r.OwnerID, nil), r.Version}
	}}
}

func (d Desk) disagreement() reference[gen.Disagreement] {
	return reference[gen.Disagreement]{"disagreementId", "Disagreement", d.Rows.Disagreement.Get, func(r *gen.Disagreement) about {
		return about{desk.From(r), r.Version}
	}}
}

func (d Desk) workingAgreement() reference[gen.SharedAim] {
	return reference[gen.SharedAim]{"workingAgreementId", workingAgreementType, d.Rows.SharedAim.Get, func(r *gen.SharedAim) about {
		return about{Origin: desk.From(r)}
	}}
}

func (d Desk) barrier() reference[gen.Barrier] {
	return reference[gen.Barrier]{"barrierId", "Barrier", d.Rows.Barrier.Get, func(r *gen.Barrier) about {
		return about{desk.From(r).With(nil, r.WithAgencyID), r.Version}
	}}
}

func (d Desk) appointment() reference[gen.Appointment] {
	return reference[gen.Appointment]{"appointmentId", "Appointment", d.Rows.Appointment.Get, func(r *gen.Appointment) about {
		return about{desk.From(r), r.Version}
	}}
}
