package twoworlds

import (
	"net/http"
	"time"

	"cangraph/internal/proof/world"
	"cangraph/internal/viewer"
)

// The headers in which a question names its account. Tokens and who verifies them are
// proved elsewhere; here everybody is who they say.
const (
	issuerHeader  = "Proof-Issuer"
	subjectHeader = "Proof-Subject"
)

// Authenticate takes the word of who sends a request at its word, with a token issued at
// an instant.
func Authenticate(issuedAt time.Time) func(*http.Request) (viewer.Viewer, error) {
	return func(r *http.Request) (viewer.Viewer, error) {
		return viewer.Bearer(viewer.Token{
			Issuer: r.Header.Get(issuerHeader), Subject: r.Header.Get(subjectHeader), IssuedAt: issuedAt, SteppedUp: true,
		}), nil
	}
}

// Identify says in a request which account sends it.
func Identify(r *http.Request, account world.Row) {
	r.Header.Set(issuerHeader, account.Text("issuer"))
	r.Header.Set(subjectHeader, account.Text("subject"))
}
