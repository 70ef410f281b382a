package contact

import (
	"bytes"
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/text"
)

// Source is somebody who knows something of a child (S2.6).
type Source struct {
	Person      snapshot.Person
	KnownSince  *calendar.Date
	Through     []SourceGround
	Involved    bool
	LastHeardOn *calendar.Date
}

// SourceGround is from what it is known that somebody knows a child.
type SourceGround string

// The grounds, in the order in which they are told.
const (
	ByRelationship SourceGround = "RELATIONSHIP"
	ByMembership   SourceGround = "MEMBERSHIP"
	ByService      SourceGround = "SERVICE"
	BySupport      SourceGround = "SUPPORT"
	ByBeingHeard   SourceGround = "HEARD"
)

var sourceGrounds = []SourceGround{ByRelationship, ByMembership, ByService, BySupport, ByBeingHeard}

// SourceOrder is in which order sources are listed.
type SourceOrder string

// The orders.
const (
	ByTenure SourceOrder = "TENURE"
	ByHeard  SourceOrder = "HEARD"
)

// Sources are those who know something of a child, nil for whoever does not see it for
// casework. Errors: fault.Limited for more than mostSources.
func (b *Book) Sources(ctx context.Context, child *snapshot.Child, order SourceOrder) ([]*Source, error) {
	if seen, err := sees(ctx, child.ID); err != nil || !seen {
		return nil, err
	}
	if !child.Loaded() {
		var err error
		if child, err = b.around.Child(ctx, child.ID, snapshot.With{}); err != nil || child == nil {
			return nil, err
		}
	}
	t := &telling{book: b, child: child, today: clock.Today(ctx), by: map[string]*Source{}}
	t.fromSnapshot()
	for _, read := range []func(context.Context) error{t.related, t.supporting, t.observed, t.contributed, t.met} {
		if err := read(ctx); err != nil {
			return nil, err
		}
	}
	if len(t.by) > mostSources {
		return nil, fault.New(fault.Limited, "more than %d people know this child: ask its network instead", mostSources)
	}
	return t.listed(ctx, order)
}

// NotYetAsked are those who are around a child today and of whom nothing was heard, who
// has known it longest first (S2.35); nil as for Sources.
func (b *Book) NotYetAsked(ctx context.Context, child *snapshot.Child) ([]*Source, error) {
	all, err := b.Sources(ctx, child, ByTenure)
	return slices.DeleteFunc(all, func(s *Source) bool { return !s.Involved || s.LastHeardOn != nil }), err
}

// telling is who knows something of a child, by global id, while they are gathered.
type telling struct {
	book  *Book
	child *snapshot.Child
	today calendar.Date
	by    map[string]*Source
}

func (t *telling) of(kind string, id uuid.UUID) *Source {
	global := globalid.Of(kind, id)
	if t.by[global] == nil {
		t.by[global] = &Source{}
	}
	return t.by[global]
}

// knows notes a ground, and since when it holds where that is known and has come.
func (t *telling) knows(s *Source, ground SourceGround, period calendar.Period) {
	if !slices.Contains(s.Through, ground) {
		s.Through = append(s.Through, ground)
	}
	s.Involved = s.Involved || period.Contains(t.today)
	if from := period.From; from != calendar.Always && from <= t.today && (s.KnownSince == nil || from < *s.KnownSince) {
		s.KnownSince = &from
	}
}

// heard notes that somebody was heard on a day.
func (t *telling) heard(s *Source, on calendar.Date) {
	t.knows(s, ByBeingHeard, calendar.Period{From: on, Until: on})
	if s.LastHeardOn == nil || on > *s.LastHeardOn {
		s.LastHeardOn = &on
	}
}

// fromSnapshot tells of memberships, by the days on which they count, and of services.
func (t *telling) fromSnapshot() {
	for _, n := range t.child.Networks {
		for _, m := range n.Memberships {
			days, _ := m.Effective()
			for _, period := range days {
				switch {
				case m.Practitioner != nil:
					t.knows(t.of("Practitioner", m.Practitioner.ID), ByMembership, period)
				case m.Kin != nil:
					t.knows(t.of("Kin", m.Kin.ID), ByMembership, period)
				}
			}
		}
	}
	for _, p := range t.child.ProvisionsReaching() {
		if p.Practitioner == nil {
			continue
		}
		for _, period := range p.Reaching(t.child) {
			t.knows(t.of("Practitioner", p.Practitioner.ID), ByService, period)
		}
	}
}

// listed are the sources whom the viewer may see, in an order.
func (t *telling) listed(ctx context.Context, order SourceOrder) ([]*Source, error) {
	ids, names := slices.Collect(maps.Keys(t.by)), t.book.nodes.Names()
	people, err := directory.Objects(ctx, names, ids, func(global string) snapshot.Person {
		kind, id, _ := globalid.Parse(global)
		if kind == "Kin" {
			return names.Person(nil, &id, nil)
		}
		return names.Person(nil, nil, &id)
	})
	if err != nil {
		return nil, err
	}
	all := []*Source{}
	for i, id := range ids {
		s := t.by[id]
		if s.Person = people[i]; s.Person == nil {
			continue
		}
		slices.SortFunc(s.Through, func(a, b SourceGround) int { return slices.Index(sourceGrounds, a) - slices.Index(sourceGrounds, b) })
		all = append(all, s)
	}
	day := func(d *calendar.Date, without calendar.Date) calendar.Date {
		if d == nil {
			return without
		}
		return *d
	}
	slices.SortFunc(all, func(a, b *Source) int {
		heard := 0
		if order == ByHeard {
			heard = cmp.Compare(day(a.LastHeardOn, calendar.Always), day(b.LastHeardOn, calendar.Always))
		}
		x, y := a.Person.NodeID(), b.Person.NodeID()
		return cmp.Or(heard, cmp.Compare(day(a.KnownSince, calendar.Forever), day(b.KnownSince, calendar.Forever)),
			cmp.Compare(text.Fold(a.Person.Name()), text.Fold(b.Person.Name())), bytes.Compare(x[:], y[:]))
	})
	return all, nil
}
