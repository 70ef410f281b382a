package mixin

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	entmixin "entgo.io/ent/schema/mixin"
)

// Versioned is a row that people change and that more than one may change at once: the
// version is 1 when it is made and one more after each update, of one row or of many
// (Update().Where(…) as well). It counts updates by the stored model only, which all
// commands use. internal/command.Expect compares it with what a client has seen.
type Versioned struct{ entmixin.Schema }

// Fields of a versioned row.
func (Versioned) Fields() []ent.Field {
	return []ent.Field{field.Int("version").Default(1).Positive()}
}

// Hooks of a versioned row.
func (Versioned) Hooks() []ent.Hook { return []ent.Hook{countVersion} }

func countVersion(next ent.Mutator) ent.Mutator {
	return ent.MutateFunc(func(ctx context.Context, m ent.Mutation) (ent.Value, error) {
		if m.Op().Is(ent.OpUpdate | ent.OpUpdateOne) {
			if err := m.AddField("version", 1); err != nil {
				return nil, err
			}
		}
		return next.Mutate(ctx, m)
	})
}
