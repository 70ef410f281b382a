package breakglass

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen/account"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/network"
	"cangraph/ent/gen/practitioner"
)

// answerFor returns who answers for a child today and is not the viewer: the directors of
// the team of its open network, and its lead, as far as they have an account to read a
// notice with. A child without a network has nobody.
func (d Desk) answerFor(ctx context.Context, child uuid.UUID) ([]uuid.UUID, error) {
	today := d.today()
	networks, err := d.Rows.Network.Query().Where(
		network.ChildID(child), network.AcceptedOnLTE(today),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(today)),
	).All(ctx)
	if err != nil {
		return nil, err
	}
	open, team := uuid.Nil, uuid.Nil
	if len(networks) > 0 {
		open, team = networks[0].ID, networks[0].TeamID
	}
	directors, err := d.Rows.Affiliation.Query().Where(
		affiliation.TeamID(team), affiliation.RoleEQ(enum.Director), affiliation.FromOnLTE(today),
		affiliation.Or(affiliation.UntilOnIsNil(), affiliation.UntilOnGT(today)),
	).All(ctx)
	if err != nil {
		return nil, err
	}
	leads, err := d.Rows.LeadPeriod.Query().Where(
		leadperiod.NetworkID(open), leadperiod.FromOnLTE(today),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(today)),
	).All(ctx)
	if err != nil {
		return nil, err
	}
	var told []uuid.UUID
	for _, a := range directors {
		told = append(told, a.PractitionerID)
	}
	for _, l := range leads {
		told = append(told, l.PractitionerID)
	}
	told = slices.DeleteFunc(told, func(id uuid.UUID) bool { return id == d.me() })
	return d.readers(ctx, told)
}

// readers returns those of the practitioners who have an account that is not disabled.
func (d Desk) readers(ctx context.Context, among []uuid.UUID) ([]uuid.UUID, error) {
	return d.Rows.Account.Query().Where(
		account.PractitionerIDIn(among...), account.Or(account.DisabledAtIsNil(), account.DisabledAtGT(d.Now)),
	).QueryPractitioner().Order(practitioner.ByID()).IDs(ctx)
}
