package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// NamedPerson is somebody named as one who may see a shielded child or know of a
// shielded agency: no other right opens these.
type NamedPerson struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (NamedPerson) Annotations() []schema.Annotation {
	return append(table("named_people"),
		mixin.Check("named_is_one_person", mixin.ExactlyOne("practitioner_id", "kin_id")),
		mixin.Check("named_for_child_or_agency", mixin.ExactlyOne("child_id", "agency_id")))
}

// Mixin of the row.
func (NamedPerson) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (NamedPerson) Fields() []ent.Field {
	return []ent.Field{
		optional("practitioner_id"),
		optional("kin_id"),
		optional("child_id"),
		optional("agency_id"),
	}
}

// Edges of the row.
func (NamedPerson) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("child", Child.Type, "child_id"),
		toOptional("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (NamedPerson) Indexes() []ent.Index {
	return append(indexed("child_id", "agency_id"),
		index.Fields("practitioner_id", "child_id", "from_on").Unique(),
		index.Fields("practitioner_id", "agency_id", "from_on").Unique(),
		index.Fields("kin_id", "child_id", "from_on").Unique(),
		index.Fields("kin_id", "agency_id", "from_on").Unique())
}
