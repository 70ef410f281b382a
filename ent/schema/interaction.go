package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/enum"
	"cangraph/ent/mixin"
)

// Interaction is a contact between people around a child outside a hui (S2.8, S2.23). What
// it says is never changed: what was wrong is corrected by a new one.
type Interaction struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Interaction) Annotations() []schema.Annotation {
	return append(table("interactions"),
		mixin.Check("correction_says_why", "CASE WHEN corrects_id IS NULL THEN 0 ELSE 1 END = CASE WHEN corrected_why = '' THEN 0 ELSE 1 END"))
}

// Mixin of the row.
func (Interaction) Mixin() []ent.Mixin { return written() }

// Fields of the row.
func (Interaction) Fields() []ent.Field {
	return []ent.Field{
		reference("network_id"),
		field.String("channel").GoType(enum.InteractionChannel("")),
		field.String("purpose").GoType(enum.InteractionPurpose("")),
		mixin.Date("happened_on"),
		field.Int("minutes").Positive().Optional().Nillable(),
		field.Bool("child_seen"),
		field.String("note").Default(""),
		optional("corrects_id"),
		optional("latest_id"), // what says it now: the last of those that took its place, withdrawn or not
		field.String("corrected_why").Default(""),
		field.Bool("withdrawn").Default(false).Comment("a correction that says: it did not happen"),
	}
}

// Edges of the row.
func (Interaction) Edges() []ent.Edge {
	return []ent.Edge{
		to("network", Network.Type, "network_id"),
		edge.To("corrections", Interaction.Type).Annotations(entsql.OnDelete(entsql.NoAction)).
			From("corrects").Unique().Field("corrects_id"),
		edge.To("earlier", Interaction.Type).Annotations(entsql.OnDelete(entsql.NoAction)).
			From("latest").Unique().Field("latest_id"),
	}
}

// Indexes of the row. Each is corrected at most once.
func (Interaction) Indexes() []ent.Index {
	return []ent.Index{index.Fields("network_id", "happened_on"), index.Fields("corrects_id").Unique(), index.Fields("latest_id")}
}
