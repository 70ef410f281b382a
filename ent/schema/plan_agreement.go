package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// PlanAgreement is that a child, an adult of its whānau or a member agreed to a version
// of the plan. The practitioner is who recorded it.
type PlanAgreement struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (PlanAgreement) Annotations() []schema.Annotation {
	return append(table("plan_agreements"),
		mixin.Check("one_agrees", "CASE WHEN child_agreed THEN 1 ELSE 0 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = 1"))
}

// Mixin of the row.
func (PlanAgreement) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (PlanAgreement) Fields() []ent.Field {
	return []ent.Field{
		reference("plan_version_id"),
		field.Bool("child_agreed").Default(false),
		optional("kin_id"),
		optional("member_id"),
		optional("member_agency_id"),
	}
}

// Edges of the row.
func (PlanAgreement) Edges() []ent.Edge {
	return []ent.Edge{
		to("plan_version", PlanVersion.Type, "plan_version_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("member", Practitioner.Type, "member_id"),
		toOptional("member_agency", Agency.Type, "member_agency_id"),
	}
}

// Indexes of the row. The child and adults agree where the version is made, and members
// for themselves: no hidden row stands in the way.
func (PlanAgreement) Indexes() []ent.Index {
	return append(indexed("kin_id", "member_id", "member_agency_id"),
		index.Fields("plan_version_id", "kin_id").Unique(),
		index.Fields("plan_version_id", "member_id").Unique(),
		index.Fields("plan_version_id").Unique().StorageKey("planagreement_child_agreed").Annotations(entsql.IndexWhere("child_agreed")))
}
