package gqlhttp

import (
	"errors"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
)

// document is a text that was admitted: valid, within the limits, and never changed
// again, so that many requests may read it at once.
type document struct {
	text string
	tree *ast.QueryDocument
	// pages are the variables used as first or last.
	pages []string
	// dear are the operations whose price depends on variables and may be too high.
	dear map[*ast.OperationDefinition]bool
}

// newDocument parses, measures, validates and prices a text, in this order: each step
// bounds the work of the next.
func (g *gate) newDocument(text string) (*document, gqlerror.List) {
	tree, err := g.parse(text)
	if err != nil {
		return nil, gqlerror.List{err}
	}
	if err := measure(tree, g.limits, g.production); err != nil {
		return nil, gqlerror.List{err}
	}
	if errs := g.validate(tree); errs != nil {
		return nil, errs
	}
	doc := &document{text: text, tree: tree}
	if err := g.price(doc); err != nil {
		return nil, gqlerror.List{err}
	}
	return doc, nil
}

func (g *gate) parse(text string) (*ast.QueryDocument, *gqlerror.Error) {
	tree, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, g.limits.Tokens)
	if wrong, ok := errors.AsType[*gqlerror.Error](err); ok {
		return nil, g.parseRefusal(wrong)
	}
	if len(tree.Operations) == 0 {
		return nil, refusal(ParseFailed, "The document holds no operation.")
	}
	return tree, nil
}

// parseRefusal keeps the place and the kind of token of a syntax error, and drops the
// token's text, which may be a value.
func (g *gate) parseRefusal(err *gqlerror.Error) *gqlerror.Error {
	switch {
	case strings.HasPrefix(err.Message, "exceeded token limit"):
		return limited("tokens", g.limits.Tokens, "tokens")
	case strings.HasPrefix(err.Message, "exceeded maximum nesting depth"):
		return tooDeep(g.limits.Depth)
	}
	what, _, _ := strings.Cut(err.Message, ` "`)
	refused := refusal(ParseFailed, "Syntax error: %s.", what)
	refused.Locations = err.Locations
	return refused
}

// validate runs the rules of GraphQL. In production every failure reads the same, so
// that the schema cannot be guessed from what is said about it.
func (g *gate) validate(tree *ast.QueryDocument) gqlerror.List {
	errs := validator.ValidateWithRules(g.schema, tree, g.rules)
	if len(errs) > 0 && g.production {
		return gqlerror.List{refusal(ValidationFailed, "The document is not valid for this schema.")}
	}
	for _, err := range errs {
		if what, _, quoted := strings.Cut(err.Message, " value: "); quoted {
			err.Message = what + " value." // the value itself may be personal
		}
		err.Extensions = map[string]any{"code": ValidationFailed}
	}
	return errs
}
