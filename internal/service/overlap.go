package service

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/servicerequest"
	"cangraph/internal/directory"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
)

// doubles are the overlaps that a service brings about around its child, or around the
// children of its whānau whom the viewer sees.
func (b *Book) doubles(ctx context.Context, service *snapshot.Provision) ([]*finding.Finding, error) {
	children := []uuid.UUID{}
	switch {
	case service.Child != nil:
		children = append(children, service.Child.ID)
	case service.Whanau != nil:
		of, err := b.nodes.ChildrenOf(ctx, service.Whanau)
		if err != nil {
			return nil, err
		}
		children = of
	}
	return b.around.Brought(ctx, children, service.ID)
}

// wouldDouble are the overlaps that a requested service would bring about.
func (b *Book) wouldDouble(ctx context.Context, r *Request) ([]*finding.Finding, error) {
	agencies, err := directory.Find[*snapshot.Agency](ctx, b.nodes, []uuid.UUID{r.ToAgencyID})
	if err != nil {
		return nil, err
	}
	kinds, err := directory.Find[*snapshot.ServiceType](ctx, b.nodes, []uuid.UUID{r.KindID})
	if err != nil || agencies[0] == nil || kinds[0] == nil {
		return nil, err
	}
	return b.around.WouldBring(ctx, network.Planned{Child: r.ChildID, Agency: agencies[0], Type: kinds[0], From: r.Since})
}

// alsoAsked are the requests for the same service for the child that are not declined, from
// the latest: what may be doubled soon.
func (b *Book) alsoAsked(ctx context.Context, r *Request) ([]*Request, error) {
	rows, err := b.ent.ServiceRequest.Query().Where(servicerequest.ChildID(r.ChildID), servicerequest.ServiceTypeID(r.KindID), servicerequest.IDNEQ(r.ID),
		servicerequest.StatusIn(enum.ServiceAsked, enum.ServiceWaitlisted, enum.ServiceAccepted)).Order(gen.Desc(servicerequest.FieldID)).Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	return b.requests(ctx, rows)
}
