// Package schema says what is stored: one file per concept. A row is dated by
// local dates and versioned by the database; rules that need more than one row
// live in the domain packages or, where they must hold for every writer, in the
// migrations as constraints.
package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// table names the table of a schema.
func table(name string) []schema.Annotation {
	return []schema.Annotation{entsql.Annotation{Table: name}}
}

// reference is an indexed column that must point to a row of another table.
func reference(name string) ent.Field { return field.UUID(name, uuid.UUID{}) }

// optional is a reference that may be absent.
func optional(name string) ent.Field { return field.UUID(name, uuid.UUID{}).Optional().Nillable() }

// to is the edge behind a reference. Nothing is deleted along an edge: a row that
// others point to cannot be retired before them.
func to(name string, target any, column string) ent.Edge {
	return edge.To(name, target).Unique().Required().Field(column).Annotations(entsql.OnDelete(entsql.NoAction))
}

// toOptional is the edge behind an optional reference.
func toOptional(name string, target any, column string) ent.Edge {
	return edge.To(name, target).Unique().Field(column).Annotations(entsql.OnDelete(entsql.NoAction))
}

// toParent is the edge from a row to the one it is part of. It is declared from the
// parent's side: declared like the others it would let a parent have only one part.
func toParent(target any) ent.Edge {
	return edge.To("parts", target).Annotations(entsql.OnDelete(entsql.NoAction)).
		From("parent").Unique().Field("parent_id")
}

// indexed gives each column an index of its own.
func indexed(columns ...string) []ent.Index {
	indexes := make([]ent.Index, len(columns))
	for i, column := range columns {
		indexes[i] = index.Fields(column)
	}
	return indexes
}
