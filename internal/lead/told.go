package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/mandate"
	"cangraph/internal/notice"
)

// tellOfDecision tells who referred a child, and the directors of the team, what a panel
// decided: nobody opens a child's network unnoticed.
func (d Desk) tellOfDecision(ctx context.Context, row *gen.Referral) error {
	directors, err := d.Rows.Affiliation.Query().Where(affiliation.TeamID(row.TeamID), affiliation.RoleEQ(enum.Director), affiliation.FromOnLTE(d.Today),
		affiliation.Or(affiliation.UntilOnIsNil(), affiliation.UntilOnGT(d.Today))).Order(gen.Asc(affiliation.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	whom := []uuid.UUID{row.PractitionerID}
	for _, a := range directors {
		whom = append(whom, a.PractitionerID)
	}
	return notice.Tell(ctx, d.Desk, enum.NoticePanelDecided, notice.Subject{Type: referralType, ID: row.ID, Child: row.ChildID}, whom...)
}

// tellManagers tells the managers of an agency that they are asked.
func (d Desk) tellManagers(ctx context.Context, row *gen.AvailabilityRequest) error {
	managers, err := d.Rows.Mandate.Query().Where(mandate.AgencyID(row.AgencyID), mandate.RoleEQ(enum.Manager), mandate.FromOnLTE(d.Today),
		mandate.Or(mandate.UntilOnIsNil(), mandate.UntilOnGT(d.Today))).Order(gen.Asc(mandate.FieldID)).All(ctx)
	if err != nil {
		return err
	}
	var whom []uuid.UUID
	for _, m := range managers {
		whom = append(whom, m.PractitionerID)
	}
	return notice.Tell(ctx, d.Desk, enum.NoticeAvailabilityRequested, notice.Subject{Type: requestType, ID: row.ID, Child: row.ChildID}, whom...)
}
