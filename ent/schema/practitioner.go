package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Practitioner is a person who works with children for an agency. The profession is
// an open code and never decides who may take a role (S1.21).
type Practitioner struct{ ent.Schema }

// Annotations name the table.
func (Practitioner) Annotations() []schema.Annotation { return table("practitioners") }

// Mixin of the row.
func (Practitioner) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Named{}}
}

// Fields of the row.
func (Practitioner) Fields() []ent.Field {
	return []ent.Field{
		field.String("given_names"),
		field.String("family_name"),
		field.String("profession"),
		field.String("email").Default(""),
		field.String("phone").Default(""),
	}
}
