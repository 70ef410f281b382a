package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/leadperiod"
	"cangraph/internal/notice"
)

// tellOfLead leaves a notice of another Lead Professional, or the first, with every
// practitioner who is a member of the network today or later, with the new lead and with
// whom they follow (S1.27). A notice names the network and nobody. When the new lead comes
// for a sheltered agency, which the other members may not know, only these two are told.
func (d Desk) tellOfLead(ctx context.Context, row *gen.LeadProposal) error {
	told := []uuid.UUID{row.LeadID}
	former, err := d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(row.NetworkID), leadperiod.UntilOn(row.FromOn)).All(ctx)
	if err != nil {
		return err
	}
	for _, period := range former {
		told = append(told, period.PractitionerID)
	}
	home, err := d.Rows.Agency.Get(ctx, row.AgencyID)
	if err != nil {
		return err
	}
	if home.Shield == "" {
		members, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(row.NetworkID), canmembership.PractitionerIDNotNil(),
			canmembership.Or(canmembership.UntilOnIsNil(), canmembership.UntilOnGT(d.Today))).Order(gen.Asc(canmembership.FieldID)).All(ctx)
		if err != nil {
			return err
		}
		for _, member := range members {
			told = append(told, *member.PractitionerID)
		}
	}
	return notice.Tell(ctx, d.Desk, enum.NoticeLeadChanged, notice.Subject{Type: "Network", ID: row.NetworkID, Child: row.ChildID}, told...)
}
