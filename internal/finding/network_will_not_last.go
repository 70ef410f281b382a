package finding

import (
	"maps"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// networkWillNotLast finds, around the day on which a network closes, that too few people stay with the child who are not
// paid for it (G26; S2.19): adults of the whānau in the network or in the safety network, and supports of everyday life.
func (q *inquiry) networkWillNotLast() {
	for _, n := range q.child.Networks {
		if n.Period.Ongoing() {
			continue
		}
		near := calendar.Period{From: n.Period.Until.AddDays(-q.params.TransitionDays), Until: n.Period.Until.AddDays(q.params.TransitionDays)}
		if near.Contains(q.asAt) {
			q.reportAlone(n, near)
		}
	}
}

func (q *inquiry) reportAlone(n *snapshot.Network, near calendar.Period) {
	sets := slices.Collect(maps.Values(q.naturalSupports(n)))
	few := func(day calendar.Date) bool {
		return near.Contains(day) && covering(sets, day) < q.params.NaturalSupports
	}
	if !few(q.asAt) {
		return
	}
	cuts := addCuts(nil, near)
	cuts = append(cuts, cutsOf(sets...)...)
	f := q.report(G26, runAround(q.asAt, cuts, few), n.ID)
	f.Evidence = []snapshot.Node{n}
	f.fact(NaturalSupports, covering(sets, q.asAt))
}

// naturalSupports are the people who are there without being paid, each with their days.
func (q *inquiry) naturalSupports(n *snapshot.Network) map[snapshot.ID]calendar.Days {
	stays := map[snapshot.ID]calendar.Days{}
	stay := func(who snapshot.ID, days calendar.Days) { stays[who] = stays[who].Union(days) }
	for _, m := range n.Memberships {
		if m.Kin != nil {
			days, _ := m.Effective()
			stay(m.Kin.ID, days)
		}
	}
	paid := map[snapshot.ID]bool{}
	for _, s := range q.work().Supports {
		if paid[s.ID] = s.Supporter != snapshot.NoOne; !paid[s.ID] {
			stay(s.ID, calendar.NewDays(calendar.Between(s.Since, s.Ended)))
		}
	}
	for _, h := range q.work().Safety {
		agreed := calendar.NewDays(calendar.Between(h.Agreed, h.Ended))
		switch {
		case h.Kin != snapshot.NoOne:
			stay(h.Kin, agreed)
		case h.Support != snapshot.NoOne && !paid[h.Support]:
			stay(h.Support, agreed)
		}
	}
	return stays
}
