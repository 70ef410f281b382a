package graph

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"cangraph/graph/generated"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/gqlhttp"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Options are the choices a server has.
type Options struct {
	Production bool             // introspection off, validation messages masked
	Logger     *slog.Logger     // nil: slog.Default
	Now        func() time.Time // nil: time.Now; read once for each request
}

// NewHandler returns the GraphQL endpoint of a migrated database.
func NewHandler(ctx context.Context, s *store.Store, opts Options) (http.Handler, error) {
	sealer, err := newSealer(ctx, s)
	if err != nil {
		return nil, err
	}
	resolver := &Resolver{
		directory: directory.New(s, sealer),
		networks:  network.New(network.NewSQL(s), s, sealer),
	}
	server := gqlhttp.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolver}), gqlhttp.Options{
		Production:     opts.Production,
		Logger:         opts.Logger,
		Scalars:        map[string]gqlhttp.Scalar{"Date": isDate},
		Prices:         prices,
		ErrorPresenter: present,
	})
	return asked(server, opts.Now), nil
}

// prices are what reading costs, in fields: what is around one child takes as long as
// some 200 of them, and its overlaps as long as twice that again.
var prices = map[string]gqlhttp.Price{
	"Query.children":                      {Once: 100, PerItem: 2},
	"Query.practitioners":                 {Once: 100, PerItem: 2},
	"Query.agencies":                      {Once: 100, PerItem: 2},
	"ChildConnection.totalCount":          {Once: 300},
	"PractitionerConnection.totalCount":   {Once: 300},
	"AgencyConnection.totalCount":         {Once: 300},
	"Child.network":                       {Once: 200},
	"Whanau.network":                      {Once: 1500},
	"Practitioner.networks":               {Once: 500, PerItem: 200},
	"Agency.networks":                     {Once: 500, PerItem: 200},
	"SupportNetworkConnection.totalCount": {Once: 500},
	"SupportNetwork.overlaps":             {Once: 400},
	"SupportNetwork.gaps":                 {Once: 20},
	"WhanauNetwork.overlaps":              {Once: 3000},
	"WhanauNetwork.gaps":                  {Once: 200},
}

// isDate checks a value of the scalar Date.
func isDate(value any) error {
	var day calendar.Date
	return day.UnmarshalGQL(value)
}

// asked fixes who is asking and when, once for each request. Until there is sign-in,
// the one viewer is everyone, and the server listens on loopback only.
func asked(next http.Handler, now func() time.Time) http.Handler {
	if now == nil {
		now = time.Now
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := clock.At(viewer.With(r.Context(), viewer.System("command")), now())
		if r.Method == http.MethodGet {
			ctx = context.WithValue(ctx, getKey{}, true)
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

type getKey struct{}

// isGet says whether the query came in the address.
func isGet(ctx context.Context) bool { return ctx.Value(getKey{}) != nil }

// newSealer returns the sealer of cursors with the key of the database.
func newSealer(ctx context.Context, s *store.Store) (*page.Sealer, error) {
	fresh := make([]byte, page.KeySize)
	rand.Read(fresh) // never fails (crypto/rand)
	noted, err := s.MarkOnce(ctx, "cursor_key", base64.StdEncoding.EncodeToString(fresh))
	if err != nil {
		return nil, fmt.Errorf("read the key of cursors: %w", err)
	}
	key, err := base64.StdEncoding.DecodeString(noted)
	if err != nil {
		return nil, fmt.Errorf("decode the key of cursors: %w", err)
	}
	return page.NewSealer(key)
}
