package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"

	"cangraph/ent/mixin"
)

// LeadPeriod is one spell of a practitioner as the Lead Professional of a network:
// at most one at a time (S1.39, O14).
type LeadPeriod struct{ ent.Schema }

// Annotations name the table.
func (LeadPeriod) Annotations() []schema.Annotation { return table("lead_periods") }

// Mixin of the row.
func (LeadPeriod) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (LeadPeriod) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		reference("practitioner_id"),
	}
}

// Edges of the row.
func (LeadPeriod) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
	}
}

// Indexes of the row.
func (LeadPeriod) Indexes() []ent.Index { return indexed("network_id", "practitioner_id") }
