// Package rule holds the privacy rules of stored rows, by name. A schema without
// a policy would be open to anyone, so every schema takes its policy from here. It
// refuses to say which rows a viewer sees: the database does, beneath every read.
package rule

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/privacy"

	"cangraph/internal/viewer"
)

// Policy is the policy of every table: no viewer, no rows; and no changes but those
// of a command.
func Policy() ent.Policy {
	return privacy.Policy{
		Query:    privacy.QueryPolicy{somebodyAsks{}},
		Mutation: privacy.MutationPolicy{commandChanges{}},
	}
}

// somebodyAsks allows every read with a viewer: the session it runs in shows that
// viewer's rows only.
type somebodyAsks struct{}

func (somebodyAsks) EvalQuery(ctx context.Context, _ ent.Query) error {
	if _, err := viewer.From(ctx); err != nil {
		return privacy.Denyf("%w", err)
	}
	return privacy.Allow
}

// commandChanges allows changes by a command: of the operator, or of a request.
type commandChanges struct{}

func (commandChanges) EvalMutation(ctx context.Context, _ ent.Mutation) error {
	v, err := viewer.From(ctx)
	switch {
	case err != nil:
		return privacy.Denyf("%w", err)
	case !v.IsSystem() && ctx.Value(command{}) == nil:
		return privacy.Denyf("a viewer changes rows by a command only")
	}
	return privacy.Allow
}

type command struct{}

// InCommand returns a context in which a viewer other than the system may change rows.
// Only internal/command calls it: there the rules of the change have been asked and its
// audit row is written in the same transaction; a change from anywhere else, such as a
// resolver that uses the client of the stored model, would have neither.
func InCommand(ctx context.Context) context.Context {
	return context.WithValue(ctx, command{}, true)
}
