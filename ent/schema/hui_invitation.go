package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// HuiInvitation is one person who is invited to a hui or deliberately left out of it, and whether they came (S2.17).
type HuiInvitation struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (HuiInvitation) Annotations() []schema.Annotation {
	return append(table("hui_invitations"),
		mixin.Check("invited_is_one_person", mixin.ExactlyOne("invited_child_id", "invited_kin_id", "invited_practitioner_id")),
		mixin.Check("apologies_say_why", "attendance IS NULL OR attendance <> 'APOLOGIES' OR attendance_why <> ''"),
		mixin.Check("only_present_by_a_channel", "channel IS NULL OR (attendance IS NOT NULL AND attendance = 'PRESENT')"),
		mixin.Check("left_out_did_not_come", "left_out_why = '' OR attendance IS NULL"))
}

// Mixin of the row.
func (HuiInvitation) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (HuiInvitation) Fields() []ent.Field {
	return []ent.Field{
		reference("hui_id"),
		optional("invited_child_id"),
		optional("invited_kin_id"),
		optional("invited_practitioner_id"),
		optional("invited_agency_id"),
		field.String("ground").GoType(enum.InvitationGround("")),
		field.String("left_out_why").Default(""),
		field.String("attendance").GoType(enum.Attendance("")).Optional().Nillable(),
		field.String("channel").GoType(enum.Channel("")).Optional().Nillable(),
		field.String("attendance_why").Default(""),
	}
}

// Edges of the row.
func (HuiInvitation) Edges() []ent.Edge {
	return []ent.Edge{
		to("hui", Hui.Type, "hui_id"),
		toOptional("invited_child", Child.Type, "invited_child_id"),
		toOptional("invited_kin", Kin.Type, "invited_kin_id"),
		toOptional("invited_practitioner", Practitioner.Type, "invited_practitioner_id"),
		toOptional("invited_agency", Agency.Type, "invited_agency_id"),
	}
}

// Indexes of the row. A practitioner may be invited twice: openly, and for a hidden agency.
func (HuiInvitation) Indexes() []ent.Index {
	return append(indexed("hui_id", "invited_child_id", "invited_kin_id", "invited_practitioner_id", "invited_agency_id"),
		index.Fields("hui_id", "invited_child_id").Unique(), index.Fields("hui_id", "invited_kin_id").Unique())
}
