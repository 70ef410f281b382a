package audit

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"

	"cangraph/internal/gqlhttp"
	"cangraph/internal/gqlhttp/testschema"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// served answers queries that each show a child, once that is recorded.
func served(s *store.Store) http.Handler {
	schema := testschema.NewExecutableSchema(testschema.Config{Resolvers: testschema.Resolver{}})
	log := NewLog(s)
	server := gqlhttp.New(schema, gqlhttp.Options{
		Logger:       slog.New(slog.DiscardHandler),
		BeforeAnswer: func(ctx context.Context, _ *graphql.Response) error { return log.Record(ctx, Whole) },
	})
	server.Use(shows{})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		server.ServeHTTP(w, r.WithContext(Begin(testkit.Context(), Request{})))
	})
}

// shows notes a child for each operation.
type shows struct{}

func (shows) ExtensionName() string                   { return "Shows" }
func (shows) Validate(graphql.ExecutableSchema) error { return nil }
func (shows) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	if err := Shown(ctx, uuid.New()); err != nil {
		panic(err)
	}
	return next(ctx)
}

// TestNothingIsShownThatCannotBeRecorded lets the database refuse each insert into the
// chain in turn: no reply carries data, by any way, and afterwards every reply does.
func TestNothingIsShownThatCannotBeRecorded(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		server := served(s)
		for _, table := range []string{"audit_entries", "audit_children"} {
			make := `CREATE TRIGGER fail BEFORE INSERT ON ` + table + ` BEGIN SELECT RAISE(ABORT, 'fails'); END`
			undo := `DROP TRIGGER fail`
			if s.Dialect() == postgres {
				make = `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fails'; END $$;
					CREATE TRIGGER fail BEFORE INSERT ON ` + table + ` FOR EACH ROW EXECUTE FUNCTION fail()`
				undo = `DROP FUNCTION fail CASCADE`
			}
			v := &vault{store: s}
			v.do(t, make)
			if data, refused := ask(server); data > 0 || refused != 200 {
				t.Errorf("%s: %d replies carry data, %d are refused", table, data, refused)
			}
			v.do(t, undo)
			if data, refused := ask(server); data != 200 || refused > 0 {
				t.Errorf("%s: afterwards %d replies carry data, %d are refused", table, data, refused)
			}
		}
		if report := verified(t, s); report.Entries != 400 {
			t.Errorf("%d entries", report.Entries)
		}
	})
}

// ask asks 200 times, from 8 clients and by each way, and counts the replies.
func ask(server http.Handler) (data, refused int) {
	var with, without atomic.Int64
	var clients sync.WaitGroup
	for range 8 {
		clients.Go(func() {
			for i := range 25 {
				r := httptest.NewRequest(http.MethodGet, "/?query={hello}", nil)
				if i%2 == 0 {
					r = httptest.NewRequest(http.MethodPost, "/", strings.NewReader(`{"query":"{hello fail(how: CODED)}"}`))
					r.Header.Set("Content-Type", "application/json")
				}
				w := httptest.NewRecorder()
				server.ServeHTTP(w, r)
				switch body := w.Body.String(); {
				case strings.Contains(body, "kia ora"):
					with.Add(1)
				case w.Code == http.StatusInternalServerError && !strings.Contains(body, "data") && !strings.Contains(body, "fails"):
					without.Add(1)
				}
			}
		})
	}
	clients.Wait()
	return int(with.Load()), int(without.Load())
}
