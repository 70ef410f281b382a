package finding

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// unownedConcern finds an open concern that several people know of, somebody of another agency among them, while
// nobody in the network owns it, or nothing was done in time (G4; S2.15, S2.16). The more know, the more each thinks that another
// will act.
func (q *inquiry) unownedConcern() {
	for _, c := range q.work().Concerns {
		sights := q.sightsOf(c)
		known := knownSince(sights, c, q.params.UnownedSeenBy)
		open := calendar.NewDays(calendar.Between(c.Raised, c.Closed)).Clip(calendar.Since(known))
		days := q.unowned(c).Union(q.idle(c)).Intersect(severe(c, q.params.UnownedSeverity)).Intersect(open)
		f := q.reportOn(G4, days, c.ID)
		if f == nil {
			continue
		}
		seen := len(seenBy(sights, q.asAt))
		if seen > q.params.UnownedSeenBy || severe(c, weightOf(enum.HighConcern)).Contains(q.asAt) {
			f.Severity = High
		}
		f.records("Concern", c.ID)
		f.fact(SeenBy, seen)
	}
}

// concernWeight orders the severities of concerns, from 1.
var concernWeight = map[enum.ConcernSeverity]int{enum.LowConcern: 1, enum.ModerateConcern: 2, enum.HighConcern: 3, enum.ImminentConcern: 4}

func weightOf(s enum.ConcernSeverity) int { return concernWeight[s] }

// severe are the days on which a concern weighs at least so much.
func severe(c *snapshot.Concern, least int) calendar.Days {
	var days []calendar.Period
	for _, s := range severities(c) {
		if weightOf(s.severity) >= least {
			days = append(days, s.on)
		}
	}
	return calendar.NewDays(days...)
}

// spell is how severe a concern was for some days.
type spell struct {
	severity enum.ConcernSeverity
	on       calendar.Period
}

// severities are how severe a concern was from when it was raised; of several on one day the last.
func severities(c *snapshot.Concern) []spell {
	spells := []spell{{c.Severity, calendar.Since(c.Raised)}}
	first := true
	for _, step := range c.Steps {
		if step.Severity == "" {
			continue
		}
		if first {
			spells[0].severity, first = step.Severity, false
			continue
		}
		last := &spells[len(spells)-1]
		last.on.Until = max(step.On, last.on.From)
		spells = append(spells, spell{step.Severity, calendar.Since(last.on.Until)})
	}
	return spells
}

// sighting is a day on which somebody showed that they know of a concern.
type sighting struct {
	by, agency snapshot.ID
	on         calendar.Date
}

// sightsOf are those of everybody but who raised the concern: they said so, did something about it, or opened it by itself.
// That somebody owns it no more is written when a membership or the network ends, and needs no look.
func (q *inquiry) sightsOf(c *snapshot.Concern) []sighting {
	var all []sighting
	for _, s := range c.Steps {
		if s.Kind != enum.ConcernReleased {
			all = append(all, sighting{s.By, s.For, s.On})
		}
	}
	for _, o := range q.work().Openings {
		if o.Of == c.ID {
			all = append(all, sighting{o.By, o.For, o.On})
		}
	}
	return slices.DeleteFunc(all, func(s sighting) bool { return s.by == c.By })
}

// seenBy are the people who know of it by a day.
func seenBy(sights []sighting, until calendar.Date) []snapshot.ID {
	var people []snapshot.ID
	for _, s := range sights {
		if s.on <= until {
			people = add(people, s.by)
		}
	}
	return people
}

// knownSince is the first day on which so many people know of a concern, one of another agency than who raised it among them;
// Forever if none is.
func knownSince(sights []sighting, c *snapshot.Concern, least int) calendar.Date {
	elsewhere, enough := calendar.Forever, calendar.Forever
	for _, s := range sights {
		if s.agency != c.For {
			elsewhere = min(elsewhere, s.on)
		}
		if len(seenBy(sights, s.on)) >= least {
			enough = min(enough, s.on)
		}
	}
	return max(elsewhere, enough)
}

// unowned are the days on which nobody owns a concern who is a member then.
func (q *inquiry) unowned(c *snapshot.Concern) calendar.Days {
	days := calendar.NewDays(calendar.Since(c.Raised))
	for _, o := range ownersOf(c) {
		days = days.Subtract(memberDays(q.child, o.who).Clip(o.on))
	}
	return days
}

// ownership is who owned a concern for some days.
type ownership struct {
	who snapshot.ID
	on  calendar.Period
}

func ownersOf(c *snapshot.Concern) []ownership {
	var owners []ownership
	for _, s := range c.Steps {
		taken, freed := s.Kind == enum.ConcernOwned, s.Kind == enum.ConcernReleased
		if last := len(owners) - 1; last >= 0 && owners[last].on.Ongoing() && (taken || freed && s.Whom == owners[last].who) {
			owners[last].on.Until = s.On
		}
		if taken {
			owners = append(owners, ownership{s.By, calendar.Since(s.On)})
		}
	}
	return owners
}

// actions are what counts as doing something about a concern.
var actions = []enum.ConcernStepKind{enum.ConcernPlanned, enum.ConcernEscalated, enum.ConcernClosed}

// idle are the days on which nothing has been done about a concern since it was raised, when the time for it is over: some
// working days, none for a severe one.
func (q *inquiry) idle(c *snapshot.Concern) calendar.Days {
	acted := calendar.Forever
	for _, s := range c.Steps {
		if slices.Contains(actions, s.Kind) {
			acted = min(acted, s.On)
		}
	}
	high := severe(c, weightOf(enum.HighConcern))
	late := calendar.Since(calendar.AddWorkingDays(c.Raised, q.params.UnownedDays).AddDays(1))
	days := high.Clip(calendar.Since(c.Raised.AddDays(1))).Union(calendar.NewDays(late))
	return days.Clip(calendar.Period{From: calendar.Always, Until: acted})
}
