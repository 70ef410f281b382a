package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// WaysOfWorkingReview is that the members of a network, or a Children's Team, looked at how they work together (S2.38). It stays as it
// was written, but for its withdrawal.
type WaysOfWorkingReview struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (WaysOfWorkingReview) Annotations() []schema.Annotation {
	return append(table("ways_of_working_reviews"),
		mixin.Check("review_of_network_or_team", mixin.ExactlyOne("network_id", "team_id")),
		mixin.Check("review_of_network_is_about_its_child", "CASE WHEN network_id IS NULL THEN 0 ELSE 1 END = CASE WHEN child_id IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("agreement_is_of_network", "shared_aim_id IS NULL OR network_id IS NOT NULL"),
		mixin.Check("next_review_is_later", "next_on > reviewed_on"),
		mixin.Check("withdrawal_is_whole", "CASE WHEN withdrawn_on IS NULL THEN 0 ELSE 1 END = CASE WHEN withdrawn_why = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (WaysOfWorkingReview) Mixin() []ent.Mixin { return []ent.Mixin{mixin.Recorded{}} }

// Fields of the row.
func (WaysOfWorkingReview) Fields() []ent.Field {
	return []ent.Field{
		optional("network_id"),
		optional("child_id"), // of the network
		optional("team_id"),
		reference("practitioner_id"),
		reference("agency_id"),
		optional("shared_aim_id"), // what they looked at
		mixin.Date("reviewed_on"),
		field.String("changes"),
		mixin.Date("next_on"),
		mixin.OptionalDate("withdrawn_on"),
		field.String("withdrawn_why").Default(""),
	}
}

// Edges of the row.
func (WaysOfWorkingReview) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("network", Network.Type, "network_id"),
		toOptional("child", Child.Type, "child_id"),
		toOptional("team", ChildrensTeam.Type, "team_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("agency", Agency.Type, "agency_id"),
		toOptional("shared_aim", SharedAim.Type, "shared_aim_id"),
	}
}

// Indexes of the row.
func (WaysOfWorkingReview) Indexes() []ent.Index {
	return append(indexed("child_id", "practitioner_id", "agency_id", "shared_aim_id"), index.Fields("network_id", "id"), index.Fields("team_id", "id"))
}
