package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// SharingClass is the standing of an agency under section 66C of the Oranga Tamariki
// Act 1989 during a period; unknown on days without a row.
type SharingClass struct{ ent.Schema }

// Annotations name the table.
func (SharingClass) Annotations() []schema.Annotation { return table("sharing_classes") }

// Mixin of the row.
func (SharingClass) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (SharingClass) Fields() []ent.Field {
	return []ent.Field{
		reference("agency_id"),
		field.String("class").GoType(enum.SharingClass("")),
		field.String("source").Default("").Comment("where it says so"),
	}
}

// Edges of the row.
func (SharingClass) Edges() []ent.Edge {
	return []ent.Edge{
		to("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (SharingClass) Indexes() []ent.Index {
	return []ent.Index{index.Fields("agency_id", "from_on").Unique()}
}
