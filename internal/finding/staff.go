package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/supervision/lapse"
)

// Staff is what is recorded about the work of one practitioner, as far as who asks may read of
// it: the material of the findings about a practitioner, which are around no child.
type Staff struct {
	Practitioner *snapshot.Practitioner
	Work         lapse.Work // today; their parts in teams on all days
	Checks       []Check
	Modules      []lapse.Module
	Completions  []lapse.Completion // of these modules
	Arrangements []Arrangement      // with supervisors; practice leaders are only asked

	Requests []Request
	Networks []*snapshot.Network // of the children in these, open on the day asked for; as members only practitioners
}

// Check is a safety check.
type Check struct {
	ID     snapshot.ID
	Period calendar.Period // on which it holds
}

// Arrangement is one supervisor of a practitioner.
type Arrangement struct {
	ID        snapshot.ID
	Period    calendar.Period
	EveryDays *int            // nil: nobody said
	Sessions  []lapse.Session // at least the last one held by the day asked for, and all later ones
}

// Request is one request for information.
type Request struct {
	Child  snapshot.ID
	Hidden bool             // nothing around the child may be read
	Of     *snapshot.Agency // who was asked: one object for each agency
	For    snapshot.ID      // the agency that asked
	On     calendar.Date
}

// StaffGaps returns the gaps about a practitioner that hold on the day asAt, as Gaps does
// those around a child.
func StaffGaps(s *Staff, asAt, today calendar.Date, p Params) []*Finding {
	q := &staffInquiry{inquiry{asAt: asAt, today: today, params: p}, s}
	q.lapsedRequirement()
	q.sourceConcentration()
	return q.answer()
}

// staffInquiry is a question about a practitioner instead of a child.
type staffInquiry struct {
	inquiry
	staff *Staff
}

// reportStaff reports a finding about the practitioner, who is its first evidence.
func (q *staffInquiry) reportStaff(code Code, run calendar.Period, subjects ...snapshot.ID) *Finding {
	who := q.staff.Practitioner
	f := q.report(code, run, append(subjects, who.ID)...)
	f.about.practitioner = who
	f.showPractitioners([]*snapshot.Practitioner{who})
	return f
}
