package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// SupervisionSession is one meeting of a practitioner and who supports them, with time for
// reflection, and without the details of any child (S1.31, S2.39).
type SupervisionSession struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (SupervisionSession) Annotations() []schema.Annotation {
	return append(table("supervision_sessions"),
		mixin.Check("reflection_is_part_of_it", "reflection_minutes >= 0 AND reflection_minutes <= minutes"),
		mixin.Check("session_takes_time", "minutes > 0"),
		mixin.Check("next_comes_later", "next_on IS NULL OR next_on > held_on"))
}

// Mixin of the row.
func (SupervisionSession) Mixin() []ent.Mixin { return []ent.Mixin{staffwork{}} }

// Fields of the row.
func (SupervisionSession) Fields() []ent.Field {
	return []ent.Field{
		reference("supervision_id"),
		reference("supervisor_id"),
		mixin.Date("held_on"),
		field.Int("minutes"),
		field.Int("reflection_minutes"),
		field.String("agreed"),
		mixin.OptionalDate("next_on"),
	}
}

// Edges of the row.
func (SupervisionSession) Edges() []ent.Edge {
	return []ent.Edge{
		to("supervision", Supervision.Type, "supervision_id"),
		to("supervisor", Practitioner.Type, "supervisor_id"),
	}
}

// Indexes of the row: a day has one session of an arrangement.
func (SupervisionSession) Indexes() []ent.Index {
	return append(indexed("supervisor_id"), index.Fields("supervision_id", "held_on").Unique())
}
