package network

import (
	"slices"

	"cangraph/internal/network/snapshot"
)

// complete drops everything that points to a thing whose own row did not come, because
// the viewer may not see it: nothing empty is ever shown, whatever rows come. A service
// without its practitioner and an agency without the one above remain.
func (g *graph) complete() {
	for _, a := range g.agencies.byID {
		if a.Parent != nil && !g.agencies.has(a.Parent) {
			a.Parent = nil
		}
	}
	for _, n := range g.networks.byID {
		n.Memberships = slices.DeleteFunc(n.Memberships, func(m *snapshot.Membership) bool { return !g.isMember(m) })
		n.Leads = slices.DeleteFunc(n.Leads, func(l *snapshot.Lead) bool { return !g.practitioners.has(l.Practitioner) })
		n.Delegations = slices.DeleteFunc(n.Delegations, func(d *snapshot.Delegation) bool {
			return !g.practitioners.has(d.Practitioner) || !g.agencies.has(d.Agency)
		})
	}
	for _, c := range g.children.byID {
		c.Networks = slices.DeleteFunc(c.Networks, func(n *snapshot.Network) bool { return !g.teams.has(n.Team) })
		c.Whanau = slices.DeleteFunc(c.Whanau, func(m *snapshot.WhanauMember) bool { return !g.whanau.has(m.Whanau) })
		c.Provisions = slices.DeleteFunc(c.Provisions, g.cannotBeShown)
	}
	for _, w := range g.whanau.byID {
		w.Members = slices.DeleteFunc(w.Members, func(m *snapshot.WhanauMember) bool { return !g.children.has(m.Child) })
		w.Provisions = slices.DeleteFunc(w.Provisions, g.cannotBeShown)
	}
	g.focus = slices.DeleteFunc(g.focus, func(c *snapshot.Child) bool { return !g.children.has(c) })
	g.joint = slices.DeleteFunc(g.joint, func(j *snapshot.Joint) bool { return !g.practitioners.has(j.Practitioner) })
}

// isMember says whether a membership is that of a person who was loaded, for an agency
// that was.
func (g *graph) isMember(m *snapshot.Membership) bool {
	switch {
	case m.Practitioner != nil:
		return m.Agency != nil && g.practitioners.has(m.Practitioner) && g.agencies.has(m.Agency)
	case m.Kin != nil:
		return g.kin.has(m.Kin)
	}
	return m.Child != nil && g.children.has(m.Child)
}

// cannotBeShown says whether a service is of an agency or a type that was not loaded;
// a practitioner that was not is taken off it.
func (g *graph) cannotBeShown(p *snapshot.Provision) bool {
	if p.Practitioner != nil && !g.practitioners.has(p.Practitioner) {
		p.Practitioner = nil
	}
	return !g.agencies.has(p.Agency) || !g.types.has(p.Type)
}
