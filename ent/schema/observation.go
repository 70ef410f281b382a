package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Observation is what somebody who works with a child saw or heard: cheap to write, and
// never changed (S2.7, S2.18).
type Observation struct{ ent.Schema }

// Annotations name the table.
func (Observation) Annotations() []schema.Annotation {
	return table("observations")
}

// Mixin of the row.
func (Observation) Mixin() []ent.Mixin { return []ent.Mixin{authored{}} }

// Fields of the row.
func (Observation) Fields() []ent.Field {
	return []ent.Field{
		field.String("text"),
		mixin.Date("seen_on"),
		field.String("setting").Default("").Comment("where; open"),
		field.String("domain").GoType(enum.LifeDomain("")).Default("").Comment("empty: several or none"),
		field.Bool("firsthand").Default(true),
	}
}

// Indexes of the row.
func (Observation) Indexes() []ent.Index {
	return []ent.Index{index.Fields("child_id", "seen_on")}
}
