package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Appointment is when and where a child or adults of its whānau have to be (S1.7).
type Appointment struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Appointment) Annotations() []schema.Annotation {
	return append(table("appointments"),
		mixin.Check("appointment_ends", "ends_at > starts_at"),
		mixin.Check("cancelled_says_why", "cancelled_on IS NULL OR cancelled_why <> ''"))
}

// Mixin of the row.
func (Appointment) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Appointment) Fields() []ent.Field {
	return []ent.Field{
		field.String("purpose").Default(""),
		field.String("place").Default(""),
		field.Time("starts_at"),
		field.Time("ends_at"),
		field.Int("travel_minutes").Default(0),
		field.Bool("child_attends"),
		mixin.OptionalDate("cancelled_on"),
		field.String("cancelled_why").Default(""),
	}
}

// Indexes of the row.
func (Appointment) Indexes() []ent.Index { return indexed("starts_at") }
