package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// ObservationLink says that one observation corroborates, contradicts or adds to another,
// and who said so (S2.18).
type ObservationLink struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ObservationLink) Annotations() []schema.Annotation {
	return append(table("observation_links"),
		mixin.Check("not_with_itself", "observation_id <> other_id"))
}

// Mixin of the row.
func (ObservationLink) Mixin() []ent.Mixin { return []ent.Mixin{authored{}} }

// Fields of the row.
func (ObservationLink) Fields() []ent.Field {
	return []ent.Field{
		reference("observation_id"),
		reference("other_id"),
		reference("other_child_id"),
		field.String("kind").GoType(enum.ObservationLinkKind("")),
	}
}

// Edges of the row.
func (ObservationLink) Edges() []ent.Edge {
	return []ent.Edge{
		to("observation", Observation.Type, "observation_id"),
		to("other", Observation.Type, "other_id"),
		to("other_child", Child.Type, "other_child_id"),
	}
}

// Indexes of the row.
func (ObservationLink) Indexes() []ent.Index {
	return append(indexed("child_id", "other_id", "other_child_id"), index.Fields("observation_id", "other_id"))
}
