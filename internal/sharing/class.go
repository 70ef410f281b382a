package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen/sharingclass"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// ClassesOn returns the standing of each agency under section 66C on a day, in their
// order, nil where none is recorded: one statement.
func (l *Ledger) ClassesOn(ctx context.Context, agencies []*snapshot.Agency, on calendar.Date) ([]*enum.SharingClass, error) {
	ids := make([]uuid.UUID, len(agencies))
	for i, a := range agencies {
		ids[i] = a.ID
	}
	rows, err := l.ent.SharingClass.Query().Where(sharingclass.AgencyIDIn(ids...)).All(ctx)
	if err != nil {
		return nil, err
	}
	byAgency := map[uuid.UUID]*enum.SharingClass{}
	for _, row := range rows {
		if calendar.Between(row.FromOn, row.UntilOn).Contains(on) {
			byAgency[row.AgencyID] = &row.Class
		}
	}
	classes := make([]*enum.SharingClass, len(agencies))
	for i, a := range agencies {
		classes[i] = byAgency[a.ID]
	}
	return classes, nil
}
