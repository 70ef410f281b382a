// Package gqlhttp serves any gqlgen schema over HTTP: what a request may look like,
// how large it may be, and what an answer looks like. It owns the transport
// (GraphQL-over-HTTP, GET and POST), the limits and the codes of errors. It refuses
// to know what a schema is about, who is asking, and which hosts or origins may ask.
//
// The way of a request, each step in the file of its name:
//
//  1. accept.go    which media type the answer has, or 406
//  2. request.go   method, content type and size; the parameters of the URL or body
//  3. decode.go    strict JSON: no second key of a name, nothing after the end
//  4. gate.go      the document from the cache, or else
//     document.go  parsed with a token limit,
//     structure.go counted and measured in one pass that knows no schema,
//     rules.go     validated by gqlparser's rules and one of our own,
//     cost.go      priced, every fragment once
//  5. variables.go the variables fit the operation, its pages and its price
//  6. gqlgen's executor, under a deadline;
//     budget.go    so much of its data is written and no more
//  7. present.go   errors with a code or an id, never with what a database said
//  8. withhold.go  Options.BeforeAnswer has the last word, before the first byte
//  9. answer.go    the bytes
//
// The executor never parses: it is given the document the gate has admitted, so a
// request that repeats a known text costs a look-up and the check of its variables.
package gqlhttp

import (
	"cmp"
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
)

// Options are the choices a server has. The zero value is right for development.
type Options struct {
	// Production turns introspection and suggestions off, and answers every invalid
	// document with the same words.
	Production bool
	// Limits bound a request. A zero field takes its value from DefaultLimits.
	Limits Limits
	// Prices are those of fields that cost more than the 1 of an ordinary field, by
	// "Type.field".
	Prices map[string]Price
	// Scalars check the schema's own scalars, by name, before anything is executed. One
	// that is not here is checked where it is read, once for every field.
	Scalars map[string]Scalar
	// Timeout ends a request that runs longer. Zero means 10 seconds.
	Timeout time.Duration
	// Logger hears of internal errors: an id, types and a stack, never a message.
	// Nil means slog.Default.
	Logger *slog.Logger
	// ErrorPresenter turns what a resolver returned into what a client may read. An
	// error it leaves without extensions.code is hidden behind INTERNAL and an id.
	// Nil means that only a *gqlerror.Error with a code is shown.
	ErrorPresenter graphql.ErrorPresenterFunc
	// BeforeAnswer has the last word on an operation that was executed, with data or
	// without, by GET or POST: it is called once, in the operation's context, before the
	// first byte leaves. When it fails, none of the answer does. It must not keep or
	// change the response. Nil: every answer leaves.
	BeforeAnswer func(context.Context, *graphql.Response) error
}

// Price is what a field costs beside what is selected in it: once, and for each item
// of the page or list that it is asked for. Items is how long its list is assumed to be
// when nobody asks for a length, instead of Limits.PlainList: its resolver tells Found where
// it may turn out to be longer.
type Price struct{ Once, PerItem, Items int }

// Scalar checks a value of a scalar type as JSON has it (a string, a json.Number, a
// bool). Its error says in words what is wrong, after "must be a Date: ", without
// repeating the value.
type Scalar func(value any) error

// Server answers GraphQL requests. It is an http.Handler, safe for concurrent use
// once its extensions are added.
type Server struct {
	gate *gate
	exec *executor.Executor
	opts Options
}

// New returns the server of a schema.
func New(schema graphql.ExecutableSchema, opts Options) *Server {
	opts.Limits = opts.Limits.withDefaults()
	opts.Timeout = cmp.Or(opts.Timeout, 10*time.Second)
	if opts.Logger == nil {
		opts.Logger = slog.Default()
	}
	if opts.ErrorPresenter == nil {
		opts.ErrorPresenter = graphql.DefaultErrorPresenter
	}
	s := &Server{
		gate: newGate(schema.Schema(), opts),
		exec: executor.New(schema),
		opts: opts,
	}
	s.exec.SetQueryCache(admitted{})
	s.exec.SetParserTokenLimit(1) // what the gate has not admitted is not parsed either
	s.exec.SetErrorPresenter(s.presentError)
	s.exec.SetRecoverFunc(s.recoverPanic)
	s.exec.AroundRootFields(withinBudget)
	s.exec.AroundRootFields(untilTooDear)
	return s
}

// Use adds a gqlgen extension, such as a plan of its own for a hot field. It panics
// when the extension does not fit the schema. Call it before serving.
func (s *Server) Use(extension graphql.HandlerExtension) { s.exec.Use(extension) }

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	media, acceptable := negotiate(r.Header["Accept"])
	a := answer{w: w, media: media, maxErrors: s.opts.Limits.Errors}
	defer func() {
		if v := recover(); v != nil {
			a.refuse(s.hidePanic(r.Context(), v))
		}
	}()
	if !acceptable {
		a.refuse(refusal(NotAcceptable, "Accept must allow %s or %s.", mediaGraphQL, mediaJSON))
		return
	}
	params, err := readParams(w, r, s.opts.Limits)
	if err != nil {
		a.refuse(err)
		return
	}
	doc, op, errs := s.gate.admit(params)
	if errs != nil {
		a.refuse(errs...)
		return
	}
	if op.Operation == ast.Mutation && r.Method == http.MethodGet {
		a.refuse(methodRefusal("A mutation needs POST.", http.MethodPost))
		return
	}
	s.execute(&a, r, params, doc, s.gate.newBill(doc, op, params.Variables))
}

func (s *Server) execute(a *answer, r *http.Request, params *graphql.RawParams, doc *document, found *bill) {
	ctx, cancel := context.WithTimeout(r.Context(), s.opts.Timeout)
	defer cancel()
	written := &budget{most: s.opts.Limits.Answer}
	ctx = context.WithValue(context.WithValue(ctx, budgetKey{}, written), billKey{}, found)
	ctx = graphql.StartOperationTrace(withDocument(ctx, doc))
	op, errs := s.exec.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		a.refuse(coded(errs)...)
		return
	}
	op.DisableIntrospection = s.opts.Production
	next, ctx := s.exec.DispatchOperation(ctx, op)
	response := next(ctx)
	switch {
	case response == nil:
	case found.passed():
		response = withheld(op, tooDearAsFound(s.opts.Limits.Cost), nil)
	case written.passed():
		response = withheld(op, tooLong(written.most), response.Errors)
	}
	if refused := s.withhold(ctx, response); refused != nil {
		a.refuse(refused)
		return
	}
	switch {
	case response == nil:
		a.refuse(tooLate())
	case response.Data == nil && len(response.Errors) > 0:
		a.refuse(coded(response.Errors)...)
	default:
		a.send(http.StatusOK, response)
	}
}
