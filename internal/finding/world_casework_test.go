package finding_test

import (
	"fmt"

	"cangraph/ent/enum"
)

// casework is what was written about children at work, as plain rows. Rows that are part of another one belong to the one that was added
// last; an end that never came is forever.
type casework struct {
	judged bool // casework was loaded; rows of it say so, too

	assessments   []assessmentRow
	contributions []contributionRow
	needs         []needRow
	activities    []activityRow
	met           []metRow
	requests      []requestRow
	plans         []planRow
	told          []toldRow
	reviews       []dueRow
	concerns      []concernRow
	steps         []stepRow
	observations  []observationRow
	links         []linkRow
	openings      []openingRow
	disagreements []noteRow
	barriers      []noteRow
	consents      []noteRow
	updates       []dueRow
	questions     []dueRow
	hui           []huiRow
	seats         []seatRow
	contacts      []contactRow
	deliveries    []deliveryRow
	heard         []heardRow
	appointments  []appointmentRow
	invitations   []invitationRow
	supports      []supportRow
	helpers       []helperRow
	adults        []adultRow
}

type assessmentRow struct {
	name, child, network, agency string
	started, due, completed      int
}

type contributionRow struct {
	name, child, assessment, who string
	status                       enum.ContributionStatus
	due, answered                int
	domains                      []string
}

type needRow struct {
	name, child, assessment string
	domain                  enum.LifeDomain
	span                    // from recorded until parked
}

type activityRow struct {
	name, child, need string
	status            enum.ActivityStatus
	due               int
	agreed            bool
	span              // from agreed until ended
}

type metRow struct{ child, service, need string }

type requestRow struct {
	name, child, need string
	status            enum.ServiceRequestStatus
	asked, decided    int
}

type planRow struct {
	name, child, network string
	number, agreed       int
}

// toldRow is who was told of a plan: the child, kin or a member.
type toldRow struct {
	plan, whom string
	on         int
}

// dueRow is what is due: a review of a network, or a question to somebody.
type dueRow struct {
	name, child, of      string
	due, done, withdrawn int
	mandatory            bool
}

type concernRow struct {
	name, child, who, agency string
	severity                 enum.ConcernSeverity // when it was raised
	observation              string               // from which it was raised, or none
	span
}

type stepRow struct {
	concern, who, agency, whom string
	kind                       enum.ConcernStepKind
	severity                   enum.ConcernSeverity
	on                         int
}

type observationRow struct {
	name, child, who, agency string
	seen                     int
}

type linkRow struct {
	a, b, agency string
	kind         enum.ObservationLinkKind
	on           int
}

// openingRow is who opened a concern or an observation by itself.
type openingRow struct {
	child, of, who, agency string
	on                     int
}

// noteRow is a disagreement, a barrier or a consent.
type noteRow struct {
	name, child string
	span
}

type huiRow struct {
	name, child, network string
	on                   int
	cancelled            bool
}

// seatRow is the invitation to a hui of a practitioner for an agency.
type seatRow struct {
	hui, who, agency string
	attendance       enum.Attendance
	leftOut          bool
}

type contactRow struct {
	child string
	with  []string // practitioners
	other string   // "child", "kin" or none
	seen  bool     // the child was
	on    int
}

type deliveryRow struct {
	child, who        string
	planned, occurred int // occurred forever: it did not
	seen              bool
}

// heardRow is a progress update or what the child said.
type heardRow struct {
	child, who string
	voice      bool
	on         int
}

type appointmentRow struct {
	name, child      string
	on, start, end   int // minutes of the day
	travel           int // minutes
	alone, cancelled bool
	place            string
	kin              []string
}

type invitationRow struct {
	network, who      string
	answer            enum.InvitationAnswer
	invited, answered int
}

// supportRow is somebody outside the network, paid if who is a practitioner.
type supportRow struct {
	name, child, who string
	span
}

// helperRow is kin, a support or a practitioner who promised to stay.
type helperRow struct {
	child, kin, support, who string
	span
}

type adultRow struct {
	whanau, kin, home string
	span
}

func named[T any](kind string, rows []T) string { return fmt.Sprint(kind, " ", len(rows)) }

func last[T any](rows []T) T { return rows[len(rows)-1] }

// judge says that casework was loaded, though there may be none.
func (w *world) judge() *world {
	w.judged = true
	return w
}

func (w *world) assess(child, network, agency string, started, due, completed int) *world {
	w.assessments = append(w.assessments, assessmentRow{named("assessment", w.assessments), child, network, agency, started, due, completed})
	return w.judge()
}

