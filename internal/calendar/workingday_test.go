package calendar_test

import (
	"testing"
	"time"

	"cangraph/internal/calendar"
)

// TestPublicHolidays checks weekdays off against published calendars. The
// comments name the weekday of the holiday itself where it moved.
func TestPublicHolidays(t *testing.T) {
	for year, holidays := range map[int][]string{
		2010: {"01-01", "01-04", "04-02", "04-05", "06-07", "10-25", "12-27", "12-28"},                                     // Waitangi Saturday, ANZAC Sunday: not yet moved
		2011: {"01-03", "01-04", "04-22", "04-25", "06-06", "10-24", "12-26", "12-27"},                                     // ANZAC is Easter Monday
		2015: {"01-01", "01-02", "02-06", "04-03", "04-06", "04-27", "06-01", "10-26", "12-25", "12-28"},                   // ANZAC Saturday: the first that moved
		2016: {"01-01", "01-04", "02-08", "03-25", "03-28", "04-25", "06-06", "10-24", "12-26", "12-27"},                   // Waitangi Saturday
		2021: {"01-01", "01-04", "02-08", "04-02", "04-05", "04-26", "06-07", "10-25", "12-27", "12-28"},                   // ANZAC Sunday, Christmas Saturday
		2022: {"01-03", "01-04", "02-07", "04-15", "04-18", "04-25", "06-06", "06-24", "09-26", "10-24", "12-26", "12-27"}, // New Year Saturday, Christmas Sunday
		2023: {"01-02", "01-03", "02-06", "04-07", "04-10", "04-25", "06-05", "07-14", "10-23", "12-25", "12-26"},          // New Year Sunday
		2026: {"01-01", "01-02", "02-06", "04-03", "04-06", "04-27", "06-01", "07-10", "10-26", "12-25", "12-28"},          // ANZAC and Boxing Day Saturday
		2027: {"01-01", "01-04", "02-08", "03-26", "03-29", "04-26", "06-07", "06-25", "10-25", "12-27", "12-28"},          // 2 January Saturday
		2038: {"01-01", "01-04", "02-08", "04-23", "04-26", "06-07", "06-25", "10-25", "12-27", "12-28"},                   // ANZAC is Easter Sunday
		2053: {"01-01", "01-02", "02-06", "04-04", "04-07", "04-25", "06-02", "10-27", "12-25", "12-26"},                   // Matariki not set yet
	} {
		off := map[string]bool{}
		for _, h := range holidays {
			off[h] = true
		}
		for d := calendar.Of(year, 1, 1); d < calendar.Of(year+1, 1, 1); d++ {
			weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
			want := !weekend && !off[d.String()[5:]]
			if got := calendar.IsWorkingDay(d); got != want {
				t.Errorf("IsWorkingDay(%s, a %s) = %v", d, d.Weekday(), got)
			}
		}
	}
}

func TestMatarikiDates(t *testing.T) {
	dates := []string{
		"2022-06-24", "2023-07-14", "2024-06-28", "2025-06-20", "2026-07-10", "2027-06-25", "2028-07-14",
		"2029-07-06", "2030-06-21", "2031-07-11", "2032-07-02", "2033-06-24", "2034-07-07", "2035-06-29",
		"2036-07-18", "2037-07-10", "2038-06-25", "2039-07-15", "2040-07-06", "2041-07-19", "2042-07-11",
		"2043-07-03", "2044-06-24", "2045-07-07", "2046-06-29", "2047-07-19", "2048-07-03", "2049-06-25",
		"2050-07-15", "2051-06-30", "2052-06-21",
	}
	off := map[string]bool{}
	for _, s := range dates {
		off[s] = true
	}
	for year := 2015; year <= 2060; year++ {
		// From mid-June to the end of July Matariki is the only holiday.
		for d := calendar.Of(year, 6, 10); d <= calendar.Of(year, 7, 31); d++ {
			if d.Weekday() == time.Friday && calendar.IsWorkingDay(d) == off[d.String()] {
				t.Errorf("IsWorkingDay(%s) = %v", d, off[d.String()])
			}
		}
	}
}

func TestAddWorkingDays(t *testing.T) {
	for _, tt := range []struct {
		name, from string
		n          int
		want       string
	}{
		{"accepted on a Monday", "2026-06-08", 5, "2026-06-15"},
		{"the same week", "2026-06-08", 4, "2026-06-12"},
		{"none", "2026-06-06", 0, "2026-06-06"},
		{"negative", "2026-06-06", -3, "2026-06-06"},
		{"from a Saturday", "2026-06-13", 1, "2026-06-15"},
		{"over King's Birthday", "2026-05-29", 1, "2026-06-02"},
		{"over Matariki", "2026-07-09", 1, "2026-07-13"},
		{"over Easter", "2026-04-02", 1, "2026-04-07"},
		{"over Christmas and New Year", "2026-12-24", 5, "2027-01-06"},
		{"over the end of the known years", "2200-12-31", 2, "2201-01-06"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := calendar.AddWorkingDays(date(tt.from), tt.n).String(); got != tt.want {
				t.Errorf("%d working days after %s = %s, want %s", tt.n, tt.from, got, tt.want)
			}
		})
	}
}
