package gqlhttp

import (
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

const firstYear, lastYear = 1900, 2200 // those of dates

// MarshalInstant writes an instant.
func MarshalInstant(t time.Time) graphql.Marshaler { return graphql.MarshalTime(t) }

// UnmarshalInstant reads an instant of the years 1900 to 2200. Errors: what is none.
func UnmarshalInstant(v any) (time.Time, error) {
	t, err := graphql.UnmarshalTime(v)
	if err == nil && (t.Year() < firstYear || t.Year() > lastYear) {
		return time.Time{}, fmt.Errorf("an instant lies in the years %d to %d", firstYear, lastYear)
	}
	return t, err
}
