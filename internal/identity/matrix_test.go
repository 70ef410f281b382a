package identity

import (
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"cangraph/internal/fault"
)

// attempt is a token that does not count, the check that refuses it, and the checks without which it would count.
type attempt struct {
	name, raw, by string
	without       []string // nil: by alone; empty: it is refused however few checks there are
}

func TestTokensThatCount(t *testing.T) {
	s := newStandIn(t)
	v, log := s.verifier(t)
	second := now.Unix()
	for name, raw := range map[string]string{
		"plain":                 sign(t, s.elliptic, header(), s.good()),
		"EdDSA":                 sign(t, s.edwards, fields{"alg": "EdDSA", "typ": "at+jwt", "kid": "edwards"}, s.good()),
		"no kid":                sign(t, s.elliptic, header().with("kid", nil), s.good()),
		"type in full":          sign(t, s.elliptic, header().with("typ", "application/at+jwt"), s.good()),
		"type in capitals":      sign(t, s.elliptic, header().with("typ", "AT+JWT"), s.good()),
		"several audiences":     sign(t, s.elliptic, header(), s.good().with("aud", []string{"other", "cangraph"})),
		"azp":                   sign(t, s.elliptic, header(), s.good().with("client_id", nil).with("azp", "app")),
		"azp and client_id":     sign(t, s.elliptic, header(), s.good().with("azp", "screens")),
		"a quarter of an hour":  sign(t, s.elliptic, header(), s.good().with("exp", second+900)),
		"issued in 60 s":        sign(t, s.elliptic, header(), s.good().with("iat", second+60)),
		"not before 60 s":       sign(t, s.elliptic, header(), s.good().with("nbf", second+60)),
		"about to expire":       sign(t, s.elliptic, header(), s.good().with("iat", second-800).with("exp", second+1)),
		"other claims":          sign(t, s.elliptic, header(), s.good().with("realm_access", fields{"roles": []string{"admin"}})),
		"the longest of names":  sign(t, s.elliptic, header(), s.good().with("sub", strings.Repeat("m", 255))),
		"a name with its realm": sign(t, s.elliptic, header(), s.good().with("sub", "f:1-2:mere@example.org")),
	} {
		if _, err := v.Verify(t.Context(), raw); err != nil {
			t.Errorf("%s: %v, %s", name, err, log)
		}
	}
}

func TestTokensThatDoNotCount(t *testing.T) {
	s := newStandIn(t)
	attempts := slices.Concat(headerAttempts(t, s), claimAttempts(t, s), formAttempts(t, s))
	seen := map[string]bool{}
	for _, a := range attempts {
		t.Run(a.name, func(t *testing.T) {
			v, log := s.verifier(t)
			who, err := v.Verify(t.Context(), a.raw)
			if !errors.Is(err, errRefused) || fault.CodeOf(err) != fault.Unauthenticated || who.Token().Subject != "" {
				t.Fatalf("got %v, %v", who, err)
			}
			if got := log.String(); !strings.HasSuffix(got, "by="+quoted(a.by)+"\n") || strings.Count(got, "\n") != 1 {
				t.Errorf("the log says %q, want only %s", got, a.by)
			}
			without := a.without
			if without == nil {
				without = []string{a.by}
			}
			lax, _ := s.verifier(t)
			turnOff(t, lax, without)
			_, err = lax.Verify(t.Context(), a.raw)
			if counts := err == nil; counts != (len(without) > 0) {
				t.Errorf("without %v: counts is %v", without, counts)
			}
		})
		seen[a.by] = true
	}
	for _, c := range checks {
		if !seen[c.name] {
			t.Errorf("no token is refused by %s", c.name)
		}
	}
}

func quoted(name string) string {
	if strings.Contains(name, " ") {
		return `"` + name + `"`
	}
	return name
}

// turnOff takes checks away, those of the library included.
func turnOff(t *testing.T, v *Verifier, names []string) {
	t.Helper()
	for _, name := range names {
		kept := slices.DeleteFunc(slices.Clone(v.checks), func(c check) bool { return c.name == name })
		switch name {
		case "size":
			v.longest = 1 << 30
		case "form":
			v.decode = json.Unmarshal
		case "signature":
			v.config.InsecureSkipSignatureCheck = true
		default:
			if len(kept) == len(v.checks) {
				t.Fatalf("there is no check %q", name)
			}
		}
		v.checks = kept
		v.config.SkipIssuerCheck = v.config.SkipIssuerCheck || name == "issuer"
		v.config.SkipClientIDCheck = v.config.SkipClientIDCheck || name == "audience"
		v.config.SkipExpiryCheck = v.config.SkipExpiryCheck || name == "expiry" || name == "not before"
		if name == "algorithm" {
			v.config.SupportedSigningAlgs = append([]string{"HS256", "RS256", "ES384"}, algorithms...)
		}
	}
}

