package httpd

import (
	"net/http"
	"slices"
)

// checkOrigin refuses requests that a page of another origin makes, unless it is allowed; then the page may also read
// the answers (CORS). Requests without an Origin come from programs, from a person following a link, or from this
// server's own page; those that a browser marks as another site's are refused too, since a page can make a browser
// ask without an Origin, as for an image.
func checkOrigin(next http.Handler, allowed []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Origin")
		origin := r.Header.Get("Origin")
		switch {
		case origin == "" && !anotherSites(r), origin == "http://"+r.Host:
			next.ServeHTTP(w, r)
		case slices.Contains(allowed, origin):
			w.Header().Set("Access-Control-Allow-Origin", origin)
			if isPreflight(r) {
				answerPreflight(w)
				return
			}
			next.ServeHTTP(w, r)
		default:
			http.Error(w, "Pages of this origin may not ask here; --allow-origin would let them.", http.StatusForbidden)
		}
	})
}

// anotherSites reports whether the browser says that another origin's page made the request, and not a person who
// follows a link.
func anotherSites(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	return (site == "cross-site" || site == "same-site") && r.Header.Get("Sec-Fetch-Mode") != "navigate"
}

func isPreflight(r *http.Request) bool {
	return r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""
}

func answerPreflight(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Methods", "GET, POST")
	w.Header().Set("Access-Control-Allow-Headers", "Content-Type, Authorization, Purpose-Of-Use")
	w.Header().Set("Access-Control-Max-Age", "600")
	w.WriteHeader(http.StatusNoContent)
}
