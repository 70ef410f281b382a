package demo

import (
	"cmp"
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/leadperiod"
)

// networks tells in whose networks people are, and whose they lead.
func (c *casting) networks(ctx context.Context) error {
	leads, err := c.ent.LeadPeriod.Query().Where(leadperiod.PractitionerIDIn(c.practitioners...)).WithNetwork(withChild).All(ctx)
	if err != nil {
		return err
	}
	leadOf := map[uuid.UUID]uuid.UUID{}
	for _, l := range leads {
		if c.holds(l.FromOn, l.UntilOn) && c.open(l.Edges.Network) {
			leadOf[l.NetworkID] = l.PractitionerID
			c.tell(l.PractitionerID, leading, "leads the network of", l.Edges.Network.Edges.Child.PreferredName)
		}
	}
	members, err := c.ent.CanMembership.Query().
		Where(canmembership.Or(canmembership.PractitionerIDIn(c.practitioners...), canmembership.KinIDIn(c.kin...))).
		WithNetwork(withChild).All(ctx)
	for _, m := range members {
		person := cmp.Or(m.PractitionerID, m.KinID)
		if c.holds(m.FromOn, m.UntilOn) && c.open(m.Edges.Network) && leadOf[m.NetworkID] != *person {
			c.tell(*person, member, "in the network of", m.Edges.Network.Edges.Child.PreferredName)
		}
	}
	return err
}

func withChild(q *gen.NetworkQuery) { q.WithChild() }

func (c *casting) open(n *gen.Network) bool { return c.holds(n.AcceptedOn, n.ClosedOn) }
