package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// LeadDelegation is who does what the Lead Professional does for some days of their
// period, and why (S1.16): at most one at a time. One that was ended before its first day
// has no days.
type LeadDelegation struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (LeadDelegation) Annotations() []schema.Annotation {
	return append(table("lead_delegations"), mixin.Check("delegation_not_backward", "until_on IS NULL OR until_on >= from_on"))
}

// Mixin of the row.
func (LeadDelegation) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (LeadDelegation) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		reference("lead_period_id"),
		reference("lead_id"), // who leads in that period, and is hidden with it
		reference("delegate_id"),
		reference("delegate_agency_id"),
		mixin.Date("from_on"),
		mixin.OptionalDate("until_on"),
		field.String("why"),
	}
}

// Edges of the row.
func (LeadDelegation) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
		to("lead_period", LeadPeriod.Type, "lead_period_id"),
		to("lead", Practitioner.Type, "lead_id"),
		to("delegate", Practitioner.Type, "delegate_id"),
		to("delegate_agency", Agency.Type, "delegate_agency_id"),
	}
}

// Indexes of the row.
func (LeadDelegation) Indexes() []ent.Index {
	return indexed("network_id", "lead_period_id", "lead_id", "delegate_id", "delegate_agency_id")
}
