package schema

import (
	"slices"

	"entgo.io/ent"
	"entgo.io/ent/schema/index"
)

// written are the fields of a row that a practitioner writes about a child, for an agency.
// A row about a child names it itself, also where a row that it is part of does.
func written(fields ...ent.Field) []ent.Field {
	return slices.Concat([]ent.Field{reference("child_id"), reference("practitioner_id"), reference("agency_id")}, fields)
}

// writtenTo are the edges of such a row.
func writtenTo(edges ...ent.Edge) []ent.Edge {
	return slices.Concat([]ent.Edge{
		to("child", Child.Type, "child_id"), to("practitioner", Practitioner.Type, "practitioner_id"), to("agency", Agency.Type, "agency_id"),
	}, edges)
}

// writtenIndexes serve the lists of a child, the latest first, and the columns named.
func writtenIndexes(columns ...string) []ent.Index {
	return append(indexed(append([]string{"practitioner_id", "agency_id"}, columns...)...), index.Fields("child_id", "id"))
}
