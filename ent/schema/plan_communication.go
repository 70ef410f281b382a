package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// PlanCommunication is that somebody was told of a version of the plan: by whom, how and
// when, and when they said that they have understood (S1.42). The practitioner told.
type PlanCommunication struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (PlanCommunication) Annotations() []schema.Annotation {
	return append(table("plan_communications"),
		mixin.Check("one_is_told", "CASE WHEN to_child THEN 1 ELSE 0 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1"),
		mixin.Check("acknowledged_after_told", "acknowledged_on IS NULL OR acknowledged_on >= told_on"))
}

// Mixin of the row.
func (PlanCommunication) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (PlanCommunication) Fields() []ent.Field {
	return []ent.Field{
		reference("plan_version_id"),
		field.Bool("to_child").Default(false),
		optional("kin_id"),
		optional("member_id"),
		optional("member_agency_id"),
		field.String("channel").GoType(enum.Channel("")),
		mixin.Date("told_on"),
		mixin.OptionalDate("acknowledged_on"),
	}
}

// Edges of the row.
func (PlanCommunication) Edges() []ent.Edge {
	return []ent.Edge{
		to("plan_version", PlanVersion.Type, "plan_version_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("member", Practitioner.Type, "member_id"),
		toOptional("member_agency", Agency.Type, "member_agency_id"),
	}
}

// Indexes of the row.
func (PlanCommunication) Indexes() []ent.Index {
	return indexed("plan_version_id", "kin_id", "member_id", "member_agency_id")
}
