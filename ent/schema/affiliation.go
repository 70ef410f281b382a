package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Affiliation is a practitioner's part in a Children's Team.
type Affiliation struct{ ent.Schema }

// Annotations name the table.
func (Affiliation) Annotations() []schema.Annotation { return table("affiliations") }

// Mixin of the row.
func (Affiliation) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (Affiliation) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		reference("team_id"),
		field.String("role").GoType(enum.AffiliationRole("")),
	}
}

// Edges of the row.
func (Affiliation) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("team", ChildrensTeam.Type, "team_id"),
	}
}

// Indexes of the row.
func (Affiliation) Indexes() []ent.Index {
	return append(indexed("team_id"), index.Fields("practitioner_id", "team_id", "role", "from_on").Unique())
}
