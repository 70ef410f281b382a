package httpd

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestUnauthorizedSaysHowToSignIn(t *testing.T) {
	for status, want := range map[int]string{401: `Bearer realm="cangraph"`, 200: "", 403: ""} {
		server := start(t, Options{GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(status) })})
		if response, _ := server.ask(t, "POST", "/graphql"); response.Header.Get("WWW-Authenticate") != want {
			t.Errorf("%d: got %q", status, response.Header.Get("WWW-Authenticate"))
		}
		if want != "" {
			want += `, error="invalid_token"`
		}
		if response, _ := server.ask(t, "POST", "/graphql", "Authorization: Bearer x"); response.Header.Get("WWW-Authenticate") != want {
			t.Errorf("%d with a token: got %q", status, response.Header.Get("WWW-Authenticate"))
		}
	}
}

func TestWhatIsNotThereIsNotServed(t *testing.T) {
	mux := routes(Options{GraphQL: text("graphql"), Healthy: func(context.Context) error { return nil }})
	for path, want := range map[string]int{"/": 404, "/demo/token": 404, "/graphql": 200, "/healthz": 200} {
		w := httptest.NewRecorder()
		if mux.ServeHTTP(w, httptest.NewRequest("GET", path, nil)); w.Code != want {
			t.Errorf("%s: got %d", path, w.Code)
		}
	}
	server := start(t, Options{SignIn: text("sign in")})
	if _, body := server.ask(t, "GET", "/demo/token"); body != "sign in" {
		t.Errorf("got %q", body)
	}
}
