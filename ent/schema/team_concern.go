package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// TeamConcern is a worry that a practitioner brings to a Children's Team about a child
// whom they may not see: in their words, without its id (S2.24). The team's director
// finds out whom it is about.
type TeamConcern struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (TeamConcern) Annotations() []schema.Annotation {
	return append(table("team_concerns"),
		mixin.Check("triage_is_whole", "CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END AND CASE WHEN triaged_on IS NULL THEN 0 ELSE 1 END = CASE WHEN triaged_by_id IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("attached_says_to_whom", "outcome IS NULL OR CASE WHEN outcome = 'ATTACHED' THEN 1 ELSE 0 END = CASE WHEN child_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (TeamConcern) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (TeamConcern) Fields() []ent.Field {
	return []ent.Field{
		reference("team_id"),
		reference("practitioner_id"),
		reference("agency_id"),
		field.String("about").Comment("whom it is about, in the words of who wrote it"),
		field.String("text"),
		field.String("severity").GoType(enum.ConcernSeverity("")),
		mixin.Date("raised_on"),
		optional("child_id"),
		field.String("outcome").GoType(enum.TriageOutcome("")).Optional().Nillable(),
		field.String("note").Default(""),
		mixin.OptionalDate("triaged_on"),
		optional("triaged_by_id"),
	}
}

// Edges of the row.
func (TeamConcern) Edges() []ent.Edge {
	return []ent.Edge{
		to("team", ChildrensTeam.Type, "team_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("agency", Agency.Type, "agency_id"),
		toOptional("child", Child.Type, "child_id"),
		toOptional("triaged_by", Practitioner.Type, "triaged_by_id"),
	}
}

// Indexes of the row.
func (TeamConcern) Indexes() []ent.Index {
	return append(indexed("practitioner_id", "agency_id", "child_id", "triaged_by_id"), index.Fields("team_id", "raised_on"))
}
