package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Competency is what a practitioner was found able to do, on a level, until it expires
// (S1.20). The latest assessment of a code counts.
type Competency struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Competency) Annotations() []schema.Annotation {
	return append(table("competencies"),
		mixin.Check("language_is_named", "CASE WHEN code = 'LANGUAGE' THEN 1 ELSE 0 END = CASE WHEN language = '' THEN 0 ELSE 1 END"),
		mixin.Check("expires_later", "expires_on IS NULL OR expires_on > assessed_on"))
}

// Mixin of the row.
func (Competency) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (Competency) Fields() []ent.Field {
	return []ent.Field{
		reference("practitioner_id"),
		field.String("code").GoType(enum.CompetencyCode("")),
		field.String("language").Default("").Comment("a BCP 47 tag, of LANGUAGE only"),
		field.String("level").GoType(enum.CompetencyLevel("")),
		mixin.Date("assessed_on"),
		mixin.OptionalDate("expires_on"),
		reference("assessor_id"),
	}
}

// Edges of the row.
func (Competency) Edges() []ent.Edge {
	return []ent.Edge{
		to("practitioner", Practitioner.Type, "practitioner_id"),
		to("assessor", Practitioner.Type, "assessor_id"),
	}
}

// Indexes of the row.
func (Competency) Indexes() []ent.Index {
	return append(indexed("assessor_id"), index.Fields("practitioner_id", "code", "language", "assessed_on").Unique())
}
