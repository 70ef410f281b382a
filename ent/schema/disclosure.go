package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Disclosure is information about a child given by one agency to another: for what
// purpose, on which basis as the law stood, and what was shared (S2.33, S2.34).
type Disclosure struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Disclosure) Annotations() []schema.Annotation {
	return append(table("disclosures"),
		mixin.Check("requested_names_its_request", "CASE WHEN initiative = 'REQUEST' THEN 1 ELSE 0 END = CASE WHEN request_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (Disclosure) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (Disclosure) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("from_agency_id"),
		reference("to_agency_id"),
		reference("practitioner_id"),
		mixin.Date("disclosed_on"),
		field.String("purpose"),
		field.String("basis"),
		field.String("basis_version").Comment("the state of the law that the codes are of"),
		field.String("initiative").GoType(enum.Initiative("")),
		optional("request_id"),
		optional("consultation_id"),
		field.String("reasonable_belief").Default(""),
		field.String("receiver_class").GoType(enum.SharingClass("")).Comment("the receiver's sharing class on that day, as recorded then; empty: unknown"),
		field.Strings("items"),
		field.String("minimum_necessary").Default(""),
		field.String("use_restriction").Default(""),
		field.Bool("in_confidence").Default(false),
		field.String("confidence_consent").Default(""),
	}
}

// Edges of the row.
func (Disclosure) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("from_agency", Agency.Type, "from_agency_id"),
		to("to_agency", Agency.Type, "to_agency_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("request", InformationRequest.Type, "request_id"),
		toOptional("consultation", Consultation.Type, "consultation_id"),
	}
}

// Indexes of the row.
func (Disclosure) Indexes() []ent.Index {
	return append(indexed("from_agency_id", "to_agency_id", "practitioner_id", "request_id", "consultation_id"),
		index.Fields("child_id", "disclosed_on"))
}
