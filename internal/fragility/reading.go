package fragility

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// daysInTouch is for how many days being in touch counts: a starting point of ours.
const daysInTouch = 90

// Around returns on whom a support network rests on its day; nobody while no network is open,
// and for whoever does not see the child for casework. What the network was loaded from
// counts, as of the day on which it happened. Errors: it was loaded without what is needed.
func Around(ctx context.Context, s *network.Support) ([]*Fragility, error) {
	seen, err := sight.Of(ctx, s.Child.ID)
	if err != nil || !seen.Case(s.Child.ID) || s.View() == network.ChildSafe || s.Network() == nil {
		return nil, err
	}
	work, err := s.Holding()
	if err != nil {
		return nil, err
	}
	r := &reading{Casework: work, support: s, network: s.Network().ID, day: s.AsAt}
	for _, m := range s.Members() {
		switch {
		case m.Kin != nil:
			r.Adults = append(r.Adults, m.Kin)
		case m.Practitioner != nil && !slices.Contains(r.Practitioners, m.Practitioner):
			r.Practitioners = append(r.Practitioners, m.Practitioner)
		}
	}
	r.needs()
	r.point()
	r.talked()
	r.voices()
	r.met(ctx)
	return Of(r.Facts), nil
}

// reading gathers the facts of one network on a day.
type reading struct {
	Facts
	*snapshot.Casework
	support *network.Support
	network uuid.UUID
	day     calendar.Date
}

// lately says whether something happened within the days that count.
func (r *reading) lately(on calendar.Date) bool {
	return on > r.day.AddDays(-daysInTouch) && on <= r.day
}

// needs reads the needs that are not parked, and who works on each.
func (r *reading) needs() {
	of := map[uuid.UUID]bool{} // assessments of the network
	for _, a := range r.Assessments {
		of[a.ID] = a.Network == r.network
	}
	known := map[uuid.UUID]bool{}
	for _, n := range r.Casework.Needs {
		known[n.ID] = of[n.Assessment]
	}
	work := r.activities(known)
	for _, given := range r.MetNeeds {
		for _, p := range r.support.Services() {
			if p.ID == given.Service {
				work[given.Need] = append(work[given.Need], Trace{giver(p), p.GlobalID()})
			}
		}
	}
	for _, n := range r.Casework.Needs {
		if known[n.ID] && n.Recorded <= r.day && (n.Parked == nil || *n.Parked > r.day) {
			r.Facts.Needs = append(r.Facts.Needs, Need{n.ID, r.Holding.Statements[n.ID], work[n.ID]})
		}
	}
}

// giver is who gives a service, uuid.Nil for nobody in particular.
func giver(p *snapshot.Provision) uuid.UUID {
	if p.Practitioner == nil {
		return uuid.Nil
	}
	return p.Practitioner.ID
}

// activities reads who owns what is agreed for each of these needs, and who works together on it.
func (r *reading) activities(needs map[uuid.UUID]bool) map[uuid.UUID][]Trace {
	live := slices.DeleteFunc(slices.Clone(r.Activities), func(a *snapshot.Activity) bool {
		agreed := a.Status == enum.ActivityAgreed || a.Status == enum.ActivityFinished || a.Status == enum.ActivityStopped
		return !agreed || !needs[a.Need] || !a.Live().Contains(r.day)
	})
	latest(live, func(a *snapshot.Activity) (calendar.Date, uuid.UUID) { return *a.Agreed, a.ID })
	work := map[uuid.UUID][]Trace{}
	for _, a := range live {
		for _, who := range append([]uuid.UUID{a.Owner}, r.Holding.Helpers[a.ID]...) {
			work[a.Need] = append(work[a.Need], Trace{who, globalid.Of("Activity", a.ID)})
		}
		r.Touch = append(r.Touch, append([]uuid.UUID{a.Owner}, r.Holding.Helpers[a.ID]...))
	}
	return work
}

// latest sorts things by day and id, the latest first.
func latest[T any](things []T, place func(T) (calendar.Date, uuid.UUID)) {
	slices.SortFunc(things, func(a, b T) int {
		onA, idA := place(a)
		onB, idB := place(b)
		return cmp.Or(cmp.Compare(onB, onA), slices.Compare(idB[:], idA[:]))
	})
}

// point reads who was named as the one to turn to.
func (r *reading) point() {
	for _, p := range r.Holding.Points {
		if p.Network == r.network && p.Row.Contains(r.day) {
			r.Point = &Trace{p.Contact, globalid.Of("SinglePoint", p.ID)}
		}
	}
}

// talked reads who was in touch outside hui, as it stands corrected.
func (r *reading) talked() {
	talks := slices.DeleteFunc(slices.Clone(r.Interactions), func(i *snapshot.Interaction) bool {
		return i.Network != r.network || !r.lately(i.On)
	})
	latest(talks, func(i *snapshot.Interaction) (calendar.Date, uuid.UUID) { return i.On, i.ID })
	for _, talk := range talks {
		family, practitioners, all := false, []uuid.UUID{talk.By}, []uuid.UUID{talk.By}
		for _, one := range talk.With {
			switch {
			case one.Practitioner != snapshot.NoOne:
				practitioners, all = append(practitioners, one.Practitioner), append(all, one.Practitioner)
			default:
				family = true
				if one.Kin != snapshot.NoOne {
					all = append(all, one.Kin)
				}
			}
		}
		r.Touch = append(r.Touch, all)
		for _, who := range practitioners {
			if family {
				r.Contacts = append(r.Contacts, Trace{who, globalid.Of("Interaction", talk.ID)})
			}
		}
	}
}

// voices reads who wrote down what the child said, outside hui.
func (r *reading) voices() {
	heard := slices.DeleteFunc(slices.Clone(r.Voices), func(v *snapshot.Voice) bool { return r.Holding.AtHui[v.ID] || !r.lately(v.On) })
	latest(heard, func(v *snapshot.Voice) (calendar.Date, uuid.UUID) { return v.On, v.ID })
	for _, v := range heard {
		r.Contacts = append(r.Contacts, Trace{v.By, globalid.Of("ChildVoice", v.ID)})
	}
}

// met reads who were present at one hui that had begun.
func (r *reading) met(ctx context.Context) {
	now := clock.Now(ctx)
	if at := r.support.KnownAt(); at != nil {
		now = *at
	}
	for _, h := range r.Hui {
		if h.Network != r.network || h.Cancelled != nil || h.Start.After(now) || !r.lately(h.On()) {
			continue
		}
		present := slices.Clone(r.Holding.KinAtHui[h.ID])
		for _, i := range h.Invited {
			if !i.LeftOut && i.Attendance == enum.Present {
				present = append(present, i.Practitioner)
			}
		}
		r.Touch = append(r.Touch, present)
	}
}
