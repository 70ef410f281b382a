package graph

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"cangraph/internal/audit"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/gqlhttp"
	"cangraph/internal/page"
	"cangraph/internal/review"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// request is what every request has around its resolvers: who asks and when, one session
// for all that it reads, a trail of the children it shows that is durable before the
// answer leaves, and the mark of broken glass.
type request struct {
	store *store.Store
	log   *audit.Log
	opts  Options
}

// identify fixes who is asking, when and what for, once for each request, and opens its
// session, which begins at the first read. It is closed when the answer is ready, or not
// needed any more.
func (q *request) identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, err := q.opts.Authenticate(r)
		if err != nil {
			refuse(w, r, err)
			return
		}
		purpose, err := purposeOf(r)
		if err != nil {
			refuse(w, r, err)
			return
		}
		ctx := clock.At(viewer.With(r.Context(), who), q.opts.Now())
		ctx, session := q.store.Session(ctx)
		defer session.Close() // reads only: there is nothing to lose
		ctx = context.WithValue(ctx, originKey{}, origin{
			byAddress: r.Method == http.MethodGet, id: w.Header().Get("X-Request-Id"), purpose: purpose,
		})
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// origin is what the resolvers and the trail learn of the HTTP request.
type origin struct {
	byAddress bool   // the query came in the address
	id        string // by which the lines of the log are found
	purpose   string
}

type originKey struct{}

func originOf(ctx context.Context) origin {
	o, _ := ctx.Value(originKey{}).(origin)
	return o
}

// isGet says whether the query came in the address.
func isGet(ctx context.Context) bool { return originOf(ctx).byAddress }

// ExtensionName names this extension of the executor.
func (q *request) ExtensionName() string { return "Request" }

// Validate accepts every schema.
func (q *request) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext refuses all changes during maintenance, and to sign out beside
// anything else: whoever asks would be known no more when the rest is answered and recorded.
func (q *request) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	now := clock.At(ctx, q.opts.Now()) // that of the request is older: its body may have come slowly
	if err := q.opts.Maintenance.Refusal(now); err != nil && op.Operation.Operation == ast.Mutation {
		return &gqlerror.Error{Message: err.Error(), Extensions: map[string]any{"code": string(fault.CodeOf(err))}}
	}
	if asked := strings.Fields(askedFor(op)); len(asked) > 1 && slices.Contains(asked, "signOut") {
		return &gqlerror.Error{Message: "sign out in an operation of its own", Extensions: map[string]any{"code": string(fault.Invalid)}}
	}
	return nil
}

// InterceptOperation begins the trail of an operation, and has the lists without pages counted.
func (q *request) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	op, o := graphql.GetOperationContext(ctx), originOf(ctx)
	ctx = page.Counted(ctx, gqlhttp.Found)
	return next(review.Within(sight.Watch(audit.Begin(ctx, audit.Request{
		ID: o.id, Operation: askedFor(op), Document: op.RawQuery, Purpose: o.purpose,
	}))))
}

// reference are the fields of the root that say nothing of anybody.
var reference = []string{"codeLists", "findingRules", "maintenance", "sharingBases"}

// askedFor names the other fields of the root that an operation asks for, as the schema
// has them: what a client calls them could name a person.
func askedFor(op *graphql.OperationContext) string {
	root := "Query"
	if op.Operation.Operation == ast.Mutation {
		root = "Mutation"
	}
	var names []string
	for _, f := range graphql.CollectFields(op, op.Operation.SelectionSet, []string{root}) {
		if !strings.HasPrefix(f.Name, "__") && !slices.Contains(reference, f.Name) {
			names = append(names, f.Name)
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}

// InterceptRootField gives each change a session of its own for what it answers: it
// begins after the change, so that it shows it.
func (q *request) InterceptRootField(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	if graphql.GetOperationContext(ctx).Operation.Operation != ast.Mutation {
		return next(ctx)
	}
	ctx, session := q.store.Session(ctx)
	defer session.Close() // reads only
	return next(ctx)
}

// InterceptResponse marks an answer that shows children whom the viewer sees only because
// of broken glass.
func (q *request) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	response := next(ctx)
	if broken := sight.Broken(ctx); len(broken) > 0 && response != nil {
		ids := make([]string, len(broken))
		for i, id := range broken {
			ids[i] = globalid.Of("Child", id)
		}
		if response.Extensions == nil {
			response.Extensions = map[string]any{}
		}
		response.Extensions["breakGlass"] = ids
	}
	return response
}

// record makes the trail of an answer durable, and lets go of the database before the
// answer is sent: whoever reads it slowly keeps nobody waiting.
func (q *request) record(ctx context.Context, response *graphql.Response) error {
	outcome := audit.Whole
	if len(response.Errors) > 0 {
		outcome = audit.Partial
	}
	if err := q.log.Record(ctx, outcome); err != nil {
		return err
	}
	if session, ok := store.SessionFrom(ctx); ok {
		_ = session.Close() // reads only: all that was asked has been read
	}
	return nil
}

// purposes are the codes of the header Purpose-Of-Use; docs/api.md has them for clients.
var purposes = []string{"AUDIT", "CARE", "OVERSIGHT", "PROTECTION", "REQUEST"}

// purposeOf is what a request says it is for, CARE when it does not say. Errors: a
// purpose that is none of ours.
func purposeOf(r *http.Request) (string, error) {
	given := r.Header.Get("Purpose-Of-Use")
	if given == "" {
		return "CARE", nil
	}
	if !slices.Contains(purposes, given) {
		return "", fault.Field("Purpose-Of-Use", "the header Purpose-Of-Use is one of AUDIT, CARE, OVERSIGHT, PROTECTION and REQUEST")
	}
	return given, nil
}
