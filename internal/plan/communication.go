package plan

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/plancommunication"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// CommunicatePlanInput is that somebody was told of a version of the plan: the child, an
// adult of its whānau, or a member.
type CommunicatePlanInput struct {
	command.Idempotent
	PlanVersionID  string
	ToldID         string
	Channel        enum.Channel
	ToldOn         *calendar.Date
	AcknowledgedOn *calendar.Date
	AgencyID       *string
}

// CommunicatePlan records who was told of a version of the plan, and how. Members of the
// network may. Errors: command.UserErrors.
func (d Desk) CommunicatePlan(ctx context.Context, in CommunicatePlanInput) (*gen.PlanCommunication, error) {
	var f desk.Form
	of, err := find(ctx, d, &f, "planVersionId", in.PlanVersionID, aMember, d.versions())
	if err != nil || of == nil {
		return nil, f.Why(err)
	}
	told := f.Happened("toldOn", in.ToldOn, of.AgreedOn, d.Today)
	agency, err := d.under(ctx, &f, desk.From(of), in.AgencyID)
	if err != nil {
		return nil, err
	}
	row := d.Rows.PlanCommunication.Create().SetChildID(of.ChildID).SetPlanVersionID(of.ID).SetPractitionerID(d.Me()).
		SetAgencyID(agency).SetChannel(desk.Code(&f, "channel", in.Channel)).SetToldOn(told)
	if in.AcknowledgedOn != nil {
		row.SetAcknowledgedOn(f.Happened("acknowledgedOn", in.AcknowledgedOn, told, d.Today))
	}
	if err := d.recipient(ctx, &f, of, in, row); err != nil {
		return nil, err
	}
	if err := room(ctx, d, &f, "planVersionId", d.Rows.PlanCommunication.Query().Where(plancommunication.PlanVersionID(of.ID)), mostTold, "communications of this version",
		plancommunication.FieldMemberID, plancommunication.FieldMemberAgencyID); err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Save(ctx)
}

// recipient reads who was told.
func (d Desk) recipient(ctx context.Context, f *desk.Form, of *gen.PlanVersion, in CommunicatePlanInput, row *gen.PlanCommunicationCreate) error {
	kind, id, _ := globalid.Parse(in.ToldID)
	switch {
	case kind == "Child" && id == of.ChildID:
		row.SetToChild(true)
	case kind == "Kin":
		kin, err := d.KinAround(ctx, f, "toldId", of.ChildID, in.ToldID)
		row.SetKinID(kin)
		return err
	case kind == "Practitioner":
		around, err := d.Rows.Network.Get(ctx, of.NetworkID)
		if err != nil {
			return err
		}
		who, err := d.member(ctx, f, around, "toldId", in.ToldID, nil)
		row.SetMemberID(who.practitioner).SetMemberAgencyID(who.agency)
		if in.AcknowledgedOn != nil && who.practitioner != d.Me() {
			f.Add(fault.Invalid, "acknowledgedOn", "a member says themselves that they have understood: leave the day out")
		}
		return err
	default:
		f.Absent("toldId", "Person")
	}
	return nil
}

// AcknowledgePlanInput is that somebody who was told has understood.
type AcknowledgePlanInput struct {
	command.Idempotent
	PlanCommunicationID string
	AcknowledgedOn      *calendar.Date
	ExpectedVersion     *int
}

func ofCommunication(row *gen.PlanCommunication) desk.Origin {
	return desk.From(row).With(row.MemberID, row.MemberAgencyID)
}

// AcknowledgePlan records, once, when somebody said that they have understood. A member
// who was told says so themselves; for others, who told them does. Errors:
// command.UserErrors.
func (d Desk) AcknowledgePlan(ctx context.Context, in AcknowledgePlanInput) (*gen.PlanCommunication, error) {
	var f desk.Form
	row, err := hold(ctx, d, &f, "planCommunicationId", in.PlanCommunicationID, aMember, d.communications())
	if err != nil || row == nil {
		return nil, f.Why(err)
	}
	if row.MemberID != nil && *row.MemberID != d.Me() || row.MemberID == nil && row.PractitionerID != d.Me() {
		return nil, command.Refusal(fault.Forbidden, "planCommunicationId", "the member who was told says so themselves; for the child and whānau, who told them does")
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.AcknowledgedOn != nil {
		return nil, command.Refusal(fault.Conflict, "planCommunicationId", "this is acknowledged already")
	}
	on := f.Happened("acknowledgedOn", in.AcknowledgedOn, row.ToldOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.PlanCommunication.UpdateOne(row).SetAcknowledgedOn(on).Save(ctx)
}
