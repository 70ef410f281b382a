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
	"cangraph/internal/network"
	"cangraph/internal/store"
)

// server is one way to answer: a handler, the request that asks it for a child, and
// how every good answer begins.
type server struct {
	name    string
	handler func(context.Context, *store.Store) (http.Handler, error)
	request func(to []byte, child uuid.UUID) []byte
	begins  string
}

var servers = []server{
	{"limit", limit, requestPlain, "focus\t"},
	{"json", visible, requestPlain, `{"child":{"preferredName":`},
	{"cangraph", cangraph, requestGraphQL, `{"data":{"child":{"preferredName":`},
}

// limit copies the rows of the snapshot statement, undecoded. Nothing that answers
// from these rows can be faster.
func limit(ctx context.Context, s *store.Store) (http.Handler, error) {
	source, err := network.NewSQL(s)
	if err != nil {
		return nil, err
	}
	query, _ := source.Statement(nil, true, &asAt)
	return copying(ctx, s, query, func(child uuid.UUID) []any {
		_, args := source.Statement([]uuid.UUID{child}, true, &asAt)
		return args
	})
}

// visible lets the database write the answer, without overlaps and gaps.
func visible(ctx context.Context, s *store.Store) (http.Handler, error) {
	query, err := statements.ReadFile("sql/visible." + s.Dialect() + ".sql")
	if err != nil {
		return nil, err
	}
	return copying(ctx, s, string(query), func(child uuid.UUID) []any { return []any{child, asAt} })
}

// copying answers with the columns of one prepared statement, a tab between two of
// them and a line for each row.
func copying(ctx context.Context, s *store.Store, query string, args func(child uuid.UUID) []any) (http.Handler, error) {
	prepared, err := s.Reader().PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		child, err := uuid.Parse(r.URL.Path[1:])
		if err == nil {
			err = copyRows(r.Context(), w, prepared, args(child))
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}), nil
}

func copyRows(ctx context.Context, w http.ResponseWriter, prepared *sql.Stmt, args []any) error {
	rows, err := prepared.QueryContext(ctx, args...)
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

// cangraph is the GraphQL endpoint as it is served.
func cangraph(ctx context.Context, s *store.Store) (http.Handler, error) {
	return graph.NewHandler(ctx, s, graph.Options{Now: asAt.Time})
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
