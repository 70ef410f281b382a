package gqlhttp_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"cangraph/internal/gqlhttp"
)

func get(params url.Values) *http.Request {
	return httptest.NewRequest(http.MethodGet, "/graphql?"+params.Encode(), nil)
}

func with(r *http.Request, header, value string) *http.Request {
	r.Header.Set(header, value)
	return r
}

func TestTransport(t *testing.T) {
	server := newServer(gqlhttp.Options{})
	hello := query("{hello}")
	rename := `mutation{rename(id:1,name:"x"){name}}`
	for _, c := range []struct {
		name   string
		r      *http.Request
		status int
		code   string
	}{
		{"POST", post(hello), 200, ""},
		{"POST without Accept", httptestPost(hello, "application/json"), 200, ""},
		{"POST with a charset", httptestPost(hello, "application/json; charset=UTF-8"), 200, ""},
		{"GET", get(url.Values{"query": {"{hello}"}}), 200, ""},
		{"GET with variables", get(url.Values{"query": {"query($v:String){echo(text:$v)}"}, "variables": {`{"v":"ā"}`}}), 200, ""},
		{"mutation by POST", post(query(rename)), 200, ""},
		{"A22 mutation by GET", get(url.Values{"query": {rename}}), 405, gqlhttp.MethodNotAllowed},
		{"A22 named mutation by GET", get(url.Values{"query": {"query q{hello} mutation m{rename(id:1,name:\"x\"){id}}"}, "operationName": {"m"}}), 405, gqlhttp.MethodNotAllowed},
		{"GET without a query", get(nil), 400, gqlhttp.BadRequest},
		{"GET with two queries", get(url.Values{"query": {"{hello}", "{hello}"}}), 400, gqlhttp.BadRequest},
		{"GET with a list of variables", get(url.Values{"query": {"{hello}"}, "variables": {"[1]"}}), 400, gqlhttp.BadRequest},
		{"GET with broken variables", get(url.Values{"query": {"{hello}"}, "variables": {"{"}}), 400, gqlhttp.BadRequest},
		{"GET with variables and more", get(url.Values{"query": {"{hello}"}, "variables": {"{} {}"}}), 400, gqlhttp.BadRequest},
		{"GET too long", get(url.Values{"query": {"{hello}" + strings.Repeat(" ", 70_000)}}), 414, gqlhttp.URLTooLong},
		{"GET malformed", httptest.NewRequest(http.MethodGet, "/graphql?query=%7Bhello%7D;a", nil), 400, gqlhttp.BadRequest},
		{"PUT", httptest.NewRequest(http.MethodPut, "/graphql", strings.NewReader(hello)), 405, gqlhttp.MethodNotAllowed},
		{"DELETE", httptest.NewRequest(http.MethodDelete, "/graphql", nil), 405, gqlhttp.MethodNotAllowed},
		{"Accept: text/html", with(post(hello), "Accept", "text/html"), 406, gqlhttp.NotAcceptable},
		{"too large", post(hello + strings.Repeat(" ", 70_000)), 413, gqlhttp.BodyTooLarge},
		{"too large without a length", chunked(post(hello + strings.Repeat(" ", 70_000))), 413, gqlhttp.BodyTooLarge},
		{"A23 text/plain", httptestPost(hello, "text/plain"), 415, gqlhttp.UnsupportedMedia},
		{"A23 form", httptestPost("query={hello}", "application/x-www-form-urlencoded"), 415, gqlhttp.UnsupportedMedia},
		{"A23 multipart", httptestPost("--x\r\n", "multipart/form-data; boundary=x"), 415, gqlhttp.UnsupportedMedia},
		{"A23 application/graphql", httptestPost("{hello}", "application/graphql"), 415, gqlhttp.UnsupportedMedia},
		{"no content type", httptestPost(hello, ""), 415, gqlhttp.UnsupportedMedia},
		{"Latin-1", httptestPost(hello, "application/json; charset=latin1"), 415, gqlhttp.UnsupportedMedia},
		{"A31 gzip", with(post(hello), "Content-Encoding", "gzip"), 415, gqlhttp.UnsupportedMedia},
		{"two keys of one name", post(`{"query":"{hello}","query":"{hello}"}`), 400, gqlhttp.BadRequest},
		{"two variables of one name", post(`{"query":"{hello}","variables":{"a":1,"a":2}}`), 400, gqlhttp.BadRequest},
		{"a key in other case", post(`{"Query":"{hello}"}`), 400, gqlhttp.BadRequest},
		{"a number as query", post(`{"query":1}`), 400, gqlhttp.BadRequest},
		{"a text as variables", post(`{"query":"{hello}","variables":"{}"}`), 400, gqlhttp.BadRequest},
		{"a comma too many", post(`{"query":"{hello}",}`), 400, gqlhttp.BadRequest},
		{"a missing comma", post(`{"query":"{hello}" "variables":{}}`), 400, gqlhttp.BadRequest},
		{"nothing", post(""), 400, gqlhttp.BadRequest},
		{"null", post("null"), 400, gqlhttp.BadRequest},
		{"no operation", post(query("fragment f on Query{hello}")), 400, gqlhttp.ParseFailed},
		{"syntax", post(query("{")), 400, gqlhttp.ParseFailed},
		{"syntax, read as JSON", with(post(query("{")), "Accept", "application/json"), 200, gqlhttp.ParseFailed},
		{"unknown field", post(query("{goodbye}")), 400, gqlhttp.ValidationFailed},
		{"unknown field, read as JSON", with(post(query("{goodbye}")), "Accept", "application/json"), 200, gqlhttp.ValidationFailed},
		{"several operations", post(query("query a{hello} query b{hello}")), 400, gqlhttp.OperationNotFound},
		{"an unknown operation", post(`{"query":"query a{hello}","operationName":"b"}`), 400, gqlhttp.OperationNotFound},
		{"a name for no name", post(`{"query":"{hello}","operationName":"b"}`), 400, gqlhttp.OperationNotFound},
		{"one of several operations", post(`{"query":"query a{hello} query b{hello}","operationName":"b"}`), 200, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ask(t, server, c.r)
			if code := got.code(t); got.status != c.status || code != c.code {
				t.Fatalf("%d %q, want %d %q: %s", got.status, code, c.status, c.code, got.text)
			}
			if hasData := strings.Contains(got.text, `"data"`); hasData != (c.code == "") {
				t.Errorf("the member data: %s", got.text)
			}
			if allow := got.header.Get("Allow"); (allow != "") != (c.status == 405) {
				t.Errorf("Allow: %q", allow)
			}
			for name, value := range map[string]string{"Vary": "Accept", "Cache-Control": "no-store"} {
				if got.header.Get(name) != value {
					t.Errorf("%s: %q", name, got.header.Get(name))
				}
			}
			if media := got.header.Get("Content-Type"); !strings.HasSuffix(media, "json; charset=utf-8") {
				t.Errorf("Content-Type: %q", media)
			}
		})
	}
}

func httptestPost(body, contentType string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	return r
}

func chunked(r *http.Request) *http.Request {
	r.ContentLength = -1
	return r
}
