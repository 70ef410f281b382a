package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Network is the Child's Action Network of one child in one Children's Team, from
// acceptance to closure.
type Network struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Network) Annotations() []schema.Annotation {
	return append(table("networks"),
		mixin.Check("period_not_empty", "closed_on IS NULL OR closed_on > accepted_on"))
}

// Mixin of the row.
func (Network) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Versioned{}}
}

// Fields of the row.
func (Network) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		reference("team_id"),
		mixin.Date("accepted_on"),
		mixin.OptionalDate("closed_on"),
		field.String("exit_reason").GoType(enum.ExitReason("")).Optional().Nillable(),
	}
}

// Edges of the row.
func (Network) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("team", ChildrensTeam.Type, "team_id"),
	}
}

// Indexes of the row.
func (Network) Indexes() []ent.Index { return indexed("child_id", "team_id") }
