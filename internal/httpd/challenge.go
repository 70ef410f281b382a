package httpd

import "net/http"

// challenge says in every answer of 401 what would have been right: a bearer token (RFC 6750, 3). It tells a request
// without one from a request whose token does not count, and nothing else.
func challenge(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		says := `Bearer realm="cangraph"`
		if r.Header.Get("Authorization") != "" {
			says += `, error="invalid_token"`
		}
		next.ServeHTTP(&challenged{w, says}, r)
	})
}

// challenged adds the challenge once the status is known.
type challenged struct {
	http.ResponseWriter
	says string
}

func (c *challenged) WriteHeader(status int) {
	if status == http.StatusUnauthorized {
		c.Header().Set("WWW-Authenticate", c.says)
	}
	c.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach the connection.
func (c *challenged) Unwrap() http.ResponseWriter { return c.ResponseWriter }
