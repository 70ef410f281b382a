package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"time"

	"cangraph/graph"
	"cangraph/internal/config"
	"cangraph/internal/explorer"
	"cangraph/internal/httpd"
)

// serve opens the port before the database, so that a second server leaves the database alone, and answers until ctx
// is done.
func (sh shell) serve(ctx context.Context, settings config.Serve) error {
	listener, err := httpd.Listen(ctx, settings.Listen)
	if err != nil {
		return err
	}
	defer listener.Close()
	s, err := sh.open(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	asked, err := sh.firstSubject(ctx, s, settings.Demo, time.Now())
	if err != nil {
		return err
	}
	examples, err := asked.examples()
	if err != nil {
		return err
	}
	logger := newLogger(sh.errs, settings.Format)
	graphQL, err := graph.NewHandler(ctx, s, graph.Options{Production: settings.Production, Logger: logger})
	if err != nil {
		return err
	}
	server := httpd.New(listener, httpd.Options{
		GraphQL:      graphQL,
		Explorer:     explorer.Handler("/graphql", examples),
		Healthy:      s.Reader().PingContext,
		AllowOrigins: settings.AllowOrigin,
		Logger:       logger,
	})
	sh.greet("http://"+listener.Addr().String(), asked)
	err = server.Serve(ctx)
	if err == nil {
		fmt.Fprintln(sh.out, "Stopped; the data stays.")
	}
	return err
}

// greet says where the server is, and gives a line to copy. base is the server's address without a path.
func (sh shell) greet(base string, asked subject) {
	fmt.Fprintf(sh.out, `
  GraphiQL  %[1]s/
  GraphQL   %[1]s/graphql
  Health    %[1]s/healthz

Try GraphiQL in a browser, or here:

  %[2]s

Ctrl-C stops the server.
`, base, asked.command(base+"/graphql"))
}

// newLogger writes to the error output in the format of the settings.
func newLogger(to io.Writer, format string) *slog.Logger {
	if format == "json" {
		return slog.New(httpd.LogHandler(slog.NewJSONHandler(to, nil)))
	}
	return slog.New(httpd.LogHandler(slog.NewTextHandler(to, nil)))
}
