package httpd

import (
	"net"
	"net/http"
	"strings"
)

// checkHost refuses requests for any other name than this machine's own with the port listened on. Otherwise a page
// of a stranger could let its name point here (DNS rebinding), and then read answers as if they were its own.
func checkHost(next http.Handler, address net.Addr) http.Handler {
	known := ownHosts(address)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !known[strings.ToLower(r.Host)] {
			http.Error(w, "This server answers only for this machine's own addresses, such as localhost, with its own port.", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// ownHosts returns every Host header that means this server. A browser leaves port 80 out.
func ownHosts(address net.Addr) map[string]bool {
	hosts := map[string]bool{}
	listened, port, err := net.SplitHostPort(address.String())
	if err != nil {
		return hosts
	}
	for _, host := range []string{"localhost", "127.0.0.1", "::1", listened} {
		hosts[net.JoinHostPort(host, port)] = true
		if port == "80" {
			hosts[strings.TrimSuffix(net.JoinHostPort(host, port), ":80")] = true
		}
	}
	return hosts
}
