package identity

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// now is the time of every test here.
var now = time.Date(2026, 6, 8, 9, 0, 0, 0, time.UTC)

// standIn is an issuer on this machine, whose answers and keys a test can change.
type standIn struct {
	*httptest.Server
	elliptic *ecdsa.PrivateKey
	edwards  ed25519.PrivateKey
	factors  *rsa.PrivateKey   // published, and yet too weak to count
	stranger *ecdsa.PrivateKey // a key that the issuer does not publish
	keysURL  string            // what discovery says; empty: the right one
	fetched  atomic.Int64      // how often the keys were
	asked    atomic.Int64      // how often discovery was
	down     atomic.Bool
}

func newStandIn(t testing.TB) *standIn {
	t.Helper()
	s := &standIn{elliptic: newKey(t), stranger: newKey(t)}
	var err error
	if s.factors, err = rsa.GenerateKey(rand.Reader, 2048); err != nil {
		t.Fatal(err)
	}
	if _, s.edwards, err = ed25519.GenerateKey(rand.Reader); err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/.well-known/openid-configuration", func(w http.ResponseWriter, r *http.Request) {
		s.asked.Add(1)
		keys := s.URL + "/keys"
		if s.keysURL != "" {
			keys = s.keysURL
		}
		_ = json.NewEncoder(w).Encode(map[string]string{"issuer": s.URL, "jwks_uri": keys})
	})
	mux.HandleFunc("/keys", func(w http.ResponseWriter, r *http.Request) {
		s.fetched.Add(1)
		_ = json.NewEncoder(w).Encode(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{
			{Key: s.elliptic.Public(), KeyID: "elliptic", Use: "sig"},
			{Key: s.factors.Public(), KeyID: "factors", Use: "sig"},
			{Key: s.edwards.Public(), KeyID: "edwards", Use: "sig"},
		}})
	})
	mux.HandleFunc("/elsewhere", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/keys", http.StatusFound) })
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.down.Load() {
			http.Error(w, "down", http.StatusBadGateway)
			return
		}
		mux.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func newKey(t testing.TB) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// verifier returns one of this issuer's, at the time of the tests unless changes say otherwise, and its log.
func (s *standIn) verifier(t testing.TB, changes ...func(*Options)) (*Verifier, *bytes.Buffer) {
	t.Helper()
	log := new(bytes.Buffer)
	opts := Options{
		Issuer: s.URL, Audience: "cangraph", AllowedClients: []string{"screens", "app"}, StepUpACRs: []string{"gold"},
		Now: func() time.Time { return now }, Logger: slog.New(slog.NewTextHandler(log, nil)),
	}
	for _, change := range changes {
		change(&opts)
	}
	v, err := New(opts)
	if err != nil {
		t.Fatal(err)
	}
	return v, log
}

// fields are the members of a token's header or payload.
type fields map[string]any

// with returns the fields with others set, or taken away where the value is nil.
func (f fields) with(name string, value any) fields {
	changed := maps.Clone(f)
	changed[name] = value
	if value == nil {
		delete(changed, name)
	}
	return changed
}

func header() fields { return fields{"alg": "ES256", "typ": "at+jwt", "kid": "elliptic"} }

// good are claims with which a token counts, for ten minutes.
func (s *standIn) good() fields {
	return fields{
		"iss": s.URL, "aud": "cangraph", "sub": "mere", "client_id": "screens",
		"iat": now.Unix(), "exp": now.Add(10 * time.Minute).Unix(),
	}
}

// sign makes a token of any header and payload, and signs it as the kind of key asks for, whatever the header says.
func sign(t testing.TB, key any, header, payload any) string {
	t.Helper()
	text := encode(t, header) + "." + encode(t, payload)
	return text + "." + base64.RawURLEncoding.EncodeToString(signature(t, key, text))
}

func encode(t testing.TB, part any) string {
	t.Helper()
	text, isText := part.(string)
	if !isText {
		marshalled, err := json.Marshal(part)
		if err != nil {
			t.Fatal(err)
		}
		text = string(marshalled)
	}
	return base64.RawURLEncoding.EncodeToString([]byte(text))
}

func signature(t testing.TB, key any, text string) []byte {
	t.Helper()
	switch k := key.(type) {
	case nil:
		return nil
	case []byte:
		mac := hmac.New(sha256.New, k)
		mac.Write([]byte(text))
		return mac.Sum(nil)
	case ed25519.PrivateKey:
		return ed25519.Sign(k, []byte(text))
	case *rsa.PrivateKey:
		digest := sha256.Sum256([]byte(text))
		signed, err := rsa.SignPKCS1v15(nil, k, crypto.SHA256, digest[:])
		if err != nil {
			t.Fatal(err)
		}
		return signed
	case *ecdsa.PrivateKey:
		digest := sha256.Sum256([]byte(text))
		r, s, err := ecdsa.Sign(rand.Reader, k, digest[:])
		if err != nil {
			t.Fatal(err)
		}
		return append(r.FillBytes(make([]byte, 32)), s.FillBytes(make([]byte, 32))...)
	}
	t.Fatalf("no way to sign with a %T", key)
	return nil
}
