package rule_test

import (
	"context"
	"errors"
	"testing"

	"entgo.io/ent/privacy"

	"cangraph/ent/rule"
	"cangraph/internal/viewer"
)

func TestWhoMayReadAndChange(t *testing.T) {
	nobody := context.Background()
	system := viewer.With(nobody, viewer.System("import"))
	bearer := viewer.With(nobody, viewer.Bearer(viewer.Token{Issuer: "https://login.example.org", Subject: "s"}))
	for _, c := range []struct {
		name           string
		ctx            context.Context
		reads, changes bool
	}{
		{"nobody", nobody, false, false},
		{"nobody in a command", rule.InCommand(nobody), false, false},
		{"the operator", system, true, true},
		{"a viewer", bearer, true, false},
		{"a viewer in a command", rule.InCommand(bearer), true, true},
	} {
		read, change := rule.Policy().EvalQuery(c.ctx, nil), rule.Policy().EvalMutation(c.ctx, nil)
		if allowed(read) != c.reads || allowed(change) != c.changes {
			t.Errorf("%s: read: %v, change: %v", c.name, read, change)
		}
	}
}

// allowed says whether a decision allows; the privacy layer takes the end of all rules
// for that as well.
func allowed(decision error) bool { return decision == nil || errors.Is(decision, privacy.Allow) }
