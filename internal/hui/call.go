package hui

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/hui"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// CallHuiInput is a hui that a member calls.
type CallHuiInput struct {
	command.Idempotent
	ChildID  string
	AgencyID *string
	Purpose  string
	StartsAt time.Time
	EndsAt   time.Time
	Place    string
	Channel  enum.Channel
	GuestIDs []string
	LeaveOut []LeaveOut
}

// LeaveOut is somebody who would be invited and is not, and why.
type LeaveOut struct {
	PersonID string
	Reason   string
}

// CallHui calls a hui of the child's open network, and invites everybody who is involved
// on its day, and the guests (S2.8, S2.17). Who is left out is recorded with the reason.
// Errors: command.UserErrors.
func (d Desk) CallHui(ctx context.Context, in CallHuiInput) (*gen.Hui, error) {
	var f desk.Form
	who := d.author(&f, in.ChildID, in.AgencyID)
	purpose, place := f.Required("purpose", in.Purpose, desk.Text, "say what the hui is for"), f.Required("place", in.Place, desk.Title, "say where it is, or how to join")
	starts, ends := span(&f, in.StartsAt, in.EndsAt, d.Now)
	if who.child == uuid.Nil {
		return nil, f.Err()
	}
	guests, err := d.guests(ctx, &f, who.child, in.GuestIDs)
	if err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, who.child); err != nil {
		return nil, err
	}
	network, err := d.Network(ctx, who.child)
	if err != nil {
		return nil, err
	}
	within(&f, network, starts)
	all, err := d.involved(ctx, network, calendar.Today(starts))
	if err != nil {
		return nil, err
	}
	for _, guest := range guests {
		if !slices.ContainsFunc(all, func(i invited) bool { return i.person == guest.person && d.mayKnow(i) }) {
			all = append(all, guest)
		}
	}
	why := d.leftOut(&f, all, in.LeaveOut)
	desk.Code(&f, "channel", in.Channel)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.unlessCalled(ctx, who.child, starts); err != nil {
		return nil, err
	}
	row, err := d.Rows.Hui.Create().SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetNetworkID(network.ID).
		SetPurpose(purpose).SetPlace(place).SetChannel(in.Channel).SetStartsAt(starts).SetEndsAt(ends).Save(ctx)
	if err != nil {
		return nil, err
	}
	_, err = d.invite(ctx, row, who, all, why)
	return row, err
}

// unlessCalled refuses a second hui of a child at the same time.
func (d Desk) unlessCalled(ctx context.Context, child uuid.UUID, starts time.Time) error {
	known, err := d.Rows.Hui.Query().Where(hui.ChildID(child), hui.StartsAt(starts), hui.CancelledOnIsNil()).All(ctx)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(known, func(h *gen.Hui) bool { return d.Open(h.AgencyID) && d.Knows(h.PractitionerID) }) {
		return command.Refusal(fault.Conflict, "startsAt", "a hui of this child is called for this time already")
	}
	return nil
}

// guests reads who is to come besides those who are involved.
func (d Desk) guests(ctx context.Context, f *desk.Form, child uuid.UUID, given []string) ([]invited, error) {
	if len(given) > mostItems {
		f.Add(fault.Invalid, "guestIds", "invite at most %d guests", mostItems)
		return nil, nil
	}
	people, err := d.invitees(ctx, f, items("guestIds"), child, given)
	guests := make([]invited, len(people))
	for i, who := range people {
		guests[i] = invited{person: who, ground: enum.InvitedGuest}
	}
	return guests, err
}

// leftOut reads who is not invited, and why. Nobody else knows who is hidden, so those are
// never left out.
func (d Desk) leftOut(f *desk.Form, all []invited, given []LeaveOut) map[seat]string {
	why := map[seat]string{}
	if len(given) > mostItems {
		f.Add(fault.Invalid, "leaveOut", "leave out at most %d people", mostItems)
		return why
	}
	for i, one := range given {
		field := desk.Item("leaveOut", i) + "."
		reason := f.Required(field+"reason", one.Reason, desk.Text, "say why they are left out")
		at := slices.IndexFunc(all, func(i invited) bool { return i.person.global() == one.PersonID && d.mayKnow(i) })
		if at < 0 {
			f.Add(fault.NotFound, field+"personId", "nobody of this id would be invited")
			continue
		}
		why[all[at].seat()] = reason
	}
	return why
}

// invite writes invitations of a hui, and tells practitioners of theirs.
func (d Desk) invite(ctx context.Context, row *gen.Hui, who author, all []invited, why map[seat]string) (written []*gen.HuiInvitation, err error) {
	rows := make([]*gen.HuiInvitationCreate, len(all))
	for i, one := range all {
		rows[i] = d.Rows.HuiInvitation.Create().SetChildID(row.ChildID).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetHuiID(row.ID).
			SetNillableInvitedChildID(unlessNone(one.child)).SetNillableInvitedKinID(unlessNone(one.kin)).
			SetNillableInvitedPractitionerID(unlessNone(one.practitioner)).SetNillableInvitedAgencyID(one.agency).
			SetGround(one.ground).SetLeftOutWhy(why[one.seat()])
	}
	for some := range slices.Chunk(rows, atOnce) {
		saved, err := d.Rows.HuiInvitation.CreateBulk(some...).Save(ctx)
		if err != nil {
			return nil, err
		}
		written = append(written, saved...)
	}
	d.Changed(ids(written)...)
	return written, d.tellInvited(ctx, row, written...)
}

func unlessNone(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}
