package finding_test

import (
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/finding"
)

// around is Mere with Hana of A, Rua of B and Kiri of C in her network.
func around(until int) *world {
	return open(until).member("n", "Hana", "A", 0, until).member("n", "Rua", "B", 0, until).member("n", "Kiri", "C", 0, until)
}

func TestUnownedConcern(t *testing.T) {
	const seen, owned, planned = enum.ConcernAcknowledged, enum.ConcernOwned, enum.ConcernPlanned
	worried := func(severity enum.ConcernSeverity) *world { // on a Monday; Hana's, Rua and Kiri know of it
		return around(60).concern("Mere", "Hana", "A", severity, 0, forever).step(seen, "Rua", "B", 1).step(seen, "Kiri", "C", 2)
	}
	moderate := func() *world { return worried(enum.ModerateConcern) }
	onFriday := around(60).concern("Mere", "Hana", "A", enum.ModerateConcern, 4, forever).step(seen, "Rua", "B", 4).step(owned, "Kiri", "C", 4)
	high := around(60).concern("Mere", "Hana", "A", enum.HighConcern, 0, forever).step(seen, "Rua", "B", 0).step(owned, "Kiri", "C", 0)
	within := around(60).member("n", "Ana", "A", 0, 60).member("n", "Bo", "A", 0, 60).concern("Mere", "Hana", "A", enum.ModerateConcern, 0, forever)
	left := open(60).member("n", "Hana", "A", 0, 60).member("n", "Kiri", "C", 0, 60).member("n", "Rua", "B", 0, 30).
		concern("Mere", "Hana", "A", enum.ModerateConcern, 0, forever).step(owned, "Rua", "B", 1).step(planned, "Rua", "B", 1).step(seen, "Kiri", "C", 1)
	closed := around(60).concern("Mere", "Hana", "A", enum.ModerateConcern, 0, 20).step(seen, "Rua", "B", 1).step(owned, "Kiri", "C", 1).step(enum.ConcernClosed, "Kiri", "C", 20)
	tell(t, finding.G4, []tale{
		{"two know, nobody owns it", moderate(), map[int]string{1: "", 2: "RISK MODERATE 2.."}},
		{"owned, and nothing done within two working days", moderate().step(owned, "Rua", "B", 2), map[int]string{2: "", 3: "RISK MODERATE 3.."}},
		{"a weekend between", onFriday, map[int]string{8: "", 9: "RISK MODERATE 9.."}},
		{"done in time", moderate().step(owned, "Rua", "B", 2).step(planned, "Rua", "B", 2), map[int]string{10: ""}},
		{"done late", moderate().step(owned, "Rua", "B", 2).step(planned, "Rua", "B", 6), map[int]string{5: "RISK MODERATE 3..6", 6: ""}},
		{"escalated is done", moderate().step(owned, "Rua", "B", 2).step(enum.ConcernEscalated, "Rua", "B", 2), map[int]string{10: ""}},
		{"a HIGH one has no time", high, map[int]string{0: "", 1: "RISK HIGH 1.."}},
		{"whoever was asked does not own it", moderate().step(enum.ConcernAssigned, "Rua", "B", 2).step(planned, "Rua", "B", 2), map[int]string{10: "RISK MODERATE 2.."}},
		{"the owner leaves the network", left, map[int]string{29: "", 30: "RISK MODERATE 30.."}},
		{"the owner gives it up", moderate().step(owned, "Rua", "B", 2).step(planned, "Rua", "B", 2).release("Rua", "Rua", "B", 10), map[int]string{9: "", 10: "RISK MODERATE 10.."}},
		{"another owner", moderate().step(owned, "Rua", "B", 2).step(planned, "Rua", "B", 2).step(owned, "Kiri", "C", 10).release("Rua", "Rua", "B", 10), map[int]string{20: ""}},
		{"the network closes", around(30).concern("Mere", "Hana", "A", enum.ModerateConcern, 0, forever).step(seen, "Rua", "B", 1).step(owned, "Kiri", "C", 1).step(planned, "Kiri", "C", 1),
			map[int]string{29: "", 30: "RISK MODERATE 30.."}},
		{"only one knows", around(60).concern("Mere", "Hana", "A", enum.ModerateConcern, 0, forever).step(seen, "Rua", "B", 1), map[int]string{10: ""}},
		{"opening it is to know of it", around(60).concern("Mere", "Hana", "A", enum.ModerateConcern, 0, forever).step(seen, "Rua", "B", 1).openIt("Kiri", "C", 5), map[int]string{4: "", 5: "RISK MODERATE 5.."}},
		{"only colleagues know", within.step(seen, "Ana", "A", 1).step(seen, "Bo", "A", 1), map[int]string{10: ""}},
		{"the raiser does not count", around(60).concern("Mere", "Hana", "A", enum.ModerateConcern, 0, forever).step(seen, "Rua", "B", 1).step(seen, "Hana", "A", 1), map[int]string{10: ""}},
		{"a LOW one", worried(enum.LowConcern), map[int]string{10: ""}},
		{"that becomes worse", worried(enum.LowConcern).weigh(enum.ModerateConcern, "Rua", "B", 5), map[int]string{4: "", 5: "RISK MODERATE 5.."}},
		{"and HIGH", moderate().weigh(enum.HighConcern, "Rua", "B", 5), map[int]string{4: "RISK MODERATE 2..", 5: "RISK HIGH 2.."}},
		{"more than two know", moderate().step(seen, "Ana", "A", 5), map[int]string{4: "RISK MODERATE 2..", 5: "RISK HIGH 2.."}},
		{"closed", closed, map[int]string{19: "RISK MODERATE 3..20", 20: ""}},
	})
}

