package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// UpdateRequest asks a member of a child's network how things stand, by a day (S1.47).
type UpdateRequest struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (UpdateRequest) Annotations() []schema.Annotation {
	return append(table("update_requests"),
		mixin.Check("due_not_before_asked", "due_on >= asked_on"),
		mixin.Check("answer_is_whole", "CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (UpdateRequest) Mixin() []ent.Mixin { return []ent.Mixin{authored{}, mixin.Versioned{}} }

// Fields of the row.
func (UpdateRequest) Fields() []ent.Field {
	return []ent.Field{
		reference("to_practitioner_id"),
		reference("to_agency_id"),
		field.String("question"),
		mixin.Date("asked_on"),
		mixin.Date("due_on"),
		mixin.OptionalDate("answered_on"),
		field.String("answer").Default(""),
		mixin.OptionalDate("withdrawn_on"),
		field.String("withdraw_reason").Default(""),
	}
}

// Edges of the row.
func (UpdateRequest) Edges() []ent.Edge {
	return []ent.Edge{
		to("to_practitioner", Practitioner.Type, "to_practitioner_id"),
		to("to_agency", Agency.Type, "to_agency_id"),
	}
}

// Indexes of the row.
func (UpdateRequest) Indexes() []ent.Index {
	return append(indexed("to_agency_id"), index.Fields("child_id", "asked_on"), index.Fields("to_practitioner_id", "due_on"))
}
