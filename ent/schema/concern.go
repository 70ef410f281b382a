package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Concern is a worry about a child, with one owner and a next action (S2.15, S2.16). What
// was done about it, and who has seen it, are its steps.
type Concern struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Concern) Annotations() []schema.Annotation {
	return append(table("concerns"),
		mixin.Check("close_is_whole", "CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("closed_says_why", "closed_on IS NULL OR rationale <> ''"),
		mixin.Check("action_is_whole", "CASE WHEN next_action_on IS NULL THEN 0 ELSE 1 END = CASE WHEN next_action = '' THEN 0 ELSE 1 END"),
		mixin.Check("closed_needs_nobody", "closed_on IS NULL OR unowned_since IS NULL"))
}

// Mixin of the row.
func (Concern) Mixin() []ent.Mixin { return []ent.Mixin{authored{}, mixin.Versioned{}} }

// Fields of the row.
func (Concern) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("together_id", uuid.UUID{}).Comment("the same for those that were raised together"),
		optional("follows_id"),
		optional("team_concern_id"),
		field.String("severity").GoType(enum.ConcernSeverity("")),
		field.String("text"),
		field.Strings("observation_ids").Optional().Comment("what it was raised from"),
		mixin.Date("raised_on"),
		optional("owner_id"),
		optional("assignee_id"),
		field.String("next_action").Default(""),
		mixin.OptionalDate("next_action_on"),
		mixin.OptionalDate("unowned_since"),
		field.Time("escalated_at").Optional().Nillable(),
		mixin.OptionalDate("closed_on"),
		field.String("outcome").GoType(enum.ConcernOutcome("")).Optional().Nillable(),
		field.String("rationale").Default(""),
	}
}

// Edges of the row.
func (Concern) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("followed_by", Concern.Type).Annotations(entsql.OnDelete(entsql.NoAction)).From("follows").Unique().Field("follows_id"),
		toOptional("team_concern", TeamConcern.Type, "team_concern_id"),
		toOptional("owner", Practitioner.Type, "owner_id"),
		toOptional("assignee", Practitioner.Type, "assignee_id"),
	}
}

// Indexes of the row.
func (Concern) Indexes() []ent.Index {
	return append(indexed("together_id", "follows_id", "team_concern_id", "owner_id", "assignee_id"), index.Fields("child_id", "raised_on"))
}
