package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// PanelDecision is what the panel of a Children's Team decided about a child, and why
// (S1.28). A new decision is a new row.
type PanelDecision struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (PanelDecision) Annotations() []schema.Annotation {
	return append(table("panel_decisions"),
		mixin.Check("lead_is_chosen", "CASE WHEN kind = 'ASSIGN_LEAD' THEN 1 ELSE 0 END = CASE WHEN chosen_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (PanelDecision) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (PanelDecision) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("team_id"),
		optional("referral_id"),
		field.String("kind").GoType(enum.DecisionKind("")),
		mixin.Date("decided_on"),
		field.String("rationale"),
		optional("chosen_id"),
		reference("practitioner_id"),
	}
}

// Edges of the row.
func (PanelDecision) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("team", ChildrensTeam.Type, "team_id"),
		toOptional("referral", Referral.Type, "referral_id"),
		toOptional("chosen", Practitioner.Type, "chosen_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
	}
}

// Indexes of the row.
func (PanelDecision) Indexes() []ent.Index {
	return append(indexed("team_id", "chosen_id", "practitioner_id"), index.Fields("child_id", "decided_on"), index.Fields("referral_id").Unique())
}
