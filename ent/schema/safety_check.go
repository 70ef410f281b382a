package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// SafetyCheck is that an agency has checked a practitioner (Children's Act 2014), and not
// what the check found.
type SafetyCheck struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (SafetyCheck) Annotations() []schema.Annotation {
	return append(table("safety_checks"), mixin.Check("expires_later", "expires_on > checked_on"))
}

// Mixin of the row.
func (SafetyCheck) Mixin() []ent.Mixin { return []ent.Mixin{staffwork{}} }

// Fields of the row.
func (SafetyCheck) Fields() []ent.Field {
	return []ent.Field{
		field.String("kind").GoType(enum.SafetyCheckKind("")),
		mixin.Date("checked_on"),
		mixin.Date("expires_on"),
	}
}

// Indexes of the row: an agency records a check once.
func (SafetyCheck) Indexes() []ent.Index {
	return []ent.Index{index.Fields("practitioner_id", "agency_id", "kind", "checked_on").Unique()}
}
