package service

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/serviceneed"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/servicerequest"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// The pages of requests, the latest first.
type (
	Requests    = page.Connection[*Request]
	RequestEdge = page.Edge[*Request]
)

// OfChild is what was asked of agencies for a child. Errors: fault.Field ones for the paging.
func (b *Book) OfChild(ctx context.Context, c *snapshot.Child, args page.Args) (*Requests, error) {
	asked := b.ent.ServiceRequest.Query().Where(servicerequest.ChildID(c.ID))
	return latest.Page(ctx, b.sealer.Named("child_service_requests", c.ID), args, asked, b.requests)
}

// Waiting are the requests that wait for an answer of agencies whose manager the viewer is.
// Errors: fault.Field ones for the paging.
func (b *Book) Waiting(ctx context.Context, args page.Args) (*Requests, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	waiting := b.ent.ServiceRequest.Query().Where(servicerequest.ToAgencyIDIn(seen.IDs(policy.Manager)...),
		servicerequest.StatusIn(enum.ServiceAsked, enum.ServiceWaitlisted))
	return latest.Page(ctx, b.sealer.Named("service_requests"), args, waiting, b.requests)
}

// RecordedBy are the practitioners who recorded services, in their order, nil for what was
// imported and for whom the viewer may not know.
func (b *Book) RecordedBy(ctx context.Context, services []*snapshot.Provision) ([]*snapshot.Practitioner, error) {
	return of[*snapshot.Practitioner](ctx, b, services, func(row *gen.ServiceProvision) *uuid.UUID { return row.RecordedByID })
}

// of reads whom the rows of services name, in their order, nil for nobody whom the viewer
// may see.
func of[N snapshot.Node](ctx context.Context, b *Book, services []*snapshot.Provision, named func(*gen.ServiceProvision) *uuid.UUID) ([]N, error) {
	rows, err := b.ent.ServiceProvision.Query().Where(serviceprovision.IDIn(snapshot.IDs(services)...)).All(ctx)
	if err != nil {
		return nil, err
	}
	by := map[uuid.UUID]uuid.UUID{}
	for _, row := range rows {
		by[row.ID] = desk.Said(named(row))
	}
	ids := make([]uuid.UUID, len(services))
	for i, s := range services {
		ids[i] = by[s.ID]
	}
	return directory.Find[N](ctx, b.nodes, ids)
}

// Adults are for whom of their whānau services are, in their order, nil for the whole
// whānau, a child, and whom the viewer may not see.
func (b *Book) Adults(ctx context.Context, services []*snapshot.Provision) ([]*snapshot.Kin, error) {
	return of[*snapshot.Kin](ctx, b, services, func(row *gen.ServiceProvision) *uuid.UUID { return row.KinID })
}

// ForAdults are the services that are given on a day for adults of a whānau alone, in their
// order, each list by its beginning.
func (b *Book) ForAdults(ctx context.Context, adults []*snapshot.Kin, on calendar.Date) ([][]*snapshot.Provision, error) {
	rows, err := b.ent.ServiceProvision.Query().Where(serviceprovision.KinIDIn(snapshot.IDs(adults)...), serviceprovision.StatusIn(enum.Active, enum.Completed),
		serviceprovision.FromOnLTE(on), serviceprovision.Or(serviceprovision.UntilOnIsNil(), serviceprovision.UntilOnGT(on))).
		Order(gen.Asc(serviceprovision.FieldFromOn, serviceprovision.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	found, err := b.serviceKind().Show(ctx, rows)
	if err != nil {
		return nil, err
	}
	by := map[uuid.UUID][]*snapshot.Provision{}
	for i, row := range rows {
		if found[i] != nil {
			by[*row.KinID] = append(by[*row.KinID], found[i])
		}
	}
	return snapshot.Each(adults, by), nil
}

// ForNeeds are the services that are or were given for needs, in their order, each list by
// its beginning.
func (b *Book) ForNeeds(ctx context.Context, needs []uuid.UUID) ([][]*snapshot.Provision, error) {
	links, err := b.ent.ServiceNeed.Query().Where(serviceneed.NeedIDIn(needs...)).Order(gen.Asc(serviceneed.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	ids := make([]uuid.UUID, len(links))
	for i, link := range links {
		ids[i] = link.ProvisionID
	}
	found, err := directory.Find[*snapshot.Provision](ctx, b.nodes, ids)
	if err != nil {
		return nil, err
	}
	by := map[uuid.UUID][]*snapshot.Provision{}
	for i, link := range links {
		if found[i] != nil {
			by[link.NeedID] = append(by[link.NeedID], found[i])
		}
	}
	all := make([][]*snapshot.Provision, len(needs))
	for i, need := range needs {
		all[i] = by[need]
	}
	return all, nil
}
