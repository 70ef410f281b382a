package httpd

import (
	"bufio"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// quick shortens the server's patience, so that the tests need none.
func quick(s *Server) {
	s.http.ReadHeaderTimeout = 100 * time.Millisecond
	s.http.ReadTimeout = 200 * time.Millisecond
	s.http.WriteTimeout = 300 * time.Millisecond
	s.http.IdleTimeout = 100 * time.Millisecond
}

func TestTimeouts(t *testing.T) {
	start(t, Options{}, func(server *Server) {
		s := &server.http
		if s.ReadHeaderTimeout != 5*time.Second || s.ReadTimeout != 10*time.Second || s.WriteTimeout != 30*time.Second ||
			s.IdleTimeout <= 0 || s.MaxHeaderBytes <= 0 {
			t.Errorf("got %v %v %v %v %d", s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout, s.IdleTimeout, s.MaxHeaderBytes)
		}
	})
}

func TestSlowClientsAreCutAndOthersServed(t *testing.T) {
	server := start(t, Options{GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.ReadAll(r.Body); errors.Is(err, os.ErrDeadlineExceeded) {
			w.WriteHeader(http.StatusRequestTimeout)
		}
	})}, quick)
	head := "POST /graphql HTTP/1.1\r\nHost: " + server.address + "\r\n"
	for name, sent := range map[string]string{
		"nothing":     "",
		"half a head": head,
		"half a body": head + "Content-Length: 10\r\n\r\n12345",
		"idle":        head + "Content-Length: 1\r\n\r\n1",
	} {
		t.Run(name, func(t *testing.T) {
			connection := dial(t, server.address)
			if _, err := io.WriteString(connection, sent); err != nil {
				t.Fatal(err)
			}
			if response, _ := server.ask(t, "GET", "/"); response.StatusCode != 200 {
				t.Errorf("another client got %d", response.StatusCode)
			}
			if _, err := io.ReadAll(connection); err != nil {
				t.Errorf("the connection was not closed: %v", err)
			}
		})
	}
}

func TestSlowReaderIsCut(t *testing.T) {
	written := make(chan error, 1)
	server := start(t, Options{GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		piece := make([]byte, 1<<20)
		for {
			if _, err := w.Write(piece); err != nil {
				written <- err
				return
			}
		}
	})}, quick)
	connection := dial(t, server.address)
	if _, err := io.WriteString(connection, "GET /graphql HTTP/1.1\r\nHost: "+server.address+"\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-written:
		if !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("got %v, want the write deadline", err)
		}
	case <-time.After(10 * time.Second):
		t.Error("the server still waits for a client that does not read")
	}
}

func TestHugeHeaderIsRefused(t *testing.T) {
	server := start(t, Options{})
	connection := dial(t, server.address)
	_, err := io.WriteString(connection, "GET / HTTP/1.1\r\nHost: "+server.address+"\r\nX: "+strings.Repeat("x", 128<<10)+"\r\n\r\n")
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("got %d", response.StatusCode)
	}
}

// dial opens a connection that gives up after 10 seconds, far beyond the server's own patience.
func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	connection, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { connection.Close() })
	if err := connection.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return connection
}
