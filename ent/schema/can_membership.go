package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// CanMembership is one spell of a child, an adult of the whānau or a practitioner as
// a member of a network; practitioners come for an agency (S1.34, S1.35).
type CanMembership struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (CanMembership) Annotations() []schema.Annotation {
	return append(table("can_memberships"),
		mixin.Check("member_is_one_person", mixin.ExactlyOne("child_id", "kin_id", "practitioner_id")),
		mixin.Check("practitioner_comes_for_an_agency", "CASE WHEN practitioner_id IS NULL THEN 0 ELSE 1 END = CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (CanMembership) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}, mixin.Versioned{}}
}

// Fields of the row.
func (CanMembership) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		optional("child_id"),
		optional("kin_id"),
		optional("practitioner_id"),
		optional("agency_id"),
		field.String("role").GoType(enum.MembershipRole("")),
		field.String("join_reason").Default(""),
		field.String("leave_reason").Default(""),
	}
}

// Edges of the row.
func (CanMembership) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
		toOptional("child", Child.Type, "child_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (CanMembership) Indexes() []ent.Index {
	return append(indexed("network_id", "child_id", "kin_id", "agency_id"),
		index.Fields("practitioner_id", "network_id"))
}
