package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// PanelPerson is a practitioner's part in a decision of a panel: present when it was
// made, or considered as Lead Professional.
type PanelPerson struct{ ent.Schema }

// Annotations name the table.
func (PanelPerson) Annotations() []schema.Annotation {
	return table("panel_people")
}

// Mixin of the row.
func (PanelPerson) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (PanelPerson) Fields() []ent.Field {
	return []ent.Field{
		reference("decision_id"),
		reference("child_id"),
		reference("team_id"),
		reference("practitioner_id"),
		field.String("part").GoType(enum.PanelPart("")),
		field.String("note").Default("").Comment("what spoke for or against a candidate"),
	}
}

// Edges of the row.
func (PanelPerson) Edges() []ent.Edge {
	return []ent.Edge{
		to("decision", PanelDecision.Type, "decision_id"),
		to("child", Child.Type, "child_id"),
		to("team", ChildrensTeam.Type, "team_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
	}
}

// Indexes of the row.
func (PanelPerson) Indexes() []ent.Index {
	return append(indexed("child_id", "team_id", "practitioner_id"), index.Fields("decision_id", "part", "practitioner_id").Unique())
}
