package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// unsharedPicture finds what people of one agency saw or worry about, and of which nobody of another has shown for long that they know,
// while other agencies have members in the network (G16; S2.13). One finding for each agency.
func (q *inquiry) unsharedPicture() {
	if q.network == nil {
		return
	}
	pictures := map[snapshot.ID][]picture{}
	for _, p := range q.pictures() {
		pictures[p.agency] = append(pictures[p.agency], p)
	}
	for agency, own := range pictures {
		others := q.others(agency)
		var days calendar.Days
		for _, p := range own {
			days = days.Union(p.alone(q.params.UnsharedDays).Intersect(others))
		}
		if f := q.reportOn(G16, days, q.network.ID, agency); f != nil {
			for _, p := range own {
				if p.alone(q.params.UnsharedDays).Contains(q.asAt) {
					f.records(p.kind, p.id)
				}
			}
		}
	}
}

// picture is an observation or a concern: a part of the picture.
type picture struct {
	kind   string
	id     snapshot.ID
	agency snapshot.ID
	since  calendar.Date
	shared calendar.Date // the first day on which somebody of another agency shows that they know of it
}

// alone are the days on which it has stood alone for longer than n days.
func (p picture) alone(n int) calendar.Days {
	return calendar.NewDays(calendar.Period{From: p.since.AddDays(n + 1), Until: p.shared})
}

// pictures are all observations and concerns that are not closed.
func (q *inquiry) pictures() []picture {
	w := q.work()
	var all []picture
	for _, o := range w.Observations {
		all = append(all, picture{"Observation", o.ID, o.For, o.Seen, min(observationShared(w, o), openedElsewhere(w, o.Entry))})
	}
	for _, c := range w.Concerns {
		shared := calendar.Between(c.Raised, c.Closed).Until
		for _, s := range c.Steps {
			if s.For != c.For && s.Kind != enum.ConcernRaised && s.Kind != enum.ConcernReleased {
				shared = min(shared, s.On)
			}
		}
		all = append(all, picture{"Concern", c.ID, c.For, c.Raised, min(shared, openedElsewhere(w, c.Entry))})
	}
	return all
}

// observationShared is the first day on which another agency linked an observation to another or raised a concern from it.
func observationShared(w *snapshot.Casework, o *snapshot.Observation) calendar.Date {
	shared := calendar.Forever
	for _, l := range w.Links {
		if (l.Observation == o.ID || l.Other == o.ID) && l.For != o.For {
			shared = min(shared, l.Linked)
		}
	}
	for _, c := range w.Concerns {
		if c.For != o.For && slices.Contains(c.Observations, o.ID.String()) {
			shared = min(shared, c.Raised)
		}
	}
	return shared
}

// openedElsewhere is the first day on which somebody opened a thing for another agency than its own.
func openedElsewhere(w *snapshot.Casework, of snapshot.Entry) calendar.Date {
	first := calendar.Forever
	for _, o := range w.Openings {
		if o.Of == of.ID && o.For != of.For {
			first = min(first, o.On)
		}
	}
	return first
}

// others are the days on which other agencies have members in the network.
func (q *inquiry) others(agency snapshot.ID) calendar.Days {
	var days calendar.Days
	for _, m := range q.network.Memberships {
		if m.Practitioner != nil && m.Agency.ID != agency {
			effective, _ := m.Effective()
			days = days.Union(effective)
		}
	}
	return days
}
