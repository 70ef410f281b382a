//go:build !prod

package issuer

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"

	"github.com/go-jose/go-jose/v4/jwt"
)

// largestForm bounds the form that a code is exchanged with, in bytes.
const largestForm = 8 << 10

// exchange turns a code into tokens for the page that holds the verifier of its challenge (RFC 7636, 4.5).
func (i *Issuer) exchange(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, largestForm)
	if err := r.ParseForm(); err != nil || r.PostForm.Get("grant_type") != "authorization_code" {
		reply(w, http.StatusBadRequest, map[string]string{"error": "unsupported_grant_type"})
		return
	}
	form := r.PostForm
	g, found := i.codes.take(form.Get("code"), i.opts.Now())
	sum := sha256.Sum256([]byte(form.Get("code_verifier")))
	challenge := base64.RawURLEncoding.EncodeToString(sum[:])
	if !found || form.Get("client_id") != Client || form.Get("redirect_uri") != g.redirect ||
		subtle.ConstantTimeCompare([]byte(challenge), []byte(g.challenge)) != 1 {
		reply(w, http.StatusBadRequest, map[string]string{"error": "invalid_grant"})
		return
	}
	access, err := i.accessToken(g.person, g.steppedUp)
	if err != nil {
		http.Error(w, "no token could be made", http.StatusInternalServerError)
		return
	}
	id, err := i.idToken(g)
	if err != nil {
		http.Error(w, "no token could be made", http.StatusInternalServerError)
		return
	}
	reply(w, http.StatusOK, map[string]any{
		"access_token": access, "id_token": id, "token_type": "Bearer", "expires_in": int(lasts.Seconds()), "scope": "openid profile",
	})
}

// tokenFor gives the terminal a token in one command: GET /demo/token?as=SUBJECT, with step_up=1 for somebody who
// proved anew who they are.
func (i *Issuer) tokenFor(w http.ResponseWriter, r *http.Request) {
	person, known := i.person(r.URL.Query().Get("as"))
	if !known {
		http.Error(w, "The demo knows nobody of that name; "+i.URL()+"/people lists everybody.", http.StatusNotFound)
		return
	}
	access, err := i.accessToken(person, r.URL.Query().Get("step_up") == "1")
	if err != nil {
		http.Error(w, "no token could be made", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, access+"\n") // a client that left needs no answer
}

// accessToken is what a request carries (RFC 9068).
func (i *Issuer) accessToken(p Person, steppedUp bool) (string, error) {
	claims := map[string]any{"client_id": Client}
	if steppedUp {
		claims["acr"] = StepUp
		claims["auth_time"] = i.opts.Now().Unix()
	}
	return jwt.Signed(i.access).Claims(i.claims(p, i.opts.Audience)).Claims(claims).Serialize()
}

// idToken tells a page who signed in. It opens nothing.
func (i *Issuer) idToken(g grant) (string, error) {
	claims := map[string]any{"name": g.person.Name}
	if g.nonce != "" {
		claims["nonce"] = g.nonce
	}
	return jwt.Signed(i.id).Claims(i.claims(g.person, Client)).Claims(claims).Serialize()
}

func (i *Issuer) claims(p Person, audience string) jwt.Claims {
	now := i.opts.Now()
	return jwt.Claims{
		Issuer: i.URL(), Subject: p.Subject, Audience: jwt.Audience{audience}, ID: rand.Text(),
		IssuedAt: jwt.NewNumericDate(now), Expiry: jwt.NewNumericDate(now.Add(lasts)),
	}
}

// list is the people as text, one a line, for the terminal.
func (i *Issuer) list(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	for _, p := range i.opts.People {
		fmt.Fprintf(w, "%s\t%s\t%s\n", p.Subject, p.Name, p.Words())
	}
}
