package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/network"
	"cangraph/internal/notice"
)

// tellInvited tells practitioners that they are invited to a hui, those who may read it:
// nobody is told of a hui for a child that is shielded from them.
func (d Desk) tellInvited(ctx context.Context, row *gen.Hui, invitations ...*gen.HuiInvitation) error {
	var whom []uuid.UUID
	for _, one := range invitations {
		if one.InvitedPractitionerID != nil && one.LeftOutWhy == "" {
			whom = append(whom, *one.InvitedPractitionerID)
		}
	}
	whom, err := d.Seeing(ctx, row.ChildID, row.AgencyID, whom)
	if err != nil {
		return err
	}
	return notice.Tell(ctx, d.Desk, enum.NoticeHuiCalled, notice.Subject{Type: huiType, ID: row.ID, Child: row.ChildID}, whom...)
}

// tellHelpers tells the Lead Professional, the directors or the panel of the team that a
// disagreement waits for them, those who may read it. Supervisors and managers do not.
func (d Desk) tellHelpers(ctx context.Context, row *gen.Disagreement) error {
	of, err := d.Rows.Network.Query().Where(network.ID(row.NetworkID)).Only(ctx)
	if err != nil {
		return err
	}
	var whom []uuid.UUID
	team := d.Rows.Affiliation.Query().Where(affiliation.TeamID(of.TeamID), affiliation.FromOnLTE(d.Today),
		affiliation.Or(affiliation.UntilOnIsNil(), affiliation.UntilOnGT(d.Today))).Order(gen.Asc(affiliation.FieldID))
	switch *row.EscalatedTo {
	case enum.ToLead:
		err = d.Rows.LeadPeriod.Query().Where(leadperiod.NetworkID(row.NetworkID), leadperiod.FromOnLTE(d.Today),
			leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(d.Today))).Select(leadperiod.FieldPractitionerID).Scan(ctx, &whom)
	case enum.ToDirector:
		err = team.Where(affiliation.RoleEQ(enum.Director)).Select(affiliation.FieldPractitionerID).Scan(ctx, &whom)
	case enum.ToPanel:
		err = team.Where(affiliation.RoleEQ(enum.PanelMember)).Select(affiliation.FieldPractitionerID).Scan(ctx, &whom)
	}
	if err != nil {
		return err
	}
	if whom, err = d.Seeing(ctx, row.ChildID, row.AgencyID, whom); err != nil {
		return err
	}
	return notice.Tell(ctx, d.Desk, enum.NoticeDisagreementEscalated, notice.Subject{Type: disagreementType, ID: row.ID, Child: row.ChildID}, whom...)
}
