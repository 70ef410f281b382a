package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// RetractedMembership says why a membership, which is kept in the history of its table,
// should never have been recorded, and what it said: no rule counts it any more.
type RetractedMembership struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (RetractedMembership) Annotations() []schema.Annotation {
	return append(table("retracted_memberships"),
		mixin.Check("member_is_one_person", mixin.ExactlyOne("kin_id", "member_id")))
}

// Mixin of the row.
func (RetractedMembership) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (RetractedMembership) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("network_id"),
		field.UUID("membership_id", uuid.UUID{}).Unique(),
		optional("kin_id"),
		optional("member_id"),
		optional("for_agency_id"),
		field.String("role").GoType(enum.MembershipRole("")),
		field.String("reason"),
		mixin.Date("retracted_on"),
		reference("practitioner_id"),
		optional("agency_id"),
	}
}

// Edges of the row.
func (RetractedMembership) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("network", Network.Type, "network_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("member", Practitioner.Type, "member_id"),
		toOptional("for_agency", Agency.Type, "for_agency_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (RetractedMembership) Indexes() []ent.Index {
	return indexed("child_id", "network_id", "kin_id", "member_id", "for_agency_id", "practitioner_id", "agency_id")
}
