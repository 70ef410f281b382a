package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// SafetyNetworkMember is somebody of the enduring safety network around a child, who
// agreed to do something that goes on when the Child's Action Network closes (S2.19): an
// adult of the whānau, an external support, or a practitioner, the helper.
type SafetyNetworkMember struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (SafetyNetworkMember) Annotations() []schema.Annotation {
	return append(table("safety_network_members"),
		mixin.Check("helper_is_one", mixin.ExactlyOne("kin_id", "external_support_id", "helper_id")),
		mixin.Check("check_not_before_agreed", "next_check_on IS NULL OR next_check_on >= agreed_on"),
		mixin.Check("end_is_whole", "CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (SafetyNetworkMember) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (SafetyNetworkMember) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("network_id"),
		optional("kin_id"),
		optional("external_support_id"),
		optional("helper_id"),
		field.String("will_do"),
		mixin.Date("agreed_on"),
		mixin.OptionalDate("next_check_on"),
		reference("practitioner_id"),
		optional("agency_id"),
		mixin.OptionalDate("ended_on"),
		field.String("end_reason").Default(""),
	}
}

// Edges of the row.
func (SafetyNetworkMember) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("network", Network.Type, "network_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("external_support", ExternalSupport.Type, "external_support_id"),
		toOptional("helper", Practitioner.Type, "helper_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row. One that is hidden may say the same as another.
func (SafetyNetworkMember) Indexes() []ent.Index {
	return indexed("child_id", "network_id", "kin_id", "helper_id", "external_support_id", "practitioner_id", "agency_id")
}
