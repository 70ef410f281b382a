package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// ExternalSupport is somebody known to be involved with a child who is no member of the
// network: a practitioner of the directory, or somebody known by name only (S1.13, S2.5).
type ExternalSupport struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (ExternalSupport) Annotations() []schema.Annotation {
	return append(table("external_supports"),
		mixin.Check("support_is_one", "CASE WHEN supporter_id IS NULL THEN 0 ELSE 1 END + CASE WHEN name = '' THEN 0 ELSE 1 END = 1"),
		mixin.Check("end_is_whole", "CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END = CASE WHEN end_reason = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (ExternalSupport) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Versioned{}}
}

// Fields of the row.
func (ExternalSupport) Fields() []ent.Field {
	return []ent.Field{
		reference("child_id"),
		optional("supporter_id"),
		optional("supporter_agency_id"),
		field.String("name").Default(""),
		field.String("part"),
		field.String("contact").Default(""),
		field.String("named_by").Default(""),
		mixin.OptionalDate("known_since"),
		reference("practitioner_id"),
		optional("agency_id"),
		mixin.OptionalDate("ended_on"),
		field.String("end_reason").Default(""),
	}
}

// Edges of the row.
func (ExternalSupport) Edges() []ent.Edge {
	return []ent.Edge{
		to("child", Child.Type, "child_id"),
		toOptional("supporter", Practitioner.Type, "supporter_id"),
		toOptional("supporter_agency", Agency.Type, "supporter_agency_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
	}
}

// Indexes of the row. One that is hidden may say the same as another.
func (ExternalSupport) Indexes() []ent.Index {
	return indexed("child_id", "supporter_id", "supporter_agency_id", "practitioner_id", "agency_id")
}
