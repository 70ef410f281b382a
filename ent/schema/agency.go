package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Agency is an organisation that works with children, of any sector and control.
type Agency struct{ ent.Schema }

// Annotations name the table.
func (Agency) Annotations() []schema.Annotation { return table("agencies") }

// Mixin of the row.
func (Agency) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Keyed{}, mixin.Named{}}
}

// Fields of the row.
func (Agency) Fields() []ent.Field {
	return []ent.Field{
		field.String("name"),
		field.String("kind").GoType(enum.AgencyKind("")),
		field.String("control").GoType(enum.AgencyControl("")),
		field.String("sharing_class").GoType(enum.SharingClass("")).Optional().Nillable().Comment("unknown until recorded"),
		optional("parent_id"),
	}
}

// Edges of the row.
func (Agency) Edges() []ent.Edge {
	return []ent.Edge{
		toParent(Agency.Type),
	}
}

// Indexes of the row.
func (Agency) Indexes() []ent.Index { return indexed("parent_id") }
