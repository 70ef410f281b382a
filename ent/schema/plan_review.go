package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// PlanReview is a review of the Child's Plan: due on a day, and completed with what was
// found and when the next one is due (S1.16).
type PlanReview struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (PlanReview) Annotations() []schema.Annotation {
	return append(table("plan_reviews"),
		mixin.Check("completed_says_what", "completed_on IS NULL OR findings <> ''"))
}

// Mixin of the row.
func (PlanReview) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (PlanReview) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		mixin.Date("due_on"),
		mixin.OptionalDate("completed_on"),
		field.String("findings").Default(""),
	}
}

// Edges of the row.
func (PlanReview) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
	}
}

// Indexes of the row.
func (PlanReview) Indexes() []ent.Index { return indexed("network_id") }
