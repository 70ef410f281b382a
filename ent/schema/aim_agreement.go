package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// AimAgreement is the agreement of one person to a shared aim: the practitioner who writes, or a child or an adult of its whānau who is heard by them.
type AimAgreement struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (AimAgreement) Annotations() []schema.Annotation {
	return append(table("aim_agreements"),
		mixin.Check("agreement_of_one_person", "kin_id IS NULL OR NOT of_child"))
}

// Mixin of the row.
func (AimAgreement) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (AimAgreement) Fields() []ent.Field {
	return []ent.Field{
		reference("shared_aim_id"),
		optional("kin_id"),
		field.Bool("of_child").Default(false),
		mixin.Date("agreed_on"),
	}
}

// Edges of the row.
func (AimAgreement) Edges() []ent.Edge {
	return []ent.Edge{
		to("shared_aim", SharedAim.Type, "shared_aim_id"),
		toOptional("kin", Kin.Type, "kin_id"),
	}
}

// Indexes of the row. Who was heard may have agreed twice: once where it is hidden who wrote it down.
func (AimAgreement) Indexes() []ent.Index {
	return append(indexed("shared_aim_id", "kin_id"),
		index.Fields("shared_aim_id", "practitioner_id").Unique().Annotations(entsql.IndexWhere("kin_id IS NULL AND NOT of_child")))
}
