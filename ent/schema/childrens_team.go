package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// ChildrensTeam brings existing services of an area together. It is no service and
// no agency, and is never counted as one (S1.36).
type ChildrensTeam struct{ ent.Schema }

// Annotations name the table.
func (ChildrensTeam) Annotations() []schema.Annotation { return table("childrens_teams") }

// Mixin of the row.
func (ChildrensTeam) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Named{}}
}

// Fields of the row.
func (ChildrensTeam) Fields() []ent.Field {
	return []ent.Field{
		field.String("name"),
		field.String("name_mi").Default(""),
		field.Strings("areas").Optional(),
	}
}
