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

// ConcernStep is what somebody did about a concern, in the order of recording: raised it,
// saw it, took it on (S2.15: "seen by" is data).
type ConcernStep struct{ ent.Schema }

// Annotations name the table.
func (ConcernStep) Annotations() []schema.Annotation {
	return table("concern_steps")
}

// Mixin of the row.
func (ConcernStep) Mixin() []ent.Mixin { return []ent.Mixin{authored{}} }

// Fields of the row.
func (ConcernStep) Fields() []ent.Field {
	return []ent.Field{
		reference("concern_id"),
		field.String("kind").GoType(enum.ConcernStepKind("")),
		field.Time("at"),
		mixin.Date("on_date"),
		optional("whom_id"),
		field.String("severity").GoType(enum.ConcernSeverity("")).Default("").Comment("after the step; empty where it says nothing of it"),
		field.String("text").Default(""),
		mixin.OptionalDate("due_on"),
	}
}

// Edges of the row.
func (ConcernStep) Edges() []ent.Edge {
	return []ent.Edge{
		to("concern", Concern.Type, "concern_id"),
		toOptional("whom", Practitioner.Type, "whom_id"),
	}
}

// Indexes of the row.
func (ConcernStep) Indexes() []ent.Index {
	return append(indexed("child_id", "whom_id"), index.Fields("concern_id", "kind"),
		index.Fields("concern_id", "practitioner_id").Unique().Annotations(entsql.IndexWhere("kind = 'ACKNOWLEDGED'")))
}
