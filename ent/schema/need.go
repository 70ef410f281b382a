package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Need is what an assessment found that a child needs: it is met by activities, or parked
// with a reason (S1.41).
type Need struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Need) Annotations() []schema.Annotation {
	return append(table("needs"),
		mixin.Check("need_says_what", "statement <> ''"),
		mixin.Check("parked_says_why", "parked_on IS NULL OR parked_reason <> ''"))
}

// Mixin of the row.
func (Need) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Need) Fields() []ent.Field {
	return []ent.Field{
		reference("assessment_id"),
		field.String("domain").GoType(enum.LifeDomain("")),
		field.String("statement"),
		mixin.Date("recorded_on"),
		mixin.OptionalDate("parked_on"),
		field.String("parked_reason").Default(""),
	}
}

// Edges of the row.
func (Need) Edges() []ent.Edge {
	return []ent.Edge{
		to("assessment", Assessment.Type, "assessment_id"),
	}
}

// Indexes of the row.
func (Need) Indexes() []ent.Index { return indexed("assessment_id") }
