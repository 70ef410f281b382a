//go:build !prod

package issuer

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// authorize shows the people to choose from, or, once one is chosen, sends the browser back with a code (RFC 6749,
// 4.1). With prompt=none the one whom login_hint names is chosen without a page: this is a demo, without passwords.
// But only a person on the page can say that they proved anew who they are.
func (i *Issuer) authorize(w http.ResponseWriter, r *http.Request) {
	asked := r.URL.Query()
	back, ok := i.wayBack(r, asked)
	if !ok {
		http.Error(w, "Unknown client_id, or a redirect_uri that is not of this server or an origin that may ask here.", http.StatusBadRequest)
		return
	}
	switch {
	case asked.Get("response_type") != "code", asked.Get("code_challenge_method") != "S256", len(asked.Get("code_challenge")) != 43:
		back.to(w, r, "error", "invalid_request")
	case asked.Has("as"):
		i.grant(w, r, back, asked, asked.Get("as"), slices.Contains(strings.Fields(asked.Get("acr_values")), StepUp))
	case asked.Get("prompt") == "none":
		i.grant(w, r, back, asked, asked.Get("login_hint"), false)
	default:
		i.choose(w, asked)
	}
}

func (i *Issuer) grant(w http.ResponseWriter, r *http.Request, back wayBack, asked url.Values, subject string, steppedUp bool) {
	person, known := i.person(subject)
	if !known {
		back.to(w, r, "error", "login_required")
		return
	}
	code, ok := i.codes.issue(grant{
		person: person, redirect: asked.Get("redirect_uri"), challenge: asked.Get("code_challenge"), nonce: asked.Get("nonce"), steppedUp: steppedUp,
	}, i.opts.Now())
	if !ok {
		back.to(w, r, "error", "temporarily_unavailable")
		return
	}
	back.to(w, r, "code", code)
}

// wayBack is where the browser is sent with what was decided.
type wayBack struct {
	address *url.URL
	state   string
	issuer  string
}

// wayBack returns it if the client may be answered there: nothing is sent to any other address.
func (i *Issuer) wayBack(r *http.Request, asked url.Values) (wayBack, bool) {
	address, err := url.Parse(asked.Get("redirect_uri"))
	if err != nil || asked.Get("client_id") != Client || address.User != nil || address.Fragment != "" {
		return wayBack{}, false
	}
	origin := address.Scheme + "://" + address.Host
	known := origin == "http://"+r.Host || slices.Contains(i.opts.AllowOrigins, origin)
	return wayBack{address, asked.Get("state"), i.URL()}, known
}

func (b wayBack) to(w http.ResponseWriter, r *http.Request, name, value string) {
	query := b.address.Query()
	query.Set(name, value)
	query.Set("iss", b.issuer)
	if b.state != "" {
		query.Set("state", b.state)
	}
	b.address.RawQuery = query.Encode()
	http.Redirect(w, r, b.address.String(), http.StatusSeeOther)
}
