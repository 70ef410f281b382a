package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// SelfDescription is what a practitioner says of themselves in one respect: nobody else
// writes it, and without codes it is withdrawn (S2.43).
type SelfDescription struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (SelfDescription) Annotations() []schema.Annotation {
	return append(table("self_descriptions"),
		mixin.Check("ethnicities_are_ones_own", "NOT (shared AND aspect = 'ETHNICITIES')"))
}

// Mixin of the row.
func (SelfDescription) Mixin() []ent.Mixin { return []ent.Mixin{mixin.Recorded{}} }

// Fields of the row.
func (SelfDescription) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		field.String("aspect").GoType(enum.SelfAspect("")),
		field.Strings("codes"),
		field.Bool("shared"),
		mixin.Date("stated_on"),
	}
}

// Edges of the row.
func (SelfDescription) Edges() []ent.Edge {
	return []ent.Edge{to("practitioner", Practitioner.Type, "practitioner_id")}
}

// Indexes of the row.
func (SelfDescription) Indexes() []ent.Index {
	return []ent.Index{index.Fields("practitioner_id", "aspect").Unique()}
}
