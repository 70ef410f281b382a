package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// ProcedureNote is what others who work with an agency must know of its procedures (S2.27).
// It says nothing of any child, and stays as it was written, but for its end.
type ProcedureNote struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ProcedureNote) Annotations() []schema.Annotation {
	return append(table("procedure_notes"), mixin.Check("procedure_note_says_something", "text <> ''"))
}

// Mixin of the row.
func (ProcedureNote) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}, mixin.Versioned{}}
}

// Fields of the row.
func (ProcedureNote) Fields() []ent.Field {
	return []ent.Field{
		reference("agency_id"),
		field.String("topic").GoType(enum.ProcedureTopic("")),
		field.String("text"),
	}
}

// Edges of the row.
func (ProcedureNote) Edges() []ent.Edge {
	return []ent.Edge{to("agency", Agency.Type, "agency_id")}
}

// Indexes of the row.
func (ProcedureNote) Indexes() []ent.Index { return []ent.Index{index.Fields("agency_id", "id")} }
