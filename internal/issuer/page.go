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

// words are what the page says; what people are in the demo, it says in English.
type words struct{ Lang, Title, Invented, Proved string }

var (
	english = words{"en-NZ", "Who are you today?", "Everybody here is invented, and so is everything they see. Each of them sees another part of it.",
		"I have just proved again who I am, which breaking the glass needs."}
	maori = words{"mi", "Ko wai koe i tēnei rā?", "He mea tito ngā tāngata katoa i konei, me ngā mea katoa e kitea ana e rātou. He wāhanga anō tā tēnā, tā tēnā e kite ai.",
		"Kātahi anō au ka whakaatu anō ko wai au; me pērā e wāhia ai te karaihe."}
)

// spoken are the words in the first language of ui_locales (OpenID Connect Core, 3.1.2.1) that the page has.
func spoken(locales string) words {
	for _, tag := range strings.Fields(locales) {
		switch language, _, _ := strings.Cut(tag, "-"); language {
		case "mi":
			return maori
		case "en":
			return english
		}
	}
	return english
}

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
		"Says": spoken(asked.Get("ui_locales")), "StepUp": StepUp, "Proved": strings.Contains(asked.Get("acr_values"), StepUp),
	})
}

func style(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	_, _ = io.WriteString(w, styleText) // a browser that left needs no answer
}

// Words are the person's roles, for the page and the list.
func (p Person) Words() string { return strings.Join(p.Roles, " · ") }
