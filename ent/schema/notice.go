package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Notice tells a practitioner that something happened around a child of theirs.
type Notice struct{ ent.Schema }

// Annotations name the table.
func (Notice) Annotations() []schema.Annotation { return table("notices") }

// Mixin of the row.
func (Notice) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		field.String("kind").GoType(enum.NoticeKind("")),
		reference("break_glass_id"),
		reference("child_id"),
		field.Time("at"),
		field.Time("read_at").Optional().Nillable(),
	}
}

// Edges of the row.
func (Notice) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("break_glass", BreakGlass.Type, "break_glass_id"),
		to("child", Child.Type, "child_id"),
	}
}

// Indexes of the row.
func (Notice) Indexes() []ent.Index {
	return append(indexed("break_glass_id", "child_id"), index.Fields("practitioner_id", "at"))
}
