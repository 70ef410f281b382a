package finding_test

import (
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

// two gives Mere counselling from A until aUntil and from B since bFrom.
func two(aUntil, bFrom int) *world {
	return newWorld().serve("Mere", "counselling", "A", "", 0, aUntil).serve("Mere", "counselling", "B", "", bFrom, 60)
}

func TestDuplicateService(t *testing.T) {
	tell(t, finding.O1, []tale{
		{"15 shared days are a risk", two(35, 20), map[int]string{19: "", 20: "RISK 20..35", 34: "RISK 20..35", 35: ""}},
		{"14 shared days are a handover", two(34, 20), map[int]string{19: "", 20: "NEUTRAL HANDOVER 20..34", 33: "NEUTRAL HANDOVER 20..34", 34: ""}},
		{"one shared day", two(21, 20), map[int]string{20: "NEUTRAL HANDOVER 20..21"}},
		{"same-day handover", two(20, 20), map[int]string{19: "", 20: ""}},
		{"no end", newWorld().serve("Mere", "counselling", "A", "", 0, forever).serve("Mere", "counselling", "B", "", 5, forever),
			map[int]string{4: "", 5: "RISK 5..", 100: "RISK 5.."}},
		{"short and inside the other is no handover", newWorld().serve("Mere", "counselling", "A", "", 0, 60).serve("Mere", "counselling", "B", "", 20, 30),
			map[int]string{20: "", 25: ""}},
		{"short from the same day is no handover", newWorld().serve("Mere", "counselling", "A", "", 0, 10).serve("Mere", "counselling", "B", "", 0, 60),
			map[int]string{5: ""}},
		{"periods of one agency that meet are one", two(27, 20).serve("Mere", "counselling", "A", "", 27, 35), map[int]string{22: "RISK 20..35", 30: "RISK 20..35"}},
		{"periods of one agency with a day between are two", two(27, 20).serve("Mere", "counselling", "A", "", 28, 36),
			map[int]string{22: "NEUTRAL HANDOVER 20..27", 27: "", 30: ""}},
		{"branches of one agency", two(50, 20).partOf("A", "C").partOf("B", "C"), map[int]string{30: ""}},
		{"a branch and another agency", two(50, 20).partOf("A", "C"), map[int]string{30: "RISK 20..50"}},
		{"three agencies, one finding", two(40, 20).serve("Mere", "counselling", "C", "", 30, 80), map[int]string{25: "RISK 20..40", 35: "RISK 20..60", 45: "RISK 30..60"}},
		{"not exclusive", newWorld().serve("Mere", "mentoring", "A", "", 0, 60).serve("Mere", "mentoring", "B", "", 0, 60), map[int]string{30: ""}},
		{"two types", newWorld().serve("Mere", "counselling", "A", "", 0, 60).serve("Mere", "budgeting", "B", "", 0, 60), map[int]string{30: ""}},
		{"only proposed", newWorld().serve("Mere", "counselling", "A", "", 0, 60).add(serviceRow{child: "Mere", service: "counselling", agency: "B", status: enum.Proposed, span: span{0, 60}}),
			map[int]string{30: ""}},
		{"completed counts within its dates", newWorld().serve("Mere", "counselling", "A", "", 0, 60).add(serviceRow{child: "Mere", service: "counselling", agency: "B", status: enum.Completed, span: span{0, 40}}),
			map[int]string{30: "RISK 0..40", 40: ""}},
	})
}

func TestDuplicateWhanauService(t *testing.T) {
	home := func() *world {
		return newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
			serve("Mere", "budgeting", "A", "", 0, 60).serve("Tama", "budgeting", "B", "", 10, 60)
	}
	tell(t, finding.O2, []tale{
		{"two children of one home", home(), map[int]string{9: "", 10: "RISK 10..60", 60: ""}},
		{"two homes of one whānau", newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "other", 0, 60).
			serve("Mere", "budgeting", "A", "", 0, 60).serve("Tama", "budgeting", "B", "", 0, 60), map[int]string{30: ""}},
		{"the same label in two whānau", newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Kauri", "home", 0, 60).
			serve("Mere", "budgeting", "A", "", 0, 60).serve("Tama", "budgeting", "B", "", 0, 60), map[int]string{30: ""}},
		{"no label is no home", newWorld().belongs("Mere", "Rata", "", 0, 60).belongs("Tama", "Rata", "", 0, 60).
			serve("Mere", "budgeting", "A", "", 0, 60).serve("Tama", "budgeting", "B", "", 0, 60), map[int]string{30: ""}},
		{"both for the same child is O1", newWorld().belongs("Mere", "Rata", "home", 0, 60).
			serve("Mere", "budgeting", "A", "", 0, 60).serve("Mere", "budgeting", "B", "", 0, 60), map[int]string{30: ""}},
		{"two agencies for the whānau", newWorld().belongs("Mere", "Rata", "home", 0, 60).
			serveWhanau("Rata", "budgeting", "A", "", 0, 50).serveWhanau("Rata", "budgeting", "B", "", 10, 60), map[int]string{10: "RISK 10..50", 50: ""}},
		{"child and whānau", newWorld().belongs("Mere", "Rata", "home", 0, 60).
			serve("Mere", "budgeting", "A", "", 0, 50).serveWhanau("Rata", "budgeting", "B", "", 10, 60), map[int]string{30: "RISK 10..50"}},
		{"dated by the move", home().belongs("Mere", "Kauri", "k", 0, 60), map[int]string{30: "RISK 10..60"}},
		{"a child in two homes has both", newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Mere", "Kauri", "k", 0, 60).
			serveWhanau("Rata", "budgeting", "A", "", 0, 60).serve("Mere", "budgeting", "B", "", 0, 60).serveWhanau("Kauri", "budgeting", "A", "", 0, 60),
			map[int]string{30: "RISK 0..60; RISK 0..60"}},
		{"moved out", newWorld().belongs("Mere", "Rata", "home", 0, 30).belongs("Tama", "Rata", "home", 0, 60).
			serve("Mere", "budgeting", "A", "", 0, 60).serve("Tama", "budgeting", "B", "", 0, 60), map[int]string{29: "RISK 0..30", 30: ""}},
		{"lives there and is not served", newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).belongs("Aroha", "Rata", "home", 0, 60).
			serve("Tama", "budgeting", "A", "", 0, 60).serve("Aroha", "budgeting", "B", "", 0, 60), map[int]string{30: ""}},
		{"not for households", newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
			serve("Mere", "counselling", "A", "", 0, 60).serve("Tama", "counselling", "B", "", 0, 60), map[int]string{30: ""}},
		{"not exclusive", newWorld().belongs("Mere", "Rata", "home", 0, 60).
			serveWhanau("Rata", "parenting", "A", "", 0, 60).serveWhanau("Rata", "parenting", "B", "", 0, 60), map[int]string{30: ""}},
		{"both there before is no handover", newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
			serve("Tama", "budgeting", "A", "", 0, 20).serve("Tama", "budgeting", "B", "", 0, 20).serve("Mere", "budgeting", "A", "", 15, 20), map[int]string{16: ""}},
		{"handover", newWorld().belongs("Mere", "Rata", "home", 0, 60).
			serveWhanau("Rata", "budgeting", "A", "", 0, 20).serveWhanau("Rata", "budgeting", "B", "", 15, 60), map[int]string{16: "NEUTRAL HANDOVER 15..20"}},
	})
}

