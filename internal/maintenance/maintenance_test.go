package maintenance_test

import (
	"testing"
	"time"

	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/maintenance"
)

const hours = "2026-12-01T22:00:00+13:00/2026-12-02T04:00:00+13:00"

func TestHoursAreHalfOpen(t *testing.T) {
	w, err := maintenance.Parse(hours, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]struct{ announced, refused bool }{
		"2026-11-01T00:00:00+13:00": {true, false}, "2026-12-01T21:59:59+13:00": {true, false},
		"2026-12-01T22:00:00+13:00": {true, true}, "2026-12-02T03:59:59+13:00": {true, true}, "2026-12-02T04:00:00+13:00": {false, false},
	} {
		now, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		ctx := clock.At(t.Context(), now)
		if is := w.Announced(ctx) != nil; is != want.announced {
			t.Errorf("%s: announced %v", at, is)
		}
		if err := w.Refusal(ctx); (fault.CodeOf(err) == fault.ReadOnly) != want.refused || (err != nil) != want.refused {
			t.Errorf("%s: %v", at, err)
		}
	}
}

func TestWithoutHoursNothingIsRefused(t *testing.T) {
	w, err := maintenance.Parse("", "", "")
	if err != nil || w.Announced(t.Context()) != nil || w.Refusal(t.Context()) != nil {
		t.Errorf("%v, %v", w, err)
	}
}

func TestHoursThatAreNone(t *testing.T) {
	for _, wrong := range []string{"tomorrow", "2026-12-01T22:00:00+13:00", "2026-12-02T04:00:00+13:00/2026-12-01T22:00:00+13:00", "2026-12-01/2026-12-02"} {
		if _, err := maintenance.Parse(wrong, "", ""); err == nil {
			t.Errorf("%q is taken", wrong)
		}
	}
}

func TestWhatPeopleAreTold(t *testing.T) {
	plain, _ := maintenance.Parse(hours, "", "")
	if want := "Nothing can be changed from 1 December 2026, 22:00 until 2 December 2026, 04:00. Save beforehand what you will need to look at."; plain.In("EN") != want || plain.In("MI") != want {
		t.Errorf("%q", plain.In("EN"))
	}
	given, _ := maintenance.Parse(hours, "We move house.", "Kei te neke mātou.")
	if given.In("EN") != "We move house." || given.In("MI") != "Kei te neke mātou." {
		t.Errorf("%q, %q", given.In("EN"), given.In("MI"))
	}
}
