package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// ServiceType is a kind of service. Two agencies giving an exclusive type to one
// child is a duplicate (O1); a universal type is one that every child has.
type ServiceType struct{ ent.Schema }

// Annotations name the table.
func (ServiceType) Annotations() []schema.Annotation { return table("service_types") }

// Mixin of the row.
func (ServiceType) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Named{}}
}

// Fields of the row.
func (ServiceType) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").Unique(),
		field.String("name"),
		field.String("name_mi").Default(""),
		optional("parent_id"),
		field.Bool("exclusive"),
		field.Bool("universal"),
		field.String("scope").GoType(enum.ServiceScope("")),
		field.Bool("relational").Comment("works through a relationship, so that a short one is a gap (G8)"),
	}
}

// Edges of the row.
func (ServiceType) Edges() []ent.Edge {
	return []ent.Edge{
		toParent(ServiceType.Type),
	}
}

// Indexes of the row.
func (ServiceType) Indexes() []ent.Index { return indexed("parent_id") }
