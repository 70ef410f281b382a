package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// ChildVoice is what a child said or showed, in its own words (S1.15, S2.40).
type ChildVoice struct{ ent.Schema }

// Annotations name the table.
func (ChildVoice) Annotations() []schema.Annotation { return table("child_voices") }

// Mixin of the row.
func (ChildVoice) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (ChildVoice) Fields() []ent.Field {
	return []ent.Field{
		optional("hui_id"),
		mixin.Date("on_date"),
		field.String("method").GoType(enum.VoiceMethod("")),
		field.String("occasion").GoType(enum.VoiceOccasion("")),
		field.String("words").Default(""),
	}
}

// Edges of the row.
func (ChildVoice) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("hui", Hui.Type, "hui_id"),
	}
}

// Indexes of the row.
func (ChildVoice) Indexes() []ent.Index { return indexed("hui_id") }
