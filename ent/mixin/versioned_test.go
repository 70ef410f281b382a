package mixin

import (
	"context"
	"testing"

	"entgo.io/ent"
)

// change is a mutation that notes what is added to its fields.
type change struct {
	ent.Mutation
	op    ent.Op
	added map[string]ent.Value
}

func (c change) Op() ent.Op { return c.op }

func (c change) AddField(name string, value ent.Value) error {
	c.added[name] = value
	return nil
}

func TestEveryUpdateCountsTheVersion(t *testing.T) {
	for op, want := range map[ent.Op]ent.Value{ent.OpCreate: nil, ent.OpUpdate: 1, ent.OpUpdateOne: 1, ent.OpDelete: nil, ent.OpDeleteOne: nil} {
		c, reached := change{op: op, added: map[string]ent.Value{}}, false
		next := ent.MutateFunc(func(context.Context, ent.Mutation) (ent.Value, error) { reached = true; return nil, nil })
		if _, err := countVersion(next).Mutate(t.Context(), c); err != nil || !reached {
			t.Error(op, err, reached)
		}
		if c.added["version"] != want {
			t.Errorf("%v adds %v, want %v", op, c.added["version"], want)
		}
	}
}
