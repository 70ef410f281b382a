package finding_test

import (
	"fmt"

	"cangraph/ent/enum"
)

func named[T any](kind string, rows []T) string { return fmt.Sprint(kind, " ", len(rows)) }

func last[T any](rows []T) T { return rows[len(rows)-1] }

// judge says that casework was loaded, though there may be none.
func (w *world) judge() *world {
	w.judged = true
	return w
}

func (w *world) assess(child, network, agency string, started, due, completed int) *world {
	w.assessments = append(w.assessments, assessmentRow{named("assessment", w.assessments), child, network, agency, started, due, completed, "", false})
	return w.judge()
}

// with names the instrument of the assessment added last, and says whether the child is assessed anew for a reason.
func (w *world) with(instrument string, again bool) *world {
	a := &w.assessments[len(w.assessments)-1]
	a.instrument, a.again = instrument, again
	return w
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

// conflict says that the two activities added last work against each other.
func (w *world) conflict(noticed, settled int) *world {
	n := len(w.activities)
	return w.conflictOf(w.activities[n-2], w.activities[n-1], noticed, settled)
}

func (w *world) conflictOf(a, b activityRow, noticed, settled int) *world {
	w.conflicts = append(w.conflicts, conflictRow{named("conflict", w.conflicts), a.child, a.name, b.name, span{noticed, settled}})
	return w
}

// recorded says as what a child is recorded.
func (w *world) recorded(child, given, family, born string) *world {
	w.records = append(w.records, recordRow{child, given, family, born})
	return w.judge()
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
