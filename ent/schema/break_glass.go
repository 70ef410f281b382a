package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// BreakGlass is access to one child that a practitioner took, with a reason and for a
// limited time, and the review of it.
type BreakGlass struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (BreakGlass) Annotations() []schema.Annotation {
	return append(table("break_glass"),
		mixin.Check("access_ends", "expires_at > granted_at"),
		mixin.Check("review_is_whole", "CASE WHEN reviewed_at IS NULL THEN 0 ELSE 1 END = CASE WHEN reviewer_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN reviewed_at IS NULL THEN 0 ELSE 1 END = CASE WHEN outcome IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (BreakGlass) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (BreakGlass) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		reference("child_id"),
		field.String("reason"),
		field.String("basis").Comment("a code of the reasons for which the glass may be broken"),
		field.Time("granted_at"),
		field.Time("expires_at"),
		field.Time("reviewed_at").Optional().Nillable(),
		optional("reviewer_id"),
		field.String("outcome").GoType(enum.ReviewOutcome("")).Optional().Nillable(),
		field.String("review_note").Default(""),
	}
}

// Edges of the row.
func (BreakGlass) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("child", Child.Type, "child_id"),
		toOptional("reviewer", Practitioner.Type, "reviewer_id"),
	}
}

// Indexes of the row.
func (BreakGlass) Indexes() []ent.Index {
	return append(indexed("child_id", "reviewer_id"), index.Fields("practitioner_id", "expires_at"))
}
