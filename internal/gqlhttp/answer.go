package gqlhttp

import (
	"cmp"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// answer writes one response in the media type that was negotiated.
type answer struct {
	w         http.ResponseWriter
	media     media
	maxErrors int
}

// refuse answers a request that was not executed: errors and no data, with the
// status of the first error's code.
func (a *answer) refuse(errs ...*gqlerror.Error) {
	if allow, ok := errs[0].Extensions["allow"].(string); ok {
		a.w.Header().Set("Allow", allow)
	}
	a.send(statusOf(codeOf(errs[0]), a.media), &graphql.Response{Errors: errs})
}

func (a *answer) send(status int, response *graphql.Response) {
	head, tail := a.around(response)
	h := a.w.Header()
	h.Set("Content-Type", string(a.media)+"; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(len(head)+len(response.Data)+len(tail)))
	h.Add("Vary", "Accept")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	a.w.WriteHeader(status)
	// A write fails when the client has gone: there is nobody left to tell.
	_, _ = a.w.Write(head)
	_, _ = a.w.Write(response.Data)
	_, _ = a.w.Write(tail)
}

// around returns what stands before and after the data, which is never copied.
// Without data the member is left out: the request was not executed.
func (a *answer) around(response *graphql.Response) (head, tail []byte) {
	head = append(head, '{')
	if len(response.Errors) > 0 {
		slices.SortStableFunc(response.Errors, byPath) // fields fail in any order
		head = member(head, "errors", a.few(response.Errors))
	}
	if response.Data != nil {
		if len(head) > 1 {
			head = append(head, ',')
		}
		head = append(head, `"data":`...)
	}
	if len(response.Extensions) > 0 {
		tail = member(append(tail, ','), "extensions", response.Extensions)
	}
	return head, append(tail, "}\n"...)
}

func member(to []byte, name string, value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	to = append(strconv.AppendQuote(to, name), ':')
	return append(to, text...)
}

func byPath(a, b *gqlerror.Error) int { return cmp.Compare(a.Path.String(), b.Path.String()) }

// few returns the first errors, and one that counts the rest: a failure repeated for
// every row of a list tells nothing more.
func (a *answer) few(errs gqlerror.List) gqlerror.List {
	rest := len(errs) - a.maxErrors
	if rest <= 0 {
		return errs
	}
	more := refusal(Limited, "%d more errors are not shown.", rest)
	more.Extensions["limit"], more.Extensions["max"] = "errors", a.maxErrors
	return append(errs[:a.maxErrors:a.maxErrors], more)
}
