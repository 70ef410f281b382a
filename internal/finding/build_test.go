package finding_test

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// idOf gives everything with a name the same id in every build.
func idOf(name string) snapshot.ID { return uuid.NewSHA1(uuid.Nil, []byte(name)) }

// builder makes a snapshot as a loader would: no more than the snapshot promises for
// the children asked for, their siblings and those of their households.
type builder struct {
	w             *world
	s             *snapshot.Snapshot
	children      map[string]*snapshot.Child
	whanau        map[string]*snapshot.Whanau
	practitioners map[string]*snapshot.Practitioner
	agencies      map[string]*snapshot.Agency
	types         map[string]*snapshot.ServiceType
	teams         map[string]*snapshot.Team
}

func build(w *world, asked ...string) *snapshot.Snapshot {
	b := &builder{w, &snapshot.Snapshot{}, map[string]*snapshot.Child{}, map[string]*snapshot.Whanau{}, map[string]*snapshot.Practitioner{},
		map[string]*snapshot.Agency{}, map[string]*snapshot.ServiceType{}, map[string]*snapshot.Team{}}
	for _, name := range asked {
		c := b.child(name)
		c.In = b.s
		b.s.Children = append(b.s.Children, c)
		b.fillNetworks(name)
		b.fillServices(name)
	}
	for _, name := range asked {
		b.fillSiblings(name)
		b.fillHousehold(name)
	}
	b.fillWhanau()
	b.fillJoint()
	b.fillCasework()
	return b.s
}

func (b *builder) child(name string) *snapshot.Child {
	if b.children[name] == nil {
		birth := date(cmp.Or(b.w.ofAge[name], grownUp)).AddMonths(-18 * 12)
		b.children[name] = &snapshot.Child{ID: idOf(name), PreferredName: name, SortName: name, Birth: &snapshot.Birth{Date: birth}}
	}
	return b.children[name]
}

func (b *builder) fillNetworks(name string) {
	c := b.child(name)
	if c.Networks != nil {
		return
	}
	for _, row := range b.w.networks {
		if row.child != name {
			continue
		}
		if b.teams[row.team] == nil {
			b.teams[row.team] = &snapshot.Team{ID: idOf(row.team), Name: row.team}
		}
		n := &snapshot.Network{ID: idOf(row.name), Child: c, Team: b.teams[row.team], Period: row.period()}
		for _, m := range b.w.members {
			if m.network == row.name {
				n.Memberships = append(n.Memberships, b.member(n, m))
			}
		}
		for i, l := range b.w.leads {
			if l.network == row.name {
				n.Leads = append(n.Leads, &snapshot.Lead{ID: leadID(i), Network: n, Practitioner: b.practitioner(l.who), Row: l.period()})
			}
		}
		for _, d := range b.w.delegations {
			if b.w.leads[d.lead].network == row.name {
				n.Delegations = append(n.Delegations, &snapshot.Delegation{Lead: leadID(d.lead), Network: n, Practitioner: b.practitioner(d.who), Agency: b.agency(d.agency), Row: d.period()})
			}
		}
		c.Networks = append(c.Networks, n)
	}
}

func leadID(i int) snapshot.ID { return idOf(fmt.Sprint("lead ", i)) }

func (b *builder) member(n *snapshot.Network, m memberRow) *snapshot.Membership {
	if m.agency == "" {
		return &snapshot.Membership{Network: n, Kin: &snapshot.Kin{ID: idOf(m.person), GivenNames: m.person}, Role: enum.RoleWhanau, Row: m.period()}
	}
	return &snapshot.Membership{Network: n, Practitioner: b.practitioner(m.person), Agency: b.agency(m.agency), Role: cmp.Or(m.role, enum.RoleCore), Row: m.period()}
}

func (b *builder) fillServices(name string) {
	c := b.child(name)
	if c.Provisions != nil || c.Whanau != nil {
		return
	}
	for _, row := range b.w.services {
		if row.child == name {
			c.Provisions = append(c.Provisions, b.provision(row))
		}
	}
	for _, row := range b.w.belongings {
		if row.child == name {
			m := &snapshot.WhanauMember{Whanau: b.whanauOf(row.whanau), Child: c, Household: row.home, Period: row.period()}
			c.Whanau = append(c.Whanau, m)
			m.Whanau.Members = append(m.Whanau.Members, m)
		}
	}
}

