package timeline

import (
	"cmp"
	"context"
	"fmt"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/picture/frame"
	"cangraph/internal/vocabulary"
)

// gather makes the scene of a network, of all days.
func gather(ctx context.Context, around *network.Support, asked frame.Asked) (*scene, error) {
	f, err := frame.New(around, asked, titleOf, myTitle)
	if err != nil {
		return nil, err
	}
	g := gathered(around, f, asked)
	if err := f.Find(ctx, around); err != nil {
		return nil, err
	}
	return &g.scene, g.place()
}

// gatherer is a scene while it is gathered, with what its bars are of.
type gatherer struct {
	scene
	around   *network.Support
	agencies map[snapshot.ID]*group
	lanes    map[seat]*lane
	of       map[snapshot.ID][]*bar // by provision, and by who is a member
	giving   map[snapshot.ID][]*bar // services by who gives them
	leading  map[snapshot.ID][]*bar // by who leads
	open     map[snapshot.ID][]*bar // by network
	vacant   map[snapshot.ID][]*bar // by network
}

// seat is where bars stand beside each other.
type seat struct {
	in     *group
	kind   kind
	who    snapshot.ID
	role   string
	agency string // for which somebody leads
}

// gathered is all but the findings.
func gathered(around *network.Support, f *frame.Frame, asked frame.Asked) *gatherer {
	g := &gatherer{around: around, agencies: map[snapshot.ID]*group{}, lanes: map[seat]*lane{}, of: map[snapshot.ID][]*bar{}, giving: map[snapshot.ID][]*bar{},
		leading: map[snapshot.ID][]*bar{}, open: map[snapshot.ID][]*bar{}, vacant: map[snapshot.ID][]*bar{}}
	g.Frame, g.day, g.compared = f, around.AsAt, asked.Compared
	g.networks()
	g.services()
	g.brokered(asked.Brokered)
	g.order()
	return g
}

// group adds a group.
func (g *gatherer) group(is *group) *group {
	g.groups = append(g.groups, is)
	return is
}

// agency is the group of an agency, made when it is new.
func (g *gatherer) agency(a *snapshot.Agency) *group {
	if g.agencies[a.ID] == nil {
		in := frame.SectorOf(a.Kind)
		g.agencies[a.ID] = g.group(&group{id: a.GlobalID(), rank: allOthers, sector: in, part: in.Name(g.Lang), name: a.Name})
	}
	return g.agencies[a.ID]
}

// add draws a period at its place.
func (g *gatherer) add(at seat, name string, is bar) *bar {
	if g.lanes[at] == nil {
		g.lanes[at] = &lane{kind: at.kind, name: name, role: at.role, agency: at.agency}
		at.in.lanes = append(at.in.lanes, g.lanes[at])
	}
	is.change = frame.Same
	if g.compared != nil {
		is.change = is.since(*g.compared, g.day)
	}
	g.lanes[at].bars = append(g.lanes[at].bars, &is)
	return &is
}

// networks are the child's networks, with who led them and who was in them.
func (g *gatherer) networks() {
	if len(g.around.Child.Networks) == 0 {
		return
	}
	networks := &group{rank: theNetwork, sector: frame.Another, part: networkIs.In(g.Lang), name: networkIs.In(g.Lang)}
	leading := &group{rank: theLeads, sector: frame.Another, part: whoLed.In(g.Lang), name: whoLed.In(g.Lang)}
	g.groups = append(g.groups, networks, leading)
	whanau := &group{rank: allOthers, sector: frame.Family, part: frame.Family.Name(g.Lang), name: frame.RestOfWhanau.In(g.Lang)}
	for _, n := range g.around.Child.Networks {
		name := n.Team.Name
		if g.Lang == bilingual.Maori && n.Team.NameMi != "" {
			name = n.Team.NameMi
		}
		g.open[n.ID] = append(g.open[n.ID], g.add(seat{in: networks, kind: open, who: n.Team.ID}, name, bar{id: n.GlobalID(), sector: frame.Another, period: n.Period}))
		g.led(leading, n)
		for _, m := range n.Memberships {
			g.membership(whanau, m)
		}
	}
	if len(whanau.lanes) > 0 {
		g.groups = append(g.groups, whanau)
	}
}