func TestUnsharedPicture(t *testing.T) {
	saw := func() *world { return around(60).observe("Mere", "Hana", "A", 5) }
	worried := func(closed int) *world {
		return around(60).concern("Mere", "Hana", "A", enum.LowConcern, 5, closed)
	}
	tell(t, finding.G16, []tale{
		{"for more than 28 days", saw(), map[int]string{33: "", 34: "RISK 34..60", 60: ""}},
		{"another agency links it", saw().observe("Mere", "Rua", "B", 40).link(enum.AddsTo, "B", 40), map[int]string{39: "RISK 34..40", 40: ""}},
		{"another agency opens it", saw().openIt("Rua", "B", 40), map[int]string{39: "RISK 34..40", 40: ""}},
		{"a colleague opens it", saw().openIt("Ana", "A", 40), map[int]string{40: "RISK 34..60"}},
		{"its own agency links it", saw().observe("Mere", "Hana", "A", 40).link(enum.AddsTo, "A", 40), map[int]string{50: "RISK 34..60"}},
		{"another agency raises a concern from it", saw().concern("Mere", "Rua", "B", enum.LowConcern, 40, 41).raisedFrom(), map[int]string{39: "RISK 34..40", 40: ""}},
		{"a concern", worried(forever), map[int]string{33: "", 34: "RISK 34..60"}},
		{"acknowledged by another agency", worried(forever).step(enum.ConcernAcknowledged, "Rua", "B", 40), map[int]string{39: "RISK 34..40", 40: ""}},
		{"acknowledged by a colleague", worried(forever).step(enum.ConcernAcknowledged, "Ana", "A", 40), map[int]string{40: "RISK 34..60"}},
		{"closed", worried(40), map[int]string{39: "RISK 34..40", 40: ""}},
		{"one agency alone", open(60).member("n", "Hana", "A", 0, 60).observe("Mere", "Hana", "A", 5), map[int]string{40: ""}},
		{"until another comes", open(60).member("n", "Hana", "A", 0, 60).member("n", "Rua", "B", 40, 60).observe("Mere", "Hana", "A", 5), map[int]string{39: "", 40: "RISK 40..60"}},
		{"one finding for what an agency saw", saw().observe("Mere", "Hana", "A", 10), map[int]string{50: "RISK 34..60"}},
		{"one for each agency", saw().observe("Mere", "Rua", "B", 10), map[int]string{50: "RISK 34..60; RISK 39..60"}},
	})
}

