package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// InterpreterNeed is that the child of a network, or an adult of its whānau, is talked with
// through an interpreter, and in which language, as a member of the network noted it (S2.41).
type InterpreterNeed struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (InterpreterNeed) Annotations() []schema.Annotation {
	return append(table("interpreter_needs"), mixin.Check("withdrawn_has_ended", "NOT withdrawn OR until_on IS NOT NULL"))
}

// Mixin of the row.
func (InterpreterNeed) Mixin() []ent.Mixin { return append(changing(), mixin.Dated{}) }

// Fields of the row.
func (InterpreterNeed) Fields() []ent.Field {
	return []ent.Field{
		optional("kin_id"),
		field.String("language").Comment("a BCP 47 tag"),
		field.String("end_reason").Default(""),
		field.Bool("withdrawn").Default(false).Comment("recorded by mistake: it never held"),
	}
}

// Edges of the row.
func (InterpreterNeed) Edges() []ent.Edge { return []ent.Edge{toOptional("kin", Kin.Type, "kin_id")} }

// Indexes of the row. One that is hidden may say the same as another.
func (InterpreterNeed) Indexes() []ent.Index { return indexed("kin_id") }
