package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// NetworkClosure says who closed a network and what they noted; the day and the code of
// why are the network's (S2.19).
type NetworkClosure struct{ ent.Schema }

// Annotations name the table.
func (NetworkClosure) Annotations() []schema.Annotation {
	return table("network_closures")
}

// Mixin of the row.
func (NetworkClosure) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (NetworkClosure) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("network_id"),
		field.String("note"),
		field.Strings("warnings"),
		reference("practitioner_id"),
		optional("agency_id"),
	}
}

// Edges of the row.
func (NetworkClosure) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("network", Network.Type, "network_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (NetworkClosure) Indexes() []ent.Index {
	return append(indexed("child_id", "practitioner_id", "agency_id"), index.Fields("network_id").Unique())
}
