package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// DevelopmentPlan is what a practitioner and the manager of their agency want to reach,
// and when they look at it again (S1.51).
type DevelopmentPlan struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (DevelopmentPlan) Annotations() []schema.Annotation {
	return append(table("development_plans"), mixin.Check("next_comes_later", "next_review_on > reviewed_on"))
}

// Mixin of the row.
func (DevelopmentPlan) Mixin() []ent.Mixin { return []ent.Mixin{staffwork{}, mixin.Versioned{}} }

// Fields of the row.
func (DevelopmentPlan) Fields() []ent.Field {
	return []ent.Field{
		field.String("aims"),
		mixin.Date("reviewed_on"),
		mixin.Date("next_review_on"),
	}
}

// Indexes of the row: an agency has one plan with each of its staff.
func (DevelopmentPlan) Indexes() []ent.Index {
	return []ent.Index{index.Fields("practitioner_id", "agency_id").Unique()}
}
