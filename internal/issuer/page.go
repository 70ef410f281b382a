//go:build !prod

package issuer

import (
	_ "embed"
	"html/template"
	"io"
	"net/http"
	"net/url"
	"strings"
)

//go:embed page.html
var pageText string

//go:embed style.css
var styleText string

var page = template.Must(template.New("page").Parse(pageText))

// choose shows the people. Choosing one asks the same again, and says whom.
func (i *Issuer) choose(w http.ResponseWriter, asked url.Values) {
	carried := map[string]string{}
	for _, name := range []string{"response_type", "client_id", "redirect_uri", "state", "nonce", "scope", "code_challenge", "code_challenge_method"} {
		if asked.Has(name) {
			carried[name] = asked.Get(name)
		}
	}
	// The form's answer sends the browser on, which the policy must allow as well.
	forms := strings.Join(append([]string{"'self'"}, i.opts.AllowOrigins...), " ")
	w.Header().Set("Content-Security-Policy",
		"default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "+forms)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	// An error is a browser that left, since the template is part of the program.
	_ = page.Execute(w, map[string]any{
		"Action": Path + "/authorize", "Style": Path + "/style.css", "Carried": carried, "People": i.opts.People,
		"StepUp": StepUp, "Proved": strings.Contains(asked.Get("acr_values"), StepUp),
	})
}

func style(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	_, _ = io.WriteString(w, styleText) // a browser that left needs no answer
}

// Words are the person's roles, for the page and the list.
func (p Person) Words() string { return strings.Join(p.Roles, " · ") }
