package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Activity is what is done for a goal, with one accountable owner: anybody of the network
// proposes it, and only the owner agrees to it (S1.17, S1.45, S2.37).
type Activity struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Activity) Annotations() []schema.Annotation {
	return append(table("activities"),
		mixin.Check("activity_says_what", "title <> ''"),
		mixin.Check("due_not_before_proposed", "due_on >= proposed_on"),
		mixin.Check("ended_says_when", "CASE WHEN status IN ('DECLINED', 'FINISHED', 'STOPPED') THEN 1 ELSE 0 END = CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("ended_says_why", "ended_on IS NULL OR end_reason <> ''"),
		mixin.Check("worked_on_is_agreed", "status NOT IN ('AGREED', 'FINISHED') OR agreed_on IS NOT NULL"))
}

// Mixin of the row.
func (Activity) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Activity) Fields() []ent.Field {
	return []ent.Field{
		reference("goal_id"),
		reference("owner_id"),
		reference("owner_agency_id"),
		field.String("title"),
		field.String("status").GoType(enum.ActivityStatus("")).Default(string(enum.ActivityProposed)),
		mixin.Date("proposed_on"),
		mixin.Date("due_on"),
		field.Int("review_every").NonNegative().Default(0).Comment("days between updates; 0: none agreed"),
		mixin.OptionalDate("agreed_on"),
		mixin.OptionalDate("ended_on"),
		field.String("end_reason").Default(""),
	}
}

// Edges of the row.
func (Activity) Edges() []ent.Edge {
	return []ent.Edge{
		to("goal", Goal.Type, "goal_id"),
		to("owner", Practitioner.Type, "owner_id"),
		to("owner_agency", Agency.Type, "owner_agency_id"),
	}
}

// Indexes of the row.
func (Activity) Indexes() []ent.Index { return indexed("goal_id", "owner_id", "owner_agency_id") }
