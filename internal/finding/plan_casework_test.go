package finding_test

import (
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
)

// needy is Mere with an open network and one need, recorded on day 5.
func needy(until int) *world {
	return open(until).assess("Mere", "n", "A", 0, 5, 5).need(enum.DomainHealth, 5, forever)
}

func TestRepeatedAssessment(t *testing.T) {
	twice := func(agency, domain string, completed int) *world {
		return newWorld().assess("Mere", "n", "A", -9, 0, 0).contribute("Hana", 0, 0, "HEALTH").
			assess("Mere", "n", agency, 0, completed, completed).contribute("Rua", completed, completed, domain)
	}
	tell(t, finding.O10, []tale{
		{"90 days apart", twice("B", "HEALTH", 90), map[int]string{89: "", 90: "RISK 90..181", 120: "RISK 90..181"}},
		{"91 days apart", twice("B", "HEALTH", 91), map[int]string{91: ""}},
		{"told for 90 days", twice("B", "HEALTH", 5), map[int]string{4: "", 5: "RISK 5..96", 95: "RISK 5..96", 96: ""}},
		{"by the same agency", twice("A", "HEALTH", 5), map[int]string{10: ""}},
		{"of another part of life", twice("B", "EDUCATION", 5), map[int]string{10: ""}},
		{"of one part more", twice("B", "HEALTH", 5).need(enum.DomainEducation, 5, forever), map[int]string{10: ""}},
		{"a need is a part of life, too", newWorld().assess("Mere", "n", "A", -9, 0, 0).need(enum.DomainHealth, 0, forever).
			assess("Mere", "n", "B", 0, 9, 9).contribute("Rua", 5, 5, "HEALTH"), map[int]string{9: "RISK 9..100"}},
		{"not completed", twice("B", "HEALTH", forever), map[int]string{10: ""}},
		{"with one instrument, of other parts of life", newWorld().assess("Mere", "n", "A", -9, 0, 0).with("SDQ", false).contribute("Hana", 0, 0, "HEALTH").
			assess("Mere", "n", "B", 0, 9, 9).with("SDQ", false), map[int]string{8: "", 9: "RISK 9..100"}},
		{"with two instruments", newWorld().assess("Mere", "n", "A", -9, 0, 0).with("SDQ", false).assess("Mere", "n", "B", 0, 9, 9).with("CAN", false), map[int]string{9: ""}},
		{"with one that nobody recorded", newWorld().assess("Mere", "n", "A", -9, 0, 0).with("SDQ", false).assess("Mere", "n", "B", 0, 9, 9), map[int]string{9: ""}},
		{"anew, for a reason", twice("B", "HEALTH", 5).with("", true), map[int]string{5: "NEUTRAL REASSESSED 5..96"}},
		{"the first for a reason", newWorld().assess("Mere", "n", "A", -9, 0, 0).with("SDQ", true).assess("Mere", "n", "B", 0, 9, 9).with("SDQ", false), map[int]string{9: "RISK 9..100"}},
		{"of nothing", newWorld().assess("Mere", "n", "A", 0, 5, 5).assess("Mere", "n", "B", 0, 9, 9), map[int]string{10: ""}},
	})
}

