package gqlhttp_test

import (
	"testing"

	"cangraph/internal/gqlhttp"
)

func TestUnmarshalInstant(t *testing.T) {
	for text, ok := range map[string]bool{
		"2026-06-15T09:00:00+12:00": true, "2026-06-15T09:00:00-23:59": true, "2026-06-15T09:00:00+24:00": false,
		"1900-01-01T01:00:00+12:00": true, "1899-12-31T13:00:00Z": true, "1899-12-31T12:00:00+12:00": false,
		"2200-12-31T23:59:59+13:00": true, "2200-12-31T23:59:59Z": false, "2201-01-01T00:00:00+14:00": true,
		"0001-01-01T00:00:00Z": false, "2026-06-15": false, "2026-06-15 09:00:00": false, "": false,
	} {
		if _, err := gqlhttp.UnmarshalInstant(text); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
}
