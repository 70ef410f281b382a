package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// NotificationDuty is the duty of an agency that received information about a child
// to tell the child so (Privacy Act 2020, IPP 3A), until it is done or excepted.
type NotificationDuty struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (NotificationDuty) Annotations() []schema.Annotation {
	return append(table("notification_duties"),
		mixin.Check("done_or_excepted", "done_on IS NULL OR exception IS NULL"))
}

// Mixin of the row.
func (NotificationDuty) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (NotificationDuty) Fields() []ent.Field {
	return []ent.Field{
		reference("disclosure_id"),
		reference("child_id"),
		reference("agency_id"),
		mixin.Date("due_on"),
		mixin.OptionalDate("done_on"),
		field.String("exception").Optional().Nillable(),
		field.String("reason").Default(""),
	}
}

// Edges of the row.
func (NotificationDuty) Edges() []ent.Edge {
	return []ent.Edge{
		to("disclosure", Disclosure.Type, "disclosure_id"),
		to("child", Child.Type, "child_id"),
		to("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (NotificationDuty) Indexes() []ent.Index {
	return append(indexed("disclosure_id"), index.Fields("child_id", "due_on"), index.Fields("agency_id", "due_on"))
}
