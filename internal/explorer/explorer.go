// Package explorer owns the pages of the server, built into the binary and working offline: the explorer, on which people
// look at children and what is around them, and GraphiQL, on which they try queries. Both ask the public API and nothing else.
// It refuses to load anything from another origin and knows neither the schema nor the database.
//
// The pages are built from web/ into dist/, which is committed so that nobody needs Node to run the server:
//
//	cd internal/explorer/web && npm ci && npm run build
package explorer

import (
	"encoding/json"
	"net/http"
)

// Example is a query that GraphiQL opens in a tab.
// GraphiQL labels the tab with the query's operation; a Name that says more becomes the first line of the query.
type Example struct {
	Name      string `json:"name"`
	Query     string `json:"query"`
	Variables string `json:"variables"` // text of a JSON object, or empty
}

// SignIn says where the pages get their tokens: from an OpenID Connect issuer of the same origin, by authorization code and
// PKCE.
type SignIn struct {
	Issuer string `json:"issuer"` // its address without the origin, such as "/demo"
	Client string `json:"client"` // the pages' client_id there
}

// Handler serves the explorer at its root and GraphiQL at /graphiql, with examples as its tabs; both ask endpoint (such as
// "/graphql"). Without signIn they ask for an access token, which they keep in memory only, as they do those that they get.
// It may be mounted under a prefix that ends in a slash, with http.StripPrefix.
func Handler(endpoint string, examples []Example, signIn *SignIn) http.Handler {
	documents := builtDocuments()
	documents["/settings.json"] = settings(endpoint, examples, signIn)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		document, found := documents[r.URL.Path]
		setSecurityHeaders(w.Header(), document.policy)
		switch {
		case !found:
			http.NotFound(w, r)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		default:
			document.serve(w, r)
		}
	})
}

// settings tells the pages what to open and where to send it: a document, since inline scripts are forbidden.
func settings(endpoint string, examples []Example, signIn *SignIn) document {
	if examples == nil {
		examples = []Example{}
	}
	body, err := json.Marshal(struct {
		Endpoint string    `json:"endpoint"`
		Examples []Example `json:"examples"`
		SignIn   *SignIn   `json:"signIn"`
	}{endpoint, examples, signIn})
	if err != nil {
		panic(err) // strings always marshal
	}
	return newDocument("settings.json", body)
}
