package calendar_test

import (
	"database/sql/driver"
	"strings"
	"testing"
	"time"

	"cangraph/internal/calendar"
)

func TestScan(t *testing.T) {
	auckland, err := time.LoadLocation("Pacific/Auckland")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		src  any
	}{
		{"string", "2026-06-08"},
		{"bytes", []byte("2026-06-08")},
		{"midnight UTC", time.Date(2026, 6, 8, 0, 0, 0, 0, time.UTC)},
		{"a zone is ignored", time.Date(2026, 6, 8, 0, 30, 0, 0, auckland)},
		{"late in the day west of UTC", time.Date(2026, 6, 8, 23, 30, 0, 0, time.FixedZone("", -11*3600))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var d calendar.Date
			if err := d.Scan(tt.src); err != nil || d != date("2026-06-08") {
				t.Errorf("Scan(%v) = %s, %v", tt.src, d, err)
			}
		})
	}
	for _, src := range []any{nil, 20612, "2026-6-8", []byte("infinity"), true} {
		d := date("2001-02-03")
		if err := d.Scan(src); err == nil || d != date("2001-02-03") {
			t.Errorf("Scan(%v) = %s, %v, want an error and no change", src, d, err)
		}
	}
}

func TestValue(t *testing.T) {
	for d, want := range map[calendar.Date]driver.Value{
		date("2026-06-08"): "2026-06-08",
		calendar.Forever:   nil,
		calendar.Always:    nil,
	} {
		if got, err := d.Value(); got != want || err != nil {
			t.Errorf("%s.Value() = %v, %v, want %v", d, got, err, want)
		}
	}
}

func TestGraphQL(t *testing.T) {
	for d, want := range map[calendar.Date]string{
		date("2026-06-08"): `"2026-06-08"`,
		calendar.Forever:   "null",
		calendar.Always:    "null",
	} {
		var b strings.Builder
		if d.MarshalGQL(&b); b.String() != want {
			t.Errorf("%s marshals as %s, want %s", d, b.String(), want)
		}
	}
	var d calendar.Date
	if err := d.UnmarshalGQL("2026-06-08"); err != nil || d != date("2026-06-08") {
		t.Errorf("UnmarshalGQL = %s, %v", d, err)
	}
	for _, v := range []any{nil, 20260608, "tomorrow", time.Now()} {
		if err := d.UnmarshalGQL(v); err == nil {
			t.Errorf("UnmarshalGQL(%v) = %s, want an error", v, d)
		}
	}
}
