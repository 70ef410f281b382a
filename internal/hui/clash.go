package hui

import (
	"context"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen/appointment"
	"cangraph/ent/gen/appointmentattendee"
	"cangraph/ent/gen/predicate"
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

// mostClashes are told of one appointment: the first that begin.
const mostClashes = 20

// clashes are the appointments that the viewer may see, of any child, that overlap one and
// need the same child or adult to be there. They touch at their ends without a clash.
func (b *Book) clashes(ctx context.Context, made *Appointment) ([]*Appointment, error) {
	need, err := b.needed(ctx, made)
	if err != nil {
		return nil, err
	}
	rows, err := b.ent.Appointment.Query().Where(append(beside(made), appointment.Or(need...))...).
		Order(appointment.ByStartsAt(), appointment.ByID()).Limit(mostClashes).All(ctx)
	if err != nil {
		return nil, err
	}
	return b.appointments(ctx, rows)
}

// beside are the conditions of being kept at the same time as an appointment.
func beside(made *Appointment) []predicate.Appointment {
	return []predicate.Appointment{
		appointment.StartsAtLT(made.EndsAt), appointment.StartsAtGT(made.StartsAt.Add(-longestHui - time.Second)),
		appointment.EndsAtGT(made.StartsAt), appointment.CancelledOnIsNil(), appointment.IDNEQ(made.ID),
	}
}

// needed are the appointments that need the child, or an adult, whom one needs.
func (b *Book) needed(ctx context.Context, made *Appointment) ([]predicate.Appointment, error) {
	var kin, with []uuid.UUID
	err := b.ent.AppointmentAttendee.Query().Where(appointmentattendee.AppointmentID(made.ID)).Select(appointmentattendee.FieldKinID).Scan(ctx, &kin)
	if err != nil {
		return nil, err
	}
	err = b.ent.AppointmentAttendee.Query().Where(appointmentattendee.KinIDIn(kin...), appointmentattendee.HasAppointmentWith(beside(made)...)).
		Limit(mostClashes*mostItems).Select(appointmentattendee.FieldAppointmentID).Scan(ctx, &with)
	need := []predicate.Appointment{appointment.IDIn(with...)}
	if made.ChildAttends {
		need = append(need, appointment.And(appointment.ChildID(made.ChildID), appointment.ChildAttends(true)))
	}
	return need, err
}
