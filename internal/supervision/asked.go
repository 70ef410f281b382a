package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/informationrequest"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/directory"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
)

// asked reads what practitioners asked other agencies in the months looked back, and who is
// around the children whom that was about, as far as the viewer sees it.
func (r *staffReading) asked(ctx context.Context) error {
	rows, err := r.book.ent.InformationRequest.Query().
		Where(informationrequest.PractitionerIDIn(r.ids...), informationrequest.AskedOnGTE(r.asAt.AddMonths(-r.thresholds.SourceMonths)), informationrequest.AskedOnLTE(r.asAt)).
		Order(gen.Asc(informationrequest.FieldID)).All(ctx)
	if err != nil || len(rows) == 0 {
		return err
	}
	names := r.book.nodes.Names()
	requests, err := directory.Objects(ctx, names, rows, func(row *gen.InformationRequest) finding.Request {
		return finding.Request{
			Child: row.ChildID, Hidden: !r.seen.Case(row.ChildID), Of: names.Agency(&row.ToAgencyID), For: row.FromAgencyID, On: row.AskedOn,
		}
	})
	if err != nil {
		return err
	}
	var children []uuid.UUID
	for i, row := range rows {
		staff := r.staff[row.PractitionerID]
		staff.Requests = append(staff.Requests, requests[i])
		children = append(children, row.ChildID)
	}
	networks, err := r.networks(ctx, names, children)
	for _, staff := range r.staff {
		staff.Networks = networks
	}
	return err
}

// networks are those of some children that are open on the day, with the practitioners whose
// memberships may count in them.
func (r *staffReading) networks(ctx context.Context, names *directory.Names, children []uuid.UUID) ([]*snapshot.Network, error) {
	open, err := r.book.ent.Network.Query().Where(network.ChildIDIn(children...), network.AcceptedOnLTE(r.asAt),
		network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(r.asAt))).All(ctx)
	if err != nil || len(open) == 0 {
		return nil, err
	}
	byID := map[uuid.UUID]*snapshot.Network{}
	var ids []uuid.UUID
	var all []*snapshot.Network
	for _, row := range open {
		n := &snapshot.Network{ID: row.ID, Child: &snapshot.Child{ID: row.ChildID}, Team: &snapshot.Team{ID: row.TeamID}, Period: calendar.Between(row.AcceptedOn, row.ClosedOn)}
		byID[row.ID], ids, all = n, append(ids, row.ID), append(all, n)
	}
	rows, err := r.book.ent.CanMembership.Query().Where(canmembership.NetworkIDIn(ids...), canmembership.PractitionerIDNotNil(), canmembership.FromOnLTE(r.asAt),
		canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(r.asAt))).Order(gen.Asc(canmembership.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	members, err := r.members(ctx, rows)
	for _, row := range rows {
		n := byID[row.NetworkID]
		n.Memberships = append(n.Memberships, &snapshot.Membership{
			ID: row.ID, Network: n, Practitioner: members[*row.PractitionerID], Agency: &snapshot.Agency{ID: *row.AgencyID}, Role: row.Role,
			Row: calendar.Between(row.FromOn, row.UntilOn),
		})
	}
	return all, err
}

// members are the practitioners of some memberships, with what clips these: where they are
// employed, and in which teams they have a part.
func (r *staffReading) members(ctx context.Context, rows []*gen.CanMembership) (map[uuid.UUID]*snapshot.Practitioner, error) {
	members := map[uuid.UUID]*snapshot.Practitioner{}
	var ids []uuid.UUID
	for _, row := range rows {
		id := *row.PractitionerID
		members[id], ids = &snapshot.Practitioner{ID: id}, append(ids, id)
	}
	jobs, err := r.book.ent.Employment.Query().Where(employment.PractitionerIDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range jobs {
		p := members[row.PractitionerID]
		p.Employments = append(p.Employments, snapshot.Employment{Agency: row.AgencyID, Period: calendar.Between(row.FromOn, row.UntilOn)})
	}
	parts, err := r.book.ent.Affiliation.Query().Where(affiliation.PractitionerIDIn(ids...)).All(ctx)
	for _, row := range parts {
		p := members[row.PractitionerID]
		p.Affiliations = append(p.Affiliations, snapshot.Affiliation{Team: row.TeamID, Period: calendar.Between(row.FromOn, row.UntilOn)})
	}
	return members, err
}
