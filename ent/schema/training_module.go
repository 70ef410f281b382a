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

// TrainingModule is what a Children's Team asks its people to learn (S1.49, S1.50).
type TrainingModule struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (TrainingModule) Annotations() []schema.Annotation {
	return append(table("training_modules"),
		mixin.Check("valid_for_some_days", "valid_for_days IS NULL OR valid_for_days > 0"),
		mixin.Check("end_is_whole", "CASE WHEN until_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (TrainingModule) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}, mixin.Versioned{}}
}

// Fields of the row.
func (TrainingModule) Fields() []ent.Field {
	return []ent.Field{
		reference("team_id"),
		reference("recorder_id"),
		field.String("name"),
		field.String("name_mi").Default(""),
		field.String("kind").GoType(enum.TrainingKind("")),
		field.JSON("required_for", []enum.TrainingRole{}),
		field.Int("valid_for_days").Optional().Nillable().Comment("none: for good"),
		field.String("end_reason").Default(""),
	}
}

// Edges of the row.
func (TrainingModule) Edges() []ent.Edge {
	return []ent.Edge{
		to("team", ChildrensTeam.Type, "team_id"),
		to("recorder", Practitioner.Type, "recorder_id"),
	}
}

// Indexes of the row: a team has one module of a name at a time.
func (TrainingModule) Indexes() []ent.Index {
	return append(indexed("recorder_id"), index.Fields("team_id", "name").Unique().Annotations(entsql.IndexWhere("until_on IS NULL")), index.Fields("team_id", "id"))
}
