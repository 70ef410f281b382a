package identity

import (
	"encoding/base64"
	"errors"
	"strings"

	"github.com/go-jose/go-jose/v4/json"
	"github.com/go-jose/go-jose/v4/jwt"
)

// token is what a token claims to be, before anything of it is believed.
type token struct {
	header map[string]any
	claims claims
}

// claims are those that count (RFC 9068, RFC 9470, OpenID Connect Core for azp).
type claims struct {
	jwt.Claims
	ClientID string           `json:"client_id"`
	AZP      string           `json:"azp"`
	ACR      string           `json:"acr"`
	AuthTime *jwt.NumericDate `json:"auth_time"`
}

var (
	errForm = errors.New("not three parts of base64 with JSON in two of them")
	base64s = base64.RawURLEncoding.Strict() // one text only for the same bytes
)

// strictJSON decodes as JOSE asks for: names as they are written, and none of them twice.
func strictJSON(text []byte, into any) error { return json.Unmarshal(text, into) }

// parse takes a token in the compact form apart.
func parse(raw string, decode func([]byte, any) error) (token, error) {
	parts := strings.Split(raw, ".")
	if len(parts) != 3 {
		return token{}, errForm
	}
	var bytes [3][]byte
	for i, part := range parts {
		decoded, err := base64s.DecodeString(part)
		if err != nil || strings.ContainsAny(part, "\r\n") { // which the decoder skips
			return token{}, errForm
		}
		bytes[i] = decoded
	}
	var t token
	if decode(bytes[0], &t.header) != nil || decode(bytes[1], &t.claims) != nil {
		return token{}, errForm
	}
	return t, nil
}
