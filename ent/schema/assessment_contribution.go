package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// AssessmentContribution is what one member is asked to give to a common assessment:
// evidence and analysis in some domains (S1.43). The practitioner is the contributor.
type AssessmentContribution struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (AssessmentContribution) Annotations() []schema.Annotation {
	return append(table("assessment_contributions"),
		mixin.Check("declined_says_why", "status <> 'DECLINED' OR reason <> ''"),
		mixin.Check("answered_says_when", "CASE WHEN status IN ('GIVEN', 'DECLINED') THEN 1 ELSE 0 END = CASE WHEN answered_on IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("given_says_what", "status <> 'GIVEN' OR analysis <> ''"))
}

// Mixin of the row.
func (AssessmentContribution) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (AssessmentContribution) Fields() []ent.Field {
	return []ent.Field{
		reference("assessment_id"),
		mixin.Date("invited_on"),
		mixin.Date("due_on"),
		field.String("status").GoType(enum.ContributionStatus("")).Default(string(enum.ContributionInvited)),
		field.Strings("domains"),
		field.Strings("evidence"),
		field.String("analysis").Default(""),
		field.String("reason").Default("").Comment("why it was declined"),
		field.String("excuse").Default("").Comment("why the assessment was completed without it"),
		mixin.OptionalDate("answered_on"),
	}
}

// Edges of the row.
func (AssessmentContribution) Edges() []ent.Edge {
	return []ent.Edge{
		to("assessment", Assessment.Type, "assessment_id"),
	}
}

// Indexes of the row.
func (AssessmentContribution) Indexes() []ent.Index { return indexed("assessment_id") }
