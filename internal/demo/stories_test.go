package demo_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/demo"
	"cangraph/internal/finding"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// told is what docs/demo.md says of every child: the codes, with the polarity or
// certainty where it is not the usual one.
var told = map[string]string{
	"hana-parata":    "G3 G8 G9 O1 O2 O4 O6 O9",
	"mikaere-parata": "O2 O4 O6",
	"tui-parata":     "",
	"anahera-rawiri": "G1",
	"wiremu-rawiri":  "G2",
	"kahu-rawiri":    "",
	"manaia-rawiri":  "",
	"moana-tipene":   "O3 O7",
	"ari-tipene":     "O1/NEUTRAL",
	"sione-faleolo":  "O4 O4 O5",
	"mele-faleolo":   "O4 O4 O5",
	"tavita-faleolo": "O4 O4",
	"tama-kereama":   "O4 O4/ASSUMED",
	"ngaio-kereama":  "O4 O4/ASSUMED",
	"kauri-kereama":  "",
	"priya-sharma":   "G15",
	"dev-sharma":     "",
	"ruby-wilson":    "G13 O7",
	"jack-wilson":    "",
	"pita-henare":    "G8 O4 O7",
	"whetu-henare":   "G9 O4",
	"marama-henare":  "",
	"rongo-henare":   "G8/NEUTRAL",
	"aria-marsden":   "",
	"koa-fraser":     "",

	"tiaki-rangihuna": "", // before anybody works with him
}

// days are days of loading: every weekday, long weekends, the ends of February, the
// changes of the clock, and Christmas with its many holidays.
var days = []string{"2026-01-01", "2026-02-06", "2026-02-28", "2024-02-29", "2026-04-05", "2026-04-06", "2026-06-15", "2026-07-10", "2026-09-27",
	"2026-10-26", "2026-11-22", "2026-12-24", "2026-12-25", "2026-12-28", "2027-01-05"}

func TestStoriesShowWhatIsTold(t *testing.T) {
	for _, day := range days {
		today, err := calendar.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(today.Weekday().String()+" "+day, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				if err := demo.Load(testkit.Context(), s, today, time.Now()); err != nil {
					t.Fatal(err)
				}
				found := findingsByKey(t, s, today)
				for key, want := range told {
					if found[key] != want {
						t.Errorf("%s: found %q, told %q", key, found[key], want)
					}
				}
				if len(found) != len(told) {
					t.Errorf("%d children, %d told", len(found), len(told))
				}
			})
		})
	}
}

func findingsByKey(t *testing.T, s *store.Store, today calendar.Date) map[string]string {
	t.Helper()
	children, err := s.Ent().Child.Query().All(testkit.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, found := findingsOf(t, s, today), map[string]string{}
	for _, c := range children {
		found[*c.ImportKey] = summary(all[c.ID])
	}
	return found
}

func summary(all []*finding.Finding) string {
	var codes []string
	for _, f := range all {
		code, _, _ := strings.Cut(string(f.Code), "_")
		if f.Polarity == finding.Neutral && code != "O7" {
			code += "/NEUTRAL"
		}
		if f.Certainty != finding.Certain {
			code += "/" + string(f.Certainty)
		}
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return strings.Join(codes, " ")
}
