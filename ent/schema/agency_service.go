package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// AgencyService is a type of service that an agency offers, and where: an entry of the
// resource directory (S1.38). It says nothing of any child.
type AgencyService struct{ ent.Schema }

// Annotations name the table.
func (AgencyService) Annotations() []schema.Annotation { return table("agency_services") }

// Mixin of the row.
func (AgencyService) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}, mixin.Versioned{}}
}

// Fields of the row.
func (AgencyService) Fields() []ent.Field {
	return []ent.Field{
		reference("agency_id"),
		reference("service_type_id"),
		field.String("about").Default("").Comment("for whom, and how one gets it"),
		field.Strings("areas").Optional(),
		field.String("area_key").Default("").Comment("the folded areas, by which one is found"),
		field.String("domain").GoType(enum.LifeDomain("")).Default("").Comment("of needs that it meets; empty: several or none"),
	}
}

// Edges of the row.
func (AgencyService) Edges() []ent.Edge {
	return []ent.Edge{
		to("agency", Agency.Type, "agency_id"),
		to("service_type", ServiceType.Type, "service_type_id"),
	}
}

// Indexes of the row: an agency offers a service once at a time.
func (AgencyService) Indexes() []ent.Index {
	return append(indexed("agency_id", "service_type_id"), index.Fields("agency_id", "service_type_id").Unique().Annotations(entsql.IndexWhere("until_on IS NULL")))
}
