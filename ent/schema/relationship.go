package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Relationship says that the relative is the kind of the person: a row with kind
// PARENT means that the relative is a parent of the person.
type Relationship struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Relationship) Annotations() []schema.Annotation {
	return append(table("relationships"),
		mixin.Check("person_is_one", mixin.ExactlyOne("child_id", "kin_id")),
		mixin.Check("relative_is_one", mixin.ExactlyOne("relative_child_id", "relative_kin_id")))
}

// Mixin of the row.
func (Relationship) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (Relationship) Fields() []ent.Field {
	return []ent.Field{
		optional("child_id"),
		optional("kin_id"),
		optional("relative_child_id"),
		optional("relative_kin_id"),
		field.String("kind").GoType(enum.RelationshipKind("")),
	}
}

// Edges of the row.
func (Relationship) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("child", Child.Type, "child_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("relative_child", Child.Type, "relative_child_id"),
		toOptional("relative_kin", Kin.Type, "relative_kin_id"),
	}
}

// Indexes of the row.
func (Relationship) Indexes() []ent.Index {
	indexes := indexed("child_id", "kin_id", "relative_child_id", "relative_kin_id")
	for _, person := range []string{"child_id", "kin_id"} {
		for _, relative := range []string{"relative_child_id", "relative_kin_id"} {
			both := entsql.IndexWhere(person + " IS NOT NULL AND " + relative + " IS NOT NULL")
			indexes = append(indexes, index.Fields(person, relative, "kind", "from_on").Unique().Annotations(both))
		}
	}
	return indexes
}
