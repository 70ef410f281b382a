package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// LeadProposal is a practitioner proposed as the Lead Professional of a network, on a
// decision of the panel, until confirmed or withdrawn (S1.28, S1.30).
type LeadProposal struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (LeadProposal) Annotations() []schema.Annotation {
	return append(table("lead_proposals"),
		mixin.Check("confirmed_by_somebody", "CASE WHEN confirmed_on IS NULL THEN 0 ELSE 1 END = CASE WHEN confirmer_id IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("withdrawn_says_why", "withdrawn_on IS NULL OR withdrawn_because <> ''"),
		mixin.Check("answer_has_a_day", "CASE WHEN reply IS NULL THEN 0 ELSE 1 END = CASE WHEN replied_on IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("confirmed_or_withdrawn", "confirmed_on IS NULL OR withdrawn_on IS NULL"))
}

// Mixin of the row.
func (LeadProposal) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (LeadProposal) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("team_id"),
		reference("network_id"),
		reference("decision_id"),
		reference("lead_id"),
		reference("agency_id"),
		mixin.Date("from_on"),
		mixin.Date("proposed_on"),
		reference("practitioner_id"),
		field.String("siblings_reason").Default("").Comment("why another lead than the siblings'"),
		field.String("preference_reason").Default("").Comment("why not whom the child or whānau wants"),
		mixin.OptionalDate("confirmed_on"),
		optional("confirmer_id"),
		field.String("handover_reason").Default(""),
		mixin.OptionalDate("withdrawn_on"),
		field.String("withdrawn_because").Default(""),
		field.String("message").Default("").Comment("to whom it proposes"),
		field.Bool("lead_asked").Default(false).Comment("whom it proposes had a login by then, and says themselves whether they lead"),
		field.String("reply").GoType(enum.LeadReply("")).Optional().Nillable().Comment("of whom it proposes"),
		mixin.OptionalDate("replied_on"),
		field.String("reply_reason").Default(""),
	}
}

// Edges of the row.
func (LeadProposal) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("team", ChildrensTeam.Type, "team_id"),
		to("network", Network.Type, "network_id"),
		to("decision", PanelDecision.Type, "decision_id"),
		to("lead", Practitioner.Type, "lead_id"),
		to("agency", Agency.Type, "agency_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("confirmer", Practitioner.Type, "confirmer_id"),
	}
}

// Indexes of the row.
func (LeadProposal) Indexes() []ent.Index {
	return indexed("child_id", "team_id", "network_id", "decision_id", "lead_id", "agency_id", "practitioner_id", "confirmer_id")
}
