package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/leadperiod"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// network reads the open network that an input is about: one of a child whom the viewer
// works with or whose team they direct. It is nil where the form says why not.
func (d Desk) network(ctx context.Context, f *desk.Form, global string) (*gen.Network, error) {
	row, err := desk.Find(ctx, f, "networkId", "Network", global, d.Rows.Network.Get, func(n *gen.Network) bool { return d.Sees(n.ChildID) })
	if row == nil || !d.mustBelong(f, "networkId", row.ChildID) {
		return nil, err
	}
	return row, err
}

// mustBelong refuses everybody but members of the child's network and the director of its team.
func (d Desk) mustBelong(f *desk.Form, field string, child uuid.UUID) bool {
	if d.Works(child) || d.Directs(child) {
		return true
	}
	f.Add(fault.Forbidden, field, "only members of the network and the director of the team do this")
	return false
}

// mustAnswer refuses everybody but the lead of the child's network and the director of its team.
func (d Desk) mustAnswer(f *desk.Form, field string, child uuid.UUID) {
	if !d.Leads(child) && !d.Directs(child) {
		f.Add(fault.Forbidden, field, "only the Lead Professional and the director of the team do this")
	}
}

// settle waits for all others who change what is around the child of a network, and reads
// the network as they left it.
func (d Desk) settle(ctx context.Context, network *gen.Network) (*gen.Network, error) {
	if err := d.Lock(ctx, network.ChildID); err != nil {
		return nil, err
	}
	return d.Rows.Network.Get(ctx, network.ID)
}

// within refuses a day on which the network is not open.
func within(f *desk.Form, field string, on calendar.Date, network *gen.Network) {
	switch {
	case on < network.AcceptedOn:
		f.Add(fault.Invalid, field, "the network was not there yet: it was accepted on %s", network.AcceptedOn)
	case network.ClosedOn != nil && on >= *network.ClosedOn:
		f.Add(fault.Conflict, field, "the network is closed from %s on", *network.ClosedOn)
	}
}

// leadership is whether a practitioner leads a network on any day from a day on.
func (d Desk) leadership(ctx context.Context, network, practitioner uuid.UUID, from calendar.Date) (bool, error) {
	return d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(network), leadperiod.PractitionerID(practitioner),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(from))).Exist(ctx)
}

// one refuses an input that names none or more than one of several.
func one(f *desk.Form, field, which string, given ...*string) {
	named := 0
	for _, g := range given {
		if g != nil {
			named++
		}
	}
	if named != 1 {
		f.Add(fault.Invalid, field, "give exactly one of %s", which)
	}
}
