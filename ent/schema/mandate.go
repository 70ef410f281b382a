package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Mandate is a role that no work with a child brings with it: a manager of an agency,
// or an analyst, administrator or auditor of a Children's Team (S1.31, S2.21).
type Mandate struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Mandate) Annotations() []schema.Annotation {
	return append(table("mandates"),
		mixin.Check("mandate_has_one_place", mixin.ExactlyOne("agency_id", "team_id")),
		mixin.Check("manager_is_of_an_agency", "CASE WHEN role = 'MANAGER' THEN 1 ELSE 0 END = CASE WHEN agency_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (Mandate) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (Mandate) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		field.String("role").GoType(enum.MandateRole("")),
		optional("agency_id"),
		optional("team_id"),
	}
}

// Edges of the row.
func (Mandate) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
		toOptional("team", ChildrensTeam.Type, "team_id"),
	}
}

// Indexes of the row.
func (Mandate) Indexes() []ent.Index {
	return append(indexed("agency_id", "team_id"),
		index.Fields("practitioner_id", "agency_id", "role", "from_on").Unique(),
		index.Fields("practitioner_id", "team_id", "role", "from_on").Unique())
}
