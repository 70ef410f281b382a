package httpd

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
)

// recoverPanic, deferred, answers 500 where a handler panicked, or cuts the connection when an answer had begun, so
// that half an answer does not pass for a whole one. Only the panic's type and the stack are logged: its value may
// hold what a person is called.
func (a *answer) recoverPanic(ctx context.Context, logger *slog.Logger) {
	value := recover()
	if value == nil {
		return
	}
	if value == http.ErrAbortHandler {
		panic(value)
	}
	logger.ErrorContext(ctx, "panic", "type", fmt.Sprintf("%T", value), "stack", string(debug.Stack()))
	if a.status != 0 {
		panic(http.ErrAbortHandler)
	}
	http.Error(a, "Something went wrong here; the log says what, under this answer's X-Request-Id.", http.StatusInternalServerError)
}
