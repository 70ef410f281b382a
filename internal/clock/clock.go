// Package clock fixes the instant of a request, so that one answer has one today.
// Rules never read a clock: they are given a day.
package clock

import (
	"context"
	"time"

	"cangraph/internal/calendar"
)

type key struct{}

// At returns a context whose request happens at the instant now.
func At(ctx context.Context, now time.Time) context.Context {
	return context.WithValue(ctx, key{}, now)
}

// Now returns the instant of the request; outside a request, the present one.
func Now(ctx context.Context) time.Time {
	if now, ok := ctx.Value(key{}).(time.Time); ok {
		return now
	}
	return time.Now()
}

// Today returns the local date (Pacific/Auckland) of the request.
func Today(ctx context.Context) calendar.Date { return calendar.Today(Now(ctx)) }
