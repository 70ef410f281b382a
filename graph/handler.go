package graph

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"cangraph/graph/generated"
	"cangraph/internal/audit"
	"cangraph/internal/breakglass"
	"cangraph/internal/calendar"
	"cangraph/internal/concern"
	"cangraph/internal/contact"
	"cangraph/internal/directory"
	"cangraph/internal/gqlhttp"
	"cangraph/internal/hui"
	"cangraph/internal/lead"
	"cangraph/internal/maintenance"
	"cangraph/internal/membership"
	"cangraph/internal/network"
	"cangraph/internal/notice"
	"cangraph/internal/page"
	"cangraph/internal/plan"
	"cangraph/internal/review"
	"cangraph/internal/service"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/supervision"
	"cangraph/internal/viewer"
	"cangraph/internal/whatif"
	"cangraph/internal/work"
	"cangraph/internal/worklist"
)

// Options are the choices a server has.
type Options struct {
	Production bool             // introspection off, validation messages masked
	Logger     *slog.Logger     // nil: slog.Default
	Now        func() time.Time // nil: time.Now; read once for each request
	// Maintenance is when no changes are taken; nil: none is announced.
	Maintenance *maintenance.Window
	// Authenticate says who sent a request, or refuses it: with a fault of code
	// Unauthenticated, which is answered with status 401. It is needed.
	Authenticate func(*http.Request) (viewer.Viewer, error)
}

// NewHandler returns the GraphQL endpoint of a migrated database. Errors: nothing says
// who sends a request; the database's.
func NewHandler(ctx context.Context, s *store.Store, opts Options) (http.Handler, error) {
	if opts.Authenticate == nil {
		return nil, errors.New("say who sends a request: nobody may read without being known")
	}
	if opts.Logger == nil {
		opts.Logger = slog.Default()
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	sealer, err := newSealer(ctx, s)
	if err != nil {
		return nil, err
	}
	d := directory.New(s, sealer)
	networks := network.New(network.NewSQL(s), s, sealer)
	concerns, meetings, plans := concern.New(s, d, sealer), hui.New(s, d, sealer), plan.New(s, d, sealer)
	reviews := review.New(s, d, networks)
	resolver := &Resolver{
		directory:   d,
		networks:    networks,
		glass:       breakglass.New(s, sealer),
		ledger:      sharing.New(s, d, sealer),
		members:     membership.New(s, d, sealer, concerns, meetings, plans),
		plans:       plans,
		hui:         meetings,
		concerns:    concerns,
		notices:     notice.New(s, sealer),
		leads:       lead.New(s, d, networks, sealer),
		support:     supervision.New(s, d, sealer),
		reviews:     reviews,
		services:    service.New(s, d, networks, sealer),
		contacts:    contact.New(s, d, networks, sealer),
		work:        work.New(s, sealer),
		whatif:      whatif.New(s, networks),
		findings:    worklist.New(s, d, networks, reviews, sealer, opts.Logger),
		maintenance: opts.Maintenance,
		store:       s,
		sealer:      sealer,
	}
	resolver.kept = readersOf(resolver.members, resolver.glass, resolver.notices, resolver.concerns, resolver.leads, resolver.hui, resolver.plans,
		resolver.support, resolver.contacts, resolver.services, resolver.reviews, resolver.ledger)
	asked := &request{store: s, log: audit.NewLog(s), opts: opts}
	types := generated.NewExecutableSchema(generated.Config{Resolvers: resolver})
	server := gqlhttp.New(types, gqlhttp.Options{
		Production:     opts.Production,
		Logger:         opts.Logger,
		Scalars:        map[string]gqlhttp.Scalar{"Date": isDate, "DateTime": isInstant},
		Prices:         pricesOf(types.Schema()),
		ErrorPresenter: present,
		BeforeAnswer:   asked.record,
	})
	server.Use(asked)
	return asked.identify(server), nil
}

// isDate checks a value of the scalar Date.
func isDate(value any) error {
	var day calendar.Date
	return day.UnmarshalGQL(value)
}

// isInstant checks a value of the scalar DateTime.
func isInstant(value any) error {
	_, err := gqlhttp.UnmarshalInstant(value)
	return err
}

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
