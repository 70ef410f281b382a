package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Delivery is one time that an activity was to be carried out, and what became of it
// (S1.17, S2.28).
type Delivery struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Delivery) Annotations() []schema.Annotation {
	return append(table("deliveries"),
		mixin.Check("delivered_says_when", "CASE WHEN outcome IN ('DELIVERED', 'PARTLY_DELIVERED') THEN 1 ELSE 0 END = CASE WHEN occurred_on IS NULL THEN 0 ELSE 1 END"),
		mixin.Check("undelivered_was_planned", "occurred_on IS NOT NULL OR planned_on IS NOT NULL"),
		mixin.Check("seen_when_it_occurred", "occurred_on IS NOT NULL OR NOT child_seen"))
}

// Mixin of the row.
func (Delivery) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (Delivery) Fields() []ent.Field {
	return []ent.Field{
		reference("activity_id"),
		mixin.OptionalDate("planned_on"),
		mixin.OptionalDate("occurred_on"),
		field.String("outcome").GoType(enum.DeliveryOutcome("")),
		field.Bool("child_seen"),
		field.Int("minutes").NonNegative().Default(0),
		field.String("note").Default(""),
	}
}

// Edges of the row.
func (Delivery) Edges() []ent.Edge {
	return []ent.Edge{
		to("activity", Activity.Type, "activity_id"),
	}
}

// Indexes of the row.
func (Delivery) Indexes() []ent.Index { return indexed("activity_id") }
