package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// HuiAction is something that one practitioner took on at a hui, and by when.
type HuiAction struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (HuiAction) Annotations() []schema.Annotation {
	return append(table("hui_actions"),
		mixin.Check("finished_says_what", "what <> '' AND (done_on IS NULL OR outcome <> '')"))
}

// Mixin of the row.
func (HuiAction) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (HuiAction) Fields() []ent.Field {
	return []ent.Field{
		reference("hui_id"),
		reference("owner_id"),
		field.String("what").Default(""),
		mixin.Date("due_on"),
		mixin.OptionalDate("done_on"),
		field.String("outcome").Default(""),
	}
}

// Edges of the row.
func (HuiAction) Edges() []ent.Edge {
	return []ent.Edge{
		to("hui", Hui.Type, "hui_id"),
		to("owner", Practitioner.Type, "owner_id"),
	}
}

// Indexes of the row.
func (HuiAction) Indexes() []ent.Index { return indexed("hui_id", "owner_id") }
