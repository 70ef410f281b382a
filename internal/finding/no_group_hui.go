package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// noGroupHui finds a network in which no hui of several agencies was held for long (G11; S1.6, S2.8, S2.10), and members
// who were asked to come again and again and did not (G11b).
func (q *inquiry) noGroupHui() {
	if q.network == nil {
		return
	}
	held := q.held()
	var together []calendar.Date
	for _, h := range held {
		if q.isGroup(h) {
			together = append(together, h.On())
		}
	}
	if f := q.reportOn(G11, quiet(q.open(), together, q.params.GroupHuiDays), q.network.ID); f != nil {
		f.Evidence = []snapshot.Node{q.network}
	}
	for _, s := range membersOf(q.network) {
		q.missedHui(s, held)
	}
}

// held are the hui of the network to which somebody came, by day.
func (q *inquiry) held() []*snapshot.Hui {
	held := slices.DeleteFunc(slices.Clone(q.work().Hui), func(h *snapshot.Hui) bool {
		return h.Network != q.network.ID || len(present(h)) == 0
	})
	slices.SortStableFunc(held, func(a, b *snapshot.Hui) int { return a.Start.Compare(b.Start) })
	return held
}

// present are the agencies whose people came to a hui.
func present(h *snapshot.Hui) []snapshot.ID {
	var agencies []snapshot.ID
	for _, i := range h.Invited {
		if h.Cancelled == nil && i.Attendance == enum.Present && i.Agency != snapshot.NoOne {
			agencies = add(agencies, i.Agency)
		}
	}
	return agencies
}

// isGroup says whether enough agencies came to a hui: as many as are asked for, or all that were members.
func (q *inquiry) isGroup(h *snapshot.Hui) bool {
	var all []snapshot.ID
	for _, m := range q.child.MembersOn(h.On()) {
		all = add(all, m.Agency.ID)
	}
	return len(present(h)) >= max(1, min(q.params.GroupHuiAgencies, len(all)))
}

// missedHui finds a member who came to none of the last hui to which they were invited.
func (q *inquiry) missedHui(s *seat, held []*snapshot.Hui) {
	who := s.practitioner.ID
	invited := slices.DeleteFunc(slices.Clone(held), func(h *snapshot.Hui) bool {
		return !slices.ContainsFunc(h.Invited, func(i snapshot.HuiInvitation) bool { return i.Practitioner == who && !i.LeftOut })
	})
	least := q.params.MissedHui
	var missed calendar.Days
	var last []snapshot.ID
	for i := least - 1; i < len(invited); i++ {
		recent := invited[i+1-least : i+1]
		if slices.ContainsFunc(recent, func(h *snapshot.Hui) bool { return h.Attended(who) }) {
			continue
		}
		days := calendar.Period{From: invited[i].On().AddDays(1), Until: calendar.Forever}
		if i+1 < len(invited) {
			days.Until = invited[i+1].On().AddDays(1)
		}
		missed = missed.Union(calendar.NewDays(days))
		if days.Contains(q.asAt) {
			last = idsOfHui(recent)
		}
	}
	if f := q.reportOn(G11, missed.Intersect(s.days), q.network.ID, who); f != nil {
		f.note(MissedHui)
		f.showPractitioners([]*snapshot.Practitioner{s.practitioner})
		f.records("Hui", last...)
		f.restsOn(s.on(q.asAt), nil, q.today)
	}
}

func idsOfHui(hui []*snapshot.Hui) []snapshot.ID {
	ids := make([]snapshot.ID, len(hui))
	for i, h := range hui {
		ids[i] = h.ID
	}
	return ids
}
