package gqlhttp

import (
	"context"
	"encoding/json"
	"io"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// budget counts what the fields at the root of one answer write. Fields are resolved at
// the same time, but written one after the other.
type budget struct{ most, written int }

type budgetKey struct{}

func (b *budget) passed() bool { return b.written > b.most }

// withinBudget has a field at the root write within the budget of its answer. Null stays
// the value that the executor knows it by.
func withinBudget(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	field := next(ctx)
	b, ok := ctx.Value(budgetKey{}).(*budget)
	if !ok || field == nil || field == graphql.Null || field == graphql.RequiredNull {
		return field
	}
	return graphql.WriterFunc(func(w io.Writer) { field.MarshalGQL(&bounded{w, b}) })
}

// bounded hands on what is within the budget, and drops the rest: memory is not taken for
// an answer that does not leave.
type bounded struct {
	to     io.Writer
	budget *budget
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.budget.written += len(p); b.budget.passed() {
		return len(p), nil
	}
	return b.to.Write(p)
}

// WriteString does the same without a copy of the string.
func (b *bounded) WriteString(s string) (int, error) {
	if b.budget.written += len(s); b.budget.passed() {
		return len(s), nil
	}
	return io.WriteString(b.to, s)
}

// withheld stands in place of an answer that passed its budget, or its bill. The operation
// was carried out, so that its data is null, not absent; and whoever asked for a change is
// told that it was made, with the code after which clients do not take it for refused. What
// failed besides is told as ever.
func withheld(op *graphql.OperationContext, why *gqlerror.Error, errs gqlerror.List) *graphql.Response {
	if op.Operation.Operation == ast.Mutation {
		changed := refusal(UnknownOutcome, "What could be changed was changed, but its answer is withheld. %s Send the same idempotencyKey again with it, "+
			"or look before you try again.", why.Message)
		changed.Extensions["limit"], changed.Extensions["max"] = why.Extensions["limit"], why.Extensions["max"]
		why = changed
	}
	return &graphql.Response{Data: json.RawMessage("null"), Errors: append(gqlerror.List{why}, errs...)}
}

func tooLong(most int) *gqlerror.Error {
	err := refusal(Limited, "The answer is larger than %d bytes: ask for smaller pages or fewer fields.", most)
	err.Extensions["limit"], err.Extensions["max"] = "answer", most
	return err
}

func tooDearAsFound(most int) *gqlerror.Error {
	err := refusal(Limited, "What was found makes the request cost more than %d: ask for smaller pages or for less of each item.", most)
	err.Extensions["limit"], err.Extensions["max"] = "cost", most
	return err
}
