package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"

	"cangraph/internal/config"
	"cangraph/internal/explorer"
	"cangraph/internal/identity"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
)

// signIn is how people show who they are: by tokens of an issuer, or of the demo's own.
type signIn struct {
	verifier *identity.Verifier
	pages    http.Handler     // the demo's issuer; nil: there is none
	explorer *explorer.SignIn // how the pages get their tokens from it; nil: they ask for one
	people   string           // the address of the list of them
	token    string           // what a shell puts in the place of a token
}

// facts decide who signs people in.
type facts struct {
	configured bool // an issuer is set
	production bool
	built      bool // the program holds the demo's issuer
	loopback   bool // only this machine can reach the server
	demo       bool // the database holds the demo, and nobody who exists
}

// whoSignsIn says whether the demo's issuer does. Where it may not, and no other is set, its error says what is missing:
// nothing is ever served without knowing who asks.
func (f facts) whoSignsIn() (demo bool, err error) {
	if f.configured {
		return false, nil
	}
	var against []string
	for _, condition := range []struct {
		holds bool
		not   string
	}{
		{!f.production, "--production is set"},
		{f.built, "this program is built for production"},
		{f.loopback, "others than this machine can reach the server"},
		{f.demo, "the database does not hold the demo"},
	} {
		if !condition.holds {
			against = append(against, condition.not)
		}
	}
	if len(against) > 0 {
		return false, fmt.Errorf("nobody could sign in: set --oidc-issuer (OIDC_ISSUER); the demo's own sign-in is not offered, since %s",
			strings.Join(against, " and "))
	}
	return true, nil
}

// newSignIn returns the one way to sign in that the settings and the database leave.
func newSignIn(ctx context.Context, s *store.Store, settings config.Serve, address net.Addr, logger *slog.Logger) (signIn, error) {
	_, invented, err := s.Marked(ctx, interchange.DemoMark)
	if err != nil {
		return signIn{}, err
	}
	demo, err := facts{
		configured: settings.OIDC.Configured(), production: settings.Production, built: holdsDemoIssuer,
		loopback: isLoopback(address), demo: invented,
	}.whoSignsIn()
	switch {
	case err != nil:
		return signIn{}, err
	case demo:
		return demoSignIn(ctx, s, settings, "http://"+address.String(), logger)
	}
	verifier, err := identity.New(identity.Options{
		Issuer: settings.OIDC.Issuer, Audience: settings.OIDC.Audience,
		AllowedClients: settings.OIDC.Clients, StepUpACRs: settings.OIDC.StepUp, Logger: logger,
	})
	if err != nil {
		return signIn{}, err
	}
	_ = verifier.Reach(ctx) // the log says when it cannot be; it is asked again
	return signIn{verifier: verifier, token: "$TOKEN"}, nil
}

// isLoopback reports whether only this machine can reach what listens on the address.
func isLoopback(address net.Addr) bool {
	tcp, ok := address.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

var errNoPeople = errors.New("the demo in this database has nobody to sign in as: it is of an older version; make a new one, in another --database")
