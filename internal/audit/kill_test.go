package audit

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

const killed = "AUDIT_KILLED_SERVER" // the database of the server that is to be killed

// TestEveryChildThatAClientReceivedIsRecorded kills a server again and again while
// clients ask it.
func TestEveryChildThatAClientReceivedIsRecorded(t *testing.T) {
	if database := os.Getenv(killed); database != "" {
		serveUntilKilled(t, database)
		return
	}
	t.Run("sqlite", func(t *testing.T) { killAndCompare(t, filepath.Join(t.TempDir(), "test.db")) })
	t.Run("postgres", func(t *testing.T) { killAndCompare(t, testkit.PostgresURL(t)) })
}

// serveUntilKilled answers each request with a new child, and says where it listens.
func serveUntilKilled(t *testing.T, database string) {
	s, err := store.Open(context.Background(), database)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	log := NewLog(s)
	fmt.Printf("listening on %s\n", listener.Addr())
	t.Fatal(http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		child := uuid.New()
		if err := show(testkit.Context(), log, child); err != nil {
			http.Error(w, "", http.StatusInternalServerError)
			return
		}
		io.WriteString(w, child.String())
	})))
}

func killAndCompare(t *testing.T, database string) {
	s, err := store.Open(context.Background(), database)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Migrate(testkit.Context()); err != nil {
		t.Fatal(err)
	}
	received := map[string]bool{}
	for range 5 {
		maps.Copy(received, receiveUntilKilled(t, database))
	}
	recorded := map[string]bool{}
	rows, err := s.Reader().Query(`SELECT CAST(child_id AS text) FROM audit_children`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		recorded[id] = true
	}
	for id := range received {
		if !recorded[id] {
			t.Errorf("a client received %s, which is not recorded", id)
		}
	}
	report := verified(t, s)
	if len(received) < 50 {
		t.Errorf("clients received only %d children", len(received))
	}
	t.Logf("clients received %d children, %d are recorded in %d entries", len(received), len(recorded), report.Entries)
}

// receiveUntilKilled starts a server, kills it while 8 clients ask, and returns what
// they received.
func receiveUntilKilled(t *testing.T, database string) map[string]bool {
	server := exec.Command(os.Args[0], "-test.run=^TestEveryChildThatAClientReceivedIsRecorded$")
	server.Env = append(os.Environ(), killed+"="+database)
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	said, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, address, _ := strings.Cut(strings.TrimSpace(said), "listening on ")
	var clients sync.WaitGroup
	lists := make([][]string, 8)
	for i := range lists {
		clients.Go(func() { lists[i] = receive("http://" + address) })
	}
	time.Sleep(time.Duration(50+rand.IntN(250)) * time.Millisecond)
	if err := server.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	clients.Wait()
	_ = server.Wait() // it was killed
	received := map[string]bool{}
	for _, id := range slices.Concat(lists...) {
		received[id] = true
	}
	return received
}

// receive asks until nobody answers.
func receive(address string) (children []string) {
	for {
		answer, err := http.Get(address)
		if err != nil {
			return children
		}
		id, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if answer.StatusCode == http.StatusOK && err == nil {
			children = append(children, string(id))
		}
	}
}
