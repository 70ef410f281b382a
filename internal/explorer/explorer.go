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

// Handler serves the page at its root, with examples as its tabs and endpoint (such as "/graphql") as their target.
// It may be mounted under a prefix that ends in a slash, with http.StripPrefix.
func Handler(endpoint string, examples []Example) http.Handler {
	documents := builtDocuments()
	documents["/examples.json"] = examplesDocument(endpoint, examples)
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
func examplesDocument(endpoint string, examples []Example) document {
	if examples == nil {
		examples = []Example{}
	}
	body, err := json.Marshal(struct {
		Endpoint string    `json:"endpoint"`
		Examples []Example `json:"examples"`
	}{endpoint, examples})
	if err != nil {
		panic(err) // strings always marshal
	}
	return newDocument("examples.json", body)
}
