package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/contactroute"
	"cangraph/ent/gen/singlepoint"
	"cangraph/ent/gen/whanauroute"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
)

// contacts are how everybody is reached: at work for the agency they come for, or else as
// the agency itself is; and whānau as those who may know of it noted it.
func (c *circle) contacts(ctx context.Context) error {
	var people, agencies, teams []uuid.UUID
	for _, p := range c.people {
		if who, is := p.Person.(*snapshot.Practitioner); is {
			people = append(people, who.ID)
		}
		if p.Agency != nil {
			agencies = append(agencies, p.Agency.ID)
		}
		if p.Team != nil {
			teams = append(teams, p.Team.ID)
		}
	}
	work, err := c.book.ent.ContactRoute.Query().Where(contactroute.Or(contactroute.PractitionerIDIn(people...),
		contactroute.And(contactroute.PractitionerIDIsNil(), contactroute.AgencyIDIn(agencies...)), contactroute.TeamIDIn(teams...))).All(ctx)
	if err != nil {
		return err
	}
	home, err := c.book.ent.WhanauRoute.Query().Where(whanauroute.ChildID(c.child.ID)).All(ctx)
	if err != nil {
		return err
	}
	by := reaching(append(ways(work, fromWork), ways(home, fromHome)...), c.day)
	names := c.book.nodes.Names()
	routes := func(t target) (all []*Route) {
		for _, w := range by[t] {
			all = append(all, routeOf(names, w))
		}
		return all
	}
	for _, p := range c.people {
		c.reach(p, routes)
	}
	c.own = routes(target{child: c.child.ID})
	return nil
}

func (c *circle) reach(p *PersonAround, routes func(target) []*Route) {
	add := func(t target) { p.ContactRoutes = append(p.ContactRoutes, routes(t)...) }
	switch who := p.Person.(type) {
	case *snapshot.Kin:
		add(target{child: c.child.ID, kin: who.ID})
	case *snapshot.Practitioner:
		if p.Agency != nil {
			add(target{practitioner: who.ID, agency: p.Agency.ID})
		}
		p.listed(enum.RoutePhone, who.Phone)
		p.listed(enum.RouteEmail, who.Email)
	}
	if p.Team != nil {
		add(target{team: p.Team.ID})
	}
	if len(p.ContactRoutes)+len(p.ListedContacts) == 0 && p.Agency != nil {
		add(target{agency: p.Agency.ID})
	}
}

// listed adds what the directory says, unless a route says so already.
func (p *PersonAround) listed(channel enum.RouteChannel, address string) {
	if address != "" && !slices.ContainsFunc(p.ContactRoutes, func(r *Route) bool { return r.Address == address }) {
		p.ListedContacts = append(p.ListedContacts, &Listed{channel, address})
	}
}

// turnTo finds the one to turn to while a network is open: who was named last and is still
// a member, else the lead, else the team.
func (c *circle) turnTo(ctx context.Context, support *network.Support) error {
	n := support.Network()
	if n == nil {
		return nil
	}
	rows, err := c.book.ent.SinglePoint.Query().Where(singlepoint.NetworkID(n.ID), singlepoint.FromOnLTE(c.day),
		singlepoint.Or(singlepoint.UntilOnIsNil(), singlepoint.UntilOnGT(c.day))).Order(gen.Desc(singlepoint.FieldID)).Limit(1).All(ctx)
	if err != nil {
		return err
	}
	var named, lead, team *PersonAround
	for _, p := range c.people {
		switch {
		case p.Part == PartTeam:
			team = p
		case p.Part == PartLead:
			lead = p
		}
		isMember := p.Part == PartMember || p.Part == PartLead
		if len(rows) > 0 && isMember && p.Person.NodeID() == rows[0].ContactID && p.Agency != nil && p.Agency.ID == rows[0].ContactAgencyID {
			named, c.chosen = p, rows
		}
	}
	for _, p := range []*PersonAround{named, lead, team} {
		if p != nil {
			p.SinglePoint = true
			return nil
		}
	}
	return nil
}
