package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// ProgressUpdate tells the network how an activity goes (S1.46), and what the measure of
// its goal shows (S1.2).
type ProgressUpdate struct{ ent.Schema }

// Annotations name the table.
func (ProgressUpdate) Annotations() []schema.Annotation { return table("progress_updates") }

// Mixin of the row.
func (ProgressUpdate) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (ProgressUpdate) Fields() []ent.Field {
	return []ent.Field{
		reference("activity_id"),
		mixin.Date("on_date"),
		field.String("text"),
		field.String("observed").Default("").Comment("what the measure of the goal shows"),
	}
}

// Edges of the row.
func (ProgressUpdate) Edges() []ent.Edge {
	return []ent.Edge{
		to("activity", Activity.Type, "activity_id"),
	}
}

// Indexes of the row.
func (ProgressUpdate) Indexes() []ent.Index { return indexed("activity_id") }
