package httpd

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// running is a server on a free port of this machine, as the tests see it.
type running struct {
	address string
	log     *lockedBuffer
	stop    func() error // asks it to stop and waits until it has
}

func start(t *testing.T, o Options, changes ...func(*Server)) running {
	t.Helper()
	var log lockedBuffer
	o.Logger = slog.New(LogHandler(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	if o.GraphQL == nil {
		o.GraphQL = text("graphql")
	}
	if o.Explorer == nil {
		o.Explorer = text("explorer")
	}
	if o.Healthy == nil {
		o.Healthy = func(context.Context) error { return nil }
	}
	listener, err := Listen(t.Context(), "127.0.0.1:0", false)
	if err != nil {
		t.Fatal(err)
	}
	server := New(listener, o)
	for _, change := range changes {
		change(server)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx) }()
	stop := sync.OnceValue(func() error { cancel(); return <-served })
	t.Cleanup(func() { _ = stop() })
	return running{listener.Addr().String(), &log, stop}
}

func text(answer string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, answer) }
}

type lockedBuffer struct {
	mutex  sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.buffer.String()
}

// ask sends one request; headers are "Name: value" pairs, Host included.
func (s running) ask(t *testing.T, method, path string, headers ...string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequest(method, "http://"+s.address+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		request.Header.Set(name, value)
		if name == "Host" {
			request.Host = value
		}
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(body)
}

func TestRoutes(t *testing.T) {
	server := start(t, Options{Drawings: text("drawing")})
	for path, want := range map[string]string{
		"/graphql": "graphql", "/children/Q2hpbGQ/network.svg": "drawing", "/": "explorer", "/assets/x.js": "explorer", "/healthz": `{"status":"ok"}` + "\n",
	} {
		response, body := server.ask(t, "GET", path)
		if response.StatusCode != 200 || body != want {
			t.Errorf("%s: got %d %q, want %q", path, response.StatusCode, body, want)
		}
		if response.Header.Get("X-Content-Type-Options") != "nosniff" || response.Header.Get("X-Frame-Options") != "DENY" ||
			!strings.HasPrefix(response.Header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: security headers are missing: %v", path, response.Header)
		}
	}
}

func TestIllHealthIsSaidButNotExplained(t *testing.T) {
	server := start(t, Options{Healthy: func(context.Context) error { return errors.New("disk on fire") }})
	response, body := server.ask(t, "GET", "/healthz")
	if response.StatusCode != http.StatusServiceUnavailable || strings.Contains(body, "fire") {
		t.Errorf("got %d %q", response.StatusCode, body)
	}
	if !strings.Contains(server.log.String(), "disk on fire") {
		t.Errorf("the log does not say why: %s", server.log)
	}
}

func TestHealthCheckThatHangsIsCut(t *testing.T) {
	server := start(t, Options{Healthy: func(ctx context.Context) error {
		deadline, bounded := ctx.Deadline()
		if !bounded || time.Until(deadline) > healthWithin {
			return nil
		}
		return context.DeadlineExceeded
	}})
	if response, _ := server.ask(t, "GET", "/healthz"); response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("got %d: the check has no deadline", response.StatusCode)
	}
}

func TestRequestInFlightFinishesAfterTheStop(t *testing.T) {
	entered, leave := make(chan struct{}), make(chan struct{})
	server := start(t, Options{GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(entered)
		<-leave
		if r.Context().Err() == nil {
			_, _ = io.WriteString(w, "whole answer")
		}
	})})
	answered := make(chan string, 1)
	go func() {
		_, body := server.ask(t, "GET", "/graphql")
		answered <- body
	}()
	<-entered
	stopped := make(chan error, 1)
	go func() { stopped <- server.stop() }()
	refusesSoon(t, server.address)
	close(leave)
	if body := <-answered; body != "whole answer" {
		t.Errorf("got %q", body)
	}
	if err := <-stopped; err != nil {
		t.Errorf("stopping: %v", err)
	}
}

func TestRequestThatDoesNotEndIsCut(t *testing.T) {
	entered, cancelled := make(chan struct{}), make(chan struct{})
	server := start(t, Options{GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(entered)
		<-r.Context().Done()
		close(cancelled)
	})}, func(s *Server) { s.patience = 50 * time.Millisecond })
	go func() {
		if response, err := http.Get("http://" + server.address + "/graphql"); err == nil {
			response.Body.Close()
		}
	}()
	<-entered
	if err := server.stop(); err == nil {
		t.Error("nothing says that a request was cut")
	}
	<-cancelled
}

func refusesSoon(t *testing.T, address string) {
	t.Helper()
	for range 200 {
		connection, err := net.Dial("tcp", address)
		if err != nil {
			return
		}
		connection.Close()
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the server still accepts connections")
}
