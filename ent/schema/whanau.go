package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Whanau is a family group, as the whānau itself understands it.
type Whanau struct{ ent.Schema }

// Annotations name the table.
func (Whanau) Annotations() []schema.Annotation { return table("whanau") }

// Mixin of the row.
func (Whanau) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Named{}}
}

// Fields of the row.
func (Whanau) Fields() []ent.Field {
	return []ent.Field{
		field.String("name"),
	}
}
