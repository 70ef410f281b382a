package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"time"

	"cangraph/graph"
	"cangraph/internal/config"
	"cangraph/internal/httpd"
	"cangraph/internal/maintenance"
	"cangraph/internal/store"
	"cangraph/internal/worklist/index"
)

// serve opens the port before the database, so that a second server leaves the database alone, and answers until ctx
// is done.
func (sh shell) serve(ctx context.Context, settings config.Serve) error {
	if err := unmet(settings); err != nil {
		return err
	}
	listener, err := httpd.Listen(ctx, settings.Listen, settings.OIDC.Configured())
	if err != nil {
		return err
	}
	defer listener.Close()
	s, err := sh.open(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := unfit(ctx, s, settings); err != nil {
		return err
	}
	asked, err := sh.firstSubject(ctx, s, settings.Demo && !settings.OIDC.Configured(), time.Now())
	if err != nil {
		return err
	}
	logger := newLogger(sh.errs, settings.Format)
	how, err := newSignIn(ctx, s, settings, listener.Addr(), logger)
	if err != nil {
		return err
	}
	options, err := served(ctx, s, settings, asked, how, logger)
	if err != nil {
		return err
	}
	server := httpd.New(listener, options)
	sh.greet("http://"+listener.Addr().String(), options, asked, how)
	stopped := keepFindings(ctx, s, logger)
	err = server.Serve(ctx)
	stopped()
	if err == nil {
		fmt.Fprintln(sh.out, "Stopped; the data stays.")
	}
	return err
}

// keepFindings keeps the lists of findings up while the server answers; the function that it returns ends that.
func keepFindings(ctx context.Context, s *store.Store, logger *slog.Logger) (stop func()) {
	ctx, end := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		index.New(s).Run(ctx, logger)
	}()
	return func() { end(); <-ended }
}

// served puts together what is served.
func served(ctx context.Context, s *store.Store, settings config.Serve, asked subject, how signIn, logger *slog.Logger) (httpd.Options, error) {
	closed, err := maintenance.Parse(settings.Maintenance.Maintenance, settings.MaintenanceNotice, settings.MaintenanceNoticeMi)
	if err != nil {
		return httpd.Options{}, err
	}
	graphQL, err := graph.NewHandler(ctx, s, graph.Options{
		Production: settings.Production, Logger: logger, Authenticate: how.verifier.Authenticate, Maintenance: closed,
	})
	if err != nil {
		return httpd.Options{}, err
	}
	options := httpd.Options{
		GraphQL:      graphQL,
		Drawings:     graph.NewDrawings(graphQL),
		SignIn:       how.pages,
		Healthy:      s.Reader().PingContext,
		AllowOrigins: settings.AllowOrigin,
		AnyHost:      settings.OIDC.Configured(), // then every request needs a token, and none can be had here
		Logger:       logger,
	}
	if settings.Production {
		return options, nil
	}
	examples, err := asked.examples()
	if err != nil {
		return httpd.Options{}, err
	}
	options.Explorer = explorerPages(examples, how.explorer)
	return options, nil
}

// greet says where the server is, and gives a line to copy. base is the server's address without a path.
func (sh shell) greet(base string, options httpd.Options, asked subject, how signIn) {
	fmt.Fprintln(sh.out)
	if options.Explorer != nil {
		fmt.Fprintf(sh.out, "  Explorer  %[1]s/\n  GraphiQL  %[1]s/graphiql\n", base)
	}
	fmt.Fprintf(sh.out, "  GraphQL   %[1]s/graphql\n  Health    %[1]s/healthz\n", base)
	if how.pages != nil {
		fmt.Fprintf(sh.out, "  People    %s\n\nBe one of the demo's people in a browser, or here:\n", how.people)
	} else {
		fmt.Fprintln(sh.out, "\nEvery request needs an access token of the issuer:")
	}
	fmt.Fprintf(sh.out, "\n  %s\n\nCtrl-C stops the server.\n", asked.command(base+"/graphql", how.token))
}

// newLogger writes to the error output in the format of the settings.
func newLogger(to io.Writer, format string) *slog.Logger {
	if format == "json" {
		return slog.New(httpd.LogHandler(slog.NewJSONHandler(to, nil)))
	}
	return slog.New(httpd.LogHandler(slog.NewTextHandler(to, nil)))
}
