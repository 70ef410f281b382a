package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// ServiceProvision is a service given to a child, to a whānau or for one adult of it by an
// agency, and by one of its practitioners if somebody is named.
type ServiceProvision struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ServiceProvision) Annotations() []schema.Annotation {
	return append(table("service_provisions"),
		mixin.Check("serves_child_or_whanau", mixin.ExactlyOne("child_id", "whanau_id")),
		mixin.Check("an_adult_is_of_a_whanau", "kin_id IS NULL OR whanau_id IS NOT NULL"),
		mixin.Check("completed_has_an_end", "status <> 'COMPLETED' OR until_on IS NOT NULL"))
}

// Mixin of the row.
func (ServiceProvision) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Dated{}, mixin.Versioned{}}
}

// Fields of the row.
func (ServiceProvision) Fields() []ent.Field {
	return []ent.Field{
		optional("child_id"),
		optional("whanau_id"),
		optional("kin_id"), // whom of the whānau it is for; none: all of it
		reference("agency_id"),
		optional("practitioner_id"),
		reference("service_type_id"),
		field.String("status").GoType(enum.ProvisionStatus("")),
		field.String("end_reason").Default(""),
		optional("recorded_by_id"), // who recorded it here; none: it was imported
	}
}

// Edges of the row.
func (ServiceProvision) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("child", Child.Type, "child_id"),
		toOptional("whanau", Whanau.Type, "whanau_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		to("agency", Agency.Type, "agency_id"),
		toOptional("practitioner", Practitioner.Type, "practitioner_id"),
		to("service_type", ServiceType.Type, "service_type_id"),
		toOptional("recorded_by", Practitioner.Type, "recorded_by_id"),
	}
}

// Indexes of the row.
func (ServiceProvision) Indexes() []ent.Index {
	return indexed("child_id", "whanau_id", "kin_id", "agency_id", "practitioner_id", "service_type_id", "recorded_by_id")
}