func headerAttempts(t *testing.T, s *standIn) []attempt {
	plain := header()
	public, err := x509.MarshalPKIXPublicKey(s.elliptic.Public())
	if err != nil {
		t.Fatal(err)
	}
	published := pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: public})
	own := fields{"kty": "EC", "crv": "P-256",
		"x": encode(t, string(s.stranger.X.FillBytes(make([]byte, 32)))), "y": encode(t, string(s.stranger.Y.FillBytes(make([]byte, 32))))}
	unsigned := []string{"algorithm", "signature"}
	brought := []string{"header", "signature"}
	return []attempt{
		{"alg none", sign(t, nil, plain.with("alg", "none"), s.good()), "algorithm", unsigned},
		{"alg none, signed", sign(t, s.elliptic, plain.with("alg", "none"), s.good()), "algorithm", unsigned},
		{"alg None", sign(t, nil, plain.with("alg", "None"), s.good()), "algorithm", []string{}},
		{"no alg", sign(t, s.elliptic, plain.with("alg", nil), s.good()), "algorithm", []string{}},
		{"alg a number", sign(t, s.elliptic, plain.with("alg", 256), s.good()), "algorithm", []string{}},
		{"HS256 with the public key", sign(t, published, plain.with("alg", "HS256"), s.good()), "algorithm", unsigned},
		{"HS256 with the public key, without its kid", sign(t, published, plain.with("alg", "HS256").with("kid", nil), s.good()), "algorithm", unsigned},
		{"RS256", sign(t, s.factors, plain.with("alg", "RS256").with("kid", "factors"), s.good()), "algorithm", nil},
		{"ES384", sign(t, s.elliptic, plain.with("alg", "ES384"), s.good()), "algorithm", unsigned},
		{"EdDSA by the other key", sign(t, s.elliptic, plain.with("alg", "EdDSA"), s.good()), "signature", nil},
		{"another key", sign(t, s.stranger, plain, s.good()), "signature", nil},
		{"another key, without kid", sign(t, s.stranger, plain.with("kid", nil), s.good()), "signature", nil},
		{"unknown kid", sign(t, s.elliptic, plain.with("kid", "unknown"), s.good()), "signature", nil},
		{"kid of the other key", sign(t, s.elliptic, plain.with("kid", "edwards"), s.good()), "signature", nil},
		{"kid a path", sign(t, s.stranger, plain.with("kid", "../../dev/null"), s.good()), "signature", nil},
		{"jwk", sign(t, s.stranger, plain.with("jwk", own), s.good()), "header", brought},
		{"jwk of the right signer", sign(t, s.elliptic, plain.with("jwk", own), s.good()), "header", nil},
		{"jku", sign(t, s.stranger, plain.with("jku", "http://127.0.0.1:1/keys"), s.good()), "header", brought},
		{"jku of the right signer", sign(t, s.elliptic, plain.with("jku", s.URL+"/keys"), s.good()), "header", nil},
		{"x5u", sign(t, s.stranger, plain.with("x5u", "http://127.0.0.1:1/cert"), s.good()), "header", brought},
		{"x5c", sign(t, s.stranger, plain.with("x5c", []string{"MIIB"}), s.good()), "header", []string{}},
		{"crit", sign(t, s.elliptic, plain.with("crit", []string{"exp"}), s.good()), "header", []string{"header", "signature"}},
		{"b64", sign(t, s.elliptic, plain.with("b64", false).with("crit", []string{"b64"}), s.good()), "header", []string{}},
		{"zip", sign(t, s.elliptic, plain.with("zip", "DEF"), s.good()), "header", nil},
		{"no typ", sign(t, s.elliptic, plain.with("typ", nil), s.good()), "type", nil},
		{"typ JWT", sign(t, s.elliptic, plain.with("typ", "JWT"), s.good()), "type", nil},
		{"typ a number", sign(t, s.elliptic, plain.with("typ", 1), s.good()), "type", []string{}},
		{"typ of a logout", sign(t, s.elliptic, plain.with("typ", "logout+jwt"), s.good()), "type", nil},
		{"an ID token", sign(t, s.elliptic, plain.with("typ", "JWT"), s.good().with("aud", "screens").with("nonce", "n").with("azp", "screens")), "type", []string{"type", "audience"}},
		{"an ID token for this server", sign(t, s.elliptic, plain.with("typ", "JWT"), s.good().with("nonce", "n")), "type", nil},
	}
}