func TestSameAgencyDuplicate(t *testing.T) {
	pair := func(hUntil, rFrom int, rAgency string) *world {
		return newWorld().serve("Mere", "counselling", "A", "Hana", 0, hUntil).serve("Mere", "counselling", rAgency, "Rua", rFrom, 60)
	}
	tell(t, finding.O3, []tale{
		{"15 shared days", pair(35, 20, "A"), map[int]string{19: "", 20: "RISK 20..35", 35: ""}},
		{"14 shared days", pair(34, 20, "A"), map[int]string{25: ""}},
		{"branches of one root", pair(35, 20, "B").partOf("B", "A"), map[int]string{25: "RISK 20..35"}},
		{"another agency", pair(35, 20, "B"), map[int]string{25: ""}},
		{"one of them also for another agency, which is no evidence", pair(35, 20, "A").serve("Mere", "counselling", "B", "Hana", 0, 60), map[int]string{25: "RISK 20..35"}},
		{"one person twice", newWorld().serve("Mere", "counselling", "A", "Hana", 0, 60).serve("Mere", "counselling", "A", "Hana", 0, 60), map[int]string{25: ""}},
		{"one of them not named", newWorld().serve("Mere", "counselling", "A", "Hana", 0, 60).serve("Mere", "counselling", "A", "", 0, 60), map[int]string{25: ""}},
		{"pairs that follow each other are one run", pair(35, 20, "A").serve("Mere", "counselling", "A", "Wiremu", 35, 60), map[int]string{25: "RISK 20..60", 50: "RISK 20..60"}},
	})
}

