package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Problem is something that the people around a child solve together (S1.44). The
// practitioner raised it.
type Problem struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Problem) Annotations() []schema.Annotation {
	return append(table("problems"),
		mixin.Check("resolved_says_how", "resolved_on IS NULL OR resolution <> ''"),
		mixin.Check("resolved_not_before_raised", "resolved_on IS NULL OR resolved_on >= raised_on"))
}

// Mixin of the row.
func (Problem) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Problem) Fields() []ent.Field {
	return []ent.Field{
		field.String("statement"),
		mixin.Date("raised_on"),
		mixin.OptionalDate("resolved_on"),
		field.String("resolution").Default(""),
	}
}
