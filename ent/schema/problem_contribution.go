package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// ProblemContribution is what somebody adds to solving a problem (S1.44).
type ProblemContribution struct{ ent.Schema }

// Annotations name the table.
func (ProblemContribution) Annotations() []schema.Annotation { return table("problem_contributions") }

// Mixin of the row.
func (ProblemContribution) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (ProblemContribution) Fields() []ent.Field {
	return []ent.Field{
		reference("problem_id"),
		mixin.Date("on_date"),
		field.String("text"),
	}
}

// Edges of the row.
func (ProblemContribution) Edges() []ent.Edge {
	return []ent.Edge{
		to("problem", Problem.Type, "problem_id"),
	}
}

// Indexes of the row.
func (ProblemContribution) Indexes() []ent.Index { return indexed("problem_id") }
