package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Disagreement is something that people around a child see differently (S2.29, S2.30).
type Disagreement struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Disagreement) Annotations() []schema.Annotation {
	return append(table("disagreements"),
		mixin.Check("resolved_says_why", "status <> 'RESOLVED' OR (best_interests <> '' AND resolved_on IS NOT NULL)"),
		mixin.Check("only_resolved_has_its_day", "resolved_on IS NULL OR (status = 'RESOLVED' AND outcome <> '')"),
		mixin.Check("escalated_says_to_whom", "status <> 'ESCALATED' OR (escalated_to IS NOT NULL AND escalated_on IS NOT NULL AND escalated_why <> '')"))
}

// Mixin of the row.
func (Disagreement) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Disagreement) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		field.String("topic").Default(""),
		mixin.Date("raised_on"),
		field.String("status").GoType(enum.DisagreementStatus("")),
		field.String("escalated_to").GoType(enum.EscalatedTo("")).Optional().Nillable(),
		mixin.OptionalDate("escalated_on"),
		field.String("escalated_why").Default(""),
		mixin.OptionalDate("resolved_on"),
		field.String("outcome").Default(""),
		field.String("best_interests").Default(""),
	}
}

// Edges of the row.
func (Disagreement) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
	}
}

// Indexes of the row.
func (Disagreement) Indexes() []ent.Index { return indexed("network_id") }
