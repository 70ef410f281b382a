package httpd

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// healthWithin bounds the check, so that a monitor hears "no" rather than nothing.
const healthWithin = 2 * time.Second

// health answers whether requests can be answered, and never why not: anyone may ask.
func health(healthy func(context.Context) error, logger *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), healthWithin)
		defer cancel()
		w.Header().Set("Content-Type", "application/json")
		if err := healthy(ctx); err != nil {
			logger.WarnContext(ctx, "not healthy", "error", err)
			w.WriteHeader(http.StatusServiceUnavailable)
			_, _ = io.WriteString(w, `{"status":"unavailable"}`+"\n") // a client that left needs no answer
			return
		}
		_, _ = io.WriteString(w, `{"status":"ok"}`+"\n")
	})
}
