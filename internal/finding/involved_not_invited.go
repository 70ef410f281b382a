package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// involvedNotInvited finds a practitioner who has given a service to the child, or to somebody of its home, for some time, is no member of the
// network, and has not been asked to be (G14; S2.5). One who was asked and declined is left alone for as long.
func (q *inquiry) involvedNotInvited() {
	if q.network == nil {
		return
	}
	var who []*snapshot.Practitioner
	given := map[*snapshot.Practitioner]calendar.Days{}
	rests := map[*snapshot.Practitioner][]*snapshot.Provision{}
	q.eachService(func(p *snapshot.Provision, days calendar.Days) {
		who = add(who, p.Practitioner)
		given[p.Practitioner] = given[p.Practitioner].Union(days)
		if days.Contains(q.asAt) {
			rests[p.Practitioner] = append(rests[p.Practitioner], p)
		}
	})
	for _, p := range who {
		days := after(given[p].Intersect(q.open()), q.params.UninvitedDays)
		days = days.Subtract(memberDays(q.child, p.ID)).Subtract(q.asked(p.ID))
		if f := q.reportOn(G14, days, q.network.ID, p.ID); f != nil {
			f.showPractitioners([]*snapshot.Practitioner{p})
			f.showProvisions(rests[p], q.today)
		}
	}
}

// eachService calls do with every service by somebody named that reaches the child, or another child of its home, and on which days;
// of other children not those that are for everyone.
func (q *inquiry) eachService(do func(p *snapshot.Provision, days calendar.Days)) {
	for _, p := range q.child.ProvisionsReaching() {
		if p.Practitioner != nil {
			do(p, p.Reaching(q.child))
		}
	}
	for other, together := range q.housemates() {
		for _, p := range other.Provisions {
			if p.Practitioner != nil && !p.Type.Universal {
				do(p, p.Live().Intersect(together))
			}
		}
	}
}

// housemates are the other children who ever lived with the child, and when.
func (q *inquiry) housemates() map[*snapshot.Child]calendar.Days {
	mates := map[*snapshot.Child]calendar.Days{}
	for _, own := range q.child.Whanau {
		for _, m := range own.Whanau.Members {
			if m.Child != q.child && m.Household == own.Household && m.Household != "" {
				mates[m.Child] = mates[m.Child].Union(calendar.NewDays(own.Period.Intersect(m.Period)))
			}
		}
	}
	return mates
}

// asked are the days on which an invitation of somebody waits, or was declined not long ago.
func (q *inquiry) asked(who snapshot.ID) calendar.Days {
	var days calendar.Days
	for _, i := range q.work().Invitations {
		if i.Network != q.network.ID || i.Invitee != who {
			continue
		}
		waits := calendar.Between(i.Invited, i.Answered)
		waits.Until = min(waits.Until, i.Invited.AddDays(enum.InvitationDays+1))
		days = days.Union(calendar.NewDays(waits))
		if i.Answer == enum.InvitationDeclined {
			days = days.Union(calendar.NewDays(calendar.Period{From: *i.Answered, Until: i.Answered.AddDays(q.params.UninvitedDays + 1)}))
		}
	}
	return days
}
