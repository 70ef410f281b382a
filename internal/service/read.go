package service

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/predicate"
	"cangraph/ent/gen/serviceneed"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/ent/gen/servicerequest"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store/latest"
)

// OfChild lists what was asked of agencies for a child, from the latest.
func (b *Book) OfChild(ctx context.Context, c *snapshot.Child, first *int, before *string) ([]*Request, error) {
	return b.list(ctx, first, before, servicerequest.ChildID(c.ID))
}

// Waiting lists the requests that wait for an answer of agencies whose manager the viewer
// is, from the latest.
func (b *Book) Waiting(ctx context.Context, first *int, before *string) ([]*Request, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	return b.list(ctx, first, before, servicerequest.ToAgencyIDIn(seen.IDs(policy.Manager)...),
		servicerequest.StatusIn(enum.ServiceAsked, enum.ServiceWaitlisted))
}

func (b *Book) list(ctx context.Context, first *int, before *string, of ...predicate.ServiceRequest) ([]*Request, error) {
	return latest.Part(ctx, requestType, first, before, b.ent.ServiceRequest.Query().Where(of...), b.requests)
}

// RecordedBy are the practitioners who recorded services, in their order, nil for what was
// imported and for whom the viewer may not know.
func (b *Book) RecordedBy(ctx context.Context, services []*snapshot.Provision) ([]*snapshot.Practitioner, error) {
	rows, err := b.ent.ServiceProvision.Query().Where(serviceprovision.IDIn(snapshot.IDs(services)...), serviceprovision.RecordedByIDNotNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	by := map[uuid.UUID]uuid.UUID{}
	for _, row := range rows {
		by[row.ID] = desk.Said(row.RecordedByID)
	}
	ids := make([]uuid.UUID, len(services))
	for i, s := range services {
		ids[i] = by[s.ID]
	}
	return directory.Find[*snapshot.Practitioner](ctx, b.nodes, ids)
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
	all := make([][]*snapshot.Provision, len(needs))
	for i, link := range links {
		at := slices.Index(needs, link.NeedID)
		if found[i] != nil {
			all[at] = append(all[at], found[i])
		}
	}
	return all, nil
}
