package directory

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/informationrequest"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// Oversight is the load of a practitioner today, in numbers (S1.31).
type Oversight struct {
	Networks int
	Leads    int
	DueOn    []calendar.Date // of the open requests they made, earliest first
}

// OpenRequests is how many requests for information that they made are open.
func (o *Oversight) OpenRequests() int { return len(o.DueOn) }

// Oversight returns the load of each practitioner whom the viewer manages or supervises,
// nil for all others, in their order.
func (d *Directory) Oversight(ctx context.Context, practitioners []*snapshot.Practitioner) ([]*Oversight, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	byID := map[uuid.UUID]*Oversight{}
	var staff []uuid.UUID
	for _, p := range practitioners {
		if seen.Has(policy.Staff, p.ID) {
			byID[p.ID] = &Oversight{Networks: len(seen.Of(policy.StaffMembership, p.ID)), Leads: len(seen.Of(policy.StaffLead, p.ID))}
			staff = append(staff, p.ID)
		}
	}
	if len(staff) == 0 {
		return make([]*Oversight, len(practitioners)), nil
	}
	rows, err := d.ent.InformationRequest.Query().
		Where(informationrequest.PractitionerIDIn(staff...), informationrequest.AnsweredOnIsNil()).
		Order(gen.Asc(informationrequest.FieldDueOn)).
		Select(informationrequest.FieldPractitionerID, informationrequest.FieldDueOn).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		byID[row.PractitionerID].DueOn = append(byID[row.PractitionerID].DueOn, row.DueOn)
	}
	return snapshot.Each(practitioners, byID), nil
}
