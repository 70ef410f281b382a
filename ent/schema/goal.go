package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Goal is how it shows that a need is met: a measure, from a baseline to a target (S1.2).
type Goal struct{ ent.Schema }

// Annotations name the table.
func (Goal) Annotations() []schema.Annotation {
	return append(table("goals"),
		mixin.Check("goal_says_what", "statement <> '' AND measure <> '' AND baseline <> '' AND target <> ''"))
}

// Mixin of the row.
func (Goal) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (Goal) Fields() []ent.Field {
	return []ent.Field{
		reference("need_id"),
		field.String("statement"),
		field.String("measure"),
		field.String("baseline"),
		field.String("target"),
		mixin.Date("recorded_on"),
		mixin.OptionalDate("due_on"),
	}
}

// Edges of the row.
func (Goal) Edges() []ent.Edge {
	return []ent.Edge{
		to("need", Need.Type, "need_id"),
	}
}

// Indexes of the row.
func (Goal) Indexes() []ent.Index { return indexed("need_id") }
