// Package httpd owns the HTTP server around GraphQL: which addresses it listens on, which hosts and origins may ask,
// how long they may take, what is logged of a request, and how the server stops.
// It refuses to know GraphQL, the database and children: it is handed handlers and a check of health.
//
// A request passes, outermost first: its id and line in the access log (log.go), the net under panics (panic.go),
// security headers (headers.go), the Host check (host.go), the Origin check (origin.go), and the routes below; an answer of 401 says how to sign in (challenge.go).
package httpd

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Options are what the server serves, and for whom.
type Options struct {
	GraphQL      http.Handler                // answers /graphql
	Drawings     http.Handler                // answers /children/{id}/network.svg, if not nil
	Explorer     http.Handler                // answers everything else; nil: nothing does
	SignIn       http.Handler                // answers /demo/, if not nil
	Healthy      func(context.Context) error // says whether requests can be answered; its error is logged, not shown
	AllowOrigins []string                    // origins, besides the server's own, whose pages may ask
	AnyHost      bool                        // answer under any name: right where every request needs a token
	Logger       *slog.Logger                // the access log; build it on LogHandler for request ids
}

// Server serves one listener.
type Server struct {
	http     http.Server
	listener net.Listener
	patience time.Duration // with requests in flight, once asked to stop
	cancel   context.CancelFunc
}

// New returns the server for listener, which it closes when it stops.
func New(listener net.Listener, o Options) *Server {
	base, cancel := context.WithCancel(context.Background())
	return &Server{
		listener: listener,
		patience: 10 * time.Second,
		cancel:   cancel,
		http: http.Server{
			Handler:           guarded(routes(o), listener.Addr(), o),
			BaseContext:       func(net.Listener) context.Context { return base },
			ReadHeaderTimeout: 5 * time.Second,
			ReadTimeout:       10 * time.Second,
			WriteTimeout:      30 * time.Second,
			IdleTimeout:       2 * time.Minute,
			MaxHeaderBytes:    80 << 10,                                               // the longest query in an address, and the rest
			ErrorLog:          slog.NewLogLogger(o.Logger.Handler(), slog.LevelDebug), // clients' broken connections
		},
	}
}

func routes(o Options) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", challenge(o.GraphQL))
	if o.Drawings != nil {
		mux.Handle("GET /children/{id}/network.svg", challenge(o.Drawings))
	}
	mux.Handle("GET /healthz", health(o.Healthy, o.Logger))
	if o.SignIn != nil {
		mux.Handle("/demo/", o.SignIn)
	}
	if o.Explorer != nil {
		mux.Handle("/", o.Explorer)
	}
	return mux
}

func guarded(h http.Handler, address net.Addr, o Options) http.Handler {
	h = checkOrigin(h, o.AllowOrigins)
	if !o.AnyHost {
		h = checkHost(h, address)
	}
	return logRequests(secure(h), o.Logger)
}

// Serve answers until ctx is done, then stops listening and lets the requests in flight finish. Those that take
// longer than 10 seconds are cancelled and cut, and that is its error.
func (s *Server) Serve(ctx context.Context) error {
	stopped := make(chan error, 1)
	finish := context.AfterFunc(ctx, func() { stopped <- s.shutdown() })
	err := s.http.Serve(s.listener)
	if !errors.Is(err, http.ErrServerClosed) {
		finish()
		s.cancel()
		return err
	}
	return <-stopped
}

func (s *Server) shutdown() error {
	defer s.cancel()
	ctx, done := context.WithTimeout(context.Background(), s.patience)
	defer done()
	if err := s.http.Shutdown(ctx); err != nil {
		s.cancel()
		_ = s.http.Close() // its error would be that of a connection that is cut anyway
		return errors.New("some requests did not finish in time and were cut")
	}
	return nil
}
