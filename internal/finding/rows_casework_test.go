package finding_test

import "cangraph/ent/enum"

// casework is what was written about children at work, as plain rows. Rows that are part of another one belong to the one that was added
// last; an end that never came is forever.
type casework struct {
	judged bool // casework was loaded; rows of it say so, too

	assessments   []assessmentRow
	contributions []contributionRow
	needs         []needRow
	activities    []activityRow
	conflicts     []conflictRow
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
	records       []recordRow
}

// recordRow is what a child is recorded as: given names, family name and birth date.
type recordRow struct{ child, given, family, born string }

type assessmentRow struct {
	name, child, network, agency string
	started, due, completed      int
	instrument                   string
	again                        bool
}

type conflictRow struct {
	name, child, a, b string
	span              // from noticed until settled
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
	with  []string // practitioners, the one who wrote it down first
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
