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

// Invitation asks a practitioner, the invitee, to join a network for an agency (S1.35).
// Whoever invites acts for an agency, or directs the team.
type Invitation struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Invitation) Annotations() []schema.Annotation {
	return append(table("invitations"),
		mixin.Check("answer_is_whole", "CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (Invitation) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (Invitation) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("network_id"),
		reference("invitee_id"),
		reference("for_agency_id"),
		field.String("role").GoType(enum.MembershipRole("")),
		field.String("why"),
		field.String("join_reason"),
		reference("practitioner_id"),
		optional("agency_id"),
		mixin.Date("invited_on"),
		mixin.OptionalDate("answered_on"),
		field.String("answer").GoType(enum.InvitationAnswer("")).Optional().Nillable(),
		field.String("answer_reason").Default(""),
	}
}

// Edges of the row.
func (Invitation) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("network", Network.Type, "network_id"),
		to("invitee", Practitioner.Type, "invitee_id"),
		to("for_agency", Agency.Type, "for_agency_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row: no agency asks somebody twice for one agency. Another one may: a
// refusal would tell of it who may not know of it.
func (Invitation) Indexes() []ent.Index {
	return append(indexed("child_id", "invitee_id", "for_agency_id", "practitioner_id", "agency_id"),
		index.Fields("network_id", "invitee_id", "for_agency_id", "agency_id").Unique().Annotations(entsql.IndexWhere("answer IS NULL")))
}