func TestContradictorySupport(t *testing.T) {
	linked := func(kind enum.ObservationLinkKind) *world {
		return open(60).observe("Mere", "Hana", "A", 5).observe("Mere", "Rua", "B", 5).link(kind, "B", 10)
	}
	back := linked(enum.Contradicts)
	back.links = append(back.links, linkRow{back.links[0].b, back.links[0].a, "A", enum.Contradicts, 12})
	const agreed, stopped, proposed = enum.ActivityAgreed, enum.ActivityStopped, enum.ActivityProposed
	two := func(one, other enum.ActivityStatus, ended int) *world {
		return needy(60).act(one, 10, 50, forever).act(other, 12, 50, ended)
	}
	tell(t, finding.O12, []tale{
		{"a disagreement", open(60).disagree("Mere", 10, 20), map[int]string{9: "", 10: "RISK 10..20", 20: ""}},
		{"without a network", newWorld().disagree("Mere", 10, 20), map[int]string{15: ""}},
		{"observations for more than 21 days", linked(enum.Contradicts), map[int]string{31: "", 32: "RISK CONTRADICTION 32..60"}},
		{"that add to each other", linked(enum.AddsTo), map[int]string{40: ""}},
		{"settled", linked(enum.Contradicts).link(enum.Corroborates, "A", 40), map[int]string{39: "RISK CONTRADICTION 32..40", 40: ""}},
		{"contradicting again", linked(enum.Corroborates).link(enum.Contradicts, "A", 20), map[int]string{41: "", 42: "RISK CONTRADICTION 42..60"}},
		{"activities", two(agreed, agreed, forever).conflict(20, forever), map[int]string{19: "", 20: "RISK CONFLICT 20..60", 60: ""}},
		{"activities, settled", two(agreed, agreed, forever).conflict(20, 30), map[int]string{29: "RISK CONFLICT 20..30", 30: ""}},
		{"one of which is stopped", two(agreed, stopped, 25).conflict(20, forever), map[int]string{24: "RISK CONFLICT 20..25", 25: ""}},
		{"one of which is only proposed", two(agreed, proposed, forever).conflict(20, forever), map[int]string{30: ""}},
		{"one of which begins later", two(agreed, agreed, forever).conflict(5, forever), map[int]string{11: "", 12: "RISK CONFLICT 12..60"}},
		{"recorded twice", two(agreed, agreed, forever).conflict(20, 30).conflict(25, 40), map[int]string{30: "RISK CONFLICT 20..40", 40: ""}},
		{"linked from both sides", back, map[int]string{40: "RISK CONTRADICTION 32..60"}},
	})
}

func TestRisingPattern(t *testing.T) {
	type severity = enum.ConcernSeverity
	const low, moderate, high = enum.LowConcern, enum.ModerateConcern, enum.HighConcern
	three := func(a, b, c severity) *world {
		return newWorld().concern("Mere", "Hana", "A", a, -50, -45).concern("Mere", "Rua", "B", b, 10, forever).concern("Mere", "Hana", "A", c, 20, forever)
	}
	colleagues := newWorld().concern("Mere", "Hana", "A", low, 0, forever).concern("Mere", "Ana", "A", moderate, 10, forever).concern("Mere", "Hana", "A", high, 20, forever)
	home := func() *world {
		return newWorld().concern("Mere", "Hana", "A", low, 0, forever).concern("Mere", "Rua", "B", moderate, 10, forever).concern("Tama", "Hana", "A", high, 20, forever).
			belongs("Mere", "Rata", "home", 0, 60)
	}
	tell(t, finding.G18, []tale{
		{"each worse than before", three(low, moderate, high), map[int]string{19: "", 20: "RISK 20..131"}},
		{"as severe as before", three(low, low, high), map[int]string{20: "RISK 20..131"}},
		{"all as severe", three(high, high, high), map[int]string{20: ""}},
		{"one less severe", three(low, high, moderate), map[int]string{20: ""}},
		{"two", newWorld().concern("Mere", "Hana", "A", low, 0, forever).concern("Mere", "Rua", "B", high, 10, forever), map[int]string{20: ""}},
		{"of one agency", colleagues, map[int]string{20: ""}},
		{"what it became does not count", three(low, low, low).weigh(high, "Hana", "A", 21), map[int]string{30: ""}},
		{"of the children of one home", home().belongs("Tama", "Rata", "home", 0, 30), map[int]string{20: "RISK 20..30", 30: ""}},
		{"of another home", home().belongs("Tama", "Rata", "other", 0, 30), map[int]string{20: ""}},
	})
}

