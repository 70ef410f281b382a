package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Child is a child or young person around whom a network may stand.
type Child struct{ ent.Schema }

// Annotations name the table.
func (Child) Annotations() []schema.Annotation { return table("children") }

// Mixin of the row.
func (Child) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Named{}}
}

// Fields of the row.
func (Child) Fields() []ent.Field {
	return []ent.Field{
		field.String("preferred_name"),
		field.String("given_names"),
		field.String("family_name"),
		mixin.Date("date_of_birth"),
		field.String("gender").Default("").Comment("open code list; empty: not recorded"),
		field.Strings("ethnicities").Optional().Comment("self-identified, several, codes of any level"),
		field.Strings("iwi").Optional().Comment("iwi codes; never inferred from ethnicity"),
		field.Strings("languages").Optional().Comment("BCP 47 tags"),
		field.Bool("shielded").Default(false).Comment("seen by the people named for the child only"),
	}
}
