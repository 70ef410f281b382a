package proof_test

import (
	"bufio"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/testkit"
)

// Two servers in a row that disagree about where a request ends let one request hide in
// another. What could be read in two ways is refused, and the connection ends.
func TestAmbiguousRequestsAreRefused(t *testing.T) {
	w := world.Draw(5)
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{w})
	server := serve(t, s, w)
	address, err := url.Parse(server.address)
	if err != nil {
		t.Fatal(err)
	}
	hidden := "GET /healthz HTTP/1.1\r\nHost: " + address.Host + "\r\n\r\n"
	for name, headers := range map[string]string{
		"two lengths":          "Content-Length: 5\r\nContent-Length: 6\r\n",
		"a length of no digit": "Content-Length: +5\r\n",
		"unknown encoding":     "Transfer-Encoding: xchunked\r\n",
		"two encodings":        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
		"a space in the name":  "Content-Length : 5\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			conn, err := net.Dial("tcp", address.Host)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			conn.SetDeadline(time.Now().Add(10 * time.Second))
			request := "POST /graphql HTTP/1.1\r\nHost: " + address.Host + "\r\nContent-Type: application/json\r\n" + headers + "\r\n0\r\n\r\n" + hidden
			if _, err := conn.Write([]byte(request)); err != nil {
				t.Fatal(err)
			}
			answers := bufio.NewReader(conn)
			first, err := http.ReadResponse(answers, nil)
			if err != nil {
				t.Fatal(err)
			}
			first.Body.Close()
			if first.StatusCode < 400 {
				t.Errorf("answered with %d", first.StatusCode)
			}
			if rest, _ := answers.ReadString(0); strings.Contains(rest, "200 OK") {
				t.Errorf("the hidden request is answered: %s", rest)
			}
		})
	}
}
