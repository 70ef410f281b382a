package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// Employment is a practitioner employed by an agency; it goes on beside any part in
// a Children's Team (S1.25).
type Employment struct{ ent.Schema }

// Annotations name the table.
func (Employment) Annotations() []schema.Annotation { return table("employments") }

// Mixin of the row.
func (Employment) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (Employment) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		reference("agency_id"),
		field.String("job_title").Default(""),
	}
}

// Edges of the row.
func (Employment) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (Employment) Indexes() []ent.Index {
	return append(indexed("agency_id"), index.Fields("practitioner_id", "agency_id", "from_on").Unique())
}
