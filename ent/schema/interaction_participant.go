package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// InteractionParticipant is somebody with whom who wrote an interaction was in touch: a
// practitioner for an agency, an adult of the whānau, or the child itself.
type InteractionParticipant struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (InteractionParticipant) Annotations() []schema.Annotation {
	return append(table("interaction_participants"),
		mixin.Check("participant_is_one", "CASE WHEN member_id IS NULL THEN 0 ELSE 1 END + CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END + CASE WHEN is_child THEN 1 ELSE 0 END = 1"),
		mixin.Check("practitioner_comes_for_an_agency", "CASE WHEN member_id IS NULL THEN 0 ELSE 1 END = CASE WHEN member_agency_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (InteractionParticipant) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (InteractionParticipant) Fields() []ent.Field {
	return []ent.Field{
		reference("interaction_id"),
		optional("member_id"),
		optional("member_agency_id"),
		optional("kin_id"),
		field.Bool("is_child").Default(false),
	}
}

// Edges of the row.
func (InteractionParticipant) Edges() []ent.Edge {
	return []ent.Edge{
		to("interaction", Interaction.Type, "interaction_id"),
		toOptional("member", Practitioner.Type, "member_id"),
		toOptional("member_agency", Agency.Type, "member_agency_id"),
		toOptional("kin", Kin.Type, "kin_id"),
	}
}

// Indexes of the row: everybody took part once.
func (InteractionParticipant) Indexes() []ent.Index {
	return append(indexed("member_id", "kin_id", "member_agency_id"),
		index.Fields("interaction_id", "member_id").Unique(), index.Fields("interaction_id", "kin_id").Unique(),
		index.Fields("interaction_id", "is_child").Unique().Annotations(entsql.IndexWhere("is_child")))
}
