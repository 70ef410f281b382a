package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// repeatedAssessment finds two assessments of the child by different agencies that used the same instrument or looked at the same
// parts of its life, and were completed within a short time (O10; S1.4, S1.40): the child told its story twice. It is reported for as
// long after the later one. Where somebody said why the child was assessed anew, it asks for nothing.
func (q *inquiry) repeatedAssessment() {
	all := q.work().Assessments
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.For == b.For || a.Completed == nil || b.Completed == nil || !q.alike(a, b) {
				continue
			}
			first, last := min(*a.Completed, *b.Completed), max(*a.Completed, *b.Completed)
			if last.AddDays(-q.params.RepeatedAssessmentDays) > first {
				continue
			}
			told := calendar.Period{From: last, Until: last.AddDays(q.params.RepeatedAssessmentDays + 1)}
			if f := q.reportOn(O10, calendar.NewDays(told), q.child.ID); f != nil {
				f.records("Assessment", a.ID, b.ID)
				if a.Again && *a.Completed == last || b.Again && *b.Completed == last {
					f.neutral(Reassessed)
				}
			}
		}
	}
}

// alike says whether two assessments asked for the same.
func (q *inquiry) alike(a, b *snapshot.Assessment) bool {
	looked := q.domains(a)
	return a.Instrument != "" && a.Instrument == b.Instrument || len(looked) > 0 && slices.Equal(looked, q.domains(b))
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
