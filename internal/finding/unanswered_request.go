package finding

import (
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// mandatoryBasis is the section by which a request must be answered (S2.32).
const mandatoryBasis = "OT_S66"

// unansweredRequest finds a question that should have been answered by now: how it is going, put to a member, or for
// information, put to an agency (G17; S1.47, S2.32). One that the law obliges to answer is noted as such.
func (q *inquiry) unansweredRequest() {
	if q.network == nil {
		return
	}
	for _, r := range q.work().UpdateRequests {
		days := overdue(r.Due, r.Answered).Intersect(calendar.NewDays(calendar.Between(calendar.Always, r.Withdrawn)))
		q.unanswered(days, "UpdateRequest", r.ID)
	}
	for _, r := range q.work().InformationRequests {
		if f := q.unanswered(overdue(r.Due, r.Answered), "InformationRequest", r.ID); f != nil && r.Basis == mandatoryBasis {
			f.note(Mandatory)
			f.Severity = Moderate
		}
	}
}

func (q *inquiry) unanswered(days calendar.Days, kind string, id snapshot.ID) *Finding {
	f := q.reportOn(G17, days.Intersect(q.open()), id)
	if f != nil {
		f.records(kind, id)
	}
	return f
}
