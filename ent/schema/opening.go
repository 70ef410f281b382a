package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// Opening says that a practitioner around a child opened one observation or one concern by
// itself, and when for the first time: they know of it (S2.13, S2.15). The access log writes it with its entry.
type Opening struct{ ent.Schema }

// Annotations name the table.
func (Opening) Annotations() []schema.Annotation { return table("openings") }

// Mixin of the row.
func (Opening) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (Opening) Fields() []ent.Field {
	return []ent.Field{
		reference("subject_id"), // an observation or a concern
		mixin.Date("opened_on"),
	}
}

// Indexes of the row: the first time counts.
func (Opening) Indexes() []ent.Index {
	return []ent.Index{index.Fields("subject_id", "practitioner_id", "agency_id").Unique()}
}
