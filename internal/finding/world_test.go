package finding_test

import (
	"time"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// A world is plain rows under readable names, days counted from day zero: what the
// table tests write down, the property tests draw and the oracle reads. Only build
// (build_test.go) turns it into a snapshot.
type world struct {
	parents      map[string]string // agency: the one it belongs to
	networks     []networkRow
	members      []memberRow
	leads        []leadRow
	delegations  []delegationRow
	services     []serviceRow
	belongings   []belongingRow
	siblings     []siblingRow
	employments  []tieRow       // practitioner, agency
	affiliations []tieRow       // practitioner, team
	ofAge        map[string]int // on which day a child becomes 18; absent: much later
	casework
}

// span is the half-open run of days [from, until).
type span struct{ from, until int }

func (s span) has(day int) bool { return s.from <= day && day < s.until }

const (
	forever = 1 << 20
	team    = "Te Rōpū"
)

// dayZero is a Monday: accepted on it, the fifth working day is Monday, day 7.
var dayZero = calendar.Of(2026, time.June, 8)

func date(day int) calendar.Date {
	if day >= forever {
		return calendar.Forever
	}
	return dayZero.AddDays(day)
}

func (s span) period() calendar.Period {
	return calendar.Period{From: date(s.from), Until: date(s.until)}
}

type networkRow struct {
	name, child, team string
	span
}

// memberRow is a practitioner with an agency, or kin without one.
type memberRow struct {
	network, person, agency string
	span
	role enum.MembershipRole // of a practitioner; empty: CORE
}

type leadRow struct {
	network, who string
	span
}

// delegationRow is who does for the latest lead of a network what a lead does.
type delegationRow struct {
	lead        int // in leads
	who, agency string
	span
}

type serviceRow struct {
	name, child, whanau, agency, who, service, reason string
	adult                                             string // of the whānau, for whom alone it is
	status                                            enum.ProvisionStatus
	span
}

type belongingRow struct {
	child, whanau, home string
	span
}

type siblingRow struct {
	a, b string
	span
}

type tieRow struct {
	who, to string
	span
}

// ofSector says what kind of agency A, B and C are.
var ofSector = map[string]enum.AgencyKind{"A": "NGO_SOCIAL", "B": "SCHOOL", "C": "HEALTH_NZ"}

// serviceKind is what a type of service is; its name says it.
type serviceKind struct{ exclusive, universal, household, relational bool }

var kinds = map[string]serviceKind{
	"counselling": {exclusive: true, relational: true},
	"budgeting":   {exclusive: true, household: true},
	"mentoring":   {relational: true},
	"parenting":   {household: true},
	"school":      {universal: true},
}

func (w *world) network(name, child string, from, until int) *world {
	w.networks = append(w.networks, networkRow{name, child, team, span{from, until}})
	return w
}

// member adds a membership with employment and affiliation recorded throughout.
func (w *world) member(network, who, agency string, from, until int) *world {
	return w.bareMember(network, who, agency, from, until).employed(who, agency, -1000, forever).affiliated(who, -1000, forever)
}

// bareMember adds a membership and nothing that clips it.
func (w *world) bareMember(network, who, agency string, from, until int) *world {
	w.members = append(w.members, memberRow{network, who, agency, span{from, until}, ""})
	return w
}

func (w *world) kin(network, who string, from, until int) *world {
	w.members = append(w.members, memberRow{network, who, "", span{from, until}, ""})
	return w
}

func (w *world) employed(who, agency string, from, until int) *world {
	w.employments = append(w.employments, tieRow{who, agency, span{from, until}})
	return w
}

func (w *world) affiliated(who string, from, until int) *world {
	w.affiliations = append(w.affiliations, tieRow{who, team, span{from, until}})
	return w
}

func (w *world) lead(network, who string, from, until int) *world {
	w.leads = append(w.leads, leadRow{network, who, span{from, until}})
	return w
}

// delegate adds a delegate of the lead that was added last.
func (w *world) delegate(who, agency string, from, until int) *world {
	w.delegations = append(w.delegations, delegationRow{len(w.leads) - 1, who, agency, span{from, until}})
	return w
}

// serve adds an active service for a child; who may be empty.
func (w *world) serve(child, service, agency, who string, from, until int) *world {
	return w.add(serviceRow{child: child, service: service, agency: agency, who: who, span: span{from, until}})
}

// serveWhanau adds an active service for a whānau.
func (w *world) serveWhanau(whanau, service, agency, who string, from, until int) *world {
	return w.add(serviceRow{whanau: whanau, service: service, agency: agency, who: who, span: span{from, until}})
}

func (w *world) add(s serviceRow) *world {
	s.name = "service " + string(rune('a'+len(w.services)))
	if s.status == "" {
		s.status = enum.Active
	}
	w.services = append(w.services, s)
	return w
}

func (w *world) belongs(child, whanau, home string, from, until int) *world {
	w.belongings = append(w.belongings, belongingRow{child, whanau, home, span{from, until}})
	return w
}

func (w *world) sibling(a, b string, from, until int) *world {
	w.siblings = append(w.siblings, siblingRow{a, b, span{from, until}})
	return w
}

func (w *world) partOf(agency, parent string) *world {
	if w.parents == nil {
		w.parents = map[string]string{}
	}
	w.parents[agency] = parent
	return w
}
