package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"cangraph/internal/config"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
)

// unmet returns, in one sentence, everything that the settings lack for a server that knows who asks. Nothing has been
// opened yet: with the wrong address a password would already have been sent.
func unmet(settings config.Serve) error {
	var lacks []string
	lack := func(what string, lacking bool) {
		if lacking {
			lacks = append(lacks, what)
		}
	}
	oidc := settings.OIDC
	lack("set --oidc-issuer (OIDC_ISSUER) to the https:// address of the issuer of tokens", !oidc.Configured() && settings.Production)
	lack("the issuer's address must begin with https://", oidc.Configured() && settings.Production && !strings.HasPrefix(oidc.Issuer, "https://"))
	lack("set --oidc-audience (OIDC_AUDIENCE) to this server's name in its tokens", oidc.Audience == "" && (oidc.Configured() || settings.Production))
	lack("set --oidc-clients (OIDC_CLIENTS) to the programs whose tokens count", len(oidc.Clients) == 0 && (oidc.Configured() || settings.Production))
	if settings.Production {
		if err := store.CheckProduction(settings.URL); err != nil {
			lacks = append(lacks, err.Error())
		}
	}
	if len(lacks) == 0 {
		return nil
	}
	return fmt.Errorf("cannot serve yet: %s; docs/identity.md says more", strings.Join(lacks, "; "))
}

// unfit returns why the database must not be served in production, if that is asked for.
func unfit(ctx context.Context, s *store.Store, settings config.Serve) error {
	if !settings.Production {
		return nil
	}
	_, invented, err := s.Marked(ctx, interchange.DemoMark)
	if err != nil {
		return err
	}
	if invented {
		err = errors.New("it holds the demo's made-up people; name another --database")
	}
	if err := errors.Join(err, s.CheckRowSecurity(ctx)); err != nil {
		return fmt.Errorf("cannot serve %s in production: %s", s.Name(), strings.ReplaceAll(err.Error(), "\n", "; "))
	}
	return nil
}
