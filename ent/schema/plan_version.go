package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// PlanVersion is the Child's Plan as it was agreed on a day: its content does not change
// any more (S1.16, S2.36).
type PlanVersion struct{ ent.Schema }

// Annotations name the table.
func (PlanVersion) Annotations() []schema.Annotation { return table("plan_versions") }

// Mixin of the row.
func (PlanVersion) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (PlanVersion) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		field.Int("number").Positive(),
		mixin.Date("agreed_on"),
		field.String("content").Comment("the needs, goals and activities as JSON, with their ids"),
		field.String("working_together").Comment("how those around the child work with each other (S2.36)"),
	}
}

// Edges of the row.
func (PlanVersion) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
	}
}

// Indexes of the row.
func (PlanVersion) Indexes() []ent.Index {
	return []ent.Index{index.Fields("network_id", "number").Unique()}
}
