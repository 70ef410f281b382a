package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"cangraph/ent/mixin"
)

// Account says whom of the graph a token speaks for: the issuer's subject is one
// practitioner, one adult of the whānau, one child, or a service client. What they
// may see comes from the graph, never from the account.
type Account struct{ ent.Schema }

// Annotations name the table and what the database refuses.
func (Account) Annotations() []schema.Annotation {
	return append(table("accounts"),
		mixin.Check("account_is_one_viewer", mixin.ExactlyOne("practitioner_id", "kin_id", "child_id", "client")))
}

// Mixin of the row.
func (Account) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.Recorded{}}
}

// Fields of the row.
func (Account) Fields() []ent.Field {
	return []ent.Field{
		field.String("issuer"),
		field.String("subject"),
		optional("practitioner_id"),
		optional("kin_id"),
		optional("child_id"),
		field.String("client").Optional().Nillable().Comment("the name of a service client, which is no person"),
		field.Time("disabled_at").Optional().Nillable().Comment("from then on nobody is answered"),
		field.Time("signed_out_at").Optional().Nillable().Comment("tokens issued until then are refused"),
	}
}

// Edges of the row.
func (Account) Edges() []ent.Edge {
	return []ent.Edge{
		toOptional("practitioner", Practitioner.Type, "practitioner_id"),
		toOptional("kin", Kin.Type, "kin_id"),
		toOptional("child", Child.Type, "child_id"),
	}
}

// Indexes of the row.
func (Account) Indexes() []ent.Index {
	return append(indexed("practitioner_id", "kin_id", "child_id"), index.Fields("issuer", "subject").Unique())
}
