//go:build !prod

package cli

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"

	"cangraph/internal/config"
	"cangraph/internal/demo"
	"cangraph/internal/explorer"
	"cangraph/internal/identity"
	"cangraph/internal/issuer"
	"cangraph/internal/store"
)

// holdsDemoIssuer says whether this build can sign people of the demo in.
const holdsDemoIssuer = true

// audience is this server's name in the tokens of the demo.
const audience = "cangraph"

// demoSignIn starts the demo's issuer. Its tokens are verified as any issuer's are: over its discovery document and
// published keys. Only the name under which the demo's accounts are stored is fixed, as its address is not.
func demoSignIn(ctx context.Context, s *store.Store, settings config.Serve, base string, logger *slog.Logger) (signIn, error) {
	people, err := demo.People(ctx, s)
	if err != nil {
		return signIn{}, err
	}
	if len(people) == 0 {
		return signIn{}, errNoPeople
	}
	opts := issuer.Options{Base: base, Audience: audience, AllowOrigins: settings.AllowOrigin}
	for _, p := range people {
		opts.People = append(opts.People, issuer.Person(p))
	}
	own, err := issuer.New(opts)
	if err != nil {
		return signIn{}, err
	}
	verifier, err := identity.New(identity.Options{
		Issuer: own.URL(), Audience: audience, AllowedClients: []string{issuer.Client}, StepUpACRs: []string{issuer.StepUp},
		AccountIssuer: demo.Issuer, Logger: logger,
	})
	if err != nil {
		return signIn{}, err
	}
	return signIn{
		verifier: verifier,
		pages:    own.Handler(),
		explorer: &explorer.SignIn{Issuer: issuer.Path, Client: issuer.Client},
		people:   own.URL() + "/people",
		token:    fmt.Sprintf("$(curl -s '%s/token?as=%s')", own.URL(), people[0].Subject),
	}, nil
}

// explorerPages are the explorer and GraphiQL.
func explorerPages(examples []explorer.Example, how *explorer.SignIn) http.Handler {
	return explorer.Handler("/graphql", examples, how)
}
