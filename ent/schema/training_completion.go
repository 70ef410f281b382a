package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// TrainingCompletion is a practitioner who has completed a module, until it expires (S1.50).
type TrainingCompletion struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (TrainingCompletion) Annotations() []schema.Annotation {
	return append(table("training_completions"),
		mixin.Check("expires_later", "expires_on IS NULL OR expires_on > completed_on"))
}

// Mixin of the row.
func (TrainingCompletion) Mixin() []ent.Mixin { return []ent.Mixin{staffwork{}} }

// Fields of the row.
func (TrainingCompletion) Fields() []ent.Field {
	return []ent.Field{
		reference("module_id"),
		mixin.Date("completed_on"),
		mixin.OptionalDate("expires_on"),
	}
}

// Edges of the row.
func (TrainingCompletion) Edges() []ent.Edge {
	return []ent.Edge{to("module", TrainingModule.Type, "module_id")}
}

// Indexes of the row: an agency records a completion once.
func (TrainingCompletion) Indexes() []ent.Index {
	return append(indexed("module_id"), index.Fields("practitioner_id", "agency_id", "module_id", "completed_on").Unique().StorageKey("trainingcompletion_once"))
}
