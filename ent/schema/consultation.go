package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Consultation records whether a child was told of a disclosure beforehand and helped
// to express views, and what became of them (section 66K; S2.27).
type Consultation struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Consultation) Annotations() []schema.Annotation {
	return append(table("consultations"),
		mixin.Check("not_consulted_says_why", "consulted = 'YES' OR why <> ''"))
}

// Mixin of the row.
func (Consultation) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (Consultation) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("practitioner_id"),
		mixin.Date("on_date"),
		field.String("consulted").GoType(enum.Consulted("")),
		field.String("why").Default("").Comment("why not, where the child was not consulted"),
		field.String("who_with").Default("").Comment("the child, or who represented it"),
		optional("recipient_agency_id"),
		field.String("purpose").Default(""),
		field.String("views_expressed").Default(""),
		field.String("support_given").Default(""),
		field.String("views_taken_into_account").Default(""),
	}
}

// Edges of the row.
func (Consultation) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("recipient_agency", Agency.Type, "recipient_agency_id"),
	}
}

// Indexes of the row.
func (Consultation) Indexes() []ent.Index {
	return append(indexed("practitioner_id", "recipient_agency_id"), index.Fields("child_id", "on_date"))
}
