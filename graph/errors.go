package graph

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// present turns the faults of the domain into what a client may read: a code, the
// path of the field and the argument at fault. Every other error gets no code, which
// hides it.
func present(ctx context.Context, err error) *gqlerror.Error {
	if errors.Is(err, viewer.ErrMissing) {
		err = &fault.Error{Code: fault.Unauthenticated, Message: "say who is asking"}
	}
	shown, ok := fault.As(store.Explain(ctx, err))
	if !ok {
		return graphql.DefaultErrorPresenter(ctx, err)
	}
	extensions := map[string]any{"code": string(shown.Code)}
	if shown.Field != "" {
		extensions["argument"] = shown.Field
	}
	return &gqlerror.Error{Message: shown.Message, Path: graphql.GetPath(ctx), Extensions: extensions}
}
