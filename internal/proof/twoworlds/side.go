package twoworlds

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"time"

	"cangraph/graph"
	"cangraph/internal/page"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// side is one of the two worlds, served.
type side struct {
	world   world.World
	store   *store.Store
	handler http.Handler
	key     []byte // of cursors
	log     *bytes.Buffer
	remove  func() error
}

// begin puts a world into a database and serves it.
func begin(ctx context.Context, open Open, w world.World) (*side, error) {
	s, remove, err := open(ctx)
	if err != nil {
		return nil, err
	}
	x := &side{world: w, store: s, remove: remove, log: &bytes.Buffer{}, key: make([]byte, page.KeySize)}
	system := viewer.With(ctx, viewer.System("proof"))
	err = errors.Join(w.Store(system, s), s.Mark(system, "cursor_key", base64.StdEncoding.EncodeToString(x.key)))
	if err == nil {
		x.handler, err = graph.NewHandler(system, s, graph.Options{
			Logger: slog.New(slog.NewJSONHandler(x.log, nil)),
			Now:    func() time.Time { return w.Now },

			Authenticate: Authenticate(w.IssuedAt()),
		})
	}
	if err != nil {
		return nil, errors.Join(err, x.end())
	}
	return x, nil
}

func (x *side) end() error { return errors.Join(x.store.Close(), x.remove()) }

// ask sends a question with the account's token.
func (x *side) ask(q query.Question, account world.Row) answer {
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(q.Body()))
	request.Header.Set("Content-Type", "application/json")
	Identify(request, account)
	recorder := httptest.NewRecorder()
	x.log.Reset()
	before := x.store.Statements()
	x.handler.ServeHTTP(recorder, request)
	return answer{status: recorder.Code, header: recorder.Header(), body: recorder.Body.Bytes(), statements: x.store.Statements() - before}
}
