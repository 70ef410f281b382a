package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/mandate"
	"cangraph/internal/globalid"
)

// tell leaves a notice of something about a child with each of them, but not with who is
// asking. It names what happened, and nobody.
func (d Desk) tell(ctx context.Context, kind enum.NoticeKind, child uuid.UUID, object string, id uuid.UUID, whom ...uuid.UUID) error {
	for i, who := range whom {
		if who == d.Me() || slices.Contains(whom[:i], who) {
			continue
		}
		err := d.Rows.Notice.Create().SetKind(kind).SetPractitionerID(who).SetChildID(child).SetSubject(globalid.Of(object, id)).SetAt(d.Now).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

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
	return d.tell(ctx, enum.NoticeReferralDecided, row.ChildID, referralType, row.ID, whom...)
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
	return d.tell(ctx, enum.NoticeAvailability, row.ChildID, requestType, row.ID, whom...)
}
