package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Assessment is one common assessment of a child, led by the Lead Professional, to which
// the members of the network contribute (S1.16, S1.40).
type Assessment struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Assessment) Annotations() []schema.Annotation {
	return append(table("assessments"),
		mixin.Check("due_not_before_start", "due_on >= started_on"),
		mixin.Check("completed_not_before_start", "completed_on IS NULL OR completed_on >= started_on"),
		mixin.Check("completed_says_what_it_found", "completed_on IS NULL OR summary <> ''"))
}

// Mixin of the row.
func (Assessment) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Assessment) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		mixin.Date("started_on"),
		mixin.Date("due_on"),
		mixin.OptionalDate("completed_on"),
		field.String("summary").Default(""),
		field.String("instrument").Default("").Comment("open code, such as SDQ; empty: not recorded"),
		field.String("again").Default("").Comment("why the child is assessed anew; empty: it is not"),
	}
}

// Edges of the row.
func (Assessment) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
	}
}

// Indexes of the row.
func (Assessment) Indexes() []ent.Index { return indexed("network_id") }
