package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Hui is a meeting of a network, called by one of its members, the convenor (S2.8, S2.10).
type Hui struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Hui) Annotations() []schema.Annotation {
	return append(table("hui"),
		mixin.Check("hui_ends", "ends_at > starts_at"),
		mixin.Check("cancelled_says_why", "cancelled_on IS NULL OR cancelled_why <> ''"),
		mixin.Check("hui_says_what_for", "purpose <> '' AND place <> ''"))
}

// Mixin of the row.
func (Hui) Mixin() []ent.Mixin { return changing() }

// Fields of the row.
func (Hui) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		field.String("purpose").Default(""),
		field.String("place").Default(""),
		field.String("channel").GoType(enum.Channel("")),
		field.Time("starts_at"),
		field.Time("ends_at"),
		field.String("moved_why").Default(""),
		mixin.OptionalDate("cancelled_on"),
		field.String("cancelled_why").Default(""),
	}
}

// Edges of the row.
func (Hui) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
	}
}

// Indexes of the row.
func (Hui) Indexes() []ent.Index { return indexed("network_id") }
