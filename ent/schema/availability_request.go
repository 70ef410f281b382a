package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// AvailabilityRequest is a director asking the managers of an agency whether a
// practitioner of theirs can be lead, and a manager's answer (S1.30).
type AvailabilityRequest struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (AvailabilityRequest) Annotations() []schema.Annotation {
	return append(table("availability_requests"),
		mixin.Check("due_not_before_asked", "due_on >= asked_on"),
		mixin.Check("answered_or_withdrawn", "answered_on IS NULL OR withdrawn_on IS NULL"),
		mixin.Check("availability_answer_is_whole", "CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answer IS NULL THEN 0 ELSE 1 END AND CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END = CASE WHEN answerer_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (AvailabilityRequest) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (AvailabilityRequest) Fields() []ent.Field {
	return []ent.Field{
		reference("proposal_id"),
		reference("child_id"),
		reference("team_id"),
		reference("lead_id"),
		reference("agency_id"),
		reference("practitioner_id"),
		mixin.Date("asked_on"),
		mixin.Date("due_on"),
		field.String("message").Default(""),
		field.String("answer").GoType(enum.Availability("")).Optional().Nillable(),
		mixin.OptionalDate("answered_on"),
		optional("answerer_id"),
		field.Int("hours_per_week").Optional().Nillable(),
		field.String("conditions").Default(""),
		mixin.OptionalDate("withdrawn_on"),
	}
}

// Edges of the row.
func (AvailabilityRequest) Edges() []ent.Edge {
	return []ent.Edge{
		to("proposal", LeadProposal.Type, "proposal_id"),
		to("child", Child.Type, "child_id"),
		to("team", ChildrensTeam.Type, "team_id"),
		to("lead", Practitioner.Type, "lead_id"),
		to("agency", Agency.Type, "agency_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("answerer", Practitioner.Type, "answerer_id"),
	}
}

// Indexes of the row.
func (AvailabilityRequest) Indexes() []ent.Index {
	return append(indexed("proposal_id", "child_id", "team_id", "lead_id", "practitioner_id", "answerer_id"), index.Fields("agency_id", "due_on"),
		index.Fields("proposal_id").Unique().StorageKey("availabilityrequest_waiting").Annotations(entsql.IndexWhere("answered_on IS NULL AND withdrawn_on IS NULL")))
}
