package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// DisagreementPosition is how one person sees a disagreement: the practitioner who writes, or a child or an adult of its whānau who is heard by them.
type DisagreementPosition struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (DisagreementPosition) Annotations() []schema.Annotation {
	return append(table("disagreement_positions"),
		mixin.Check("position_of_one_person", "kin_id IS NULL OR NOT of_child"))
}

// Mixin of the row.
func (DisagreementPosition) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (DisagreementPosition) Fields() []ent.Field {
	return []ent.Field{
		reference("disagreement_id"),
		optional("kin_id"),
		field.Bool("of_child").Default(false),
		field.String("view").Default(""),
		mixin.Date("on_date"),
	}
}

// Edges of the row.
func (DisagreementPosition) Edges() []ent.Edge {
	return []ent.Edge{
		to("disagreement", Disagreement.Type, "disagreement_id"),
		toOptional("kin", Kin.Type, "kin_id"),
	}
}

// Indexes of the row.
func (DisagreementPosition) Indexes() []ent.Index { return indexed("disagreement_id", "kin_id") }
