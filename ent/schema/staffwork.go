package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// staffwork is what every row about the work of a practitioner says: whose it is, who
// recorded it, and for which of their agencies, so that what a hidden agency records of
// its staff is hidden with it.
type staffwork struct{ mixin.Recorded }

// Fields of the row.
func (s staffwork) Fields() []ent.Field {
	return append(s.Recorded.Fields(), reference("practitioner_id"), reference("recorder_id"), reference("agency_id"))
}

// Edges of the row.
func (staffwork) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("recorder", Practitioner.Type, "recorder_id"),
		to("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (staffwork) Indexes() []ent.Index {
	return append(indexed("agency_id", "recorder_id"), index.Fields("practitioner_id", "id"))
}