func TestShortTermSupport(t *testing.T) {
	ended := func(until int, reason string) *world {
		return newWorld().add(serviceRow{child: "Mere", service: "mentoring", agency: "A", reason: reason, status: enum.Completed, span: span{0, until}})
	}
	tell(t, finding.G8, []tale{
		{"89 days", ended(89, "STAFF_LEFT"), map[int]string{88: "", 89: "RISK 89..454", 453: "RISK 89..454", 454: ""}},
		{"90 days", ended(90, "STAFF_LEFT"), map[int]string{90: ""}},
		{"goal met", ended(30, enum.GoalMet), map[int]string{30: ""}},
		{"moved away", ended(30, enum.MovedAway), map[int]string{30: "NEUTRAL MOVED_AWAY 30..395"}},
		{"no reason recorded", ended(30, ""), map[int]string{30: "RISK POSSIBLE 30..395"}},
		{"goes on the same day", ended(30, "STAFF_LEFT").serve("Mere", "mentoring", "B", "", 30, forever), map[int]string{30: "", 200: ""}},
		{"goes on a day later", ended(30, "STAFF_LEFT").serve("Mere", "mentoring", "B", "", 31, forever), map[int]string{30: "RISK 30..395"}},
		{"together long enough", ended(60, "STAFF_LEFT").add(serviceRow{child: "Mere", service: "mentoring", agency: "B", reason: "STAFF_LEFT", span: span{50, 90}}), map[int]string{60: "", 90: ""}},
		{"together too short", ended(60, "STAFF_LEFT").add(serviceRow{child: "Mere", service: "mentoring", agency: "B", reason: "STAFF_LEFT", span: span{50, 89}}), map[int]string{60: "", 89: "RISK 89..454"}},
		{"a goal met earlier, while it went on", newWorld().add(serviceRow{child: "Mere", service: "mentoring", agency: "A", reason: enum.GoalMet, span: span{0, 30}}).
			add(serviceRow{child: "Mere", service: "mentoring", agency: "B", reason: "STAFF_LEFT", span: span{20, 60}}), map[int]string{30: "", 60: "RISK 60..425"}},
		{"not relational", newWorld().add(serviceRow{child: "Mere", service: "school", agency: "A", reason: "STAFF_LEFT", span: span{0, 30}}), map[int]string{30: ""}},
		{"never began", newWorld().add(serviceRow{child: "Mere", service: "mentoring", agency: "A", status: enum.Cancelled, span: span{0, 30}}), map[int]string{30: ""}},
	})
}

func TestInconsistentSupport(t *testing.T) {
	breaks := func(first, second int) *world {
		return newWorld().serve("Mere", "parenting", "A", "", 0, 10).serve("Mere", "parenting", "A", "", 10+first, 40).serve("Mere", "parenting", "A", "", 40+second, 70)
	}
	tell(t, finding.G9, []tale{
		{"three people", newWorld().serve("Mere", "mentoring", "A", "Hana", 0, 10).serve("Mere", "mentoring", "A", "Rua", 10, 20).serve("Mere", "mentoring", "B", "Wiremu", 20, 30),
			map[int]string{19: "", 20: "RISK", 100: "RISK", 374: "RISK", 375: ""}},
		{"two people", newWorld().serve("Mere", "mentoring", "A", "Hana", 0, 10).serve("Mere", "mentoring", "A", "Rua", 10, 20).serve("Mere", "mentoring", "B", "Hana", 20, 30), map[int]string{25: ""}},
		{"two breaks of 15 days", breaks(15, 15), map[int]string{54: "", 55: "RISK", 374: "RISK", 375: ""}},
		{"a break of 14 days is none", breaks(14, 15), map[int]string{60: ""}},
		{"adjacent periods are no break", breaks(0, 15), map[int]string{60: ""}},
		{"universal", newWorld().serve("Mere", "school", "A", "Hana", 0, 10).serve("Mere", "school", "A", "Rua", 0, 10).serve("Mere", "school", "A", "Wiremu", 0, 10), map[int]string{5: ""}},
	})
}
