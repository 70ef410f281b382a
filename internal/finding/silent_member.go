package finding

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// silentMember finds a practitioner in the network from whom nothing has been heard for longer than their
// role allows (G5; S1.46). Of consulting members nothing is expected. Whoever has a delegate is away
// meanwhile, and begins anew when they are back.
func (q *inquiry) silentMember() {
	if q.network == nil {
		return
	}
	signals := q.child.Signals()
	for _, s := range membersOf(q.network) {
		heard := heardFrom(signals, s.practitioner.ID)
		expected := s.expected()
		f := q.reportOn(G5, s.silent(expected, heard, q.params), q.network.ID, s.practitioner.ID)
		if f == nil {
			continue
		}
		run, _ := expected.Run(q.asAt)
		clock := max(run.From, lastBefore(heard, q.asAt))
		f.showPractitioners([]*snapshot.Practitioner{s.practitioner})
		f.restsOn(s.on(q.asAt), nil, q.today)
		f.fact(SilentDays, int(q.asAt-clock))
		f.fact(Attempts, attempts(q.work(), s.practitioner.ID, clock, q.asAt))
	}
}

// expected are the days on which something is to be heard: those of every role but consulting, and as a lead, without absences.
func (s *seat) expected() calendar.Days {
	days := s.where(func(m *snapshot.Membership) bool { return m.Role != enum.RoleConsulting }).Union(s.days.Intersect(s.leads()))
	for _, d := range s.network.Delegations {
		for _, l := range s.network.Leads {
			if l.ID == d.Lead && l.Practitioner == s.practitioner {
				days = days.Subtract(d.Days())
			}
		}
	}
	return days
}

// silent are the days on which too little was heard, by the strictest of the roles of the day.
func (s *seat) silent(expected calendar.Days, heard []calendar.Date, p Params) calendar.Days {
	leads := s.leads()
	core := s.where(func(m *snapshot.Membership) bool {
		return m.Role != enum.RoleConsulting && m.Role != enum.RoleUniversal
	})
	asLead := quiet(expected, heard, p.SilentLeadDays).Intersect(leads)
	asCore := quiet(expected, heard, p.SilentCoreDays).Intersect(core).Subtract(leads)
	universal := quiet(expected, heard, p.SilentUniversalDays).Subtract(core).Subtract(leads)
	return asLead.Union(asCore).Union(universal)
}

func heardFrom(signals []snapshot.Signal, who snapshot.ID) []calendar.Date {
	var days []calendar.Date
	for _, s := range signals {
		if s.By == who {
			days = append(days, s.On)
		}
	}
	return days
}

// attempts are the times since a day that they came, or wanted to, and nobody was there: no signal, but no silence of theirs alone.
func attempts(w *snapshot.Casework, who snapshot.ID, since, until calendar.Date) int {
	n := 0
	for _, d := range w.Deliveries {
		if d.By == who && d.Outcome == enum.NotAttended && d.Planned != nil && *d.Planned > since && *d.Planned <= until {
			n++
		}
	}
	return n
}
