package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// InformationRequest is one agency asking another for information about a child. It
// is answered, or declined on a ground and with a reason (sections 66G to 66J; S2.32).
type InformationRequest struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (InformationRequest) Annotations() []schema.Annotation {
	return append(table("information_requests"),
		mixin.Check("due_not_before_asked", "due_on >= asked_on"),
		mixin.Check("answer_is_whole", "CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("declined_says_why", "outcome IS NULL OR outcome <> 'DECLINED' OR (decline_ground IS NOT NULL AND decline_reason <> '')"))
}

// Mixin of the row.
func (InformationRequest) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (InformationRequest) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("from_agency_id"),
		reference("to_agency_id"),
		reference("practitioner_id"),
		mixin.Date("asked_on"),
		mixin.Date("due_on"),
		field.String("purpose"),
		field.String("basis"),
		field.String("question"),
		mixin.OptionalDate("answered_on"),
		field.String("outcome").GoType(enum.RequestOutcome("")).Optional().Nillable(),
		field.String("decline_ground").Optional().Nillable(),
		field.String("decline_reason").Default(""),
		mixin.OptionalDate("advised_on"),
		field.String("adviser").Default("").Comment("who was asked what the law says, in words"),
		field.String("advice").Default(""),
	}
}

// Edges of the row.
func (InformationRequest) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("from_agency", Agency.Type, "from_agency_id"),
		to("to_agency", Agency.Type, "to_agency_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
	}
}

// Indexes of the row.
func (InformationRequest) Indexes() []ent.Index {
	return append(indexed("from_agency_id", "practitioner_id"), index.Fields("child_id", "asked_on"), index.Fields("to_agency_id", "due_on"))
}
