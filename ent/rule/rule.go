// Package rule holds the privacy rules of stored rows, by name. A schema without
// a policy would be open to anyone, so every schema takes its policy from here.
package rule

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/privacy"

	"cangraph/internal/viewer"
)

// Policy is the policy of every table: no viewer, no rows, no changes.
func Policy() ent.Policy {
	return privacy.Policy{
		Query:    privacy.QueryPolicy{viewerWhoSeesAll{}},
		Mutation: privacy.MutationPolicy{viewerWhoSeesAll{}},
	}
}

// viewerWhoSeesAll allows the one viewer that exists so far and denies all others:
// until there are row scopes, a viewer who may not see everything sees nothing.
type viewerWhoSeesAll struct{}

func (viewerWhoSeesAll) EvalQuery(ctx context.Context, _ ent.Query) error { return decide(ctx) }

func (viewerWhoSeesAll) EvalMutation(ctx context.Context, _ ent.Mutation) error { return decide(ctx) }

func decide(ctx context.Context) error {
	v, err := viewer.From(ctx)
	if err != nil {
		return privacy.Denyf("%w", err)
	}
	if !v.IsSystem() {
		return privacy.Denyf("this viewer sees no rows")
	}
	return privacy.Allow
}
