package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// TrainingNeed is what somebody is to learn by their development plan (S1.51).
type TrainingNeed struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (TrainingNeed) Annotations() []schema.Annotation {
	return append(table("training_needs"),
		mixin.Check("end_is_whole", "CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_note = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (TrainingNeed) Mixin() []ent.Mixin { return []ent.Mixin{staffwork{}, mixin.Versioned{}} }

// Fields of the row.
func (TrainingNeed) Fields() []ent.Field {
	return []ent.Field{
		reference("plan_id"),
		optional("module_id"),
		field.String("need"),
		mixin.Date("noted_on"),
		mixin.OptionalDate("ended_on"),
		field.String("end_note").Default("").Comment("how it was met, or why it is none any more"),
	}
}

// Edges of the row.
func (TrainingNeed) Edges() []ent.Edge {
	return []ent.Edge{
		to("plan", DevelopmentPlan.Type, "plan_id"),
		toOptional("module", TrainingModule.Type, "module_id"),
	}
}

// Indexes of the row.
func (TrainingNeed) Indexes() []ent.Index { return indexed("plan_id", "module_id") }
