package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Kin is an adult of the whānau: a parent, caregiver or other relative.
type Kin struct{ ent.Schema }

// Annotations name the table.
func (Kin) Annotations() []schema.Annotation { return table("kin") }

// Mixin of the row.
func (Kin) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Named{}}
}

// Fields of the row.
func (Kin) Fields() []ent.Field {
	return []ent.Field{
		field.String("given_names"),
		field.String("family_name"),
		mixin.OptionalDate("date_of_birth"),
	}
}