func TestInvolvedNotInvited(t *testing.T) {
	served := func() *world { return open(90).judge().serve("Mere", "mentoring", "A", "Hana", -50, 90) }
	home := func(service, where string) *world {
		return open(90).judge().belongs("Mere", "Rata", "home", 0, 90).belongs("Tama", "Rata", where, 10, 90).serve("Tama", service, "A", "Hana", 0, 90)
	}
	tell(t, finding.G14, []tale{
		{"30 days after acceptance", served(), map[int]string{29: "", 30: "RISK 30..90", 90: ""}},
		{"a member", served().member("n", "Hana", "A", 0, 90), map[int]string{40: ""}},
		{"a member for a while", served().member("n", "Hana", "A", 0, 50), map[int]string{49: "", 50: "RISK 50..90"}},
		{"an invitation waits", served().invite("n", "Hana", "", 40, forever), map[int]string{39: "RISK 30..40", 40: "", 89: ""}},
		{"declined 30 days ago", served().invite("n", "Hana", enum.InvitationDeclined, 10, 20), map[int]string{50: "", 51: "RISK 51..90"}},
		{"withdrawn", served().invite("n", "Hana", enum.InvitationWithdrawn, 20, 40), map[int]string{39: "", 40: "RISK 40..90"}},
		{"invited to another network", served().network("t", "Tama", 0, 90).invite("t", "Hana", "", 10, forever), map[int]string{40: "RISK 30..90"}},
		{"nobody named", open(90).judge().serve("Mere", "mentoring", "A", "", 0, 90), map[int]string{40: ""}},
		{"services that meet are one", open(90).judge().serve("Mere", "mentoring", "A", "Hana", 0, 20).serve("Mere", "counselling", "A", "Hana", 20, 40), map[int]string{30: "RISK 30..40"}},
		{"with a day between they are not", open(90).judge().serve("Mere", "mentoring", "A", "Hana", 0, 20).serve("Mere", "counselling", "A", "Hana", 21, 40), map[int]string{30: ""}},
		{"with another child of the home", home("mentoring", "home"), map[int]string{39: "", 40: "RISK 40..90"}},
		{"of another home", home("mentoring", "other"), map[int]string{50: ""}},
		{"the other child's teacher", home("school", "home"), map[int]string{50: ""}},
		{"an adult of the home", open(90).judge().belongs("Mere", "Rata", "home", 0, 90).serveWhanau("Rata", "mentoring", "A", "Hana", 0, 90).forAdult("nan"), map[int]string{30: "RISK 30..90"}},
	})
}

func TestUnansweredRequest(t *testing.T) {
	tell(t, finding.G17, []tale{
		{"of an update", open(60).askUpdate("Mere", "Hana", 10, forever, forever), map[int]string{10: "", 11: "RISK LOW 11..60"}},
		{"answered", open(60).askUpdate("Mere", "Hana", 10, 15, forever), map[int]string{14: "RISK LOW 11..15", 15: ""}},
		{"withdrawn", open(60).askUpdate("Mere", "Hana", 10, forever, 15), map[int]string{14: "RISK LOW 11..15", 15: ""}},
		{"for information", open(60).question("Mere", false, 10, 20), map[int]string{11: "RISK LOW 11..20"}},
		{"that must be answered", open(60).question("Mere", true, 10, 20), map[int]string{10: "", 11: "RISK MANDATORY MODERATE 11..20", 20: ""}},
		{"without a network", newWorld().question("Mere", true, 10, 20), map[int]string{11: ""}},
	})
}
