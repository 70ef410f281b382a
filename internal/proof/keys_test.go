package proof_test

import (
	"context"
	"maps"
	"net/http"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// with is the mutation with a key.
func (v verb) with(key string) verb {
	v.variables = maps.Clone(v.variables)
	v.variables["idempotencyKey"] = key
	return v
}

// Every mutation that somebody may send changes something the first time it comes with a
// key, and nothing the second time; and the key is then taken for others. signOut, after
// which nothing is answered, is left to internal/account.
func TestEveryMutationIsMadeOnceForAKey(t *testing.T) {
	const others = 4 // each is the other of as many
	c, all := newCast(), verbs()
	cast := testkit.Holding("cast", func(_ context.Context, s *store.Store) error {
		looking.Fill(t, s, []world.World{c.World})
		return nil
	})
	for i, verb := range all {
		if verb.name == "signOut" {
			continue
		}
		t.Run(verb.name, func(t *testing.T) {
			s := cast.SQLite(t)
			handler, before := api(t, s, c.World), changes(t, s)
			who := whoMay(t, handler, c, verb.with("k"))
			if made := changes(t, s) - before; made != 1 {
				t.Fatalf("%d changes", made)
			}
			if answer := verb.with("k").as(t, handler, who); answer != "may" {
				t.Errorf("with the same key again: %s", answer)
			}
			for step := 1; step <= others; step++ {
				if other := all[(i+step)%len(all)]; other.name != verb.name && other.with("k").as(t, handler, who) != "conflict" {
					t.Errorf("%s takes the key, too", other.name)
				}
			}
			if made := changes(t, s) - before; made != 1 {
				t.Errorf("%d changes", made)
			}
		})
	}
}

// whoMay is the first who may send the mutation, and has.
func whoMay(t *testing.T, handler http.Handler, c *cast, v verb) world.Row {
	t.Helper()
	for _, account := range c.accounts {
		if v.as(t, handler, account) == "may" {
			return account
		}
	}
	t.Fatal("nobody may")
	return nil
}

// changes counts the changes so far; each has an event.
func changes(t *testing.T, s *store.Store) (n int) {
	t.Helper()
	var events int
	looking.Rows(t, s, testkit.Context(), `SELECT (SELECT count(*) FROM audit_entries WHERE kind = 'CHANGE'), (SELECT count(*) FROM outbox_events)`, func() {}, &n, &events)
	if n != events {
		t.Errorf("%d changes have %d events", n, events)
	}
	return n
}
