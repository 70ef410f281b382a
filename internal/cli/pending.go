package cli

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// checkProduction stands in for the store's own check.
func checkProduction(database string) error {
	if strings.HasPrefix(database, "postgres") && !strings.Contains(database, "sslmode=verify-full") {
		return errors.New("the database must be reached with sslmode=verify-full")
	}
	return nil
}

// checkRowSecurity stands in for the store's own check.
func checkRowSecurity(context.Context, *store.Store) error { return nil }

// gate stands in for the endpoint's own.
func gate(next http.Handler, authenticate func(*http.Request) (viewer.Viewer, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := authenticate(r); err != nil {
			w.Header().Set("Content-Type", "application/json; charset=utf-8")
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = io.WriteString(w, `{"errors":[{"message":"`+err.Error()+`","extensions":{"code":"UNAUTHENTICATED"}}]}`)
			return
		}
		next.ServeHTTP(w, r)
	})
}
