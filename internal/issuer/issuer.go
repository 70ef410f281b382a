//go:build !prod

// Package issuer is the OpenID Connect issuer of the demo: anyone on this machine picks one of its made-up people on a
// page, and gets tokens that pass the same checks as everybody's. A build with the tag prod holds none of it.
//
// It owns the list of people, the flow by which a page signs in (authorization code with PKCE, RFC 6749 and 7636) and
// the key that signs. It refuses to keep the key beyond the process, to answer a request that came through a proxy, and
// to send a token anywhere but to this server's own pages and those that it lets ask. When it may start at all is
// decided where a server is put together; nothing that verifies a token knows of it.
package issuer

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// What the tokens of the demo hold, for those who verify them.
const (
	Path   = "/demo"                     // below which every address of the issuer lies
	Client = "cangraph-demo"             // the claim client_id
	StepUp = "urn:cangraph:demo:step-up" // the claim acr of somebody who proved anew who they are
)

// lasts is how long a token counts.
const lasts = 10 * time.Minute

// Person is somebody of the demo who may be chosen.
type Person struct {
	Subject string
	Name    string
	Roles   []string // in words, for the one who chooses
}

// Options say who may be chosen, and where.
type Options struct {
	Base         string   // the server's address without a path, such as http://127.0.0.1:8080
	Audience     string   // the claim aud
	People       []Person // in the order of the page
	AllowOrigins []string // origins, besides the server's own, whose pages may sign people in
	Now          func() time.Time
}

// Issuer signs tokens with a key that nobody else has and that ends with it.
type Issuer struct {
	opts   Options
	key    jose.JSONWebKey
	access jose.Signer
	id     jose.Signer
	codes  codes
}

// New returns an issuer with a new key.
func New(opts Options) (*Issuer, error) {
	if opts.Now == nil {
		opts.Now = time.Now
	}
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("make a key: %w", err)
	}
	i := &Issuer{opts: opts, key: jose.JSONWebKey{Key: private, KeyID: rand.Text(), Algorithm: string(jose.ES256), Use: "sig"}}
	for typ, signer := range map[jose.ContentType]*jose.Signer{"at+jwt": &i.access, "JWT": &i.id} {
		*signer, err = jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: i.key}, (&jose.SignerOptions{}).WithType(typ))
		if err != nil {
			return nil, fmt.Errorf("make a signer: %w", err)
		}
	}
	return i, nil
}

// URL is the issuer's name in its tokens and discovery document.
func (i *Issuer) URL() string { return i.opts.Base + Path }

// Handler answers every address below Path.
func (i *Issuer) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path+"/.well-known/openid-configuration", i.discovery)
	mux.HandleFunc("GET "+Path+"/keys", i.keys)
	mux.HandleFunc("GET "+Path+"/authorize", i.authorize)
	mux.HandleFunc("POST "+Path+"/token", i.exchange)
	mux.HandleFunc("GET "+Path+"/token", i.tokenFor)
	mux.HandleFunc("GET "+Path+"/people", i.list)
	mux.HandleFunc("GET "+Path+"/style.css", style)
	return refuseForwarded(mux)
}

// refuseForwarded refuses what came through a proxy: whoever sent it may be anywhere, and could be anyone.
func refuseForwarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name := range r.Header {
			switch {
			case name == "Forwarded", name == "Via", name == "X-Real-Ip", strings.HasPrefix(name, "X-Forwarded-"):
				http.Error(w, "The demo's sign-in is for this machine only: this request came through a proxy.", http.StatusForbidden)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

func (i *Issuer) person(subject string) (Person, bool) {
	for _, p := range i.opts.People {
		if p.Subject == subject {
			return p, true
		}
	}
	return Person{}, false
}
