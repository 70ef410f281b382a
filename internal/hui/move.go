package hui

import (
	"context"
	"slices"
	"time"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// MoveHuiInput is another time, and perhaps another place, of a hui.
type MoveHuiInput struct {
	command.Idempotent
	HuiID           string
	AgencyID        *string
	StartsAt        time.Time
	EndsAt          time.Time
	Place           *string
	Channel         *enum.Channel
	Reason          string
	ExpectedVersion *int
}

// MoveHui gives a hui that has not begun another time. Who is involved on the new day and
// was not invited is invited now; apologies were for the old time, and are cleared.
// Errors: command.UserErrors, command.Expect's.
func (d Desk) MoveHui(ctx context.Context, in MoveHuiInput) (*gen.Hui, error) {
	var f desk.Form
	why := f.Required("reason", in.Reason, desk.Text, "say why the hui is moved")
	starts, ends := span(&f, in.StartsAt, in.EndsAt, d.Now)
	if !starts.After(d.Now) {
		f.Add(fault.Invalid, "startsAt", "move it to a time that has not come yet")
	}
	row, err := alter(ctx, d, &f, d.hui(), in.HuiID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	who := author{row.ChildID, d.Me(), d.ActsFor(&f, row.ChildID, in.AgencyID)}
	network, err := d.Network(ctx, row.ChildID)
	if err != nil {
		return nil, err
	}
	within(&f, network, starts)
	switch {
	case row.NetworkID != network.ID:
		f.Add(fault.Conflict, "huiId", "this hui was called by a network that has closed: call another")
	case row.CancelledOn != nil:
		f.Add(fault.Conflict, "huiId", "this hui has been cancelled: call another")
	case !row.StartsAt.After(d.Now):
		f.Add(fault.Conflict, "huiId", "this hui has begun already: call another")
	}
	place := row.Place
	if in.Place != nil {
		place = f.Required("place", *in.Place, desk.Title, "say where it is, or how to join")
	}
	if in.Channel != nil {
		desk.Code(&f, "channel", *in.Channel)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if !row.StartsAt.Equal(starts) {
		if err := d.unlessCalled(ctx, row.ChildID, starts); err != nil {
			return nil, err
		}
	}
	if err := d.inviteMore(ctx, row, who, network, calendar.Today(starts)); err != nil {
		return nil, err
	}
	return d.Rows.Hui.UpdateOne(row).SetStartsAt(starts).SetEndsAt(ends).SetPlace(place).SetNillableChannel(in.Channel).SetMovedWhy(why).Save(ctx)
}

// inviteMore clears apologies, and invites who is involved on a day and was not invited.
func (d Desk) inviteMore(ctx context.Context, row *gen.Hui, who author, network *gen.Network, on calendar.Date) error {
	known, err := d.Rows.HuiInvitation.Query().Where(huiinvitation.HuiID(row.ID)).All(ctx)
	if err != nil {
		return err
	}
	err = d.Rows.HuiInvitation.Update().Where(huiinvitation.HuiID(row.ID)).ClearAttendance().ClearChannel().SetAttendanceWhy("").Exec(ctx)
	if err != nil {
		return err
	}
	seated := make([]invited, len(known))
	for i, r := range known {
		seated[i] = whom(r)
	}
	if err := d.shelter(ctx, seated); err != nil {
		return err
	}
	all, err := d.involved(ctx, network, on)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(i invited) bool {
		return slices.ContainsFunc(seated, func(o invited) bool { return o.seat() == i.seat() })
	})
	_, err = d.invite(ctx, row, who, all, nil)
	return err
}

// CancelHuiInput is a hui that is not held.
type CancelHuiInput struct {
	command.Idempotent
	HuiID           string
	Reason          string
	ExpectedVersion *int
}

// CancelHui ends a hui that nobody came to. Errors: command.UserErrors, command.Expect's.
func (d Desk) CancelHui(ctx context.Context, in CancelHuiInput) (*gen.Hui, error) {
	var f desk.Form
	why := f.Required("reason", in.Reason, desk.Text, "say why the hui is cancelled")
	row, err := alter(ctx, d, &f, d.hui(), in.HuiID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	held, err := d.Rows.HuiInvitation.Query().Where(huiinvitation.HuiID(row.ID), huiinvitation.AttendanceEQ(enum.Present)).Exist(ctx)
	switch {
	case err != nil:
		return nil, err
	case row.CancelledOn != nil:
		f.Add(fault.Conflict, "huiId", "this hui has been cancelled already")
	case held:
		f.Add(fault.Conflict, "huiId", "this hui was held: people are recorded as present")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Hui.UpdateOne(row).SetCancelledOn(d.Today).SetCancelledWhy(why).Save(ctx)
}
