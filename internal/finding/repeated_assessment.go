package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// repeatedAssessment finds two assessments of the child by different agencies that looked at the same parts of its life and were
// completed within a short time (O10; S1.4, S1.40): the child told its story twice. It is reported for as long after the later one.
func (q *inquiry) repeatedAssessment() {
	all := q.work().Assessments
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.For == b.For || a.Completed == nil || b.Completed == nil || !slices.Equal(q.domains(a), q.domains(b)) || len(q.domains(a)) == 0 {
				continue
			}
			first, last := min(*a.Completed, *b.Completed), max(*a.Completed, *b.Completed)
			if last.AddDays(-q.params.RepeatedAssessmentDays) > first {
				continue
			}
			told := calendar.Period{From: last, Until: last.AddDays(q.params.RepeatedAssessmentDays + 1)}
			if f := q.reportOn(O10, calendar.NewDays(told), q.child.ID); f != nil {
				f.records("Assessment", a.ID, b.ID)
			}
		}
	}
}

// domains are the parts of the child's life that an assessment looked at, by name.
func (q *inquiry) domains(a *snapshot.Assessment) []string {
	var all []string
	for _, c := range q.work().Contributions {
		if c.Assessment == a.ID && c.Status == enum.ContributionGiven {
			all = append(all, c.Domains...)
		}
	}
	for _, n := range q.work().Needs {
		if n.Assessment == a.ID {
			all = append(all, string(n.Domain))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
