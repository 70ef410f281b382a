package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// WhanauMember is a child or an adult as a member of a whānau, in a household of it
// or in none (an empty label).
type WhanauMember struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (WhanauMember) Annotations() []schema.Annotation {
	return append(table("whanau_members"),
		mixin.Check("member_is_one_person", mixin.ExactlyOne("child_id", "kin_id")))
}

// Mixin of the row.
func (WhanauMember) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (WhanauMember) Fields() []ent.Field {
	return []ent.Field{
		reference("whanau_id"),
		optional("child_id"),
		optional("kin_id"),
		field.String("household").Default(""),
	}
}

// Edges of the row.
func (WhanauMember) Edges() []ent.Edge {
	return []ent.Edge{
		to("whanau", Whanau.Type, "whanau_id"),
		toOptional("child", Child.Type, "child_id"),
		toOptional("kin", Kin.Type, "kin_id"),
	}
}

// Indexes of the row.
func (WhanauMember) Indexes() []ent.Index {
	return append(indexed("child_id", "kin_id"),
		index.Fields("whanau_id", "household", "child_id", "from_on").Unique().Annotations(entsql.IndexWhere("child_id IS NOT NULL")),
		index.Fields("whanau_id", "household", "kin_id", "from_on").Unique().Annotations(entsql.IndexWhere("kin_id IS NOT NULL")),
		index.Fields("whanau_id", "household"))
}
