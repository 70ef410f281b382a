package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// authored is what every recorded row of work with a child says: about whom it is, who
// wrote it, and for which agency, so that what staff of a hidden agency write is hidden
// with it (internal/desk.Row).
type authored struct{ mixin.Recorded }

// Fields of the row.
func (a authored) Fields() []ent.Field {
	return append(a.Recorded.Fields(), reference("child_id"), reference("practitioner_id"), reference("agency_id"))
}

// Edges of the row.
func (authored) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (authored) Indexes() []ent.Index { return indexed("practitioner_id", "agency_id") }

// casework is authored, and listed by child with the latest first.
type casework struct{ authored }

// Indexes of the row.
func (c casework) Indexes() []ent.Index {
	return append(c.authored.Indexes(), index.Fields("child_id", "id"))
}

// written are the mixins of casework that stays as it was written.
func written() []ent.Mixin { return []ent.Mixin{casework{}} }

// changing are the mixins of casework that goes on.
func changing() []ent.Mixin { return []ent.Mixin{casework{}, mixin.Versioned{}} }
