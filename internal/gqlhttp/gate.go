package gqlhttp

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// gate decides whether a request may be executed.
type gate struct {
	schema     *ast.Schema
	limits     Limits
	production bool
	scalars    map[string]Scalar
	prices     map[string]Price
	rules      *rules.Rules
	cache      *cache
}

func newGate(schema *ast.Schema, opts Options) *gate {
	return &gate{
		schema: schema, limits: opts.Limits, production: opts.Production, scalars: opts.Scalars, prices: opts.Prices,
		rules: validationRules(opts.Production, opts.Scalars), cache: newCache(opts.Limits.CacheBytes),
	}
}

// admit returns the document of a request and the operation it asks for, or why the
// request is refused.
func (g *gate) admit(params *graphql.RawParams) (*document, *ast.OperationDefinition, gqlerror.List) {
	doc, ok := g.cache.get(params.Query)
	if !ok {
		var errs gqlerror.List
		if doc, errs = g.newDocument(params.Query); errs != nil {
			return nil, nil, errs
		}
		g.cache.add(doc)
	}
	op, err := doc.operation(params.OperationName)
	if err == nil && op.Operation == ast.Subscription {
		err = refusal(Unsupported, "Subscriptions are not served here.")
	}
	if err == nil {
		err = g.checkVariables(op, params.Variables)
	}
	if err == nil {
		err = g.checkPrice(doc, op, params.Variables)
	}
	if err != nil {
		return nil, nil, gqlerror.List{err}
	}
	return doc, op, nil
}

// operation returns the operation of a name; the only one when no name is given.
func (d *document) operation(name string) (*ast.OperationDefinition, *gqlerror.Error) {
	if op := d.tree.Operations.ForName(name); op != nil {
		return op, nil
	}
	names := make([]string, 0, len(d.tree.Operations))
	for _, op := range d.tree.Operations {
		names = append(names, op.Name)
	}
	switch {
	case name == "":
		return nil, refusal(OperationNotFound, "The document has several operations: operationName must be one of %s.",
			strings.Join(names, ", "))
	case names[0] == "":
		return nil, refusal(OperationNotFound, "operationName is given, but the document's operation has no name.")
	}
	return nil, refusal(OperationNotFound, "operationName is not in the document: it has %s.", strings.Join(names, ", "))
}

// admitted is the executor's cache of documents: it holds the one that the gate has
// put into the request's context, so nothing is looked up or parsed a second time.
type admitted struct{}

type documentKey struct{}

func withDocument(ctx context.Context, doc *document) context.Context {
	return context.WithValue(ctx, documentKey{}, doc)
}

func (admitted) Get(ctx context.Context, _ string) (*ast.QueryDocument, bool) {
	doc, ok := ctx.Value(documentKey{}).(*document)
	if !ok {
		return nil, false
	}
	return doc.tree, true
}

func (admitted) Add(context.Context, string, *ast.QueryDocument) {}
