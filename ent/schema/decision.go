package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"cangraph/ent/mixin"
)

// Decision is what was decided for a child, and with whom (S1.1, S1.13).
type Decision struct{ ent.Schema }

// Annotations name the table.
func (Decision) Annotations() []schema.Annotation { return table("decisions") }

// Mixin of the row.
func (Decision) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (Decision) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		optional("hui_id"),
		field.String("question").Default(""),
		field.JSON("options", []string{}),
		field.String("chosen").Default(""),
		field.String("rationale").Default(""),
		mixin.Date("decided_on"),
		field.JSON("participants", []string{}).Comment("ids of people in the API"),
		field.Bool("child_present"),
		field.String("child_view").Default(""),
		field.Bool("whanau_present"),
		field.String("whanau_view").Default(""),
		field.JSON("dissent", []string{}),
	}
}

// Edges of the row.
func (Decision) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
		toOptional("hui", Hui.Type, "hui_id"),
	}
}

// Indexes of the row.
func (Decision) Indexes() []ent.Index { return indexed("network_id", "hui_id") }
