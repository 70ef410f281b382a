package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// SharingAgreement is an agency as a party to an agreement to share information,
// such as the one of 2015 for Children's Teams.
type SharingAgreement struct{ ent.Schema }

// Annotations name the table.
func (SharingAgreement) Annotations() []schema.Annotation { return table("sharing_agreements") }

// Mixin of the row.
func (SharingAgreement) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}}
}

// Fields of the row.
func (SharingAgreement) Fields() []ent.Field {
	return []ent.Field{
		reference("agency_id"),
		field.String("agreement"),
	}
}

// Edges of the row.
func (SharingAgreement) Edges() []ent.Edge {
	return []ent.Edge{
		to("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row.
func (SharingAgreement) Indexes() []ent.Index {
	return []ent.Index{index.Fields("agency_id", "agreement", "from_on").Unique()}
}
