package membership

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/invitation"
	"cangraph/ent/gen/safetynetworkmember"
	"cangraph/ent/gen/serviceprovision"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// MostPromises is how many members of a safety network one closure may add.
const MostPromises = 50

// CloseNetworkInput closes a network.
type CloseNetworkInput struct {
	command.Idempotent
	NetworkID       string
	On              *calendar.Date // the first day on which it is closed: today (nil) or later
	ExitReason      enum.ExitReason
	Note            string
	SafetyNetwork   []SafetyNetworkPromise // added to what is recorded already
	AgencyID        *string
	ExpectedVersion *int
}

// CloseNetwork closes a network as of a day, today or later. The lead and the director
// do. What is open is no obstacle, and is told as warnings. Memberships and the lead end
// with the network, services go on (S1.37); on the day, open invitations are withdrawn.
// Errors: command.UserErrors.
func (d Desk) CloseNetwork(ctx context.Context, in CloseNetworkInput) (*closure, error) {
	var f desk.Form
	network, err := d.network(ctx, &f, in.NetworkID)
	if err != nil {
		return nil, err
	}
	note := f.Required("note", in.Note, desk.Text, "say how it goes on for the child and whānau")
	on := d.Day(in.On)
	if on < d.Today {
		f.Add(fault.Invalid, "on", "what was done for the child until now was done by its network: give today or a later day")
	}
	desk.Code(&f, "exitReason", in.ExitReason)
	if network != nil {
		d.mustAnswer(&f, "networkId", network.ChildID)
	}
	promises, err := d.promises(ctx, &f, in.SafetyNetwork, network)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	by := d.author(&f, in.AgencyID, network.ChildID)
	if network, err = d.settle(ctx, network); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, network.Version, network.ID); err != nil {
		return nil, err
	}
	switch {
	case network.ClosedOn != nil:
		f.Add(fault.Conflict, "networkId", "this network is closed already, from %s on", *network.ClosedOn)
	case on <= network.AcceptedOn:
		f.Add(fault.Invalid, "on", "it was accepted on %s: give a later day", network.AcceptedOn)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	for _, p := range promises {
		if err := d.promised(network, p, by).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return d.close(ctx, network, on, in.ExitReason, note, by)
}

// closure is the row of a closure with its network.
type closure struct {
	*gen.NetworkClosure
	network *gen.Network
}

// promises reads the members of the safety network that a closure adds.
func (d Desk) promises(ctx context.Context, f *desk.Form, given []SafetyNetworkPromise, network *gen.Network) ([]promise, error) {
	if len(given) > MostPromises {
		f.Add(fault.Invalid, "safetyNetwork", "give at most %d members of the safety network at once", MostPromises)
		return nil, nil
	}
	read := make([]promise, len(given))
	for i, one := range given {
		at := desk.Item("safetyNetwork", i) + "."
		p, err := d.promise(ctx, f, at, one)
		if err != nil {
			return nil, err
		}
		if network != nil {
			p.ofChild(f, at, network.ChildID)
		}
		read[i] = p
	}
	return read, nil
}

// close writes the closure, and withdraws on its day what nobody can accept any more.
func (d Desk) close(ctx context.Context, network *gen.Network, on calendar.Date, exit enum.ExitReason, note string, by author) (*closure, error) {
	warnings, err := d.warnings(ctx, network, on)
	if err != nil {
		return nil, err
	}
	if network, err = d.Rows.Network.UpdateOne(network).SetClosedOn(on).SetExitReason(exit).Save(ctx); err != nil {
		return nil, err
	}
	if on == d.Today {
		err := d.Rows.Invitation.Update().Where(invitation.NetworkID(network.ID), invitation.AnswerIsNil()).
			SetAnswer(enum.InvitationWithdrawn).SetAnsweredOn(d.Today).SetAnswerReason("the network has closed").Exec(ctx)
		if err != nil {
			return nil, err
		}
	}
	d.Changed(network.ID)
	row, err := d.Rows.NetworkClosure.Create().SetChildID(network.ChildID).SetNetworkID(network.ID).SetNote(note).SetWarnings(warnings).
		SetPractitionerID(by.id).SetNillableAgencyID(by.agency).Save(ctx)
	return &closure{row, network}, err
}

// warnings are what is open, as far as the viewer may know of it.
func (d Desk) warnings(ctx context.Context, network *gen.Network, on calendar.Date) ([]string, error) {
	found := []string{}
	warn := func(w enum.OpenMatter, is bool) {
		if is {
			found = append(found, string(w))
		}
	}
	asked, err := d.Rows.Invitation.Query().Where(invitation.NetworkID(network.ID), invitation.AnswerIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	services, err := d.Rows.ServiceProvision.Query().Where(serviceprovision.ChildID(network.ChildID), serviceprovision.StatusEQ(enum.Active),
		serviceprovision.Or(serviceprovision.UntilOnIsNil(), serviceprovision.UntilOnGT(on))).All(ctx)
	if err != nil {
		return nil, err
	}
	safety, err := d.Rows.SafetyNetworkMember.Query().Where(safetynetworkmember.ChildID(network.ChildID), safetynetworkmember.EndedOnIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	known, natural, checked := 0, 0, 0
	for _, m := range safety {
		if !d.Knows(desk.Said(m.HelperID), m.PractitionerID) || !d.Open(desk.Said(m.AgencyID)) {
			continue
		}
		known++
		if m.HelperID == nil {
			natural++
		}
		if m.NextCheckOn != nil {
			checked++
		}
	}
	warn(enum.InvitationsOpen, slices.ContainsFunc(asked, d.knowsInvitation))
	warn(enum.ServicesLive, slices.ContainsFunc(services, func(p *gen.ServiceProvision) bool { return d.Open(p.AgencyID) }))
	warn(enum.NoSafetyNetwork, known == 0)
	warn(enum.OnlyPractitioners, known > 0 && natural == 0)
	warn(enum.NoCheckOfAnybody, known > 0 && checked == 0)
	return found, nil
}
