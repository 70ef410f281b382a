// Package explorer owns the page on which people try queries: GraphiQL, built into the binary and working offline.
// It refuses to load anything from another origin and knows neither the schema nor the database.
//
// The page is built from web/ into dist/, which is committed so that nobody needs Node to run the server:
//
//	cd internal/explorer/web && npm ci && npm run build
package explorer

import (
	"encoding/json"
	"net/http"
)

// Example is a query that the page opens in a tab.
// GraphiQL labels the tab with the query's operation; a Name that says more becomes the first line of the query.
type Example struct {
	Name      string `json:"name"`
	Query     string `json:"query"`
	Variables string `json:"variables"` // text of a JSON object, or empty
}

// SignIn says where the page gets its tokens: from an OpenID Connect issuer of the same origin, by authorization code and
// PKCE.
type SignIn struct {
	Issuer string `json:"issuer"` // its address without the origin, such as "/demo"
	Client string `json:"client"` // the page's client_id there
}

// Handler serves the page at its root, with examples as its tabs and endpoint (such as "/graphql") as their target.
// Without signIn the page asks for an access token, which it keeps in memory only, as it does those that it gets.
// It may be mounted under a prefix that ends in a slash, with http.StripPrefix.
func Handler(endpoint string, examples []Example, signIn *SignIn) http.Handler {
	documents := builtDocuments()
	documents["/examples.json"] = examplesDocument(endpoint, examples, signIn)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setSecurityHeaders(w.Header())
		document, found := documents[r.URL.Path]
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

// examplesDocument tells the page what to open and where to send it: a document, since inline scripts are forbidden.
func examplesDocument(endpoint string, examples []Example, signIn *SignIn) document {
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
	return newDocument("examples.json", body)
}
