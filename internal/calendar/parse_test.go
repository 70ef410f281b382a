package calendar_test

import (
	"strings"
	"testing"

	"cangraph/internal/calendar"
)

func TestParseRefuses(t *testing.T) {
	for _, tt := range []struct{ name, input, says string }{
		{"empty", "", "YYYY-MM-DD"},
		{"day first", "08/06/2026", "YYYY-MM-DD"},
		{"slashes", "2026/06/08", "YYYY-MM-DD"},
		{"no first hyphen", "2026006-08", "YYYY-MM-DD"},
		{"no second hyphen", "2026-06008", "YYYY-MM-DD"},
		{"one digit", "2026-6-8", "YYYY-MM-DD"},
		{"time of day", "2026-06-08T00:00:00Z", "YYYY-MM-DD"},
		{"space before", " 2026-06-8", "YYYY-MM-DD"},
		{"sign", "+026-06-08", "YYYY-MM-DD"},
		{"letter", "2026-0x-08", "YYYY-MM-DD"},
		{"letter after a digit", "2026-06-1o", "YYYY-MM-DD"},
		{"full-width digits", "２０26-1", "YYYY-MM-DD"},
		{"infinity", "infinity", "YYYY-MM-DD"},
		{"year too early", "1899-12-31", "1900 to 2200"},
		{"year too late", "2201-01-01", "1900 to 2200"},
		{"month zero", "2026-00-10", "01 to 12"},
		{"month thirteen", "2026-13-10", "01 to 12"},
		{"day zero", "2026-01-00", "01 to 31"},
		{"31 April", "2026-04-31", "01 to 30"},
		{"29 February of a common year", "2026-02-29", "01 to 28"},
		{"30 February of a leap year", "2024-02-30", "01 to 29"},
		{"1900 was no leap year", "1900-02-29", "01 to 28"},
		{"day 32", "2026-12-32", "01 to 31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := calendar.Parse(tt.input)
			if err == nil {
				t.Fatalf("Parse(%q) = %s, want an error", tt.input, d)
			}
			if !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Parse(%q): %q does not say %q", tt.input, err, tt.says)
			}
			if tt.input != "" && strings.Contains(err.Error(), tt.input) {
				t.Errorf("Parse(%q): %q repeats the input, which may be personal", tt.input, err)
			}
		})
	}
}

func TestStringNamesUnboundedDates(t *testing.T) {
	for d, want := range map[calendar.Date]string{
		calendar.Forever:           "forever",
		calendar.Always:            "always",
		calendar.Of(123, 4, 5):     "0123-04-05",
		calendar.Of(12345, 11, 12): "12345-11-12",
	} {
		if got := d.String(); got != want {
			t.Errorf("String() = %q, want %q", got, want)
		}
	}
}

func TestParseDoesNotAllocate(t *testing.T) {
	if allocations := testing.AllocsPerRun(100, func() { _, _ = calendar.Parse("2026-06-08") }); allocations > 0 {
		t.Errorf("Parse makes %v allocations", allocations)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		_, _ = calendar.Parse("2026-06-08")
	}
}
