package hui

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// InviteToHuiInput is somebody who is to come to a hui that is called already.
type InviteToHuiInput struct {
	command.Idempotent
	HuiID    string
	AgencyID *string
	PersonID string
}

// InviteToHui invites somebody to a hui after it was called, or whoever was left out of it
// after all, and whoever has left the network since as a guest. Errors: command.UserErrors.
func (d Desk) InviteToHui(ctx context.Context, in InviteToHuiInput) (*gen.HuiInvitation, error) {
	var f desk.Form
	row, err := hold(ctx, d, &f, d.hui(), in.HuiID, nil)
	if err != nil {
		return nil, err
	}
	who := author{row.ChildID, d.Me(), d.ActsFor(&f, row.ChildID, in.AgencyID)}
	if err := d.MustBeSeen(ctx, &f, "agencyId", row.AgencyID, who.agency); err != nil {
		return nil, err
	}
	if err := d.MustBelong(ctx, &f, "huiId", row.AgencyID, who.agency); err != nil {
		return nil, err
	}
	people, err := d.invitees(ctx, &f, func(int) string { return "personId" }, row.ChildID, []string{in.PersonID})
	if err != nil {
		return nil, err
	}
	if row.CancelledOn != nil {
		f.Add(fault.Conflict, "huiId", "this hui has been cancelled: call another")
	}
	rows, err := d.Rows.HuiInvitation.Query().Where(huiinvitation.HuiID(row.ID)).All(ctx)
	if err != nil {
		return nil, err
	}
	room(&f, d, "huiId", rows, mostParts, "people at this hui")
	if err := f.Err(); err != nil {
		return nil, err
	}
	known := slices.IndexFunc(rows, func(r *gen.HuiInvitation) bool { return whom(r).person == people[0] && d.mayKnow(whom(r)) })
	if known < 0 {
		saved, err := d.invite(ctx, row, who, []invited{{person: people[0], ground: enum.InvitedGuest}}, nil)
		return append(saved, nil)[0], err
	}
	ground, err := d.groundNow(ctx, row, rows[known])
	if err != nil {
		return nil, err
	}
	if rows[known].LeftOutWhy == "" && rows[known].Ground == ground {
		return nil, command.Refusal(fault.Conflict, "personId", "they are invited already")
	}
	invited, err := d.Rows.HuiInvitation.UpdateOne(rows[known]).SetLeftOutWhy("").SetGround(ground).Save(ctx)
	if err != nil {
		return nil, err
	}
	return invited, d.tellInvited(ctx, row, invited)
}

// groundNow is why somebody who was invited to a hui, or left out of it, is invited to it
// now: whoever is involved no more comes as a guest.
func (d Desk) groundNow(ctx context.Context, row *gen.Hui, known *gen.HuiInvitation) (enum.InvitationGround, error) {
	network, err := d.Rows.Network.Get(ctx, row.NetworkID)
	if err != nil {
		return "", err
	}
	all, err := d.involved(ctx, network, calendar.Today(row.StartsAt))
	if slices.ContainsFunc(all, func(i invited) bool { return i.person == whom(known).person && d.mayKnow(i) }) {
		return known.Ground, err
	}
	return enum.InvitedGuest, err
}

// whom is who is invited by a row.
func whom(r *gen.HuiInvitation) invited {
	return invited{
		person: person{desk.Said(r.InvitedChildID), desk.Said(r.InvitedKinID), desk.Said(r.InvitedPractitionerID)},
		agency: r.InvitedAgencyID, ground: r.Ground,
	}
}
