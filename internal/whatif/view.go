package whatif

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
)

// view is what is around a child on a day, with changes or without them.
type view struct {
	found     []*finding.Finding
	lead      *snapshot.Practitioner // nil: none
	members   []*snapshot.Practitioner
	agencies  []*snapshot.Agency
	siblings  []*beside
	concerned []*snapshot.Practitioner
	unknown   bool
	parted    []parted
}

// beside is a sibling of the day.
type beside struct {
	child       *snapshot.Child
	today, then *network.LeadProfessional
	shared      int
}

// look gathers what is around the child as the snapshot is now, as the network query
// answers it.
func (t *trial) look(ctx context.Context) (*view, error) {
	s := network.SupportOf(t.child, t.day, t.today, t.seen)
	v := &view{concerned: t.concerned, unknown: t.unknown, parted: t.parted}
	overlaps, err := s.Overlaps(ctx, nil, t.thresholds)
	if err != nil {
		return nil, err
	}
	gaps, err := s.Gaps(ctx, nil, t.thresholds)
	if err != nil {
		return nil, err
	}
	v.found = append(overlaps, gaps...)
	slices.SortFunc(v.found, finding.Compare)
	for _, f := range v.found {
		for _, p := range t.services {
			f.LeaveOut(p)
		}
	}
	if lead := s.LeadProfessional(); lead != nil {
		v.lead = lead.Practitioner
	}
	for _, m := range t.child.MembersOn(t.day) {
		v.members = append(v.members, m.Practitioner)
	}
	for _, a := range s.Agencies() {
		v.agencies = append(v.agencies, a.Agency)
	}
	return v, t.meet(ctx, s, v)
}

// meet adds the siblings of the day.
func (t *trial) meet(ctx context.Context, s *network.Support, v *view) error {
	siblings, err := s.Siblings(ctx)
	for _, one := range siblings {
		v.siblings = append(v.siblings, &beside{one.Child(), one.LeadOn(t.today), one.LeadOn(t.day), len(one.SharedPractitioners())})
	}
	return err
}

// against compares what is with what would be.
func (v *view) against(after *view, day calendar.Date, loads map[uuid.UUID]network.Load, list []made) *Simulation {
	s := &Simulation{AsAt: day, Appointments: after.attend(list)}
	s.compare(v.found, after.found)
	for _, p := range after.concerned {
		is := loads[p.ID]
		s.Loads = append(s.Loads, &Load{
			p, &Count{is.Leads, is.Leads + one(after.lead == p) - one(v.lead == p)},
			&Count{is.Networks, is.Networks + one(slices.Contains(after.members, p)) - one(slices.Contains(v.members, p))},
		})
	}
	slices.SortFunc(s.Loads, func(a, b *Load) int { return a.Practitioner.Compare(b.Practitioner) })
	for i, was := range v.siblings {
		would := after.siblings[i]
		s.Siblings = append(s.Siblings, &Sibling{
			was.child, was.today, was.then, was.led(v.lead), would.led(after.lead), &Count{was.shared, would.shared},
		})
	}
	return s
}

// led says whether this practitioner leads the sibling on the day.
func (b *beside) led(by *snapshot.Practitioner) bool {
	return by != nil && b.then != nil && b.then.Practitioner == by
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// compare sorts findings into those that come, go, stay and say something else: the same
// finding by its key, or by what it is about where nothing else of that comes or goes.
func (s *Simulation) compare(before, after []*finding.Finding) {
	come, gone := slices.Clone(after), slices.Clone(before)
	pair := func(of func(*finding.Finding) string) {
		here, there := countBy(gone, of), countBy(come, of)
		gone = slices.DeleteFunc(gone, func(was *finding.Finding) bool {
			if here[of(was)] != 1 || there[of(was)] != 1 {
				return false
			}
			i := slices.IndexFunc(come, func(is *finding.Finding) bool { return of(is) == of(was) })
			if is := come[i]; was.Key == is.Key && was.Says(is) {
				s.Staying = append(s.Staying, was)
			} else {
				s.Changed = append(s.Changed, &Changed{was, is})
			}
			come = slices.Delete(come, i, i+1)
			return true
		})
	}
	pair(func(f *finding.Finding) string { return f.Key })
	pair((*finding.Finding).Topic)
	slices.SortFunc(s.Changed, func(a, b *Changed) int { return finding.Compare(a.After, b.After) })
	s.Appearing, s.Disappearing = come, gone
}

func countBy(found []*finding.Finding, of func(*finding.Finding) string) map[string]int {
	n := map[string]int{}
	for _, f := range found {
		n[of(f)]++
	}
	return n
}