// contribute adds a part that somebody is asked for; answered with domains it is given, without declined.
func (w *world) contribute(who string, due, answered int, domains ...string) *world {
	a, status := last(w.assessments), enum.ContributionInvited
	if answered < forever {
		status = enum.ContributionDeclined
	}
	if len(domains) > 0 {
		status = enum.ContributionGiven
	}
	w.contributions = append(w.contributions, contributionRow{named("contribution", w.contributions), a.child, a.name, who, status, due, answered, domains})
	return w
}

func (w *world) need(domain enum.LifeDomain, recorded, parked int) *world {
	a := last(w.assessments)
	w.needs = append(w.needs, needRow{named("need", w.needs), a.child, a.name, domain, span{recorded, parked}})
	return w
}

// act adds what somebody agreed to do for the need.
func (w *world) act(status enum.ActivityStatus, agreed, due, ended int) *world {
	n := last(w.needs)
	w.activities = append(w.activities, activityRow{named("activity", w.activities), n.child, n.name, status, due, status != enum.ActivityProposed, span{agreed, ended}})
	return w
}

// meet says that the service added last is given for the need.
func (w *world) meet() *world {
	n := last(w.needs)
	w.met = append(w.met, metRow{n.child, last(w.services).name, n.name})
	return w
}

func (w *world) request(status enum.ServiceRequestStatus, asked, decided int) *world {
	n := last(w.needs)
	w.requests = append(w.requests, requestRow{named("request", w.requests), n.child, n.name, status, asked, decided})
	return w
}

// agree adds the next version of the plan.
func (w *world) agree(child, network string, on int) *world {
	w.plans = append(w.plans, planRow{named("plan", w.plans), child, network, len(w.plans), on})
	return w.judge()
}

func (w *world) tellPlan(whom string, on int) *world {
	w.told = append(w.told, toldRow{last(w.plans).name, whom, on})
	return w
}

func (w *world) review(child, network string, due, completed int) *world {
	w.reviews = append(w.reviews, dueRow{name: named("review", w.reviews), child: child, of: network, due: due, done: completed})
	return w.judge()
}

func (w *world) concern(child, who, agency string, severity enum.ConcernSeverity, raised, closed int) *world {
	w.concerns = append(w.concerns, concernRow{name: named("concern", w.concerns), child: child, who: who, agency: agency, severity: severity, span: span{raised, closed}})
	return w.judge()
}

// step adds what somebody did about the concern; steps come in the order of their days.
func (w *world) step(kind enum.ConcernStepKind, who, agency string, on int) *world {
	w.steps = append(w.steps, stepRow{concern: last(w.concerns).name, kind: kind, who: who, agency: agency, on: on})
	return w
}

func (w *world) observe(child, who, agency string, seen int) *world {
	w.observations = append(w.observations, observationRow{named("observation", w.observations), child, who, agency, seen})
	return w.judge()
}

// weigh adds that somebody says how severe the concern is.
func (w *world) weigh(severity enum.ConcernSeverity, who, agency string, on int) *world {
	w.step(enum.ConcernWeighed, who, agency, on)
	w.steps[len(w.steps)-1].severity = severity
	return w
}

// release adds that somebody who owned the concern does not any more.
func (w *world) release(owner, who, agency string, on int) *world {
	w.step(enum.ConcernReleased, who, agency, on)
	w.steps[len(w.steps)-1].whom = owner
	return w
}

// raisedFrom says that the concern was raised from the observation added last.
func (w *world) raisedFrom() *world {
	w.concerns[len(w.concerns)-1].observation = last(w.observations).name
	return w
}

// openIt adds that somebody opened the concern by itself, if there is one, or else the observation.
func (w *world) openIt(who, agency string, on int) *world {
	row := openingRow{who: who, agency: agency, on: on}
	if len(w.concerns) > 0 {
		row.child, row.of = last(w.concerns).child, last(w.concerns).name
	} else {
		row.child, row.of = last(w.observations).child, last(w.observations).name
	}
	w.openings = append(w.openings, row)
	return w
}

// link links the two observations added last.
func (w *world) link(kind enum.ObservationLinkKind, agency string, on int) *world {
	n := len(w.observations)
	w.links = append(w.links, linkRow{w.observations[n-2].name, w.observations[n-1].name, agency, kind, on})
	return w
}

func (w *world) disagree(child string, raised, resolved int) *world {
	w.disagreements = append(w.disagreements, noteRow{named("disagreement", w.disagreements), child, span{raised, resolved}})
	return w.judge()
}

