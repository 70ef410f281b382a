package httpd

import (
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

func TestLogLineHoldsNothingOfTheRequest(t *testing.T) {
	const secret = "Mereana"
	server := start(t, Options{GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusTeapot)
		_, _ = io.WriteString(w, secret)
	})})
	response, _ := server.ask(t, "POST", "/graphql?query="+secret, "User-Agent: "+secret, "Referer: http://"+secret, "Host: "+server.address)
	server.ask(t, secret, "/"+secret)
	server.ask(t, "GET", "/graphql", "Host: "+secret)
	server.ask(t, "GET", "/graphql", "Origin: http://"+secret)
	if err := server.stop(); err != nil {
		t.Fatal(err)
	}
	log := server.log.String()
	if strings.Contains(strings.ToLower(log), strings.ToLower(secret)) {
		t.Errorf("the log tells: %s", log)
	}
	id := response.Header.Get("X-Request-Id")
	want := regexp.MustCompile(`msg=request method=POST route=/graphql status=418 bytes=7 took=\S+ request=` + id + "\n")
	if len(id) != 12 || !want.MatchString(log) {
		t.Errorf("no line %q in: %s", want, log)
	}
	for _, line := range []string{"method=other route=/ status=200", "method=GET route=refused status=421", "method=GET route=refused status=403"} {
		if !strings.Contains(log, line) {
			t.Errorf("no %q in: %s", line, log)
		}
	}
}

func TestPanicIsAnsweredAndItsValueNotTold(t *testing.T) {
	server := start(t, Options{GraphQL: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("Mereana fell") })})
	response, body := server.ask(t, "GET", "/graphql")
	if response.StatusCode != http.StatusInternalServerError || strings.Contains(body, "Mereana") || strings.Contains(body, "goroutine") {
		t.Errorf("got %d %q", response.StatusCode, body)
	}
	if err := server.stop(); err != nil {
		t.Fatal(err)
	}
	log := server.log.String()
	if strings.Contains(log, "Mereana") {
		t.Errorf("the log holds the value: %s", log)
	}
	for _, want := range []string{"type=string", "log_test.go", "status=500", "request=" + response.Header.Get("X-Request-Id")} {
		if !strings.Contains(log, want) {
			t.Errorf("no %q in: %s", want, log)
		}
	}
}

func TestPanicInTheMiddleCutsTheAnswer(t *testing.T) {
	server := start(t, Options{GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, "half an ans")
		_ = http.NewResponseController(w).Flush()
		panic("gone")
	})})
	response, err := http.Get("http://" + server.address + "/graphql")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, err := io.ReadAll(response.Body); err == nil {
		t.Errorf("half an answer passes for a whole one: %q", body)
	}
}
