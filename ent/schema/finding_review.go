package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// FindingReview is what a lead decided about a finding of a child or a whānau, and as what
// the finding stood then: its key holds what it rests on, the other columns how it was to
// be read (S1.18). A later decision is a row of its own.
type FindingReview struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (FindingReview) Annotations() []schema.Annotation {
	return append(table("finding_reviews"),
		mixin.Check("review_of_child_or_whanau", mixin.ExactlyOne("child_id", "whanau_id")),
		mixin.Check("review_ends_later", "until_on IS NULL OR until_on > decided_on"),
		mixin.Check("review_says_why", "reason <> ''"))
}

// Mixin of the row.
func (FindingReview) Mixin() []ent.Mixin { return []ent.Mixin{mixin.Recorded{}} }

// Fields of the row.
func (FindingReview) Fields() []ent.Field {
	return []ent.Field{
		optional("child_id"),
		optional("whanau_id"),
		reference("practitioner_id"),
		reference("agency_id"),
		field.String("finding_key"),
		field.String("code"),
		field.Int("rule_version"),
		field.String("polarity"),
		mixin.OptionalDate("since_on"),
		field.Int("version").Comment("the place among the decisions about this finding, from 1").Positive(),
		field.String("decision").GoType(enum.ReviewDecision("")),
		field.String("reason"),
		mixin.Date("decided_on"),
		mixin.OptionalDate("until_on"),
	}
}

// Edges of the row.
func (FindingReview) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("child", Child.Type, "child_id"),
		toOptional("whanau", Whanau.Type, "whanau_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (FindingReview) Indexes() []ent.Index {
	return append(indexed("practitioner_id", "agency_id", "finding_key"), index.Fields("child_id", "finding_key"), index.Fields("whanau_id", "finding_key"))
}
