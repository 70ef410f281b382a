package graph

import (
	"encoding/json"
	"net/http"
	"strings"

	"cangraph/internal/fault"
)

// refuse answers a request that is not looked at any further, in the shape of an answer
// of GraphQL over HTTP: 401 for who is not known, 400 for what is wrong with it, 503 when
// nobody can say who it is.
func refuse(w http.ResponseWriter, r *http.Request, err error) {
	shown, ok := fault.As(err)
	status := http.StatusBadRequest
	switch {
	case !ok:
		status = http.StatusServiceUnavailable
		shown = &fault.Error{Code: fault.Internal, Message: "nobody can say at present who is asking: try again later"}
	case shown.Code == fault.Unauthenticated:
		status = http.StatusUnauthorized
	}
	body, _ := json.Marshal(map[string]any{"errors": []any{map[string]any{ // texts always marshal
		"message": shown.Message, "extensions": map[string]any{"code": shown.Code},
	}}})
	media := "application/json"
	if strings.Contains(r.Header.Get("Accept"), "application/graphql-response+json") {
		media = "application/graphql-response+json"
	}
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Add("Vary", "Accept")
	w.WriteHeader(status)
	_, _ = w.Write(append(body, '\n')) // the client may have gone
}
