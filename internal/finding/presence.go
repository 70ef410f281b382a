package finding

import (
	"maps"
	"slices"

	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// presence is when agencies and practitioners are around some children: for an agency
// the days on which it is around and not universal. It is what AgenciesOn and
// PractitionersOn say, for all days at once.
type presence struct {
	agencies      map[*snapshot.Agency]calendar.Days
	practitioners map[*snapshot.Practitioner]calendar.Days
}

func newPresence() presence {
	return presence{map[*snapshot.Agency]calendar.Days{}, map[*snapshot.Practitioner]calendar.Days{}}
}

// standing is how one agency stands to one child: when it is around at all, and when
// by services of universal and of other types.
type standing struct{ around, universal, special calendar.Days }

// take adds who is around a child on the days within.
func (p presence) take(c *snapshot.Child, within calendar.Days) {
	agencies := map[*snapshot.Agency]standing{}
	for _, n := range c.Networks {
		for _, m := range n.Memberships {
			if m.Practitioner == nil {
				continue
			}
			days, _ := m.Effective()
			s := agencies[m.Agency]
			s.around = s.around.Union(days)
			agencies[m.Agency] = s
			p.meet(m.Practitioner, days, within)
		}
	}
	for _, service := range c.ProvisionsReaching() {
		days := service.Reaching(c)
		s := agencies[service.Agency]
		s.around = s.around.Union(days)
		if service.Type.Universal {
			s.universal = s.universal.Union(days)
		} else {
			s.special = s.special.Union(days)
		}
		agencies[service.Agency] = s
		p.meet(service.Practitioner, days, within)
	}
	for a, s := range agencies {
		days := s.around.Subtract(s.universal.Subtract(s.special)).Intersect(within)
		p.agencies[a] = p.agencies[a].Union(days)
	}
}

func (p presence) meet(who *snapshot.Practitioner, days, within calendar.Days) {
	if who != nil {
		p.practitioners[who] = p.practitioners[who].Union(days.Intersect(within))
	}
}

// run returns the run of days around a day on which the numbers of agencies and
// practitioners satisfy holds, which may change besides on the days of the cuts.
func (p presence) run(day calendar.Date, cuts []calendar.Date, holds func(day calendar.Date, agencies, practitioners int) bool) calendar.Period {
	agencies := slices.Collect(maps.Values(p.agencies))
	practitioners := slices.Collect(maps.Values(p.practitioners))
	cuts = slices.Concat(cuts, cutsOf(agencies...), cutsOf(practitioners...))
	return runAround(day, cuts, func(d calendar.Date) bool {
		return holds(d, covering(agencies, d), covering(practitioners, d))
	})
}
