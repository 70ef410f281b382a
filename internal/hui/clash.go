package hui

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/appointment"
	"cangraph/ent/gen/appointmentattendee"
	"cangraph/internal/command"
)

// MakeAppointmentPayload is the appointment, and which others it clashes with, or what is
// wrong.
type MakeAppointmentPayload struct {
	Appointment *Appointment
	Clashes     []*Appointment
	UserErrors  []command.UserError
}

// MakeAppointment carries out Desk.MakeAppointment.
func (b *Book) MakeAppointment(ctx context.Context, in MakeAppointmentInput) (*MakeAppointmentPayload, error) {
	made, wrong, err := change(ctx, b.store, "makeAppointment", in, b.appointmentKind(), Desk.MakeAppointment)
	payload := &MakeAppointmentPayload{made, []*Appointment{}, wrong}
	if err == nil && made != nil && made.CancelledOn == nil {
		payload.Clashes, err = b.clashes(ctx, made)
	}
	return payload, err
}

// clashes are the appointments that the viewer may see, of any child, that overlap one and
// need the same child or adult to be there. They touch at their ends without a clash.
func (b *Book) clashes(ctx context.Context, made *Appointment) ([]*Appointment, error) {
	rows, err := b.ent.Appointment.Query().Where(appointment.StartsAtLT(made.EndsAt), appointment.StartsAtGT(made.StartsAt.Add(-longestHui-time.Second)),
		appointment.EndsAtGT(made.StartsAt), appointment.CancelledOnIsNil(), appointment.IDNEQ(made.ID)).
		Order(appointment.ByStartsAt(), appointment.ByID()).All(ctx)
	if err != nil {
		return nil, err
	}
	which := []uuid.UUID{made.ID}
	for _, row := range rows {
		which = append(which, row.ID)
	}
	attendees, err := b.ent.AppointmentAttendee.Query().Where(appointmentattendee.AppointmentIDIn(which...)).All(ctx)
	if err != nil {
		return nil, err
	}
	needed := map[uuid.UUID][]uuid.UUID{}
	for _, row := range attendees {
		needed[row.AppointmentID] = append(needed[row.AppointmentID], row.KinID)
	}
	return b.appointments(ctx, slices.DeleteFunc(rows, func(o *gen.Appointment) bool {
		child := made.ChildAttends && o.ChildAttends && made.Child != nil && made.Child.ID == o.ChildID
		return !child && !slices.ContainsFunc(needed[made.ID], func(kin uuid.UUID) bool { return slices.Contains(needed[o.ID], kin) })
	}))
}
