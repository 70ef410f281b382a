package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// PersonIdentifier is a number by which another system knows a child, such as the
// NHI number: an attribute, never a key of ours.
type PersonIdentifier struct{ ent.Schema }

// Annotations name the table.
func (PersonIdentifier) Annotations() []schema.Annotation { return table("person_identifiers") }

// Mixin of the row.
func (PersonIdentifier) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (PersonIdentifier) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		field.String("system"),
		field.String("value"),
		field.String("status").GoType(enum.IdentifierStatus("")),
	}
}

// Edges of the row.
func (PersonIdentifier) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
	}
}

// Indexes of the row.
func (PersonIdentifier) Indexes() []ent.Index {
	return append(indexed("child_id"),
		index.Fields("system", "value").Unique().Annotations(entsql.IndexWhere("status = 'LIVE'")))
}
