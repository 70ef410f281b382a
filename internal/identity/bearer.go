package identity

import (
	"net/http"
	"strings"

	"cangraph/internal/viewer"
)

// Authenticate returns who sent the request, or the one fault for a request without a token that counts. The token
// stands in the one header Authorization (RFC 6750, 2.1); one in the address, the body or a cookie is not looked at.
func (v *Verifier) Authenticate(r *http.Request) (viewer.Viewer, error) {
	raw, ok := bearer(r.Header)
	if !ok {
		return viewer.Viewer{}, errRefused
	}
	return v.Verify(r.Context(), raw)
}

func bearer(header http.Header) (string, bool) {
	values := header["Authorization"]
	if len(values) != 1 {
		return "", false
	}
	scheme, raw, found := strings.Cut(values[0], " ")
	return raw, found && strings.EqualFold(scheme, "Bearer")
}