func (b *builder) fillSiblings(name string) {
	c := b.child(name)
	for _, row := range b.w.siblings {
		other := row.b
		if row.b == name {
			other = row.a
		} else if row.a != name {
			continue
		}
		b.fillNetworks(other)
		b.fillServices(other)
		i := slices.IndexFunc(c.Siblings, func(s *snapshot.Sibling) bool { return s.Child == b.child(other) })
		if i < 0 {
			i, c.Siblings = len(c.Siblings), append(c.Siblings, &snapshot.Sibling{Child: b.child(other)})
		}
		c.Siblings[i].Days = c.Siblings[i].Days.Union(calendar.NewDays(row.period()))
	}
}

func (b *builder) fillHousehold(name string) {
	for _, mine := range b.w.belongings {
		for _, theirs := range b.w.belongings {
			if mine.child == name && mine.whanau == theirs.whanau && mine.home == theirs.home {
				b.fillServices(theirs.child)
			}
		}
	}
}

func (b *builder) fillWhanau() {
	for _, row := range b.w.services {
		if w := b.whanau[row.whanau]; w != nil {
			w.Provisions = append(w.Provisions, b.provision(row))
		}
	}
}

// fillJoint adds the membership rows of practitioners around the children wherever
// two of them were members.
func (b *builder) fillJoint() {
	around := map[string]bool{}
	for _, m := range b.w.members {
		n := b.w.networkNamed(m.network)
		if m.agency != "" && slices.ContainsFunc(b.s.Children, func(c *snapshot.Child) bool { return c.PreferredName == n.child }) {
			around[m.person] = true
		}
	}
	for _, n := range b.w.networks {
		var rows []*snapshot.Joint
		for _, m := range b.w.members {
			if row := m.period().Intersect(n.period()); m.network == n.name && m.agency != "" && around[m.person] && !row.Empty() {
				rows = append(rows, &snapshot.Joint{Network: idOf(n.name), Child: idOf(n.child), Team: idOf(n.team),
					Practitioner: b.practitioner(m.person), Agency: idOf(m.agency), Row: row, Whanau: b.belongings(n.child)})
			}
		}
		if len(rows) > 1 {
			b.s.Joint = append(b.s.Joint, rows...)
		}
	}
}

func (b *builder) belongings(child string) []snapshot.Belonging {
	var all []snapshot.Belonging
	for _, row := range b.w.belongings {
		if row.child == child {
			all = append(all, snapshot.Belonging{Whanau: idOf(row.whanau), Period: row.period()})
		}
	}
	return all
}

func (b *builder) provision(row serviceRow) *snapshot.Provision {
	p := &snapshot.Provision{ID: idOf(row.name), Agency: b.agency(row.agency), Type: b.service(row.service),
		Status: row.status, Period: row.period(), EndReason: row.reason}
	if row.adult != "" {
		p.Adult = idOf(row.adult)
	}
	if row.who != "" {
		p.Practitioner = b.practitioner(row.who)
	}
	if row.child != "" {
		p.Child = b.child(row.child)
	} else {
		p.Whanau = b.whanauOf(row.whanau)
	}
	return p
}

func (b *builder) whanauOf(name string) *snapshot.Whanau {
	if b.whanau[name] == nil {
		b.whanau[name] = &snapshot.Whanau{ID: idOf(name), Name: name}
	}
	return b.whanau[name]
}

func (b *builder) practitioner(name string) *snapshot.Practitioner {
	if p := b.practitioners[name]; p != nil {
		return p
	}
	p := &snapshot.Practitioner{ID: idOf(name), GivenNames: name, SortName: name}
	for _, t := range b.w.employments {
		if t.who == name {
			p.Employments = append(p.Employments, snapshot.Employment{Agency: idOf(t.to), Period: t.period()})
		}
	}
	for _, t := range b.w.affiliations {
		if t.who == name {
			p.Affiliations = append(p.Affiliations, snapshot.Affiliation{Team: idOf(t.to), Period: t.period()})
		}
	}
	b.practitioners[name] = p
	return p
}

func (b *builder) agency(name string) *snapshot.Agency {
	if b.agencies[name] == nil {
		a := &snapshot.Agency{ID: idOf(name), Name: name, SortName: name, Kind: ofSector[name]}
		b.agencies[name] = a
		if parent := b.w.parents[name]; parent != "" {
			a.Parent = b.agency(parent)
		}
	}
	return b.agencies[name]
}

func (b *builder) service(name string) *snapshot.ServiceType {
	if b.types[name] == nil {
		k := kinds[name]
		t := &snapshot.ServiceType{ID: idOf(name), Name: name, Exclusive: k.exclusive, Universal: k.universal, Relational: k.relational, Scope: enum.ScopeChild}
		if k.household {
			t.Scope = enum.ScopeHousehold
		}
		b.types[name] = t
	}
	return b.types[name]
}

func (w *world) networkNamed(name string) networkRow {
	for _, n := range w.networks {
		if n.name == name {
			return n
		}
	}
	panic("no network " + name)
}