func TestUnmetNeed(t *testing.T) {
	agreed, stopped, done := enum.ActivityAgreed, enum.ActivityStopped, enum.ActivityFinished
	tell(t, finding.G6, []tale{
		{"from 14 days on", needy(60), map[int]string{18: "", 19: "RISK 19..60", 60: ""}},
		{"somebody agreed to do something", needy(60).act(agreed, 10, 20, forever), map[int]string{30: ""}},
		{"somebody was asked to", needy(60).act(enum.ActivityProposed, 10, 20, forever), map[int]string{30: "RISK 19..60"}},
		{"and stopped", needy(60).act(stopped, 10, 20, 30), map[int]string{29: "", 30: "RISK 30..60"}},
		{"and finished", needy(60).act(done, 10, 20, 30), map[int]string{30: "", 59: ""}},
		{"a service meets it", needy(60).serve("Mere", "counselling", "A", "", 0, 30).meet(), map[int]string{29: "", 30: "RISK 30..60"}},
		{"a service of the whānau, while the child belongs", needy(60).belongs("Mere", "Rata", "", 0, 40).serveWhanau("Rata", "parenting", "A", "", 0, 60).meet(),
			map[int]string{39: "", 40: "RISK 40..60"}},
		{"a service that is only planned", needy(60).add(serviceRow{child: "Mere", service: "counselling", agency: "A", status: enum.Proposed, span: span{0, 60}}).meet(),
			map[int]string{30: "RISK 19..60"}},
		{"parked", open(60).assess("Mere", "n", "A", 0, 5, 5).need(enum.DomainHealth, 5, 25), map[int]string{24: "RISK 19..25", 25: ""}},
		{"below the threshold of who was asked", needy(60).request(enum.DeclinedBelowThreshold, 6, 25), map[int]string{24: "RISK 19..60", 25: "RISK BELOW_THRESHOLD 19..60"}},
		{"waiting for more than 42 days", needy(100).request(enum.ServiceWaitlisted, 6, 10), map[int]string{52: "RISK 19..100", 53: "RISK WAITLISTED 19..100"}},
		{"another was asked since", needy(60).request(enum.DeclinedBelowThreshold, 6, 10).request(enum.ServiceAsked, 20, forever),
			map[int]string{19: "RISK BELOW_THRESHOLD 19..60", 20: "RISK 19..60"}},
		{"of a network before", newWorld().network("old", "Mere", -50, 0).network("n", "Mere", 0, 60).assess("Mere", "old", "A", -50, -40, -40).need(enum.DomainHealth, -40, forever),
			map[int]string{-20: "RISK -26..0", 30: ""}},
	})
}

func TestBlindSpot(t *testing.T) {
	tell(t, finding.G7, []tale{
		{"nobody of health", needy(60).member("n", "Hana", "A", 0, 60), map[int]string{4: "", 5: "RISK 5..60"}},
		{"somebody of health", needy(60).member("n", "Hana", "C", 0, 60), map[int]string{30: ""}},
		{"later somebody", needy(60).member("n", "Hana", "C", 20, 40), map[int]string{19: "RISK 5..20", 20: "", 40: "RISK 40..60"}},
		{"whoever is not employed is not there", needy(60).bareMember("n", "Hana", "C", 0, 60).employed("Hana", "C", 0, 30), map[int]string{29: "", 30: "RISK 30..60"}},
		{"parked", open(60).assess("Mere", "n", "A", 0, 5, 5).need(enum.DomainHealth, 5, 25), map[int]string{24: "RISK 5..25", 25: ""}},
		{"two needs of one part of life", needy(60).need(enum.DomainHealth, 30, forever), map[int]string{40: "RISK 5..60"}},
		{"two parts of life", needy(60).need(enum.DomainEducation, 30, forever), map[int]string{40: "RISK 5..60; RISK 30..60"}},
	})
}

