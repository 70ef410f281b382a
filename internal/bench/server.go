package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/pprof"
	"os"
	"runtime"
	"time"

	"github.com/google/uuid"

	"cangraph/graph"
	"cangraph/internal/demo"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// server is one way to answer: a handler, the request that asks it for a child, and
// how every good answer begins. A scoped one shows what a member may see, so that its
// answers differ from the others'.
type server struct {
	name    string
	handler func(context.Context, *store.Store) (http.Handler, error)
	request func(to []byte, one asked) []byte
	begins  string
	scoped  bool
}

var servers = []server{
	{"limit", limit, requestPlain, "focus\t", false},
	{"json", visible, requestPlain, `{"child":{"preferredName":`, false},
	{"unscoped", everything, requestGraphQL, `{"data":{"child":{"preferredName":`, false},
	{"cangraph", cangraph, requestGraphQL, `{"data":{"child":{"preferredName":`, true},
}

// limit copies the rows of the snapshot statement, undecoded. Nothing that answers
// from these rows can be faster.
func limit(ctx context.Context, s *store.Store) (http.Handler, error) {
	source := network.NewSQL(s)
	return copying(s, func(ctx context.Context, child uuid.UUID) (string, []any, error) {
		return source.Statement(ctx, []uuid.UUID{child}, snapshot.With{Meetings: &asAt, Casework: true})
	}), nil
}

// visible lets the database write the answer, without overlaps and gaps.
func visible(ctx context.Context, s *store.Store) (http.Handler, error) {
	query, err := statements.ReadFile("sql/visible." + s.Dialect() + ".sql")
	if err != nil {
		return nil, err
	}
	return copying(s, func(_ context.Context, child uuid.UUID) (string, []any, error) {
		return string(query), []any{child, asAt}, nil
	}), nil
}

// copying answers with the columns of a statement, which is prepared once, a tab between
// two of them and a line for each row.
func copying(s *store.Store, statement func(context.Context, uuid.UUID) (query string, args []any, err error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := viewer.With(r.Context(), viewer.System("bench"))
		child, err := uuid.Parse(r.URL.Path[1:])
		if err == nil {
			var query string
			var args []any
			if query, args, err = statement(ctx, child); err == nil {
				err = copyRows(ctx, w, s, query, args)
			}
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
}

func copyRows(ctx context.Context, w http.ResponseWriter, s *store.Store, query string, args []any) error {
	rows, err := s.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values, targets := make([]sql.RawBytes, len(columns)), make([]any, len(columns))
	for i := range values {
		targets[i] = &values[i]
	}
	answer := make([]byte, 0, 16<<10)
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		for i, value := range values {
			if i > 0 {
				answer = append(answer, '\t')
			}
			answer = append(answer, value...)
		}
		answer = append(answer, '\n')
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_, err = w.Write(answer)
	return err
}

// everything is the GraphQL endpoint for a viewer who sees everything: without a scope,
// and without the audit entry of an answer.
func everything(ctx context.Context, s *store.Store) (http.Handler, error) {
	return graph.NewHandler(ctx, s, graph.Options{Now: asAt.Time, Authenticate: func(*http.Request) (viewer.Viewer, error) {
		return viewer.System("bench"), nil
	}})
}

// cangraph is the GraphQL endpoint as it is served to a member of the child's network,
// but for the signature of the token.
func cangraph(ctx context.Context, s *store.Store) (http.Handler, error) {
	return graph.NewHandler(ctx, s, graph.Options{Now: asAt.Time, Authenticate: func(r *http.Request) (viewer.Viewer, error) {
		return viewer.Bearer(viewer.Token{Issuer: demo.Issuer, Subject: r.Header.Get("Authorization"), IssuedAt: asAt.Time()}), nil
	}})
}

// serve is a server that is measured, in a process of its own: it prints its address
// and ends with its standard input.
func serve(ctx context.Context, name, address string) error {
	s, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	defer s.Close()
	mux := http.NewServeMux()
	for _, known := range servers {
		if known.name == name {
			handler, err := known.handler(ctx, s)
			if err != nil {
				return err
			}
			mux.Handle("/", handler)
		}
	}
	mux.HandleFunc("/allocations", allocations)
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/profile", pprof.Profile)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println(listener.Addr())
	web := &http.Server{Handler: mux, ReadHeaderTimeout: time.Minute}
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // ends when the measuring process does
		web.Close()
	}()
	if err := web.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// allocations tells how many objects the process has allocated so far.
func allocations(w http.ResponseWriter, _ *http.Request) {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	_ = json.NewEncoder(w).Encode(memory.Mallocs)
}