func claimAttempts(t *testing.T, s *standIn) []attempt {
	second := now.Unix()
	made := func(name string, value any) string { return sign(t, s.elliptic, header(), s.good().with(name, value)) }
	tenYears := now.Add(10 * 365 * 24 * time.Hour).Unix()
	return []attempt{
		{"expired", sign(t, s.elliptic, header(), s.good().with("iat", second-600).with("exp", second-1)), "expiry", nil},
		{"expires now", sign(t, s.elliptic, header(), s.good().with("iat", second-600).with("exp", second)), "expiry", nil},
		{"no exp", made("exp", nil), "expiry", nil},
		{"exp null", made("exp", json.RawMessage("null")), "expiry", []string{}},
		{"exp in ten years", made("exp", tenYears), "lifetime", nil},
		{"16 minutes", made("exp", second+901), "lifetime", nil},
		{"exp without end", made("exp", 1e18), "lifetime", nil},
		{"iat in the future", made("iat", second+61), "issued", nil},
		{"no iat", made("iat", nil), "issued", []string{"issued", "lifetime"}},
		{"iat long ago", made("iat", second-3600), "lifetime", nil},
		{"nbf in the future", made("nbf", second+61), "not before", nil},
		{"nbf in ten minutes", made("nbf", second+600), "not before", nil},
		{"another aud", made("aud", "other"), "audience", nil},
		{"aud the issuer", made("aud", s.URL), "audience", nil},
		{"no aud", made("aud", nil), "audience", nil},
		{"aud of none", made("aud", []string{}), "audience", nil},
		{"aud with a space", made("aud", "cangraph "), "audience", nil},
		{"another iss", made("iss", "https://other.example"), "issuer", nil},
		{"iss with a slash", made("iss", s.URL+"/"), "issuer", nil},
		{"no iss", made("iss", nil), "issuer", nil},
		{"no sub", made("sub", nil), "subject", nil},
		{"an empty sub", made("sub", ""), "subject", nil},
		{"sub with a null", made("sub", "mere\x00"), "subject", nil},
		{"sub with a line", made("sub", "mere\nsub=ana"), "subject", nil},
		{"sub with a macron", made("sub", "mērē"), "subject", nil},
		{"a long sub", made("sub", strings.Repeat("m", 256)), "subject", nil},
		{"another client", made("client_id", "other"), "client", nil},
		{"no client", made("client_id", nil), "client", nil},
		{"another azp", sign(t, s.elliptic, header(), s.good().with("client_id", nil).with("azp", "other")), "client", nil},
		{"azp and client_id differ", made("azp", "app"), "client", nil},
	}
}

func formAttempts(t *testing.T, s *standIn) []attempt {
	plain := sign(t, s.elliptic, header(), s.good())
	parts := strings.Split(plain, ".")
	claims, err := json.Marshal(s.good())
	if err != nil {
		t.Fatal(err)
	}
	twice := func(more string) string { return strings.TrimSuffix(string(claims), "}") + "," + more + "}" }
	general, err := json.Marshal(fields{"payload": parts[1], "protected": parts[0], "signature": parts[2]})
	if err != nil {
		t.Fatal(err)
	}
	other := encode(t, s.good().with("sub", "ana"))
	return []attempt{
		{"empty", "", "form", []string{}},
		{"a word", "token", "form", []string{}},
		{"two dots", "..", "form", []string{}},
		{"1 MB of dots", strings.Repeat(".", 1<<20), "size", []string{}},
		{"8 KiB of dots", strings.Repeat(".", 8<<10), "form", []string{}},
		{"a large token", sign(t, s.elliptic, header(), s.good().with("groups", strings.Repeat("g", 8<<10))), "size", nil},
		{"deep", sign(t, s.elliptic, header(), strings.Repeat("[", 3000)), "form", []string{}},
		{"payload tampered with", parts[0] + "." + other + "." + parts[2], "signature", nil},
		{"header tampered with", encode(t, header().with("x5t", "t")) + "." + parts[1] + "." + parts[2], "signature", nil},
		{"no signature", parts[0] + "." + parts[1] + ".", "signature", nil},
		{"half a signature", plain[:len(plain)-42], "signature", nil},
		{"four parts", plain + ".", "form", []string{}},
		{"five parts, encrypted", plain + ".AA.AA", "form", []string{}},
		{"a space after", plain + " ", "form", []string{}},
		{"a line after", plain + "\n", "form", []string{}},
		{"another text of the same signature", plain[:len(plain)-1] + string(plain[len(plain)-1]+1), "form", []string{}},
		{"padded", plain + "==", "form", []string{}},
		{"JSON instead of dots", string(general), "form", []string{}},
		{"payload no JSON", sign(t, s.elliptic, header(), "no JSON"), "form", []string{}},
		{"payload a list", sign(t, s.elliptic, header(), "[]"), "form", []string{}},
		{"payload null", sign(t, s.elliptic, header(), "null"), "issuer", []string{}},
		{"more after the payload", sign(t, s.elliptic, header(), string(claims)+"{}"), "form", []string{}},
		{"a claim twice", sign(t, s.elliptic, header(), twice(`"sub":"ana"`)), "form", nil},
		{"a claim in capitals", sign(t, s.elliptic, header(), strings.Replace(string(claims), `"sub"`, `"SUB"`, 1)), "subject", []string{"form"}},
		{"header twice", sign(t, s.elliptic, `{"alg":"ES256","typ":"JWT","typ":"at+jwt","kid":"elliptic"}`, s.good()), "form", []string{}},
		{"sub a number", sign(t, s.elliptic, header(), s.good().with("sub", 7)), "form", []string{}},
		{"exp a text", sign(t, s.elliptic, header(), s.good().with("exp", "soon")), "form", []string{}},
		{"aud an object", sign(t, s.elliptic, header(), s.good().with("aud", fields{"cangraph": true})), "form", []string{}},
		{"a text of invalid UTF-8", sign(t, s.elliptic, header(), twice("\"sub\":\"\xff\"")), "form", []string{}},
	}
}
