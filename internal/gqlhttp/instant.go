package gqlhttp

import (
	"time"

	"github.com/99designs/gqlgen/graphql"

	"cangraph/internal/calendar"
	"cangraph/internal/fault"
)

const (
	firstYear, lastYear = 1900, 2200 // those of dates, in New Zealand
	day                 = 24 * 60 * 60
)

var errNoInstant = fault.New(fault.Invalid, "not an instant with its offset, such as 2026-06-08T09:00:00+12:00, of the years %d to %d", firstYear, lastYear)

// MarshalInstant writes an instant.
func MarshalInstant(t time.Time) graphql.Marshaler { return graphql.MarshalTime(t) }

// UnmarshalInstant reads an instant of the years 1900 to 2200. Errors: what is none is invalid.
func UnmarshalInstant(v any) (time.Time, error) {
	text, _ := v.(string)
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}, errNoInstant
	}
	year := calendar.Local(t).Year()
	if _, offset := t.Zone(); offset <= -day || offset >= day || year < firstYear || year > lastYear {
		return time.Time{}, errNoInstant
	}
	return t, nil
}
