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

// Referral is a child put before a Children's Team by a practitioner, and what became of
// it: looked at (triaged), then accepted or declined by the panel (S1.26).
type Referral struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Referral) Annotations() []schema.Annotation {
	return append(table("referrals"),
		mixin.Check("triaged_by_somebody", "CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN triager_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN urgency IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("outcome_has_a_day", "CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (Referral) Mixin() []ent.Mixin {
	return []ent.Mixin{authored{}, mixin.Versioned{}}
}

// Fields of the row.
func (Referral) Fields() []ent.Field {
	return []ent.Field{
		reference("team_id"),
		mixin.Date("referred_on"),
		mixin.OptionalDate("received_on"), // when it was written down here; nil of old ones: on the day of the referral
		field.String("reason"),
		mixin.OptionalDate("triaged_on"),
		optional("triager_id"),
		field.String("urgency").GoType(enum.Urgency("")).Optional().Nillable(),
		field.String("triage_note").Default(""),
		mixin.OptionalDate("decided_on"),
		field.String("outcome").GoType(enum.DecisionKind("")).Optional().Nillable(),
	}
}

// Edges of the row.
func (Referral) Edges() []ent.Edge {
	return []ent.Edge{
		to("team", ChildrensTeam.Type, "team_id"),
		toOptional("triager", Practitioner.Type, "triager_id"),
	}
}

// Indexes of the row.
func (Referral) Indexes() []ent.Index {
	return append(indexed("child_id", "triager_id"), index.Fields("team_id", "referred_on"),
		index.Fields("child_id", "team_id", "practitioner_id").Unique().Annotations(entsql.IndexWhere("outcome IS NULL")))
}
