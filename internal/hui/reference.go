package hui

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// about is what every row that is changed or referred to has.
type about struct {
	author
	id      uuid.UUID
	version int
	hides   bool        // names somebody besides its author whom the viewer may not know of
	with    []uuid.UUID // what is locked besides it
}

// reference is a kind of rows that inputs refer to. Commands read beneath the rules of
// rows (policy.Tables): of says what they ask, and a test holds the two together.
type reference[Row any] struct {
	field, kind, what string
	get               func(context.Context, uuid.UUID) (*Row, error)
	of                func(*Row) about
}

// find reads a row that an input refers to, nil with a problem when there is none that
// the viewer may know of, or the viewer does not work with its child. An empty row stands
// for none, and nobody knows it.
func find[Row any](ctx context.Context, d Desk, f *form, r reference[Row], global string) (*Row, error) {
	if d.Scope.Viewer().Kind != policy.ViewerPractitioner {
		f.Add(fault.Forbidden, r.field, "only practitioners of the child's network may")
		return nil, nil
	}
	id := f.id(r.field, r.kind, r.what, global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := r.get(ctx, id)
	if gen.IsNotFound(err) {
		row, err = new(Row), nil
	}
	if err != nil {
		return nil, err
	}
	switch of := r.of(row); {
	case !d.Scope.Has(policy.Case, of.child) || !d.open(of.agency) || !d.knows(of.practitioner) || of.hides:
		f.absent(r.field, r.what)
	case !d.works(of.child):
		f.Add(fault.Forbidden, r.field, "only practitioners of the child's network may")
	default:
		return row, nil
	}
	return nil, nil
}

// hold reads a row to change it: nobody else changes it, or what it is part of, until the
// change ends. Errors: everything in the form, and command.Expect's.
func hold[Row any](ctx context.Context, d Desk, f *form, r reference[Row], global string, expected *int) (*Row, error) {
	row, err := find(ctx, d, f, r, global)
	if err != nil || row == nil {
		return nil, orElse(err, f)
	}
	of := r.of(row)
	if err := d.Lock(ctx, slices.Concat([]uuid.UUID{of.id}, of.with)...); err != nil {
		return nil, err
	}
	if row, err = r.get(ctx, of.id); err != nil {
		return nil, err
	}
	return row, command.Expect(expected, r.of(row).version, of.id)
}

// saved carries out an update of a row that is held, and returns the row as it is then.
func saved[Row any](ctx context.Context, r reference[Row], id uuid.UUID, update interface{ Exec(context.Context) error }) (*Row, error) {
	if err := update.Exec(ctx); err != nil {
		return nil, err
	}
	return r.get(ctx, id)
}

// orElse is an error, or what the form says.
func orElse(err error, f *form) error {
	if err != nil {
		return err
	}
	return f.Err()
}

func (d Desk) hui() reference[gen.Hui] {
	return reference[gen.Hui]{"huiId", "Hui", "hui", d.Rows.Hui.Get, func(r *gen.Hui) about {
		return about{author{r.ChildID, r.PractitionerID, r.AgencyID}, r.ID, r.Version, false, []uuid.UUID{r.ChildID}}
	}}
}

func (d Desk) invitation() reference[gen.HuiInvitation] {
	return reference[gen.HuiInvitation]{"invitationId", "HuiInvitation", "invitation", d.Rows.HuiInvitation.Get, func(r *gen.HuiInvitation) about {
		return about{author{r.ChildID, r.PractitionerID, r.AgencyID}, r.ID, r.Version, !d.mayKnow(r), []uuid.UUID{r.HuiID}}
	}}
}

// mayKnow says whether the viewer may know of who is invited.
func (d Desk) mayKnow(r *gen.HuiInvitation) bool {
	return (r.InvitedPractitionerID == nil || d.knows(*r.InvitedPractitionerID)) && (r.InvitedAgencyID == nil || d.open(*r.InvitedAgencyID))
}

func (d Desk) action() reference[gen.HuiAction] {
	return reference[gen.HuiAction]{"actionId", "HuiAction", "action", d.Rows.HuiAction.Get, func(r *gen.HuiAction) about {
		return about{author{r.ChildID, r.PractitionerID, r.AgencyID}, r.ID, r.Version, !d.knows(r.OwnerID), nil}
	}}
}

func (d Desk) disagreement() reference[gen.Disagreement] {
	return reference[gen.Disagreement]{"disagreementId", "Disagreement", "disagreement", d.Rows.Disagreement.Get, func(r *gen.Disagreement) about {
		return about{author: author{r.ChildID, r.PractitionerID, r.AgencyID}, id: r.ID, version: r.Version}
	}}
}

func (d Desk) sharedAim() reference[gen.SharedAim] {
	return reference[gen.SharedAim]{"sharedAimId", "SharedAim", "shared aim", d.Rows.SharedAim.Get, func(r *gen.SharedAim) about {
		return about{author: author{r.ChildID, r.PractitionerID, r.AgencyID}, id: r.ID}
	}}
}

func (d Desk) barrier() reference[gen.Barrier] {
	return reference[gen.Barrier]{"barrierId", "Barrier", "barrier", d.Rows.Barrier.Get, func(r *gen.Barrier) about {
		return about{author{r.ChildID, r.PractitionerID, r.AgencyID}, r.ID, r.Version, r.WithAgencyID != nil && !d.open(*r.WithAgencyID), nil}
	}}
}

func (d Desk) appointment() reference[gen.Appointment] {
	return reference[gen.Appointment]{"appointmentId", "Appointment", "appointment", d.Rows.Appointment.Get, func(r *gen.Appointment) about {
		return about{author: author{r.ChildID, r.PractitionerID, r.AgencyID}, id: r.ID, version: r.Version}
	}}
}
