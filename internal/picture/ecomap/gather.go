package ecomap

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/picture/frame"
	"cangraph/internal/text"
	"cangraph/internal/vocabulary"
)

// gather makes the scene of a network: of the day that it shows, and with what has changed since
// another.
func gather(ctx context.Context, around *network.Support, asked frame.Asked) (*scene, error) {
	f, err := frame.New(around, asked, titleOf, myTitle)
	if err != nil {
		return nil, err
	}
	g, err := gathered(ctx, around, f)
	if err != nil {
		return nil, err
	}
	if asked.Compared != nil {
		before, err := gathered(ctx, around.On(*asked.Compared), f)
		if err != nil {
			return nil, err
		}
		g.since(&before.scene)
		g.order()
	}
	g.brokered(asked.Brokered)
	if err := f.Find(ctx, around); err != nil {
		return nil, err
	}
	g.place()
	return &g.scene, nil
}

// gatherer is a scene while it is gathered.
type gatherer struct {
	scene
	around *network.Support
	work   *snapshot.Casework
	of     map[snapshot.ID]*system // by agency
	where  map[snapshot.ID]*system // by practitioner
}

func gathered(ctx context.Context, around *network.Support, f *frame.Frame) (*gatherer, error) {
	work, err := around.Kinship()
	if err != nil {
		return nil, err
	}
	g := &gatherer{around: around, work: work, of: map[snapshot.ID]*system{}, where: map[snapshot.ID]*system{}}
	g.Frame, g.child, g.at = f, &figure{id: around.Child.GlobalID(), name: around.Child.Name()}, map[*frame.Mark][]*system{}
	g.agencies()
	g.lead()
	g.family()
	if err := g.siblings(ctx); err != nil {
		return nil, err
	}
	g.outside()
	if err := g.tied(); err != nil {
		return nil, err
	}
	g.order()
	return g, nil
}

// agencies are those around the child, with their people and what they give.
func (g *gatherer) agencies() {
	for _, a := range g.around.Agencies() {
		s := g.agency(a.Agency)
		for _, p := range a.Practitioners {
			g.practitioner(s, p, a.Memberships)
		}
		for _, p := range a.Provisions {
			name := p.Type.Name
			if g.Lang == bilingual.Maori && p.Type.NameMi != "" {
				name = p.Type.NameMi
			}
			s.give(name)
		}
	}
	for _, m := range g.around.Members() { // who comes for one agency and gives a service of another stands at the first
		if m.Practitioner != nil {
			g.where[m.Practitioner.ID] = g.agency(m.Agency)
		}
	}
}

// agency is the system of an agency, made when it is new.
func (g *gatherer) agency(a *snapshot.Agency) *system {
	if s := g.of[a.ID]; s != nil {
		return s
	}
	g.of[a.ID] = g.alone(frame.SectorOf(a.Kind), globalid.Of(a.NodeType(), a.ID), a.Name)
	return g.of[a.ID]
}

// alone adds a system.
func (g *gatherer) alone(in frame.Sector, id, name string) *system {
	s := &system{id: id, sector: in, name: name}
	g.systems = append(g.systems, s)
	return s
}

// give adds a service, once.
func (s *system) give(name string) {
	if !slices.ContainsFunc(s.services, func(is *service) bool { return is.name == name }) {
		s.services = append(s.services, &service{name: name})
	}
}

// practitioner is one of the people of a system, made when they are new.
func (g *gatherer) practitioner(s *system, p *snapshot.Practitioner, memberships []*snapshot.Membership) *figure {
	for _, is := range s.people {
		if is.id == p.GlobalID() {
			return is
		}
	}
	role := cmp.Or(vocabulary.Of("Profession", p.Profession).In(g.Lang), vocabulary.Of("Profession", "OTHER").In(g.Lang))
	if slices.ContainsFunc(memberships, func(m *snapshot.Membership) bool {
		return m.Practitioner == p && m.Role == enum.RoleConsulting
	}) {
		role += ", " + advises.In(g.Lang)
	}
	is := &figure{id: p.GlobalID(), name: p.Name(), role: role}
	s.people = append(s.people, is)
	if g.where[p.ID] == nil {
		g.where[p.ID] = s
	}
	return is
}

