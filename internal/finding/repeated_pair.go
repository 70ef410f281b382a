package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// repeatedPair finds two members of the child's network, from different agencies, who
// worked together for many children before (O7): a strength (S2.22) and a warning,
// since the same people ask the same sources (S2.35).
func (q *inquiry) repeatedPair() {
	if q.network == nil || q.child.In == nil {
		return
	}
	members := q.child.MembersOn(q.asAt)
	q.joint = snapshot.JointOf(q.child.In.Joint, members)
	met := q.metOften(members)
	for i, a := range members {
		for j, b := range members[:i] {
			if met[i*len(members)+j] >= q.params.PairMinChildren && a.Agency != b.Agency &&
				q.whanauAtMost(a.Practitioner, b.Practitioner) >= q.params.PairMinWhanau {
				q.reportPair(a, b)
			}
		}
	}
}

// window is the time looked back from the day asked for, that day included.
func (q *inquiry) window(months int) calendar.Period {
	return calendar.Period{From: q.asAt.AddMonths(-months), Until: q.asAt.AddDays(1)}
}

// metOften counts for each two members, i > j at i*n+j, the pairs of rows that put
// them into one network: never fewer than the children. It spares nearly every pair
// the exact count.
func (q *inquiry) metOften(members []*snapshot.Membership) []int {
	met := make([]int, len(members)*len(members))
	window := q.window(q.params.PairMonths)
	snapshot.EachNetwork(q.joint, func(rows []*snapshot.Joint) {
		for x, a := range rows {
			if !a.Row.Overlaps(window) {
				continue
			}
			i := snapshot.Place(members, a.Practitioner)
			for _, b := range rows[:x] {
				if j := snapshot.Place(members, b.Practitioner); a.Row.Overlaps(b.Row) {
					met[max(i, j)*len(members)+min(i, j)]++
				}
			}
		}
	})
	return met
}

func (q *inquiry) reportPair(a, b *snapshot.Membership) {
	var counted []*meeting
	whanau := map[snapshot.ID]bool{}
	for _, m := range q.meetings(a.Practitioner, b.Practitioner) {
		if m.Days.Count() >= q.params.PairMinDays {
			counted = append(counted, m)
			m.AddWhanau(whanau)
		}
	}
	if len(counted) < q.params.PairMinChildren || len(whanau) < q.params.PairMinWhanau {
		return
	}
	f := q.report(O7, calendar.Period{From: calendar.Always, Until: calendar.Forever}, q.child.ID)
	pair := []*snapshot.Practitioner{a.Practitioner, b.Practitioner}
	slices.SortFunc(pair, (*snapshot.Practitioner).Compare)
	f.showPractitioners(pair)
	f.fact(Children, len(counted))
	f.fact(WhanauCount, len(whanau))
	f.restsOn([]*snapshot.Membership{a, b}, nil, q.today)
	for _, m := range counted {
		f.begins(m.latest, q.today)
		if m.assumed {
			f.weaken(Assumed)
		}
	}
}
