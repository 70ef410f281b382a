package command_test

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// cut is where the conversation with the database ends.
type cut int32

const (
	never cut = iota
	beforeCommit
	afterCommit // the database commits, and its answer is lost
)

// proxy stands between the store and PostgreSQL.
type proxy struct {
	cut atomic.Int32
}

// listen returns the address of the database behind the proxy.
func (p *proxy) listen(t *testing.T, database string) string {
	t.Helper()
	address, err := url.Parse(database)
	if err != nil {
		t.Fatal(err)
	}
	settings := address.Query()
	const socket = ".s.PGSQL.5432"
	behind := filepath.Join(settings.Get("host"), socket)
	folder := t.TempDir()
	listener, err := net.Listen("unix", filepath.Join(folder, socket))
	if err != nil {
		t.Skip("the path of a socket is too long here: ", err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			server, err := net.Dial("unix", behind)
			if err != nil {
				client.Close()
				return
			}
			go p.forward(client, server)
		}
	}()
	settings.Set("host", folder)
	address.RawQuery = settings.Encode()
	return address.String()
}

// forward passes bytes on until COMMIT is asked for and the conversation is to be cut.
func (p *proxy) forward(client, server net.Conn) {
	var lost atomic.Bool
	var once sync.Once
	end := func() { once.Do(func() { client.Close(); server.Close() }) }
	answered := make(chan struct{})
	go func() {
		defer close(answered)
		defer end()
		answer := make([]byte, 64<<10)
		for {
			n, err := server.Read(answer)
			if err != nil || lost.Load() {
				return
			}
			if _, err := client.Write(answer[:n]); err != nil {
				return
			}
		}
	}()
	defer end()
	asked := make([]byte, 64<<10)
	for {
		n, err := client.Read(asked)
		if err != nil {
			return
		}
		if bytes.Contains(asked[:n], []byte("COMMIT\x00")) {
			switch cut(p.cut.Load()) {
			case beforeCommit:
				return
			case afterCommit:
				lost.Store(true)
				_, _ = server.Write(asked[:n])
				<-answered
				return
			}
		}
		if _, err := server.Write(asked[:n]); err != nil {
			return
		}
	}
}

// behind is a store of a database behind the proxy.
func behind(t *testing.T, p *proxy) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), p.listen(t, testkit.PostgresURL(t)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if _, err := s.Migrate(testkit.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestAChangeWithAKeyIsSentAgain cuts the conversation likewise: with its key the change
// is sent again, and made once.
func TestAChangeWithAKeyIsSentAgain(t *testing.T) {
	p := &proxy{}
	s := behind(t, p)
	ctx, _ := bearer(t, s)
	for i, at := range []cut{beforeCommit, afterCommit} {
		in := keyed(string(rune('a'+i)), input{Name: "a"})
		p.cut.Store(int32(at))
		_, err := once(ctx, s, "addTwo", in)
		p.cut.Store(int32(never))
		if fault.CodeOf(err) != command.UnknownOutcome || !strings.Contains(err.Error(), "the same idempotencyKey") {
			t.Error(at, err)
		}
		if id, err := once(ctx, s, "addTwo", in); err != nil || id == uuid.Nil {
			t.Error(at, id, err)
		}
		if is, want := counts(t, s), fmt.Sprintf("%d children, %[1]d kin, %d entries about %[1]d", i+1, i+3); is != want {
			t.Errorf("cut %d: %s, want %s", at, is, want)
		}
	}
}

// TestALostCommitIsNotCalledAFailure cuts the conversation before and after COMMIT: in
// both cases nobody knows, and the change is made once or not at all, never twice.
func TestALostCommitIsNotCalledAFailure(t *testing.T) {
	p := &proxy{}
	s := behind(t, p)
	ctx, _ := bearer(t, s)
	for _, c := range []struct {
		cut    cut
		code   fault.Code
		stored string
	}{
		{beforeCommit, command.UnknownOutcome, "0 children, 0 kin, 2 entries about 0"},
		{afterCommit, command.UnknownOutcome, "1 children, 1 kin, 3 entries about 1"},
		{never, "", "2 children, 2 kin, 4 entries about 2"},
	} {
		p.cut.Store(int32(c.cut))
		err := command.Do(ctx, s, command.Meta{Name: "addTwo"}, addTwo)
		p.cut.Store(int32(never))
		if c.code == "" && err != nil || c.code != "" && fault.CodeOf(err) != c.code {
			t.Errorf("cut %d: %v", c.cut, err)
		}
		if shown, err := command.Refused(err); len(shown) > 0 || (err == nil) != (c.code == "") {
			t.Errorf("cut %d: shown as %v, %v", c.cut, shown, err)
		}
		if err != nil && !strings.Contains(err.Error(), "look at it before you try again") {
			t.Error(err)
		}
		if is := counts(t, s); is != c.stored {
			t.Errorf("cut %d: %s, want %s", c.cut, is, c.stored)
		}
	}
}