// lead marks who leads: at the agency for which they come, or by themselves.
func (g *gatherer) lead() {
	lead := g.around.LeadProfessional()
	if lead == nil {
		g.chair = g.around.Network() != nil
		return
	}
	s := g.where[lead.Practitioner.ID]
	switch {
	case lead.Agency != nil:
		s = g.agency(lead.Agency)
	case s == nil:
		s = g.alone(frame.Another, "", noAgency.In(g.Lang))
	}
	g.practitioner(s, lead.Practitioner, nil).lead = true
}

// family are the adults of the whānau and of the network: those at home in the middle, the others around.
func (g *gatherer) family() {
	child, day := g.around.Child, g.around.AsAt
	kin := &relatives{to: g.related(), known: map[snapshot.ID]*figure{}}
	homes := child.Homes(day)
	rest := &system{sector: frame.Family, name: frame.RestOfWhanau.In(g.Lang)}
	adult := func(k *snapshot.Kin, to *[]*figure) *figure {
		f, isNew := kin.figure(k, g.Lang)
		if isNew {
			*to = append(*to, f)
		}
		return f
	}
	for _, atHome := range []bool{true, false} {
		to := map[bool]*[]*figure{true: &g.home, false: &rest.people}[atHome]
		for _, w := range child.WhanauOn(day) {
			for _, a := range w.Adults {
				if a.Adult != nil && a.Period.Contains(day) && slices.Contains(homes, snapshot.Household{Whanau: w, Label: a.Household}) == atHome {
					adult(a.Adult, to)
				}
			}
		}
	}
	for _, m := range g.around.Members() {
		if m.Kin != nil {
			adult(m.Kin, &rest.people)
		}
	}
	for _, s := range g.work.Safety {
		if s.Adult != nil && calendar.Between(s.Agreed, s.Ended).Contains(day) {
			if f := adult(s.Adult, &rest.people); !strings.Contains(f.role, stays.In(g.Lang)) {
				f.role += ", " + stays.In(g.Lang)
			}
		}
	}
	if len(rest.people) > 0 {
		g.systems = append(g.systems, rest)
	}
}

// eitherSide are the kinds of relationships that are written from the side of the child or of the adult.
var eitherSide = []enum.RelationshipKind{enum.Step, enum.Foster, enum.Whangai}

// related says what adults are to the child on the day, from whichever side it is recorded.
func (g *gatherer) related() map[snapshot.ID]string {
	to := map[snapshot.ID]string{}
	for _, r := range g.around.Child.In.Relations {
		adult, child := r.Relative, r.Of
		if _, told := r.Of.(*snapshot.Kin); told && slices.Contains(eitherSide, r.Kind) {
			adult, child = r.Of, r.Relative
		}
		who := adult.NodeID()
		if child.NodeID() == g.around.Child.ID && r.Row.Contains(g.around.AsAt) && to[who] == "" {
			to[who] = vocabulary.Kinship(r.Kind).In(g.Lang)
		}
	}
	return to
}

// relatives are adults of the whānau, each once.
type relatives struct {
	to    map[snapshot.ID]string // what they are to the child
	known map[snapshot.ID]*figure
}

func (r *relatives) figure(k *snapshot.Kin, lang bilingual.Lang) (f *figure, isNew bool) {
	if f := r.known[k.ID]; f != nil {
		return f, false
	}
	r.known[k.ID] = &figure{id: k.GlobalID(), name: k.Name(), role: cmp.Or(r.to[k.ID], ofFamily.In(lang))}
	return r.known[k.ID], true
}

