package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// LeadDelegation is a delegation as the viewer may see it.
type LeadDelegation struct {
	ID               uuid.UUID
	Child            *snapshot.Child
	Network          *snapshot.Network
	Delegate         *snapshot.Practitioner
	Agency           *snapshot.Agency
	Since            calendar.Date
	Until            *calendar.Date
	Reason           *string // nil in the child-safe view
	RecordedBy       *snapshot.Practitioner
	RecordedByAgency *snapshot.Agency
	Version          int
}

// GlobalID is the id in the API.
func (d *LeadDelegation) GlobalID() string { return globalid.Of(delegationType, d.ID) }

func (b *Book) delegations(ctx context.Context, rows []*gen.LeadDelegation) ([]*LeadDelegation, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	return directory.Show(ctx, b.directory, rows, desk.ChildOf, func(n *directory.Names, row *gen.LeadDelegation) *LeadDelegation {
		one := &LeadDelegation{
			ID: row.ID, Child: n.Child(&row.ChildID), Network: n.Network(&row.NetworkID), Delegate: n.Practitioner(&row.DelegateID), Agency: n.Agency(&row.DelegateAgencyID),
			Since: row.FromOn, Until: row.UntilOn, RecordedBy: n.Practitioner(&row.PractitionerID), RecordedByAgency: n.Agency(&row.AgencyID), Version: row.Version,
		}
		if !seen.ChildSafe() {
			one.Reason = &row.Why
		}
		return one
	})
}
