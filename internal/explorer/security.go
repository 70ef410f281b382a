package explorer

import (
	"net/http"
	"strings"
)

// policy is a Content-Security-Policy: a page may reach its own origin and nothing else, so no query or answer can leave it.
type policy string

// The policies of the pages.
var (
	strict = policyOf("style-src 'self'", "img-src 'self'", "script-src 'self'", "connect-src 'self'")

	// GraphiQL's editor (Monaco) positions its lines with style elements and attributes, draws its underlines and icons from
	// data, has a font, and works beside the page.
	inlineStyles = policyOf("style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "script-src 'self'", "connect-src 'self'",
		"font-src 'self'", "worker-src 'self'")
)

func policyOf(directives ...string) policy {
	return policy(strings.Join(append([]string{
		"default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
	}, directives...), "; "))
}

func setSecurityHeaders(header http.Header, is policy) {
	if is == "" {
		is = strict
	}
	header.Set("Content-Security-Policy", string(is))
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
}
