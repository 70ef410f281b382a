package hui

import (
	"context"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RecordAttendanceInput is whether somebody who was invited came.
type RecordAttendanceInput struct {
	command.Idempotent
	HuiInvitationID string
	Attendance      enum.Attendance
	Channel         *enum.Channel // nil: as the hui was called
	Reason          *string
	ExpectedVersion *int
}

// RecordAttendance records whether somebody came, and how: apologies at any time and with
// a reason, the others once the hui has begun. It may be corrected. Errors:
// command.UserErrors, command.Expect's.
func (d Desk) RecordAttendance(ctx context.Context, in RecordAttendanceInput) (*gen.HuiInvitation, error) {
	var f desk.Form
	why := f.Words("reason", in.Reason, desk.Text)
	switch {
	case in.Attendance == enum.Apologies && why == "":
		f.Add(fault.Invalid, "reason", "say why they cannot come")
	case in.Attendance != enum.Present && in.Channel != nil:
		f.Add(fault.Invalid, "channel", "only who was present took part in some way")
	}
	desk.Code(&f, "attendance", in.Attendance)
	row, err := alter(ctx, d, &f, d.invitation(), in.HuiInvitationID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	meeting, err := d.Rows.Hui.Get(ctx, row.HuiID)
	if err != nil {
		return nil, err
	}
	switch {
	case meeting.CancelledOn != nil:
		f.Add(fault.Conflict, "huiInvitationId", "this hui has been cancelled")
	case row.LeftOutWhy != "":
		f.Add(fault.Conflict, "huiInvitationId", "they are left out of this hui: invite them first")
	case in.Attendance != enum.Apologies && meeting.StartsAt.After(d.Now):
		f.Add(fault.Invalid, "attendance", "the hui has not begun: only apologies can be recorded before it does")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	change := d.Rows.HuiInvitation.UpdateOne(row).SetAttendance(in.Attendance).SetAttendanceWhy(why)
	switch {
	case in.Attendance != enum.Present:
		change.ClearChannel()
	case in.Channel != nil:
		change.SetChannel(*in.Channel)
	default:
		change.SetChannel(meeting.Channel)
	}
	return change.Save(ctx)
}
