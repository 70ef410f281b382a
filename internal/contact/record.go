package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// InteractionInput is what happened between whom.
type InteractionInput struct {
	Channel    enum.InteractionChannel
	Purpose    enum.InteractionPurpose
	HappenedOn *calendar.Date
	Minutes    *int
	WithIds    []string
	ChildSeen  bool
	Note       *string
}

// RecordInteractionInput is which people around a child were in touch.
type RecordInteractionInput struct {
	command.Idempotent
	ChildID     string
	Interaction InteractionInput
	AgencyID    *string
}

// RecordInteraction records that people around a child were in touch outside a hui (S2.8,
// S2.23). Members of its network do. Errors: command.UserErrors.
func (d Desk) RecordInteraction(ctx context.Context, in RecordInteractionInput) (*gen.Interaction, error) {
	var f desk.Form
	child := d.Child(&f, "childId", in.ChildID)
	if child == uuid.Nil {
		return nil, f.Err()
	}
	acting := d.ActsFor(&f, child, in.AgencyID)
	n, err := d.Network(ctx, child)
	if err != nil {
		return nil, err
	}
	row, with, err := d.happened(ctx, &f, in.Interaction, n, acting)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	return d.write(ctx, row, with)
}

// partner is somebody who took part: a practitioner for an agency, an adult of the
// whānau, or, without either, the child.
type partner struct{ member, agency, kin uuid.UUID }

// happened reads what happened in a network, as told for an agency.
func (d Desk) happened(ctx context.Context, f *desk.Form, in InteractionInput, n *gen.Network, acting uuid.UUID) (*gen.InteractionCreate, []partner, error) {
	at := "interaction."
	row := d.Rows.Interaction.Create().SetChildID(n.ChildID).SetPractitionerID(d.Me()).SetAgencyID(acting).SetNetworkID(n.ID).
		SetChannel(desk.Code(f, at+"channel", in.Channel)).SetPurpose(desk.Code(f, at+"purpose", in.Purpose)).
		SetHappenedOn(f.Happened(at+"happenedOn", in.HappenedOn, n.AcceptedOn, d.Today)).SetNillableMinutes(in.Minutes).
		SetChildSeen(in.ChildSeen).SetNote(f.Words(at+"note", in.Note, longestNote))
	if in.Minutes != nil && (*in.Minutes < 1 || *in.Minutes > mostMinutes) {
		f.Add(fault.Invalid, at+"minutes", "it took 1 to %d minutes", mostMinutes)
	}
	with, err := d.with(ctx, f, at+"withIds", in.WithIds, n, acting)
	if err != nil {
		return nil, nil, err
	}
	isChild := func(p partner) bool { return p == partner{} }
	isPractitioner := func(p partner) bool { return p.member != uuid.Nil }
	if in.ChildSeen && !slices.ContainsFunc(with, isChild) {
		f.Add(fault.Invalid, at+"childSeen", "name the child among those with whom you were, or say that it was not seen")
	}
	if in.Channel == enum.VisitedJointly && !slices.ContainsFunc(with, isPractitioner) {
		f.Add(fault.Invalid, at+"withIds", "a joint visit is one with another practitioner: name them")
	}
	return row, with, nil
}

// with reads who took part beside the viewer: the child, and who is around it today.
func (d Desk) with(ctx context.Context, f *desk.Form, field string, ids []string, n *gen.Network, acting uuid.UUID) ([]partner, error) {
	if len(ids) == 0 || len(ids) > mostWith {
		f.Add(fault.Invalid, field, "name the 1 to %d people with whom you were in touch", mostWith)
		return nil, nil
	}
	var with []partner
	for i, global := range ids {
		at := desk.Item(field, i)
		var one partner
		var err error
		kind, id, _ := globalid.Parse(global)
		switch {
		case slices.Contains(ids[:i], global):
			f.Add(fault.Invalid, at, "they are named twice")
		case kind == "Child" && id == n.ChildID:
		case kind == "Kin":
			one.kin, err = d.adult(ctx, f, at, global, n.ChildID)
		case kind == "Practitioner" && id == d.Me():
			f.Add(fault.Invalid, at, "you are there without being named")
		case kind == "Practitioner":
			one.member, one.agency, err = d.worker(ctx, f, at, global, n, acting, true)
		default:
			f.Add(fault.NotFound, at, "there is nobody like this around the child")
		}
		if err != nil {
			return nil, err
		}
		with = append(with, one)
	}
	return with, nil
}

// write stores an interaction with who took part.
func (d Desk) write(ctx context.Context, row *gen.InteractionCreate, with []partner) (*gen.Interaction, error) {
	made, err := row.Save(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range with {
		one := d.Rows.InteractionParticipant.Create().SetChildID(made.ChildID).SetPractitionerID(made.PractitionerID).SetAgencyID(made.AgencyID).
			SetInteractionID(made.ID).SetIsChild(p == partner{})
		if p.member != uuid.Nil {
			one.SetMemberID(p.member).SetMemberAgencyID(p.agency)
		}
		if p.kin != uuid.Nil {
			one.SetKinID(p.kin)
		}
		if err := one.Exec(ctx); err != nil {
			return nil, err
		}
	}
	return made, nil
}
