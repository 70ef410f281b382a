package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Barrier is what stands in the way of a child and its whānau, or between those who work with them (S1.7, S2.26).
type Barrier struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Barrier) Annotations() []schema.Annotation {
	return append(table("barriers"),
		mixin.Check("barrier_of_one_person", "kin_id IS NULL OR NOT raised_by_child"),
		mixin.Check("overcome_says_how", "description <> '' AND (resolved_on IS NULL OR resolution <> '')"))
}

// Mixin of the row.
func (Barrier) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Barrier) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind").GoType(enum.BarrierKind("")),
		optional("kin_id"),
		field.Bool("raised_by_child").Default(false),
		optional("with_agency_id"),
		field.String("description").Default(""),
		mixin.Date("raised_on"),
		field.String("mitigation").Default(""),
		mixin.OptionalDate("resolved_on"),
		field.String("resolution").Default(""),
	}
}

// Edges of the row.
func (Barrier) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("with_agency", Agency.Type, "with_agency_id"),
	}
}

// Indexes of the row.
func (Barrier) Indexes() []ent.Index { return indexed("kin_id", "with_agency_id") }
