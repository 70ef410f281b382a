package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/index"
)

// AppointmentAttendee is an adult of the whānau who has to be at an appointment.
type AppointmentAttendee struct{ ent.Schema }

// Annotations name the table.
func (AppointmentAttendee) Annotations() []schema.Annotation { return table("appointment_attendees") }

// Mixin of the row.
func (AppointmentAttendee) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (AppointmentAttendee) Fields() []ent.Field {
	return []ent.Field{
		reference("appointment_id"),
		reference("kin_id"),
	}
}

// Edges of the row.
func (AppointmentAttendee) Edges() []ent.Edge {
	return []ent.Edge{
		to("appointment", Appointment.Type, "appointment_id"),
		to("kin", Kin.Type, "kin_id"),
	}
}

// Indexes of the row.
func (AppointmentAttendee) Indexes() []ent.Index {
	return append(indexed("kin_id"), index.Fields("appointment_id", "kin_id").Unique())
}
