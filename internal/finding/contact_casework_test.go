package finding_test

import (
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

func TestAppointmentClash(t *testing.T) {
	clinic := func() *world { return newWorld().appoint("Mere", "clinic", 20, 600, 660) }
	tell(t, finding.O11, []tale{
		{"less than half an hour between", clinic().appoint("Mere", "school", 20, 689, 720), map[int]string{5: "", 6: "RISK PLANNED 6..21", 20: "RISK 6..21", 21: ""}},
		{"half an hour between", clinic().appoint("Mere", "school", 20, 690, 720), map[int]string{20: ""}},
		{"a longer way", clinic().appoint("Mere", "school", 20, 700, 720).far(45), map[int]string{20: "RISK 6..21"}},
		{"one after the other at one place", clinic().appoint("Mere", "clinic", 20, 660, 720), map[int]string{20: ""}},
		{"both at once at one place", clinic().appoint("Mere", "clinic", 20, 630, 690), map[int]string{20: "RISK 6..21"}},
		{"at places that nobody wrote down", newWorld().appoint("Mere", "", 20, 600, 660).appoint("Mere", "", 20, 670, 720), map[int]string{20: "RISK 6..21"}},
		{"called off", clinic().appoint("Mere", "school", 20, 630, 690).calledOff(), map[int]string{20: ""}},
		{"the child need not come", clinic().appoint("Mere", "school", 20, 630, 690, "nan").withoutChild(), map[int]string{20: ""}},
		{"an adult at two places", newWorld().appoint("Mere", "clinic", 20, 600, 660, "nan").appoint("Mere", "school", 20, 630, 690, "nan").withoutChild(), map[int]string{20: "RISK 6..21"}},
		{"an adult brings siblings to one place", pair().appoint("Mere", "clinic", 20, 600, 660, "nan").appoint("Tama", "clinic", 20, 630, 690, "nan"), map[int]string{20: ""}},
		{"an adult brings siblings to two places", pair().appoint("Mere", "clinic", 20, 600, 660, "nan").appoint("Tama", "school", 20, 630, 690, "nan"), map[int]string{20: "RISK 6..21"}},
		{"siblings with two adults", pair().appoint("Mere", "clinic", 20, 600, 660, "nan").appoint("Tama", "school", 20, 630, 690, "koro"), map[int]string{20: ""}},
		{"of siblings only", pair().appoint("Mere", "clinic", 30, 600, 660, "nan").appoint("Tama", "clinic", 20, 600, 660, "nan").appoint("Aroha", "school", 20, 630, 690, "nan").sibling("Mere", "Aroha", -900, forever),
			map[int]string{20: ""}},
		{"a child of the same home", newWorld().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
			appoint("Mere", "clinic", 20, 600, 660, "nan").appoint("Tama", "school", 20, 630, 690, "nan"), map[int]string{20: "RISK 6..21"}},
		{"two in a day", clinic().appoint("Mere", "school", 20, 800, 830), map[int]string{20: ""}},
		{"three in a day", clinic().appoint("Mere", "school", 20, 800, 830).appoint("Mere", "bay", 20, 900, 930), map[int]string{20: "RISK 6..21"}},
		{"on two days", clinic().appoint("Mere", "clinic", 20, 630, 690).appoint("Mere", "clinic", 22, 600, 660).appoint("Mere", "clinic", 22, 630, 690), map[int]string{20: "RISK 6..21; RISK PLANNED 8..23"}},
	})
}

func TestSilentMember(t *testing.T) {
	hana := func(role enum.MembershipRole) *world {
		return open(100).judge().member("n", "Hana", "A", 0, 100).as(role)
	}
	core := func() *world { return hana(enum.RoleCore) }
	lead := core().lead("n", "Hana", 0, 100)
	covered := core().lead("n", "Hana", 0, 100).delegate("Rua", "B", 10, 40).member("n", "Rua", "B", 0, 100).as(enum.RoleConsulting)
	passedOn := core().lead("n", "Hana", 0, 50).lead("n", "Ana", 50, 100)
	met := func(attendance enum.Attendance) *world {
		return core().callHui("Mere", "n", 20).seat("Hana", "A", attendance).seat("Rua", "B", enum.Present)
	}
	off := met(enum.Present)
	off.hui[0].cancelled = true
	tell(t, finding.G5, []tale{
		{"core, more than 28 days", core(), map[int]string{28: "", 29: "RISK 29..100"}},
		{"lead, more than 14", lead, map[int]string{14: "", 15: "RISK 15..100"}},
		{"universal, more than 90", hana(enum.RoleUniversal), map[int]string{90: "", 91: "RISK 91..100"}},
		{"consulting, never", hana(enum.RoleConsulting), map[int]string{99: ""}},
		{"a lead who consults is a lead", hana(enum.RoleConsulting).lead("n", "Hana", 0, 100), map[int]string{15: "RISK 15..100"}},
		{"the strictest of two roles", hana(enum.RoleUniversal).lead("n", "Hana", 50, 100), map[int]string{49: "", 50: "RISK 50..100"}},
		{"no lead any more", passedOn, map[int]string{49: "RISK 15..100"}},
		{"away, with a delegate, and back", covered, map[int]string{9: "", 30: "", 54: "", 55: "RISK 55..100"}},
		{"the clock starts when they join", open(100).judge().member("n", "Hana", "A", 50, 100), map[int]string{78: "", 79: "RISK 79..100"}},
		{"a new row is no new start", core().bareMember("n", "Hana", "A", 100, 120), map[int]string{29: "RISK 29..100"}},
		{"an update", core().progress("Mere", "Hana", 20), map[int]string{48: "", 49: "RISK 49..100"}},
		{"of somebody else", core().progress("Mere", "Rua", 20), map[int]string{29: "RISK 29..100"}},
		{"an observation", core().observe("Mere", "Hana", "A", 20), map[int]string{48: ""}},
		{"a concern", core().concern("Mere", "Hana", "A", enum.LowConcern, 20, 21), map[int]string{48: ""}},
		{"what the child said", core().voice("Mere", "Hana", 20), map[int]string{48: ""}},
		{"work done", core().deliver("Mere", "Hana", 20, 20, false), map[int]string{48: ""}},
		{"nobody was there", core().deliver("Mere", "Hana", 20, forever, false), map[int]string{29: "RISK 29..100"}},
		{"a part of the assessment", core().assess("Mere", "n", "A", 0, 40, 40).contribute("Hana", 40, 20, "HEALTH"), map[int]string{48: ""}},
		{"a part declined", core().assess("Mere", "n", "A", 0, 40, 40).contribute("Hana", 40, 20), map[int]string{29: "RISK 29..100"}},
		{"an answer", core().askUpdate("Mere", "Hana", 10, 20, forever), map[int]string{48: ""}},
		{"at a hui", met(enum.Present), map[int]string{48: ""}},
		{"at a hui that was called off", off, map[int]string{48: "RISK 29..100"}},
		{"apologies", met(enum.Apologies), map[int]string{48: "RISK 29..100"}},
		{"with the child", core().contact("Mere", "child", true, 20, "Hana"), map[int]string{48: ""}},
		{"with the whānau", core().contact("Mere", "kin", false, 20, "Hana"), map[int]string{48: ""}},
		{"with another member", core().contact("Mere", "", false, 20, "Hana", "Rua"), map[int]string{48: "RISK 29..100"}},
		{"with the lead", core().lead("n", "Rua", 0, 100).contact("Mere", "", false, 20, "Hana", "Rua"), map[int]string{48: ""}},
		{"about another child", core().progress("Tama", "Hana", 20), map[int]string{48: "RISK 29..100"}},
		{"taken at their word", open(100).judge().bareMember("n", "Hana", "A", 0, 100), map[int]string{29: "RISK ASSUMED 29..100"}},
	})
}

func TestStaleNetwork(t *testing.T) {
	tell(t, finding.G27, []tale{
		{"more than 28 days", open(60).judge(), map[int]string{28: "", 29: "RISK 29..60", 60: ""}},
		{"a word of anybody", open(60).progress("Mere", "Rua", 10), map[int]string{38: "", 39: "RISK 39..60"}},
		{"a word before the network", open(60).progress("Mere", "Rua", -1), map[int]string{28: "", 29: "RISK 29..60"}},
		{"members among themselves", open(60).contact("Mere", "", false, 10, "Hana", "Rua"), map[int]string{29: "RISK 29..60"}},
	})
}

func TestNoGroupHui(t *testing.T) {
	present, absent := enum.Present, enum.Absent
	two := func() *world { return open(120).member("n", "Hana", "A", 0, 120).member("n", "Rua", "B", 0, 120) }
	off := two().callHui("Mere", "n", 20).seat("Hana", "A", present).seat("Rua", "B", present)
	off.hui[0].cancelled = true
	missing := func() *world {
		w := two()
		for _, day := range []int{10, 20, 30} {
			w.callHui("Mere", "n", day).seat("Hana", "A", absent).seat("Rua", "B", present)
		}
		return w
	}
	cameOnce := missing()
	cameOnce.seats[2].attendance = present
	tell(t, finding.G11, []tale{
		{"more than 90 days", around(120).judge(), map[int]string{90: "", 91: "RISK 91..120", 120: ""}},
		{"one of three agencies", around(120).callHui("Mere", "n", 20).seat("Hana", "A", present).seat("Rua", "B", present).seat("Kiri", "C", present), map[int]string{110: "", 111: "RISK 111..120"}},
		{"one of two of three", around(120).callHui("Mere", "n", 20).seat("Hana", "A", present).seat("Rua", "B", present).seat("Kiri", "C", absent), map[int]string{91: "RISK 91..120"}},
		{"one of all, where there are two", two().callHui("Mere", "n", 20).seat("Hana", "A", present).seat("Rua", "B", present), map[int]string{91: ""}},
		{"called off", off, map[int]string{91: "RISK 91..120"}},
		{"nobody came", two().callHui("Mere", "n", 20).seat("Hana", "A", absent), map[int]string{91: "RISK 91..120"}},
		{"missed three", missing(), map[int]string{30: "", 31: "RISK MISSED_HUI 31..120"}},
		{"came to the second", cameOnce, map[int]string{31: ""}},
		{"came to the fourth", missing().callHui("Mere", "n", 40).seat("Hana", "A", present).seat("Rua", "B", present), map[int]string{40: "RISK MISSED_HUI 31..41", 41: ""}},
		{"was left out of one", two().callHui("Mere", "n", 5).leaveOut("Hana", "A").seat("Rua", "B", present).
			callHui("Mere", "n", 10).seat("Hana", "A", absent).seat("Rua", "B", present).callHui("Mere", "n", 20).seat("Hana", "A", absent).seat("Rua", "B", present), map[int]string{31: ""}},
		{"apologies are not there either", around(120).callHui("Mere", "n", 5).seat("Kiri", "C", enum.Apologies).seat("Rua", "B", present).callHui("Mere", "n", 6).seat("Kiri", "C", absent).seat("Rua", "B", present).
			callHui("Mere", "n", 7).seat("Kiri", "C", "").seat("Rua", "B", present), map[int]string{7: "", 8: "RISK MISSED_HUI 8..120"}},
	})
}

func TestChildNotSeen(t *testing.T) {
	home := func(where string) *world {
		return open(60).belongs("Mere", "Rata", "home", 0, 60).adult("Rata", "nan", where, 0, 60).serveWhanau("Rata", "mentoring", "A", "", 0, 60)
	}
	core := func() *world { return open(60).judge().member("n", "Hana", "A", 0, 60) }
	tell(t, finding.G19, []tale{
		{"a core member, more than 28 days", core(), map[int]string{28: "", 29: "RISK 29..60", 60: ""}},
		{"a lead", open(60).judge().lead("n", "Hana", 10, 60), map[int]string{38: "", 39: "RISK 39..60"}},
		{"somebody saw the child", core().contact("Mere", "kin", true, 10, "Rua"), map[int]string{38: "", 39: "RISK 39..60"}},
		{"at work done", core().deliver("Mere", "Rua", 10, 10, true), map[int]string{38: "", 39: "RISK 39..60"}},
		{"met only the adults", core().contact("Mere", "kin", false, 10, "Hana"), map[int]string{29: "RISK 29..60"}},
		{"universal members only", open(60).judge().member("n", "Hana", "A", 0, 60).as(enum.RoleUniversal), map[int]string{50: ""}},
		{"an adult of the home is served", home("home").forAdult("nan"), map[int]string{28: "", 29: "RISK 29..60"}},
		{"an adult of another home", home("other").forAdult("nan"), map[int]string{40: ""}},
		{"an adult whose home is unknown", home("").forAdult("nan"), map[int]string{40: ""}},
		{"the whole whānau is served", home("home"), map[int]string{40: ""}},
	})
}

func TestSiblingNotInView(t *testing.T) {
	home := func(where string) *world {
		return open(90).judge().sibling("Mere", "Tama", -900, forever).belongs("Mere", "Rata", "home", 0, 90).belongs("Tama", "Rata", where, 10, 90)
	}
	tell(t, finding.G20, []tale{
		{"30 days together", home("home"), map[int]string{39: "", 40: "RISK 40..90", 90: ""}},
		{"in another home", home("other"), map[int]string{40: ""}},
		{"until an assessment begins", home("home").assess("Tama", "t", "A", 50, 60, forever), map[int]string{49: "RISK 40..50", 50: ""}},
		{"assessed long ago", home("home").assess("Tama", "t", "A", -50, -40, -40), map[int]string{40: ""}},
		{"grown up", home("home").comesOfAge("Tama", 50), map[int]string{49: "RISK 40..50", 50: ""}},
		{"no sibling", open(90).judge().belongs("Mere", "Rata", "home", 0, 90).belongs("Tama", "Rata", "home", 10, 90), map[int]string{40: ""}},
		{"moves out and back", home("home").belongs("Aroha", "Rata", "home", 0, 20).belongs("Aroha", "Rata", "home", 21, 60).sibling("Mere", "Aroha", -900, forever), map[int]string{45: "RISK 40..90", 55: "RISK 40..90; RISK 51..60"}},
	})
}

func TestConsentLapsed(t *testing.T) {
	tell(t, finding.G22, []tale{
		{"never recorded", open(60).judge(), map[int]string{0: "RISK 0..60", 60: ""}},
		{"ended", open(60).consent("Mere", 5, 20), map[int]string{4: "RISK 0..5", 5: "", 19: "", 20: "RISK CONSENT_ENDED 20..60"}},
		{"another goes on", open(60).consent("Mere", 0, 20).consent("Mere", 20, forever), map[int]string{20: "", 59: ""}},
		{"a sibling's", pair().consent("Tama", 0, forever), map[int]string{10: "RISK 0..60"}},
	})
}

func TestBarrierOpen(t *testing.T) {
	tell(t, finding.G23, []tale{
		{"more than 14 days", open(60).barrier("Mere", 0, 20), map[int]string{14: "", 15: "RISK 15..20", 20: ""}},
		{"no longer", open(60).barrier("Mere", 0, 15), map[int]string{14: "", 15: ""}},
		{"without a network", newWorld().barrier("Mere", 0, 20), map[int]string{15: ""}},
	})
}

func TestSiloedPair(t *testing.T) {
	two := func() *world {
		return open(100).judge().member("n", "Hana", "A", 0, 100).member("n", "Rua", "B", 20, 100)
	}
	tell(t, finding.G24, []tale{
		{"60 days since both joined", two(), map[int]string{79: "", 80: "RISK 80..100", 100: ""}},
		{"met in time", two().contact("Mere", "", false, 40, "Hana", "Rua"), map[int]string{80: ""}},
		{"met late", two().contact("Mere", "", false, 90, "Hana", "Rua"), map[int]string{89: "RISK 80..90", 90: ""}},
		{"at a hui", two().callHui("Mere", "n", 40).seat("Hana", "A", enum.Present).seat("Rua", "B", enum.Present), map[int]string{80: ""}},
		{"at a hui that one missed", two().callHui("Mere", "n", 40).seat("Hana", "A", enum.Present).seat("Rua", "B", enum.Absent), map[int]string{80: "RISK 80..100"}},
		{"met before both joined", two().contact("Mere", "", false, 19, "Hana", "Rua"), map[int]string{80: "RISK 80..100"}},
		{"each met the child", two().contact("Mere", "child", true, 40, "Hana").contact("Mere", "child", true, 41, "Rua"), map[int]string{80: "RISK 80..100"}},
		{"one came again", open(100).judge().member("n", "Hana", "A", 0, 100).member("n", "Rua", "B", 0, 30).bareMember("n", "Rua", "B", 35, 100), map[int]string{60: "", 94: "", 95: "RISK 95..100"}},
	})
}

func TestNetworkWillNotLast(t *testing.T) {
	closing := func() *world { return open(60).judge() }
	tell(t, finding.G26, []tale{
		{"from 28 days before to 28 after", closing(), map[int]string{31: "", 32: "RISK 32..88", 87: "RISK 32..88", 88: ""}},
		{"no end is known", open(forever).judge(), map[int]string{100: ""}},
		{"two of the whānau, until it closes", closing().kin("n", "Nan", 0, 90).kin("n", "Koro", 0, 90), map[int]string{59: "", 60: "RISK 60..88"}},
		{"who promised to stay", closing().kin("n", "Nan", 0, 60).kin("n", "Koro", 0, 60).helper("Mere", "Nan", "", "", 50, forever).helper("Mere", "Koro", "", "", 50, forever), map[int]string{60: ""}},
		{"one person twice", closing().kin("n", "Nan", 0, 60).helper("Mere", "Nan", "", "", 0, forever), map[int]string{40: "RISK 32..88"}},
		{"supports of everyday life", closing().support("Mere", "", 0, forever).support("Mere", "", 0, 50), map[int]string{49: "", 50: "RISK 50..88"}},
		{"a paid one", closing().support("Mere", "", 0, forever).support("Mere", "Hana", 0, forever).helper("Mere", "", "support 1", "", 0, forever), map[int]string{40: "RISK 32..88"}},
		{"a practitioner who stays", closing().support("Mere", "", 0, forever).helper("Mere", "", "", "Hana", 0, forever), map[int]string{40: "RISK 32..88"}},
	})
}

// What concerns two children is one fact with one key, whichever is asked about.
func TestOneFactHasOneKey(t *testing.T) {
	w := pair().belongs("Mere", "Rata", "home", 0, 60).belongs("Tama", "Rata", "home", 0, 60).
		appoint("Mere", "clinic", 20, 600, 660, "nan").appoint("Tama", "school", 20, 630, 690, "nan").
		concern("Mere", "Hana", "A", enum.LowConcern, 0, forever).concern("Mere", "Rua", "B", enum.ModerateConcern, 5, forever).concern("Tama", "Hana", "A", enum.HighConcern, 10, forever)
	o := &oracle{world: w, asAt: 15, today: 15, p: finding.Defaults()}
	children := build(w, "Mere", "Tama").Children
	mere, tama := byCode(everything(children[0], o)), byCode(everything(children[1], o))
	for _, code := range []finding.Code{finding.O11, finding.G18} {
		if mere[code] == nil || tama[code] == nil || mere[code].Key != tama[code].Key {
			t.Errorf("%s differs from the two sides", code)
		}
	}
}
