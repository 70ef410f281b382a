package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// LeadPreference is whom a child, an adult or the whānau wants, or does not want, as Lead
// Professional (S1.29). What is stated later about the same practitioner counts.
type LeadPreference struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (LeadPreference) Annotations() []schema.Annotation {
	return append(table("lead_preferences"),
		mixin.Check("preference_of_one_giver", "CASE WHEN given_by = 'KIN' THEN 1 ELSE 0 END = CASE WHEN kin_id IS NULL THEN 0 ELSE 1 END AND CASE WHEN given_by = 'WHANAU' THEN 1 ELSE 0 END = CASE WHEN whanau_id IS NULL THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (LeadPreference) Mixin() []ent.Mixin {
	return []ent.Mixin{authored{}}
}

// Fields of the row.
func (LeadPreference) Fields() []ent.Field {
	return []ent.Field{
		field.String("given_by").GoType(enum.PreferenceGiver("")),
		optional("kin_id"),
		optional("whanau_id"),
		field.String("stance").GoType(enum.Stance("")),
		reference("subject_id"),
		mixin.Date("stated_on"),
		field.String("words").Default(""),
	}
}

// Edges of the row.
func (LeadPreference) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("whanau", Whanau.Type, "whanau_id"),
		to("subject", Practitioner.Type, "subject_id"),
	}
}

// Indexes of the row.
func (LeadPreference) Indexes() []ent.Index {
	return append(indexed("kin_id", "whanau_id", "subject_id"), index.Fields("child_id", "stated_on"))
}
