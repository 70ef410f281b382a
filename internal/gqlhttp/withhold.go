package gqlhttp

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// withhold returns what is answered in place of a response that BeforeAnswer refuses,
// nil when the response may leave. What went wrong is logged and hidden; whoever asked
// for a change is told that it may have been made all the same.
func (s *Server) withhold(ctx context.Context, response *graphql.Response) *gqlerror.Error {
	if response == nil || s.opts.BeforeAnswer == nil {
		return nil
	}
	err := s.opts.BeforeAnswer(ctx, response)
	if err == nil {
		return nil
	}
	hidden := s.hide(ctx, err)
	switch {
	case graphql.GetOperationContext(ctx).Operation.Operation == ast.Mutation:
		id := hidden.Extensions["id"]
		hidden = refusal(UnknownOutcome, "The change may have been made, but the answer is withheld: try again with the same idempotencyKey, or look before you do.")
		hidden.Extensions["id"] = id
	case ctx.Err() != nil:
		return tooLate()
	}
	return hidden
}