func TestOverdueStep(t *testing.T) {
	plan := open(60).agree("Mere", "n", 0)
	tell(t, finding.G10, []tale{
		{"an assessment", open(60).assess("Mere", "n", "A", 0, 10, 20), map[int]string{10: "", 11: "RISK ASSESSMENT_LATE 11..20", 20: ""}},
		{"completed a day late is late on no day", open(60).assess("Mere", "n", "A", 0, 10, 11), map[int]string{10: "", 11: ""}},
		{"a part of one", open(60).assess("Mere", "n", "A", 0, 50, 30).contribute("Hana", 10, forever), map[int]string{10: "", 11: "RISK CONTRIBUTION_LATE 11..30", 30: ""}},
		{"declined", open(60).assess("Mere", "n", "A", 0, 50, forever).contribute("Hana", 10, 15), map[int]string{14: "RISK CONTRIBUTION_LATE 11..15", 15: ""}},
		{"a review", open(60).review("Mere", "n", 10, 20), map[int]string{10: "", 11: "RISK REVIEW_LATE 11..20", 20: ""}},
		{"what somebody agreed to", needy(60).act(enum.ActivityFinished, 6, 10, 20), map[int]string{10: "", 11: "RISK ACTIVITY_LATE 11..20", 20: ""}},
		{"agreed to when it was due already", needy(60).act(enum.ActivityAgreed, 15, 10, forever), map[int]string{14: "", 15: "RISK ACTIVITY_LATE 15..60"}},
		{"nobody agreed to it", needy(60).act(enum.ActivityProposed, 6, 10, forever), map[int]string{20: ""}},
		{"declined by its owner", needy(60).act(enum.ActivityDeclined, 6, 10, forever), map[int]string{20: ""}},
		{"nobody told of the plan", plan, map[int]string{7: "", 8: "RISK PLAN_NOT_TOLD 8..60"}},
		{"only a member", open(60).agree("Mere", "n", 0).tellPlan("Hana", 3), map[int]string{8: "RISK PLAN_NOT_TOLD 8..60"}},
		{"the child, late", open(60).agree("Mere", "n", 0).tellPlan("child", 20), map[int]string{19: "RISK PLAN_NOT_TOLD 8..20", 20: ""}},
		{"the whānau", open(60).agree("Mere", "n", 0).tellPlan("kin", 7), map[int]string{8: ""}},
		{"the next version", open(60).agree("Mere", "n", 0).agree("Mere", "n", 15), map[int]string{14: "RISK PLAN_NOT_TOLD 8..15", 22: "", 23: "RISK PLAN_NOT_TOLD 23..60"}},
		{"of a network before", newWorld().network("old", "Mere", -50, 0).network("n", "Mere", 0, 60).review("Mere", "old", -40, forever), map[int]string{-1: "RISK REVIEW_LATE -39..0", 0: ""}},
		{"an activity of a network before", newWorld().network("old", "Mere", -50, 0).network("n", "Mere", 0, 60).assess("Mere", "old", "A", -50, -40, -40).need(enum.DomainHealth, -40, forever).
			act(enum.ActivityAgreed, -30, -20, forever), map[int]string{-1: "RISK ACTIVITY_LATE -19..0", 0: ""}},
	})
}

func TestNoChildVoice(t *testing.T) {
	tell(t, finding.G12, []tale{
		{"from the first day", open(60).judge(), map[int]string{-1: "", 0: "RISK 0..60", 60: ""}},
		{"until it is heard", open(60).voice("Mere", "Hana", 10), map[int]string{9: "RISK 0..10", 10: "", 59: ""}},
		{"a review begins anew", open(60).voice("Mere", "Hana", 10).review("Mere", "n", 15, 20), map[int]string{19: "", 20: "RISK 20..60"}},
		{"heard on the day of the review", open(60).voice("Mere", "Hana", 20).review("Mere", "n", 15, 20), map[int]string{20: "", 59: ""}},
		{"a review that is only due", open(60).voice("Mere", "Hana", 0).review("Mere", "n", 15, forever), map[int]string{30: ""}},
		{"heard before the network", open(60).voice("Mere", "Hana", -1), map[int]string{0: "RISK 0..60"}},
		{"nothing is said of what was not loaded", open(60), map[int]string{0: ""}},
	})
}

func TestMultiplePlans(t *testing.T) {
	period := func(from, until int) calendar.Period { return span{from, until}.period() }
	if got := finding.MultiplePlans([]calendar.Period{period(0, 10), period(10, 20)}); got != nil {
		t.Errorf("plans that meet: %v", got)
	}
	if got := finding.MultiplePlans([]calendar.Period{period(0, 11), period(10, 20)}); len(got) != 1 || got[0] != (finding.Clash{Row: 1, Other: 0}) {
		t.Errorf("two on one day: %v", got)
	}
}