// led are who led a network, who stood in for them, and when nobody did.
func (g *gatherer) led(in *group, n *snapshot.Network) {
	var led calendar.Days
	for _, l := range n.Leads {
		led = led.Union(l.Days())
		for _, spell := range l.Days() {
			g.leading[l.Practitioner.ID] = append(g.leading[l.Practitioner.ID], g.leader(in, leads, l.Practitioner, l.Agency(spell.From), spell))
		}
	}
	for _, d := range n.Delegations {
		for _, spell := range d.Days() {
			g.leader(in, delegate, d.Practitioner, d.Agency, spell)
		}
	}
	for _, spell := range calendar.NewDays(n.Period).Subtract(led) {
		g.vacant[n.ID] = append(g.vacant[n.ID], g.add(seat{in: in, kind: vacant}, frame.NobodyLeads.In(g.Lang), bar{sector: frame.Another, period: spell}))
	}
}

// leader is somebody who leads, or stands in for who does.
func (g *gatherer) leader(in *group, as kind, who *snapshot.Practitioner, agency *snapshot.Agency, spell calendar.Period) *bar {
	is := bar{id: who.GlobalID(), sector: frame.Another, period: spell}
	if agency != nil {
		is.agency, is.sector = agency.Name, frame.SectorOf(agency.Kind)
	}
	role := frame.Leads
	if as == delegate {
		role = standsIn
	}
	return g.add(seat{in, as, who.ID, role.In(g.Lang), is.agency}, who.Name(), is)
}

// membership are the days on which a membership counts.
func (g *gatherer) membership(whanau *group, m *snapshot.Membership) {
	days, _ := m.Effective()
	who := m.Person()
	at := seat{in: whanau, kind: member, who: who.NodeID(), role: vocabulary.Of("MembershipRole", string(m.Role)).In(g.Lang)}
	is := bar{sector: frame.Family}
	switch {
	case m.Practitioner != nil:
		if len(days) == 0 {
			return
		}
		at.in, is.agency, is.sector = g.agency(m.Agency), m.Agency.Name, frame.SectorOf(m.Agency.Kind)
		at.role = g.profession(m.Practitioner, m.Role == enum.RoleConsulting)
		is.id = m.Practitioner.GlobalID()
	case m.Kin != nil:
		is.id = m.Kin.GlobalID()
	default:
		is.id = m.Child.GlobalID()
	}
	for _, spell := range days {
		is.period = spell
		g.of[at.who] = append(g.of[at.who], g.add(at, who.Name(), is))
	}
}

// profession says what somebody is.
func (g *gatherer) profession(p *snapshot.Practitioner, consulting bool) string {
	role := cmp.Or(vocabulary.Of("Profession", p.Profession).In(g.Lang), vocabulary.Of("Profession", "OTHER").In(g.Lang))
	if consulting {
		role += ", " + vocabulary.Of("MembershipRole", string(enum.RoleConsulting)).In(g.Lang)
	}
	return role
}

// services are those that reach the child, on the days on which they do.
func (g *gatherer) services() {
	for _, p := range g.around.Child.ProvisionsReaching() {
		for _, spell := range p.Reaching(g.around.Child) {
			is := g.add(seat{in: g.agency(p.Agency), kind: service, who: p.Type.ID, role: g.giver(p)}, g.typeName(p.Type),
				bar{id: p.GlobalID(), agency: p.Agency.Name, sector: frame.SectorOf(p.Agency.Kind), period: spell})
			g.of[p.ID] = append(g.of[p.ID], is)
			if p.Practitioner != nil {
				g.giving[p.Practitioner.ID] = append(g.giving[p.Practitioner.ID], is)
			}
		}
	}
}

func (g *gatherer) typeName(t *snapshot.ServiceType) string {
	if g.Lang == bilingual.Maori && t.NameMi != "" {
		return t.NameMi
	}
	return t.Name
}

// giver says who gives a service, and that it is for the whānau.
func (g *gatherer) giver(p *snapshot.Provision) string {
	is := frame.AService
	if p.Whanau != nil {
		is = serviceOfWhanau
	}
	if p.Practitioner == nil {
		return is.In(g.Lang)
	}
	return is.In(g.Lang) + ", " + fmt.Sprintf(givenBy.In(g.Lang), p.Practitioner.Name())
}

// brokered is a service that may not be named: whom to ask about it, and not since when it is given.
func (g *gatherer) brokered(b *network.Brokered) {
	if b == nil {
		return
	}
	in := g.group(&group{rank: allOthers, sector: frame.Another, part: frame.Another.Name(g.Lang), name: frame.Unnamed.In(g.Lang)})
	for _, p := range b.ContactThrough {
		in.lanes = append(in.lanes, &lane{kind: brokered, name: fmt.Sprintf(frame.AskAbout.In(g.Lang), p.Name())})
	}
}
