package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/leadperiod"
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

// tellOfLead leaves a notice of another Lead Professional, or the first, with the new lead,
// with whom they follow, and with everybody around the child (S1.27). A notice names the
// network and nobody. Of a child or a lead with a shield only those are told who may know
// of it.
func (d Desk) tellOfLead(ctx context.Context, row *gen.LeadProposal) error {
	of := notice.Subject{Type: "Network", ID: row.NetworkID, Child: row.ChildID}
	told := []uuid.UUID{row.LeadID}
	former, err := d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(row.NetworkID), leadperiod.UntilOn(row.FromOn)).All(ctx)
	if err != nil {
		return err
	}
	for _, period := range former {
		told = append(told, period.PractitionerID)
	}
	members, kin, err := d.around(ctx, row.NetworkID)
	if err != nil {
		return err
	}
	if members, err = d.Seeing(ctx, row.ChildID, row.AgencyID, members); err != nil {
		return err
	}
	if err := notice.Tell(ctx, d.Desk, enum.NoticeLeadChanged, of, append(told, members...)...); err != nil {
		return err
	}
	hidden, err := d.Sheltered(ctx, row.AgencyID)
	if err != nil || hidden {
		return err
	}
	if kin, err = d.SeeingKin(ctx, row.ChildID, kin); err != nil {
		return err
	}
	return notice.TellFamily(ctx, d.Desk, enum.NoticeLeadChanged, of, kin...)
}

// around are the practitioners and the adults of the whānau who are members of a network
// today or later.
func (d Desk) around(ctx context.Context, network uuid.UUID) (practitioners, kin []uuid.UUID, err error) {
	members, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(network),
		canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(d.Today))).Order(gen.Asc(canmembership.FieldID)).All(ctx)
	for _, member := range members {
		switch {
		case member.PractitionerID != nil:
			practitioners = append(practitioners, *member.PractitionerID)
		case member.KinID != nil:
			kin = append(kin, *member.KinID)
		}
	}
	return practitioners, kin, err
}
