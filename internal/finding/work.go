package finding

import (
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// The rules that rest on casework ask on which days they hold, and report the unbroken run
// of these around the day asked for.

// reportOn reports a finding if the day asked for is one of the days on which it holds,
// with the rows of casework that it rests on; nil otherwise.
func (q *inquiry) reportOn(code Code, days calendar.Days, subjects ...snapshot.ID) *Finding {
	run, holds := days.Run(q.asAt)
	if !holds {
		return nil
	}
	return q.report(code, run, subjects...)
}

// work is what was written about the child.
func (q *inquiry) work() *snapshot.Casework { return q.child.Casework }

// workOf is what was written about another child; empty for one who was loaded without.
func workOf(c *snapshot.Child) *snapshot.Casework {
	if c.Casework == nil {
		return &snapshot.Casework{}
	}
	return c.Casework
}

// open are the days of the network that is open on the day asked for, none without one.
func (q *inquiry) open() calendar.Days {
	if q.network == nil {
		return nil
	}
	return calendar.NewDays(q.network.Period)
}

// records adds casework as evidence, which follows by its type.
func (f *Finding) records(kind string, ids ...snapshot.ID) {
	slices.SortFunc(ids, compareIDs)
	for _, id := range slices.Compact(ids) {
		f.Evidence = append(f.Evidence, snapshot.Record{Type: kind, ID: id})
	}
}

// members are the practitioners who are or were members of the network, in the order of their
// first row, each with the days on which a membership of theirs counts and, of those, by role.
func membersOf(n *snapshot.Network) []*seat {
	var seats []*seat
	for _, m := range n.Memberships {
		if m.Practitioner == nil {
			continue
		}
		s := seatOf(seats, m.Practitioner)
		if s == nil {
			s = &seat{practitioner: m.Practitioner, network: n}
			seats = append(seats, s)
		}
		days, _ := m.Effective()
		s.rows = append(s.rows, m)
		s.days = s.days.Union(days)
	}
	return seats
}

// seat is a practitioner's place in a network, over all their rows.
type seat struct {
	practitioner *snapshot.Practitioner
	network      *snapshot.Network
	rows         []*snapshot.Membership
	days         calendar.Days
}

func seatOf(seats []*seat, who *snapshot.Practitioner) *seat {
	for _, s := range seats {
		if s.practitioner == who {
			return s
		}
	}
	return nil
}

// where are the days on which a row counts that satisfies is.
func (s *seat) where(is func(*snapshot.Membership) bool) calendar.Days {
	var days calendar.Days
	for _, m := range s.rows {
		if is(m) {
			effective, _ := m.Effective()
			days = days.Union(effective)
		}
	}
	return days
}

// on are the rows that count on a day.
func (s *seat) on(day calendar.Date) []*snapshot.Membership {
	return slices.DeleteFunc(slices.Clone(s.rows), func(m *snapshot.Membership) bool { return !m.EffectiveOn(day) })
}

// leads are the days on which they lead the network.
func (s *seat) leads() calendar.Days {
	var days calendar.Days
	for _, l := range s.network.Leads {
		if l.Practitioner == s.practitioner {
			days = days.Union(l.Days())
		}
	}
	return days
}

// memberDays are the days on which a practitioner's membership of any network of the child counts.
func memberDays(c *snapshot.Child, who snapshot.ID) calendar.Days {
	var days calendar.Days
	for _, n := range c.Networks {
		for _, m := range n.Memberships {
			if m.Practitioner != nil && m.Practitioner.ID == who {
				effective, _ := m.Effective()
				days = days.Union(effective)
			}
		}
	}
	return days
}
