package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// SinglePoint is whom the child and its whānau turn to first for some days, where it is
// not the Lead Professional (S1.14).
type SinglePoint struct{ ent.Schema }

// Annotations name the table.
func (SinglePoint) Annotations() []schema.Annotation { return table("single_points") }

// Mixin of the row.
func (SinglePoint) Mixin() []ent.Mixin { return append(written(), mixin.Dated{}) }

// Fields of the row.
func (SinglePoint) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		reference("contact_id"),
		reference("contact_agency_id"),
		field.String("why"),
	}
}

// Edges of the row.
func (SinglePoint) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
		to("contact", Practitioner.Type, "contact_id"),
		to("contact_agency", Agency.Type, "contact_agency_id"),
	}
}

// Indexes of the row: a network has one at a time, hidden or not.
func (SinglePoint) Indexes() []ent.Index {
	return append(indexed("network_id", "contact_id", "contact_agency_id"),
		index.Fields("network_id").Unique().StorageKey("singlepoint_one_at_a_time").Annotations(entsql.IndexWhere("until_on IS NULL")))
}
