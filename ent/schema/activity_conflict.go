package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// ActivityConflict says that two activities of a child work against each other, who said so
// and why, and how it was settled (S1.3). It reads the same from both. Nothing is unique: no
// hidden row stands in the way.
type ActivityConflict struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ActivityConflict) Annotations() []schema.Annotation {
	return append(table("activity_conflicts"),
		mixin.Check("conflict_of_two_activities", "activity_id <> other_id"),
		mixin.Check("conflict_says_why", "reason <> ''"),
		mixin.Check("settled_not_before_noticed", "settled_on IS NULL OR settled_on >= noticed_on"),
		mixin.Check("settled_says_how", "CASE WHEN settled_on IS NULL THEN 0 ELSE 1 END = CASE WHEN settlement = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (ActivityConflict) Mixin() []ent.Mixin { return []ent.Mixin{authored{}} }

// Fields of the row.
func (ActivityConflict) Fields() []ent.Field {
	return []ent.Field{
		reference("activity_id"),
		reference("other_id"),
		field.String("reason"),
		mixin.Date("noticed_on"),
		mixin.OptionalDate("settled_on"),
		field.String("settlement").Default(""),
	}
}

// Edges of the row.
func (ActivityConflict) Edges() []ent.Edge {
	return []ent.Edge{
		to("activity", Activity.Type, "activity_id"),
		to("other", Activity.Type, "other_id"),
	}
}

// Indexes of the row.
func (ActivityConflict) Indexes() []ent.Index { return indexed("child_id", "activity_id", "other_id") }
