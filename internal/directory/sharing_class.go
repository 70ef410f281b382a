package directory

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen/sharingclass"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// SharingClasses returns the standing of each agency on a day, nil where none is
// recorded, in their order.
func (d *Directory) SharingClasses(ctx context.Context, agencies []*snapshot.Agency, on calendar.Date) ([]*enum.SharingClass, error) {
	rows, err := d.ent.SharingClass.Query().Where(
		sharingclass.AgencyIDIn(nodeIDs(agencies)...), sharingclass.FromOnLTE(on),
		sharingclass.Or(sharingclass.UntilOnIsNil(), sharingclass.UntilOnGT(on)),
	).All(ctx)
	if err != nil {
		return nil, err
	}
	byAgency := map[uuid.UUID]*enum.SharingClass{}
	for _, row := range rows {
		byAgency[row.AgencyID] = &row.Class
	}
	classes := make([]*enum.SharingClass, len(agencies))
	for i, a := range agencies {
		classes[i] = byAgency[a.ID]
	}
	return classes, nil
}
