package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// Supervision is one practitioner as the supervisor of another (S1.31).
type Supervision struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Supervision) Annotations() []schema.Annotation {
	return append(table("supervisions"),
		mixin.Check("nobody_supervises_themselves", "supervisor_id <> practitioner_id"))
}

// Mixin of the row.
func (Supervision) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (Supervision) Fields() []ent.Field {
	return []ent.Field{
		reference("supervisor_id"),
		reference("practitioner_id"),
	}
}

// Edges of the row.
func (Supervision) Edges() []ent.Edge {
	return []ent.Edge{
		to("supervisor", Practitioner.Type, "supervisor_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
	}
}

// Indexes of the row.
func (Supervision) Indexes() []ent.Index {
	return append(indexed("practitioner_id"), index.Fields("supervisor_id", "practitioner_id", "from_on").Unique())
}
