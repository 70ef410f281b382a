package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// SharedAim is what the people around a child want to agree on: an outcome, what is shared, how they work (S2.31, S2.33, S2.38).
type SharedAim struct{ ent.Schema }

// Annotations name the table.
func (SharedAim) Annotations() []schema.Annotation { return table("shared_aims") }

// Mixin of the row.
func (SharedAim) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (SharedAim) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		field.String("kind").GoType(enum.SharedAimKind("")),
		field.String("text").Default(""),
		mixin.Date("proposed_on"),
	}
}

// Edges of the row.
func (SharedAim) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
	}
}

// Indexes of the row.
func (SharedAim) Indexes() []ent.Index { return indexed("network_id") }
