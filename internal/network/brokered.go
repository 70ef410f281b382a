package network

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Brokered is a sensitive service around a child that the viewer may not know: only whom
// to contact about it.
type Brokered struct {
	ContactThrough []*snapshot.Practitioner // by name
}

// BrokeredAround returns whom to contact about the sensitive services that support each
// child today, nil where there is none to speak of, in their order. find reads
// practitioners, in the order of their ids, nil for one that the viewer may not see.
func BrokeredAround(ctx context.Context, supports []*Support, find func([]uuid.UUID) ([]*snapshot.Practitioner, error)) ([]*Brokered, error) {
	children := make([]uuid.UUID, len(supports))
	for i, s := range supports {
		children[i] = s.Child.ID
	}
	seen, err := sight.Of(ctx, children...)
	if err != nil {
		return nil, err
	}
	brokered := make([]*Brokered, len(supports))
	for i, s := range supports {
		contacts, speaks := seen.Brokered(s.Child.ID)
		if !speaks {
			continue
		}
		brokered[i] = &Brokered{}
		found, err := find(contacts)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if p != nil {
				brokered[i].ContactThrough = append(brokered[i].ContactThrough, p)
			}
		}
		if lead := leadOn(s.Child, s.today); lead != nil && len(brokered[i].ContactThrough) == 0 {
			brokered[i].ContactThrough = []*snapshot.Practitioner{lead.Practitioner}
		}
		slices.SortFunc(brokered[i].ContactThrough, (*snapshot.Practitioner).Compare)
	}
	return brokered, nil
}