// siblings are in the middle, also those who may not be named.
func (g *gatherer) siblings(ctx context.Context) error {
	siblings, err := g.around.Siblings(ctx)
	for _, s := range siblings {
		f := &figure{name: frame.ASibling.In(g.Lang), role: siblingIs.In(g.Lang)}
		if c := s.Child(); c != nil {
			f.id, f.name = c.GlobalID(), c.Name()
		}
		if lead := s.LeadProfessional(); lead != nil {
			f.role += ", " + fmt.Sprintf(ledBy.In(g.Lang), lead.Practitioner.Name())
		}
		g.home = append(g.home, f)
	}
	return err
}

// outside are those who support the child without being in the network.
func (g *gatherer) outside() {
	day, supports := g.around.AsAt, map[snapshot.ID]*system{}
	for _, s := range g.work.Supports {
		if !calendar.Between(s.Since, s.Ended).Contains(day) {
			continue
		}
		switch {
		case s.Practitioner != nil && s.Agency != nil:
			g.practitioner(g.agency(s.Agency), s.Practitioner, nil)
		case s.Practitioner != nil:
			g.somewhere(s.Practitioner)
		case s.Name != "":
			supports[s.ID] = g.alone(frame.Everyday, globalid.Of("ExternalSupport", s.ID), s.Name)
			supports[s.ID].give(s.Part)
		}
	}
	for _, s := range g.work.Safety {
		switch support := supports[s.Support]; {
		case !calendar.Between(s.Agreed, s.Ended).Contains(day):
		case s.Helper != nil:
			g.somewhere(s.Helper).give(s.Helper.Name() + ": " + stays.In(g.Lang))
		case support != nil:
			support.give(stays.In(g.Lang))
		}
	}
}

// somewhere is the system of a practitioner: by themselves if they are not there yet.
func (g *gatherer) somewhere(p *snapshot.Practitioner) *system {
	if g.where[p.ID] == nil {
		g.where[p.ID] = g.alone(frame.Another, p.GlobalID(), p.Name())
	}
	return g.where[p.ID]
}

// brokered is a service that may not be named: whom to ask about it.
func (g *gatherer) brokered(b *network.Brokered) {
	if b == nil {
		return
	}
	s := g.alone(frame.Another, "", frame.Unnamed.In(g.Lang))
	for _, p := range b.ContactThrough {
		s.give(fmt.Sprintf(frame.AskAbout.In(g.Lang), p.Name()))
	}
}

// strongDays is for how long a tie is strong after something was heard.
const strongDays = 28

// tied says which ties are strong: nothing is known of them in the child-safe view.
func (g *gatherer) tied() error {
	for _, m := range g.around.Members() {
		heard, err := m.LastSignalOn()
		if err != nil {
			return err
		}
		if heard != nil && *heard > g.around.AsAt.AddDays(-strongDays) {
			g.agency(m.Agency).tie = strong
		}
	}
	return nil
}

// order puts systems by sector and name.
func (g *gatherer) order() {
	slices.SortStableFunc(g.systems, func(a, b *system) int {
		return cmp.Or(cmp.Compare(a.sector, b.sector), cmp.Compare(text.Fold(a.name), text.Fold(b.name)), cmp.Compare(a.id, b.id))
	})
}

// place says where the findings are, and how they change ties.
func (g *gatherer) place() {
	for _, m := range g.Marks {
		var at []*system
		for _, n := range m.Finding.Evidence {
			// Of O9 there are too many around the child, and none in particular.
			if s := g.behind(n); s != nil && m.Finding.Code != finding.O9 && !slices.Contains(at, s) {
				at = append(at, s)
			}
		}
		for _, s := range at {
			switch {
			case m.Finding.Code == finding.O12:
				s.tie = stressful
			case m.Finding.Code == finding.G5 && s.tie == plain:
				s.tie = tenuous
			}
		}
		g.at[m] = at
	}
}

// behind is the system where something stands that a finding rests on; nil: at the child.
func (g *gatherer) behind(n snapshot.Node) *system {
	switch n := n.(type) {
	case *snapshot.Agency:
		return g.of[n.ID]
	case *snapshot.Provision:
		return g.of[n.Agency.ID]
	case *snapshot.Practitioner:
		return g.where[n.ID]
	case snapshot.Record:
		return g.of[g.work.For(n)]
	}
	return nil
}
