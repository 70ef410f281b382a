package finding_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
)

// Day 0 is Monday 8 June 2026: the fifth working day is Monday, day 7, and grace ends with it.

func open(until int) *world { return newWorld().network("n", "Mere", 0, until) }

func TestNoLead(t *testing.T) {
	tell(t, finding.G1, []tale{
		{"never a lead", open(forever), map[int]string{0: "", 7: "", 8: "RISK 8..", 100: "RISK 8.."}},
		{"closed", open(60), map[int]string{59: "RISK 8..60", 60: ""}},
		{"closed within grace", open(5), map[int]string{4: ""}},
		{"lead found within grace", open(forever).lead("n", "Hana", 7, forever), map[int]string{6: "", 8: ""}},
		{"lead found the day grace ends", open(forever).lead("n", "Hana", 8, forever), map[int]string{7: "", 8: ""}},
		{"lead found late", open(forever).lead("n", "Hana", 10, forever), map[int]string{7: "", 8: "RISK 8..10", 9: "RISK 8..10", 10: ""}},
		{"no grace after the last", open(60).lead("n", "Hana", 0, 3), map[int]string{2: "", 3: "RISK 3..60", 59: "RISK 3..60"}},
		{"between two is G2", open(forever).lead("n", "Hana", 0, 10).lead("n", "Rua", 20, forever), map[int]string{15: ""}},
		{"a lead outside the network leads nothing", open(60).lead("n", "Hana", -30, 0).lead("n", "Rua", 60, 90), map[int]string{8: "RISK 8..60"}},
	})
}

func TestLeadVacancy(t *testing.T) {
	tell(t, finding.G2, []tale{
		{"between two", open(forever).lead("n", "Hana", 0, 10).lead("n", "Rua", 20, forever), map[int]string{9: "", 10: "RISK 10..20", 19: "RISK 10..20", 20: ""}},
		{"one day, no grace", open(forever).lead("n", "Hana", 0, 2).lead("n", "Rua", 3, forever), map[int]string{2: "RISK 2..3"}},
		{"same-day handover", open(forever).lead("n", "Hana", 0, 10).lead("n", "Rua", 10, forever), map[int]string{9: "", 10: ""}},
		{"before the first", open(forever).lead("n", "Hana", 20, forever), map[int]string{15: ""}},
		{"after the last", open(forever).lead("n", "Hana", 0, 10), map[int]string{15: ""}},
	})
}

func TestLeadUnavailable(t *testing.T) {
	led := func() *world { return open(60).lead("n", "Hana", 0, 50).bareMember("n", "Hana", "A", 0, 60) }
	tell(t, finding.G3, []tale{
		{"employment ended", led().employed("Hana", "A", -90, 20), map[int]string{19: "", 20: "RISK 20..50", 49: "RISK 20..50", 50: ""}},
		{"affiliation ended", led().affiliated("Hana", -90, 20), map[int]string{19: "", 20: "RISK 20..50"}},
		{"never recorded", led(), map[int]string{20: ""}},
		{"has not begun yet", led().employed("Hana", "A", 20, forever), map[int]string{10: ""}},
		{"taken up again", led().employed("Hana", "A", -90, 20).employed("Hana", "A", 30, forever), map[int]string{25: "RISK 20..30", 30: ""}},
		{"taken up the same day", led().employed("Hana", "A", -90, 20).employed("Hana", "A", 20, forever), map[int]string{20: ""}},
		{"another agency does not matter", led().employed("Hana", "B", -90, 20), map[int]string{25: ""}},
		{"ended years ago, then affiliated again", led().affiliated("Hana", -900, -500).affiliated("Hana", -90, 60), map[int]string{25: ""}},
		{"a delegate clears it", led().affiliated("Hana", -90, 20).member("n", "Rua", "B", 0, 60).delegate("Rua", "B", 15, 30), map[int]string{19: "", 20: "", 29: "", 30: "RISK 30..50"}},
		{"a delegate who begins late", led().affiliated("Hana", -90, 20).member("n", "Rua", "B", 0, 60).delegate("Rua", "B", 25, forever), map[int]string{20: "RISK 20..25", 25: "", 49: ""}},
		{"a delegate who is no member", led().affiliated("Hana", -90, 20).delegate("Rua", "B", 0, forever), map[int]string{20: "RISK 20..50"}},
		{"a delegate for another agency", led().affiliated("Hana", -90, 20).member("n", "Rua", "A", 0, 60).delegate("Rua", "B", 0, forever), map[int]string{20: "RISK 20..50"}},
		{"a delegate who has left too", led().affiliated("Hana", -90, 20).bareMember("n", "Rua", "B", 0, 60).employed("Rua", "B", -90, 30).delegate("Rua", "B", 0, forever),
			map[int]string{25: "", 30: "RISK 30..50"}},
		{"the delegate of the lead before", open(60).lead("n", "Hana", 0, 30).delegate("Rua", "B", 0, forever).lead("n", "Tai", 30, 60).member("n", "Rua", "B", 0, 60).affiliated("Tai", -90, 20),
			map[int]string{29: "", 40: "RISK 30..60"}},
		{"two who left, one after the other", open(60).lead("n", "Hana", 0, 30).lead("n", "Rua", 30, 60).affiliated("Hana", -90, 10).affiliated("Rua", -90, 20),
			map[int]string{15: "RISK 10..60", 40: "RISK 10..60"}},
	})
}

func TestNoWhanauMember(t *testing.T) {
	tell(t, finding.G13, []tale{
		{"nobody", open(60), map[int]string{0: "RISK 0..60", 60: ""}},
		{"from the first day", open(60).kin("n", "Nan", 0, 60), map[int]string{0: "", 59: ""}},
		{"for a while", open(60).kin("n", "Nan", 10, 20), map[int]string{9: "RISK 0..10", 10: "", 20: "RISK 20..60"}},
		{"a practitioner is not whānau", open(60).member("n", "Hana", "A", 0, 60), map[int]string{30: "RISK 0..60"}},
	})
}

func TestTwoLeads(t *testing.T) {
	period := func(from, until int) calendar.Period { return span{from, until}.period() }
	for _, c := range []struct {
		name  string
		leads []calendar.Period
		want  []finding.Clash
	}{
		{"none", nil, nil},
		{"one", []calendar.Period{period(0, forever)}, nil},
		{"meeting", []calendar.Period{period(0, 10), period(10, forever)}, nil},
		{"one day", []calendar.Period{period(0, 11), period(10, forever)}, []finding.Clash{{Row: 1, Other: 0}}},
		{"later row starts first", []calendar.Period{period(10, forever), period(0, 11)}, []finding.Clash{{Row: 1, Other: 0}}},
		{"inside", []calendar.Period{period(0, forever), period(3, 4), period(5, 6)}, []finding.Clash{{Row: 1, Other: 0}, {Row: 2, Other: 0}}},
		{"twice the same", []calendar.Period{period(0, 5), period(0, 5)}, []finding.Clash{{Row: 1, Other: 0}}},
		{"in a row", []calendar.Period{period(0, 5), period(4, 9), period(8, 12)}, []finding.Clash{{Row: 1, Other: 0}, {Row: 2, Other: 1}}},
		{"empty", []calendar.Period{period(0, 5), period(3, 3), period(4, 2)}, nil},
	} {
		if diff := gocmp.Diff(c.want, finding.TwoLeads(c.leads)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
