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

// Supervision is one practitioner as the supervisor or practice leader of another (S1.31,
// S2.34). Imported ones say neither for which agency nor how often.
type Supervision struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Supervision) Annotations() []schema.Annotation {
	return append(table("supervisions"),
		mixin.Check("nobody_supervises_themselves", "supervisor_id <> practitioner_id"))
}

// Mixin of the row.
func (Supervision) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}, mixin.Dated{}, mixin.Versioned{}}
}

// Fields of the row.
func (Supervision) Fields() []ent.Field {
	return []ent.Field{
		reference("supervisor_id"),
		reference("practitioner_id"),
		optional("agency_id"),
		optional("recorder_id"),
		field.String("kind").GoType(enum.SupervisionKind("")).Default(string(enum.Supervisor)),
		field.Int("frequency_days").Optional().Nillable().Comment("days from one session to the next"),
		field.String("end_reason").Default(""),
	}
}

// Edges of the row.
func (Supervision) Edges() []ent.Edge {
	return []ent.Edge{
		to("supervisor", Practitioner.Type, "supervisor_id"),
		to("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("agency", Agency.Type, "agency_id"),
		toOptional("recorder", Practitioner.Type, "recorder_id"),
	}
}

// Indexes of the row: two agencies may arrange the same without knowing of each other,
// each of them once at a time.
func (Supervision) Indexes() []ent.Index {
	return append(indexed("practitioner_id", "supervisor_id", "agency_id", "recorder_id"),
		index.Fields("supervisor_id", "practitioner_id", "from_on").Unique().Annotations(entsql.IndexWhere("agency_id IS NULL")),
		index.Fields("supervisor_id", "practitioner_id", "agency_id").Unique().Annotations(entsql.IndexWhere("until_on IS NULL")))
}