func (w *world) barrier(child string, raised, resolved int) *world {
	w.barriers = append(w.barriers, noteRow{named("barrier", w.barriers), child, span{raised, resolved}})
	return w.judge()
}

func (w *world) consent(child string, from, until int) *world {
	w.consents = append(w.consents, noteRow{named("consent", w.consents), child, span{from, until}})
	return w.judge()
}

func (w *world) askUpdate(child, whom string, due, answered, withdrawn int) *world {
	w.updates = append(w.updates, dueRow{name: named("update", w.updates), child: child, of: whom, due: due, done: answered, withdrawn: withdrawn})
	return w.judge()
}

func (w *world) question(child string, mandatory bool, due, answered int) *world {
	w.questions = append(w.questions, dueRow{name: named("question", w.questions), child: child, due: due, done: answered, mandatory: mandatory})
	return w.judge()
}

func (w *world) callHui(child, network string, on int) *world {
	w.hui = append(w.hui, huiRow{name: named("hui", w.hui), child: child, network: network, on: on})
	return w.judge()
}

func (w *world) seat(who, agency string, attendance enum.Attendance) *world {
	w.seats = append(w.seats, seatRow{hui: last(w.hui).name, who: who, agency: agency, attendance: attendance})
	return w
}

// leaveOut adds somebody who is not invited to the hui, for a reason.
func (w *world) leaveOut(who, agency string) *world {
	w.seat(who, agency, "")
	w.seats[len(w.seats)-1].leftOut = true
	return w
}

// contact adds a contact of practitioners with "child", "kin" or, if other is empty, each other.
func (w *world) contact(child, other string, seen bool, on int, with ...string) *world {
	w.contacts = append(w.contacts, contactRow{child, with, other, seen, on})
	return w.judge()
}

func (w *world) deliver(child, who string, planned, occurred int, seen bool) *world {
	w.deliveries = append(w.deliveries, deliveryRow{child, who, planned, occurred, seen})
	return w.judge()
}

func (w *world) progress(child, who string, on int) *world {
	w.heard = append(w.heard, heardRow{child, who, false, on})
	return w.judge()
}

func (w *world) voice(child, who string, on int) *world {
	w.heard = append(w.heard, heardRow{child, who, true, on})
	return w.judge()
}

// appoint adds an appointment at a place, from one minute of a day to another, to which the adults come along.
func (w *world) appoint(child, place string, on, start, end int, kin ...string) *world {
	w.appointments = append(w.appointments, appointmentRow{name: named("appointment", w.appointments), child: child, place: place, on: on, start: start, end: end, kin: kin})
	return w.judge()
}

// far says how many minutes it takes to the appointment added last.
func (w *world) far(minutes int) *world {
	w.appointments[len(w.appointments)-1].travel = minutes
	return w
}

// withoutChild says that the child need not come to the appointment added last.
func (w *world) withoutChild() *world {
	w.appointments[len(w.appointments)-1].alone = true
	return w
}

// calledOff cancels the appointment added last.
func (w *world) calledOff() *world {
	w.appointments[len(w.appointments)-1].cancelled = true
	return w
}

func (w *world) invite(network, who string, answer enum.InvitationAnswer, invited, answered int) *world {
	w.invitations = append(w.invitations, invitationRow{network, who, answer, invited, answered})
	return w.judge()
}

func (w *world) support(child, who string, from, until int) *world {
	w.supports = append(w.supports, supportRow{named("support", w.supports), child, who, span{from, until}})
	return w.judge()
}

func (w *world) helper(child, kin, support, who string, agreed, ended int) *world {
	w.helpers = append(w.helpers, helperRow{child, kin, support, who, span{agreed, ended}})
	return w.judge()
}

// adult has an adult live in a household.
func (w *world) adult(whanau, kin, home string, from, until int) *world {
	w.adults = append(w.adults, adultRow{whanau, kin, home, span{from, until}})
	return w.judge()
}

// forAdult says that the service of a whānau added last is for one adult of it.
func (w *world) forAdult(kin string) *world {
	w.services[len(w.services)-1].adult = kin
	return w
}

// as says in which role the member added last takes part.
func (w *world) as(role enum.MembershipRole) *world {
	w.members[len(w.members)-1].role = role
	return w
}

// grownUp is the day on which every other child becomes 18, beyond the horizon.
const grownUp = 3650

func (w *world) comesOfAge(child string, day int) *world {
	if w.ofAge == nil {
		w.ofAge = map[string]int{}
	}
	w.ofAge[child] = day
	return w
}
