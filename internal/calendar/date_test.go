package calendar_test

import (
	"testing"
	"time"

	"cangraph/internal/calendar"

	"pgregory.net/rapid"
)

func TestTodayIsTheDateInNewZealand(t *testing.T) {
	for _, tt := range []struct{ name, now, want string }{
		{"standard time, UTC+12", "2026-06-07T11:59:59Z", "2026-06-07"},
		{"standard time, midnight", "2026-06-07T12:00:00Z", "2026-06-08"},
		{"summer time, UTC+13", "2026-01-01T10:59:59Z", "2026-01-01"},
		{"summer time, midnight", "2026-01-01T11:00:00Z", "2026-01-02"},
		{"the day clocks go forward starts", "2025-09-27T12:00:00Z", "2025-09-28"},
		{"the day clocks go forward ends early", "2025-09-28T10:59:59Z", "2025-09-28"},
		{"the day after starts", "2025-09-28T11:00:00Z", "2025-09-29"},
		{"the day clocks go back starts", "2026-04-04T11:00:00Z", "2026-04-05"},
		{"the day clocks go back ends late", "2026-04-05T11:59:59Z", "2026-04-05"},
		{"the day after that starts", "2026-04-05T12:00:00Z", "2026-04-06"},
		{"the zone of now does not matter", "2026-06-08T01:00:00+14:00", "2026-06-07"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			now, err := time.Parse(time.RFC3339, tt.now)
			if err != nil {
				t.Fatal(err)
			}
			if got := calendar.Today(now).String(); got != tt.want {
				t.Errorf("Today(%s) = %s, want %s", tt.now, got, tt.want)
			}
		})
	}
}

func TestAddMonthsClampsTheDay(t *testing.T) {
	for _, tt := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2026-01-31", 3, "2026-04-30"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-08-31", -6, "2026-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", -48, "2020-02-29"},
		{"2026-02-28", 1, "2026-03-28"},
		{"2026-12-15", 1, "2027-01-15"},
		{"2026-01-15", -1, "2025-12-15"},
		{"2026-06-08", -24, "2024-06-08"},
		{"2026-06-08", 0, "2026-06-08"},
	} {
		if got := date(tt.from).AddMonths(tt.months).String(); got != tt.want {
			t.Errorf("%s plus %d months = %s, want %s", tt.from, tt.months, got, tt.want)
		}
	}
}

func TestUnboundedDatesStay(t *testing.T) {
	for _, d := range []calendar.Date{calendar.Forever, calendar.Always} {
		for _, n := range []int{-400, -1, 0, 1, 400} {
			if got := d.AddDays(n); got != d {
				t.Errorf("%s plus %d days = %s", d, n, got)
			}
			if got := d.AddMonths(n); got != d {
				t.Errorf("%s plus %d months = %s", d, n, got)
			}
			if got := calendar.AddWorkingDays(d, n); got != d {
				t.Errorf("%s plus %d working days = %s", d, n, got)
			}
		}
	}
	if got := date("2026-06-08").AddDays(1 << 40); got != calendar.Forever {
		t.Errorf("adding too many days = %s, want forever", got)
	}
	if got := date("2026-06-08").AddDays(-1 << 40); got != calendar.Always {
		t.Errorf("taking too many days = %s, want always", got)
	}
}

// TestDatesAgreeWithTime compares with the time package, day by day.
func TestDatesAgreeWithTime(t *testing.T) {
	at := time.Date(1900, time.January, 1, 0, 0, 0, 0, time.UTC)
	for d := calendar.Of(1900, time.January, 1); at.Year() <= 2200; d++ {
		year, month, day := d.YearMonthDay()
		parsed, err := calendar.Parse(d.String())
		switch {
		case d.String() != at.Format(time.DateOnly),
			!d.Time().Equal(at),
			d.Weekday() != at.Weekday(),
			calendar.Of(year, month, day) != d,
			parsed != d || err != nil:
			t.Fatalf("day %d = %s, want %s", d, d, at.Format(time.DateOnly))
		}
		at = at.AddDate(0, 0, 1)
	}
	if got := calendar.Of(1970, time.January, 1); got != 0 {
		t.Errorf("1970-01-01 is day %d, want 0", got)
	}
}

func TestAddMonthsKeepsOrder(t *testing.T) {
	day := rapid.Int32Range(-25_000, 80_000)
	rapid.Check(t, func(t *rapid.T) {
		a, b := calendar.Date(day.Draw(t, "a")), calendar.Date(day.Draw(t, "b"))
		n := rapid.IntRange(-300, 300).Draw(t, "months")
		if a < b && a.AddMonths(n) > b.AddMonths(n) {
			t.Fatalf("%s < %s, but not %d months on", a, b, n)
		}
	})
}

// date parses a date that the test knows to be right.
func date(s string) calendar.Date {
	d, err := calendar.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}
