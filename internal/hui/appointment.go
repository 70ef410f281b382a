package hui

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/appointment"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// MakeAppointmentInput is when and where a child, or adults of its whānau, have to be.
type MakeAppointmentInput struct {
	command.Idempotent
	ChildID       string
	AgencyID      *string
	Purpose       string
	Place         string
	StartsAt      time.Time
	EndsAt        time.Time
	TravelMinutes int
	ChildAttends  bool
	KinIDs        []string
}

// longestTravel is how many minutes of travel one appointment can have.
const longestTravel = 24 * 60

// MakeAppointment adds an appointment (S1.7). One that clashes with another is made all
// the same: whoever makes it is told. Errors: command.UserErrors.
func (d Desk) MakeAppointment(ctx context.Context, in MakeAppointmentInput) (*gen.Appointment, error) {
	var f desk.Form
	who := d.author(&f, in.ChildID, in.AgencyID)
	purpose, place := f.Required("purpose", in.Purpose, desk.Title, "say what it is for"), f.Required("place", in.Place, desk.Title, "say where it is")
	starts, ends := span(&f, in.StartsAt, in.EndsAt, d.Now)
	if in.TravelMinutes < 0 || in.TravelMinutes > longestTravel {
		f.Add(fault.Invalid, "travelMinutes", "travelling takes 0 to %d minutes", longestTravel)
	}
	if who.child == uuid.Nil {
		return nil, f.Err()
	}
	kin, err := d.attendees(ctx, &f, who.child, in)
	if err != nil {
		return nil, err
	}
	network, err := d.Network(ctx, who.child)
	if err != nil {
		return nil, err
	}
	within(&f, network, starts)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, who.child); err != nil {
		return nil, err
	}
	known, err := d.Rows.Appointment.Query().Where(appointment.ChildID(who.child), appointment.CancelledOnIsNil(), appointment.EndsAtGT(d.Now)).All(ctx)
	if err != nil {
		return nil, err
	}
	if room(&f, d, "childId", known, mostToCome, "appointments to come"); f.Err() != nil {
		return nil, f.Err()
	}
	same := d.Rows.Appointment.Query().Where(appointment.ChildID(who.child), appointment.PractitionerID(who.practitioner),
		appointment.StartsAt(starts), appointment.Purpose(purpose), appointment.CancelledOnIsNil())
	if err := d.unlessKnown(ctx, who.child, same, "startsAt", "you have made this appointment already"); err != nil {
		return nil, err
	}
	row, err := d.Rows.Appointment.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).
		SetPurpose(purpose).SetPlace(place).SetStartsAt(starts).SetEndsAt(ends).SetTravelMinutes(in.TravelMinutes).SetChildAttends(in.ChildAttends).Save(ctx)
	if err != nil {
		return nil, err
	}
	return row, d.attend(ctx, row, who, kin)
}

// attendees reads which adults have to be there.
func (d Desk) attendees(ctx context.Context, f *desk.Form, child uuid.UUID, in MakeAppointmentInput) ([]uuid.UUID, error) {
	switch n := len(in.KinIDs); {
	case n > mostItems:
		f.Add(fault.Invalid, "kinIds", "name at most %d people", mostItems)
		return nil, nil
	case n == 0 && !in.ChildAttends:
		f.Add(fault.Invalid, "childAttends", "say who has to be there: the child, or adults of its whānau")
	}
	kin, seen := []uuid.UUID{}, map[string]bool{}
	for i, global := range in.KinIDs {
		field := desk.Item("kinIds", i)
		if seen[global] {
			f.Add(fault.Invalid, field, "name everybody once")
		}
		seen[global] = true
		kin = append(kin, globalid.Own("Kin", global))
	}
	around, err := d.AroundOf(ctx, child, kin...)
	for i, id := range kin {
		if !slices.Contains(around, id) {
			f.Absent(desk.Item("kinIds", i), "Kin")
		}
	}
	return kin, err
}

func (d Desk) attend(ctx context.Context, row *gen.Appointment, who author, kin []uuid.UUID) error {
	rows := make([]*gen.AppointmentAttendeeCreate, len(kin))
	for i, id := range kin {
		rows[i] = d.Rows.AppointmentAttendee.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).
			SetAppointmentID(row.ID).SetKinID(id)
	}
	saved, err := d.Rows.AppointmentAttendee.CreateBulk(rows...).Save(ctx)
	for _, one := range saved {
		d.Changed(one.ID)
	}
	return err
}

// CancelAppointmentInput is an appointment that is not kept.
type CancelAppointmentInput struct {
	command.Idempotent
	AppointmentID   string
	Reason          string
	ExpectedVersion *int
}

// CancelAppointment ends an appointment, once. Errors: command.UserErrors,
// command.Expect's.
func (d Desk) CancelAppointment(ctx context.Context, in CancelAppointmentInput) (*gen.Appointment, error) {
	var f desk.Form
	why := f.Required("reason", in.Reason, desk.Text, "say why it is cancelled")
	row, err := alter(ctx, d, &f, d.appointment(), in.AppointmentID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if row.CancelledOn != nil {
		f.Add(fault.Conflict, "appointmentId", "this appointment has been cancelled already")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Appointment.UpdateOne(row).SetCancelledOn(d.Today).SetCancelledWhy(why).Save(ctx)
}
