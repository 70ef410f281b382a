package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// JointActivity says that activities of two children are one piece of work, who said so
// and why (S1.33). It reads the same from both. Of three or more, each two have a row: who
// sees two of the children reads of these, and of no other.
type JointActivity struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (JointActivity) Annotations() []schema.Annotation {
	return append(table("joint_activities"),
		mixin.Check("joint_of_two_children", "activity_id <> other_id AND child_id <> other_child_id"),
		mixin.Check("joined_says_why", "reason <> ''"),
		mixin.Check("separated_says_why", "CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (JointActivity) Mixin() []ent.Mixin { return []ent.Mixin{authored{}} }

// Fields of the row.
func (JointActivity) Fields() []ent.Field {
	return []ent.Field{
		reference("activity_id"),
		reference("other_id"),
		reference("other_child_id"),
		field.String("reason"),
		mixin.Date("joined_on"),
		mixin.OptionalDate("ended_on"),
		field.String("end_reason").Default(""),
	}
}

// Edges of the row.
func (JointActivity) Edges() []ent.Edge {
	return []ent.Edge{
		to("activity", Activity.Type, "activity_id"),
		to("other", Activity.Type, "other_id"),
		to("other_child", Child.Type, "other_child_id"),
	}
}

// Indexes of the row. Whoever joins activities ends what each was joint with, seen or not:
// no hidden row stands in the way.
func (JointActivity) Indexes() []ent.Index {
	return append(indexed("child_id", "other_id", "other_child_id"),
		index.Fields("activity_id", "other_id").Unique().Annotations(entsql.IndexWhere("ended_on IS NULL")))
}
