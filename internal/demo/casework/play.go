package casework

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"cangraph/graph"
	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// player sends steps to a server of its own.
type player struct {
	server http.Handler
	names  *names
	today  calendar.Date
	who    string    // who sends the step
	at     time.Time // when
}

// play carries out steps, each on its day.
func play(ctx context.Context, s *store.Store, known *names, steps []step, today calendar.Date, now time.Time) (err error) {
	p := &player{names: known, today: today}
	if p.server, err = graph.NewHandler(ctx, s, graph.Options{Now: func() time.Time { return p.at }, Authenticate: p.authenticate}); err != nil {
		return err
	}
	for _, one := range steps {
		p.who, p.at = one.who, one.day.At(12, 0)
		if one.day == calendar.Today(now) && now.Before(p.at) {
			p.at = now // nothing has happened later than now
		}
		if err := p.take(ctx, one); err != nil {
			return fmt.Errorf("%s:%d: %w", one.story, one.line, err)
		}
	}
	return nil
}

func (p *player) authenticate(*http.Request) (viewer.Viewer, error) {
	return viewer.Bearer(viewer.Token{Issuer: demo.Issuer, Subject: p.who, IssuedAt: p.at, SteppedUp: true}), nil
}

// take sends a step and keeps the names that it gives.
func (p *player) take(ctx context.Context, one step) error {
	text, err := p.names.filled(one.request(), p.today)
	if err != nil {
		return err
	}
	body, err := json.Marshal(map[string]string{"query": text})
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	said := answer{header: http.Header{}}
	p.server.ServeHTTP(&said, request)
	data, err := said.read()
	if err == nil {
		p.names.keep("", data)
	}
	return err
}

// answer is an [http.ResponseWriter] that keeps what it is told.
type answer struct {
	header http.Header
	body   bytes.Buffer
}

// Header is where the headers are set.
func (a *answer) Header() http.Header { return a.header }

// WriteHeader takes no notice of the status: the body says what was wrong.
func (a *answer) WriteHeader(int) {}

// Write keeps a part of the body.
func (a *answer) Write(part []byte) (int, error) { return a.body.Write(part) }

// read returns the data, or what was wrong.
func (a *answer) read() (map[string]any, error) {
	var said struct {
		Data   map[string]any
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(a.body.Bytes(), &said); err != nil {
		return nil, err
	}
	if len(said.Errors) > 0 {
		return nil, fmt.Errorf("%s", said.Errors[0].Message)
	}
	for _, payload := range said.Data {
		fields, _ := payload.(map[string]any)
		if wrong, _ := fields["userErrors"].([]any); len(wrong) > 0 {
			return nil, fmt.Errorf("refused: %v", wrong)
		}
	}
	return said.Data, nil
}
