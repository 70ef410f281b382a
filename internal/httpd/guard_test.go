package httpd

import (
	"net"
	"net/http"
	"strings"
	"testing"
)

func TestOnlyThisMachineMayBeListenedOn(t *testing.T) {
	for _, address := range []string{
		"0.0.0.0:0", ":0", "[::]:0", "192.168.1.10:0", "10.0.0.1:0", "[fe80::1]:0", "8.8.8.8:0", "[::ffff:10.0.0.1]:0",
		"example.org:0", "localhost.example.org:0", "ip6-localhost:0", "127.1:0", "0:0", "0x7f000001:0", "127.0.0.1", "", "8080",
	} {
		listener, err := Listen(t.Context(), address, false)
		if err == nil {
			listener.Close()
			t.Errorf("%q was opened", address)
		} else if !strings.Contains(err.Error(), "127.0.0.1:") {
			t.Errorf("%q: the error does not say what would be right: %v", address, err)
		}
	}
	for _, address := range []string{"127.0.0.1:0", "127.0.0.2:0", "localhost:0", "[::ffff:127.0.0.1]:0"} {
		listener, err := Listen(t.Context(), address, false)
		if err != nil {
			t.Errorf("%q: %v", address, err)
			continue
		}
		if !listener.Addr().(*net.TCPAddr).IP.IsLoopback() {
			t.Errorf("%q opened %s", address, listener.Addr())
		}
		listener.Close()
	}
}

func TestServerWithAnIssuerMayListenBeyondThisMachine(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "[::]:0", "127.0.0.1:0", "localhost:0"} {
		listener, err := Listen(t.Context(), address, true)
		if err != nil {
			t.Errorf("%q: %v", address, err)
			continue
		}
		listener.Close()
	}
	for _, address := range []string{"example.org:0", "127.1:0", "127.0.0.1", "", "8080"} {
		if listener, err := Listen(t.Context(), address, true); err == nil {
			listener.Close()
			t.Errorf("%q was opened", address)
		}
	}
}

func TestServerWhoseEveryRequestNeedsATokenAnswersUnderAnyName(t *testing.T) {
	server := start(t, Options{AnyHost: true, AllowOrigins: []string{"https://app.example"}})
	for host, want := range map[string]int{"cangraph.example": 200, "10.0.0.1:8080": 200, server.address: 200} {
		if response, _ := server.ask(t, "GET", "/graphql", "Host: "+host); response.StatusCode != want {
			t.Errorf("%s: got %d", host, response.StatusCode)
		}
	}
	for origin, want := range map[string]int{"https://app.example": 200, "https://evil.example": 403} {
		if response, _ := server.ask(t, "GET", "/graphql", "Host: cangraph.example", "Origin: "+origin); response.StatusCode != want {
			t.Errorf("%s: got %d", origin, response.StatusCode)
		}
	}
}

func TestTakenPortIsSaidInOneSentence(t *testing.T) {
	first, err := Listen(t.Context(), "127.0.0.1:0", false)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	_, err = Listen(t.Context(), first.Addr().String(), false)
	if err == nil || !strings.Contains(err.Error(), "another program does") {
		t.Errorf("got %v", err)
	}
}

func TestHosts(t *testing.T) {
	server := start(t, Options{})
	_, port, _ := net.SplitHostPort(server.address)
	cases := map[string]int{
		"127.0.0.1:" + port:                200,
		"localhost:" + port:                200,
		"LOCALHOST:" + port:                200,
		"[::1]:" + port:                    200,
		"localhost":                        421,
		"localhost:1":                      421,
		"127.0.0.2:" + port:                421,
		"evil.example:" + port:             421,
		"localhost.evil.example:" + port:   421,
		"evil.example":                     421,
		"127.0.0.1.nip.example:" + port:    421,
		"localhost:" + port + ".evil.test": 421,
	}
	for host, want := range cases {
		for _, path := range []string{"/", "/graphql", "/healthz"} {
			response, _ := server.ask(t, "GET", path, "Host: "+host)
			if response.StatusCode != want {
				t.Errorf("%s of host %q: got %d, want %d", path, host, response.StatusCode, want)
			}
		}
	}
}

func TestPort80NeedsNoPortInHost(t *testing.T) {
	hosts := ownHosts(&net.TCPAddr{IP: net.IPv4(127, 0, 0, 2), Port: 80})
	for _, host := range []string{"localhost", "localhost:80", "127.0.0.2", "[::1]", "[::1]:80"} {
		if !hosts[host] {
			t.Errorf("%q is refused", host)
		}
	}
}

func TestOrigins(t *testing.T) {
	server := start(t, Options{AllowOrigins: []string{"https://app.example"}})
	own := "http://" + server.address
	cases := []struct {
		name    string
		headers []string
		want    int
		cors    string
	}{
		{"a program", nil, 200, ""},
		{"own page", []string{"Origin: " + own, "Sec-Fetch-Site: same-origin"}, 200, ""},
		{"typed address", []string{"Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate"}, 200, ""},
		{"followed link", []string{"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"}, 200, ""},
		{"allowed page", []string{"Origin: https://app.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors"}, 200, "https://app.example"},
		{"unknown page", []string{"Origin: https://evil.example"}, 403, ""},
		{"sandboxed page", []string{"Origin: null"}, 403, ""},
		{"own host over https", []string{"Origin: https://" + server.address}, 403, ""},
		{"own host, other port", []string{"Origin: http://127.0.0.1:1"}, 403, ""},
		{"allowed with suffix", []string{"Origin: https://app.example.evil.example"}, 403, ""},
		{"image on another site", []string{"Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"}, 403, ""},
		{"image on another port", []string{"Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors"}, 403, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			response, body := server.ask(t, "GET", "/graphql", c.headers...)
			if response.StatusCode != c.want || response.Header.Get("Access-Control-Allow-Origin") != c.cors {
				t.Errorf("got %d and CORS %q, want %d and %q", response.StatusCode, response.Header.Get("Access-Control-Allow-Origin"), c.want, c.cors)
			}
			if c.want != 200 && strings.Contains(body, "graphql") {
				t.Error("the request was answered although refused")
			}
			if response.Header.Get("Vary") != "Origin" {
				t.Errorf("Vary is %q", response.Header.Get("Vary"))
			}
		})
	}
}

func TestPreflight(t *testing.T) {
	server := start(t, Options{AllowOrigins: []string{"https://app.example"}})
	response, body := server.ask(t, "OPTIONS", "/graphql", "Origin: https://app.example", "Access-Control-Request-Method: POST")
	if response.StatusCode != http.StatusNoContent || body != "" ||
		!strings.Contains(response.Header.Get("Access-Control-Allow-Methods"), "POST") ||
		!strings.EqualFold(response.Header.Get("Access-Control-Allow-Headers"), "content-type, authorization, purpose-of-use") {
		t.Errorf("got %d %q %v", response.StatusCode, body, response.Header)
	}
	response, _ = server.ask(t, "OPTIONS", "/graphql", "Origin: https://evil.example", "Access-Control-Request-Method: POST")
	if response.StatusCode != http.StatusForbidden {
		t.Errorf("a stranger's preflight: got %d", response.StatusCode)
	}
}
