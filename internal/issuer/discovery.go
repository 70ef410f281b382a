//go:build !prod

package issuer

import (
	"encoding/json"
	"net/http"

	"github.com/go-jose/go-jose/v4"
)

// discovery says what a client needs to know (OpenID Connect Discovery 1.0).
func (i *Issuer) discovery(w http.ResponseWriter, _ *http.Request) {
	reply(w, http.StatusOK, map[string]any{
		"issuer":                                         i.URL(),
		"authorization_endpoint":                         i.URL() + "/authorize",
		"token_endpoint":                                 i.URL() + "/token",
		"jwks_uri":                                       i.URL() + "/keys",
		"response_types_supported":                       []string{"code"},
		"response_modes_supported":                       []string{"query"},
		"grant_types_supported":                          []string{"authorization_code"},
		"code_challenge_methods_supported":               []string{"S256"},
		"subject_types_supported":                        []string{"public"},
		"id_token_signing_alg_values_supported":          []jose.SignatureAlgorithm{jose.ES256},
		"token_endpoint_auth_methods_supported":          []string{"none"},
		"scopes_supported":                               []string{"openid", "profile"},
		"acr_values_supported":                           []string{StepUp},
		"prompt_values_supported":                        []string{"none", "login", "select_account"},
		"authorization_response_iss_parameter_supported": true,
	})
}

// keys publishes the public half of the key.
func (i *Issuer) keys(w http.ResponseWriter, _ *http.Request) {
	reply(w, http.StatusOK, jose.JSONWebKeySet{Keys: []jose.JSONWebKey{i.key.Public()}})
}

func reply(w http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		http.Error(w, "this cannot be written as JSON", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(text) // a client that left needs no answer
}
