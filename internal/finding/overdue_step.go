package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// overdueStep finds what should have been done about the child's plan by now (G10; S1.16, S1.42, S1.43, S1.45): an
// assessment, a part of one, a review, an activity, or telling child and whānau of the plan.
func (q *inquiry) overdueStep() {
	if q.network == nil {
		return
	}
	w := q.work()
	for _, a := range w.Assessments {
		if a.Network != q.network.ID {
			continue
		}
		q.late(AssessmentLate, overdue(a.Due, a.Completed), "Assessment", a.ID)
		for _, c := range w.Contributions {
			if c.Assessment == a.ID {
				q.late(ContributionLate, overdue(c.Due, c.Answered).Intersect(calendar.NewDays(calendar.Between(calendar.Always, a.Completed))), "AssessmentContribution", c.ID)
			}
		}
	}
	for _, r := range w.Reviews {
		if r.Network == q.network.ID {
			q.late(ReviewLate, overdue(r.Due, r.Completed), "PlanReview", r.ID)
		}
	}
	for _, a := range w.Activities {
		if a.Agreed != nil && a.Status != enum.ActivityDeclined && q.needed(a) {
			q.late(ActivityLate, overdue(a.Due, a.Ended).Clip(calendar.Since(*a.Agreed)), "Activity", a.ID)
		}
	}
	q.planNotTold()
}

// needed says whether an activity is for a need of the open network.
func (q *inquiry) needed(a *snapshot.Activity) bool {
	return slices.ContainsFunc(q.needs(), func(n *snapshot.Need) bool { return n.ID == a.Need })
}

func (q *inquiry) late(what Note, days calendar.Days, kind string, id snapshot.ID) {
	if f := q.reportOn(G10, days.Intersect(q.open()), id); f != nil {
		f.note(what)
		f.records(kind, id)
	}
}

// planNotTold finds that neither child nor whānau was told of the plan as it is now.
func (q *inquiry) planNotTold() {
	w := q.work()
	for _, v := range w.Plans {
		if v.Network != q.network.ID {
			continue
		}
		until := calendar.Forever
		for _, next := range w.Plans {
			if next.Network == v.Network && next.Number > v.Number {
				until = min(until, next.Agreed)
			}
		}
		for _, t := range v.Told {
			if t.Child || t.Kin != snapshot.NoOne {
				until = min(until, t.On)
			}
		}
		days := calendar.NewDays(calendar.Period{From: v.Agreed.AddDays(q.params.PlanToldDays + 1), Until: until})
		q.late(PlanNotTold, days, "PlanVersion", v.ID)
	}
}
