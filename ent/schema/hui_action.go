package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// HuiAction is something that one practitioner took on at a hui, and by when.
type HuiAction struct{ ent.Schema }

// Annotations name the table.
func (HuiAction) Annotations() []schema.Annotation { return table("hui_actions") }

// Mixin of the row.
func (HuiAction) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (HuiAction) Fields() []ent.Field {
	return written(
		reference("hui_id"),
		reference("owner_id"),
		field.String("what").Default(""),
		mixin.Date("due_on"),
		mixin.OptionalDate("done_on"),
		field.String("outcome").Default(""),
	)
}

// Edges of the row.
func (HuiAction) Edges() []ent.Edge {
	return writtenTo(
		to("hui", Hui.Type, "hui_id"),
		to("owner", Practitioner.Type, "owner_id"),
	)
}

// Indexes of the row.
func (HuiAction) Indexes() []ent.Index { return writtenIndexes("hui_id", "owner_id") }
