package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
)

// WhanauRoute is a way to reach the child of a network, or an adult of its whānau, as a
// member of the network noted it. Only members read it: somebody of the whānau who must
// not know where another one is reached never does (S1.14).
type WhanauRoute struct{ ent.Schema }

// Annotations name the table.
func (WhanauRoute) Annotations() []schema.Annotation { return table("whanau_routes") }

// Mixin of the row.
func (WhanauRoute) Mixin() []ent.Mixin { return append(changing(), route{}) }

// Fields of the row.
func (WhanauRoute) Fields() []ent.Field { return []ent.Field{optional("kin_id")} }

// Edges of the row.
func (WhanauRoute) Edges() []ent.Edge { return []ent.Edge{toOptional("kin", Kin.Type, "kin_id")} }

// Indexes of the row. One that is hidden may say the same as another.
func (WhanauRoute) Indexes() []ent.Index { return indexed("kin_id") }
