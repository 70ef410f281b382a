package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// Feedback is how far a child or an adult of its whānau trusts a practitioner, or the
// network, and why (S1.14, S2.40). They give it themselves, or a practitioner writes it
// down for them.
type Feedback struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Feedback) Annotations() []schema.Annotation {
	return append(table("feedback"),
		mixin.Check("feedback_of_one_person", "CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN given_by_child THEN 1 ELSE 0 END = 1"),
		mixin.Check("trust_is_1_to_5", "trust BETWEEN 1 AND 5"))
}

// Mixin of the row.
func (Feedback) Mixin() []ent.Mixin { return []ent.Mixin{mixin.Recorded{}} }

// Fields of the row.
func (Feedback) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		optional("kin_id"),
		field.Bool("given_by_child").Default(false),
		optional("practitioner_id"),
		optional("agency_id"),
		optional("about_practitioner_id"),
		field.Int("trust"),
		field.String("words").Default(""),
		mixin.Date("on_date"),
	}
}

// Edges of the row.
func (Feedback) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
		toOptional("about_practitioner", Practitioner.Type, "about_practitioner_id"),
	}
}

// Indexes of the row.
func (Feedback) Indexes() []ent.Index {
	return append(indexed("kin_id", "practitioner_id", "agency_id", "about_practitioner_id"), index.Fields("child_id", "id"))
}
