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

// ExpressionOfInterest is a practitioner who wants to take part in a Children's Team, and
// what the manager of their agency decides (S1.52).
type ExpressionOfInterest struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ExpressionOfInterest) Annotations() []schema.Annotation {
	return append(table("expressions_of_interest"),
		mixin.Check("decision_is_whole", "CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN decision IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("decision_is_somebodys", "CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN decider_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (ExpressionOfInterest) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (ExpressionOfInterest) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		reference("agency_id"),
		reference("team_id"),
		optional("decider_id"),
		field.String("words"),
		mixin.Date("expressed_on"),
		mixin.OptionalDate("decided_on"),
		field.String("decision").GoType(enum.InterestDecision("")).Optional().Nillable(),
		field.String("reason").Default(""),
	}
}

// Edges of the row.
func (ExpressionOfInterest) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("agency", Agency.Type, "agency_id"),
		to("team", ChildrensTeam.Type, "team_id"),
		toOptional("decider", Practitioner.Type, "decider_id"),
	}
}

// Indexes of the row: a wish is answered before it is said again.
func (ExpressionOfInterest) Indexes() []ent.Index {
	return append(indexed("agency_id", "team_id", "decider_id"), index.Fields("practitioner_id", "id"),
		index.Fields("practitioner_id", "agency_id", "team_id").Unique().Annotations(entsql.IndexWhere("decided_on IS NULL")))
}
