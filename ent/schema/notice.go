package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Notice tells a practitioner, an adult of a whānau or the child that something happened
// that is theirs to know: around a child, or at a team.
type Notice struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Notice) Annotations() []schema.Annotation {
	return append(table("notices"), mixin.Check("told_is_one_person", mixin.ExactlyOne("practitioner_id", "kin_id", "told_child_id")))
}

// Mixin of the row.
func (Notice) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (Notice) Fields() []ent.Field {
	return []ent.Field{
		optional("practitioner_id"),
		optional("kin_id"),
		optional("told_child_id"),
		field.String("kind").GoType(enum.NoticeKind("")),
		optional("break_glass_id"),
		optional("child_id"),
		field.String("subject").Default("").Comment("the global id of what it is about, where it is no broken glass"),
		field.Time("at"),
		field.Time("read_at").Optional().Nillable(),
	}
}

// Edges of the row.
func (Notice) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("told_child", Child.Type, "told_child_id"),
		toOptional("break_glass", BreakGlass.Type, "break_glass_id"),
		toOptional("child", Child.Type, "child_id"),
	}
}

// Indexes of the row.
func (Notice) Indexes() []ent.Index {
	return append(indexed("break_glass_id", "child_id", "kin_id", "told_child_id"), index.Fields("practitioner_id", "at"))
}
