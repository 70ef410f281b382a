package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Agency is an organisation that works with children, of any sector and control. One
// with a shield is known to named people only; a broker speaks for it to others.
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
		optional("parent_id"),
		field.String("shield").GoType(enum.Shield("")).Default("").Comment("empty: everyone may know of its work"),
		optional("broker_id"),
	}
}

// Edges of the row.
func (Agency) Edges() []ent.Edge {
	return []ent.Edge{
		toParent(Agency.Type),
		toOptional("broker", Practitioner.Type, "broker_id"),
	}
}

// Indexes of the row.
func (Agency) Indexes() []ent.Index { return indexed("parent_id", "broker_id") }
