package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/index"
)

// ActivityContributor is a member who helps the owner of an activity (S2.37). The
// practitioner is who helps.
type ActivityContributor struct{ ent.Schema }

// Annotations name the table.
func (ActivityContributor) Annotations() []schema.Annotation { return table("activity_contributors") }

// Mixin of the row.
func (ActivityContributor) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (ActivityContributor) Fields() []ent.Field {
	return []ent.Field{
		reference("activity_id"),
	}
}

// Edges of the row.
func (ActivityContributor) Edges() []ent.Edge {
	return []ent.Edge{
		to("activity", Activity.Type, "activity_id"),
	}
}

// Indexes of the row. Who proposes an activity names everybody who helps, once: no hidden
// row stands in the way.
func (ActivityContributor) Indexes() []ent.Index {
	return []ent.Index{index.Fields("activity_id", "practitioner_id").Unique()}
}
