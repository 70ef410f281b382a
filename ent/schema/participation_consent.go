package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// ParticipationConsent is the agreement of a child or an adult of its whānau to take
// part. It is no basis to share information; until its end it has not been withdrawn.
type ParticipationConsent struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ParticipationConsent) Annotations() []schema.Annotation {
	return append(table("participation_consents"),
		mixin.Check("consent_of_one_person", "CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN given_by_child THEN 1 ELSE 0 END = 1"))
}

// Mixin of the row.
func (ParticipationConsent) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (ParticipationConsent) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		optional("kin_id"),
		field.Bool("given_by_child").Default(false),
		field.String("scope").Default(""),
	}
}

// Edges of the row.
func (ParticipationConsent) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		toOptional("kin", Kin.Type, "kin_id"),
	}
}

// Indexes of the row.
func (ParticipationConsent) Indexes() []ent.Index {
	return append(indexed("kin_id"), index.Fields("child_id", "from_on"))
}
