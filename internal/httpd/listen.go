package httpd

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"syscall"
)

// Listen opens address ("127.0.0.1:8080", "[::1]:8080" or "localhost:8080"; port 0 takes a free one). Unless beyond is
// set, it refuses every address that is not this machine's own: whoever reaches a server where anyone may be anyone reads
// everything. Names are refused unresolved: what they mean may change.
func Listen(ctx context.Context, address string, beyond bool) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %q: write an address and a port, such as 127.0.0.1:8080", address)
	}
	if host == "localhost" {
		host = "127.0.0.1"
	}
	ip, err := netip.ParseAddr(host)
	switch {
	case err != nil && host != "": // without a host it is every address
		return nil, fmt.Errorf("cannot listen on %q: write an IP address, such as 127.0.0.1:%s or [::1]:%s", address, port, port)
	case !beyond && !ip.Unmap().IsLoopback():
		return nil, fmt.Errorf("cannot listen on %q: without --oidc-issuer only this machine may ask; "+
			"use an address of its own, such as 127.0.0.1:%s or [::1]:%s", address, port, port)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", net.JoinHostPort(host, port))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("cannot listen on %s: another program does; stop it, or choose another port with --listen", address)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("cannot listen on %s: this user may not use that port; choose one above 1023 with --listen", address)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s: %w", address, err)
	}
	return listener, nil
}
