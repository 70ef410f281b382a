//go:build prod

package cli

import (
	"context"
	"log/slog"
	"net/http"

	"cangraph/internal/config"
	"cangraph/internal/explorer"
	"cangraph/internal/store"
)

// holdsDemoIssuer says whether this build can sign people of the demo in.
const holdsDemoIssuer = false

func demoSignIn(context.Context, *store.Store, config.Serve, string, *slog.Logger) (signIn, error) {
	return signIn{}, errNoPeople // never asked: holdsDemoIssuer forbids it
}

func explorerPages([]explorer.Example, *explorer.SignIn) http.Handler { return nil }
