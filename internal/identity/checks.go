package identity

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"cangraph/internal/viewer"
)

// check is one thing that a token must be. Its name is all that the log says of a token that is not.
type check struct {
	name  string
	holds func(Options, token, time.Time) bool
}

// algorithms are those that may sign: with a public key, and short.
var algorithms = []string{"ES256", "EdDSA"}

// checks are all that can be said of a token without the issuer's keys.
var checks = []check{
	{"header", func(_ Options, t token, _ time.Time) bool { return plainHeader(t.header) }},
	{"type", func(_ Options, t token, _ time.Time) bool { return isAccessToken(t.header["typ"]) }},
	{"algorithm", func(_ Options, t token, _ time.Time) bool {
		alg, _ := t.header["alg"].(string)
		return slices.Contains(algorithms, alg)
	}},
	{"issuer", func(o Options, t token, _ time.Time) bool { return t.claims.Issuer == o.Issuer }},
	{"audience", func(o Options, t token, _ time.Time) bool { return contains(t.claims.Audience, o.Audience) }},
	{"client", func(o Options, t token, _ time.Time) bool { return contains(o.AllowedClients, clientOf(t.claims)) }},
	{"subject", func(_ Options, t token, _ time.Time) bool { return isName(t.claims.Subject) }},
	{"expiry", func(_ Options, t token, now time.Time) bool { return now.Before(t.claims.Expiry.Time()) }},
	{"issued", func(_ Options, t token, now time.Time) bool {
		return t.claims.IssuedAt != nil && !t.claims.IssuedAt.Time().After(now.Add(viewer.ClocksDiffer))
	}},
	{"lifetime", func(_ Options, t token, _ time.Time) bool {
		return t.claims.Expiry.Time().Sub(t.claims.IssuedAt.Time()) <= longestLife
	}},
	{"not before", func(_ Options, t token, now time.Time) bool {
		return !t.claims.NotBefore.Time().After(now.Add(viewer.ClocksDiffer))
	}},
}

// plainHeader refuses what may bring keys along or ask for more than is understood (jwk, jku, x5c, x5u, crit, b64,
// zip …): whoever signed a token does not choose what it is checked with.
func plainHeader(header map[string]any) bool {
	for name := range header {
		switch name {
		case "alg", "typ", "kid", "x5t", "x5t#S256": // the last two only name a key
		default:
			return false
		}
	}
	return true
}

// isAccessToken tells an access token from an ID token, which says who signed in but not that they may ask here.
func isAccessToken(typ any) bool {
	text, _ := typ.(string)
	return strings.EqualFold(text, "at+jwt") || strings.EqualFold(text, "application/at+jwt")
}

// clientOf returns the program that the token was made for: issuers write it in either claim. Two that differ are none.
func clientOf(c claims) string {
	if c.ClientID != "" && c.AZP != "" && c.ClientID != c.AZP {
		return ""
	}
	return cmp.Or(c.ClientID, c.AZP)
}

// isName says whether a subject is what OpenID Connect lets it be: up to 255 characters of ASCII, and no controls.
func isName(subject string) bool {
	outside := func(r rune) bool { return r < ' ' || r > '~' }
	return subject != "" && len(subject) <= 255 && !strings.ContainsFunc(subject, outside)
}

func contains(known []string, value string) bool { return value != "" && slices.Contains(known, value) }
