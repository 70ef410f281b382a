package membership

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/leadperiod"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/store"
)

// Desk carries out commands of one viewer in one transaction. What it reads is not held
// to the viewer, so it asks the scope, and answers for what is hidden as for what is absent.
type Desk struct {
	*command.Tx
	Store *store.Store
	Today calendar.Date
}

// desk refuses the operator: a member or director says who belongs to a network.
func (b *Book) desk(tx *command.Tx, today calendar.Date) (Desk, error) {
	if tx.Scope == nil {
		return Desk{}, fault.New(fault.Forbidden, "the operator belongs to no network: a practitioner says who does")
	}
	return Desk{tx, b.store, today}, nil
}

// me is who is asking.
func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

// works says whether the viewer is a member who works with the child today.
func (d Desk) works(child uuid.UUID) bool {
	return d.sees(child) && d.Scope.Has(policy.ByMembership, child)
}

// directs says whether the viewer directs the team of the child's open network.
func (d Desk) directs(child uuid.UUID) bool {
	return d.sees(child) && d.Scope.Has(policy.ByDirector, child)
}

// leads says whether the viewer leads the network of the child.
func (d Desk) leads(child uuid.UUID) bool { return d.works(child) && d.Scope.Has(policy.Lead, child) }

// sees says whether the viewer sees the child for casework.
func (d Desk) sees(child uuid.UUID) bool { return d.Scope.Has(policy.Case, child) }

// open says whether the viewer may know of an agency; none is open.
func (d Desk) open(agency *uuid.UUID) bool {
	return agency == nil || !d.Scope.Has(policy.HiddenAgency, *agency)
}

// acquainted says whether the viewer may know of a practitioner; none is known.
func (d Desk) acquainted(practitioner *uuid.UUID) bool {
	return practitioner == nil || !d.Scope.Has(policy.HiddenPractitioner, *practitioner)
}

// author is who writes a row, and for which agency; a director writes for none.
type author struct {
	id     uuid.UUID
	agency *uuid.UUID
}

// author reads for which agency the viewer acts: that given, or the only one there is.
func (d Desk) author(f *form, given *string, child uuid.UUID) author {
	who := author{id: d.me()}
	mine := d.Scope.Of(policy.ActsFor, child)
	if given != nil {
		id := f.id("asAgencyId", "Agency", *given)
		for _, agency := range mine {
			if agency == id {
				who.agency = &id
			}
		}
		if who.agency == nil && id != uuid.Nil {
			f.Add(fault.Forbidden, "asAgencyId", "you do not work with this child for this agency")
		}
		return who
	}
	switch {
	case len(mine) == 1:
		who.agency = &mine[0]
	case len(mine) > 1:
		f.Add(fault.Invalid, "asAgencyId", "you work with this child for more than one agency: say for which you do this")
	}
	return who
}

// leadership is whether a practitioner leads a network on any day from a day on.
func (d Desk) leadership(ctx context.Context, network, practitioner uuid.UUID, from calendar.Date) (bool, error) {
	return d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(network), leadperiod.PractitionerID(practitioner),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(from))).Exist(ctx)
}

// settle waits for all others who change what is around the child of a network, and reads
// the network as they left it.
func (d Desk) settle(ctx context.Context, network *gen.Network) (*gen.Network, error) {
	if err := d.Lock(ctx, network.ChildID); err != nil {
		return nil, err
	}
	return d.Rows.Network.Get(ctx, network.ID)
}
