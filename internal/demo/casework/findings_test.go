package casework_test

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/calendar"
	"cangraph/internal/demo/casework"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// told is what docs/demo.md says of every child: the codes, with what certainty is less than
// full, and the note where there is one.
var told = map[string]string{
	"hana-parata":     "G3 G8 G9 O1 O2 O4 O6 O9",
	"mikaere-parata":  "G10/CONTRIBUTION_LATE O2 O4 O6",
	"tui-parata":      "",
	"anahera-rawiri":  "G1",
	"wiremu-rawiri":   "G2",
	"kahu-rawiri":     "",
	"manaia-rawiri":   "",
	"moana-tipene":    "G20 O3 O7",
	"ari-tipene":      "O1/HANDOVER",
	"sione-faleolo":   "G7 O4 O4 O5",
	"mele-faleolo":    "O4 O4 O5",
	"tavita-faleolo":  "O4 O4",
	"tama-kereama":    "O4 O4/ASSUMED",
	"ngaio-kereama":   "O4 O4/ASSUMED",
	"kauri-kereama":   "",
	"priya-sharma":    "G15",
	"dev-sharma":      "",
	"ruby-wilson":     "G13 O7",
	"jack-wilson":     "",
	"pita-henare":     "G8 O4 O7",
	"whetu-henare":    "G9 O4",
	"marama-henare":   "",
	"rongo-henare":    "G8/MOVED_AWAY",
	"aria-marsden":    "",
	"koa-fraser":      "",
	"hoani-ngawaka":   "G10/PLAN_NOT_TOLD G10/REVIEW_LATE G6/BELOW_THRESHOLD G6/WAITLISTED",
	"erana-ngawaka":   "",
	"rewa-ngawaka":    "G12 G19 G22/CONSENT_ENDED",
	"tawhiri-ngawaka": "G16 G18 G4",
	"maia-ngawaka":    "",
	"nate-brooker":    "G11 G12 G19 G22 G24 G24 G24 G27 G5 G5 G5",
	"isla-brooker":    "",
	"lachlan-brooker": "G11/MISSED_HUI G24 G24 G24 G5",
	"finn-brooker":    "G17/MANDATORY G23 O10 O10/REASSESSED O11/PLANNED O13/POSSIBLE",
	"finn-again":      "O13/POSSIBLE",
	"zoe-brooker":     "",
	"ella-brooker":    "G26",
	"theo-brooker":    "",
	"tiaki-rangihuna": "G10/ACTIVITY_LATE G14 G17 O1 O12 O12/CONFLICT",
}

// days are days of loading: every weekday, among them a new year, the end of February, a holiday, a change of the clock and
// Christmas. With every-day, more of their kind.
var (
	days     = []string{"2026-01-01", "2026-02-28", "2026-04-06", "2026-06-17", "2026-09-27", "2026-12-25", "2027-01-05"}
	more     = []string{"2026-02-06", "2024-02-29", "2024-04-07", "2026-04-05", "2026-06-15", "2026-07-10", "2026-10-26", "2026-11-22", "2026-12-24", "2026-12-28"}
	everyDay = flag.Bool("every-day", false, "load the demo on more days")
)

// Every step is accepted, whatever the day, and every child then shows exactly what is
// told. Days are calendar's and not the database's, so PostgreSQL is tried on one.
func TestChildrenShowWhatIsTold(t *testing.T) {
	tried := days
	if *everyDay {
		tried = slices.Concat(days, more)
	}
	for i, day := range tried {
		today, err := calendar.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(today.Weekday().String()+" "+day, func(t *testing.T) {
			if i == 0 {
				testkit.Each(t, func(t *testing.T, s *store.Store) { showWhatIsTold(t, s, today) })
			} else {
				showWhatIsTold(t, testkit.SQLite(t), today)
			}
		})
	}
}

func showWhatIsTold(t *testing.T, s *store.Store, today calendar.Date) {
	t.Helper()
	if err := casework.Load(testkit.Context(), s, today, today.At(8, 30)); err != nil {
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
}

func findingsByKey(t *testing.T, s *store.Store, on calendar.Date) map[string]string {
	t.Helper()
	children, err := s.Ent().Child.Query().All(testkit.Context())
	if err != nil {
		t.Fatal(err)
	}
	keys, ids := map[snapshot.ID]string{}, []snapshot.ID{}
	for _, c := range children {
		keys[c.ID], ids = *c.ImportKey, append(ids, c.ID)
	}
	loaded, err := network.NewSQL(s).Load(testkit.Context(), ids, snapshot.With{Meetings: &on, Casework: true})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, c := range loaded.Children {
		found[keys[c.ID]] = summary(append(finding.Overlaps(c, on, on, finding.Defaults()), finding.Gaps(c, on, on, finding.Defaults())...))
	}
	return found
}

func summary(all []*finding.Finding) string {
	var codes []string
	for _, f := range all {
		code, _, _ := strings.Cut(string(f.Code), "_")
		if f.Certainty != finding.Certain {
			code += "/" + string(f.Certainty)
		}
		if f.Note != nil {
			code += "/" + string(*f.Note)
		}
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return strings.Join(codes, " ")
}
