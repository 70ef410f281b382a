package contact

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/interaction"
	"cangraph/ent/gen/interactionparticipant"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// CorrectInteractionInput is what takes the place of an interaction, and why.
type CorrectInteractionInput struct {
	command.Idempotent
	InteractionID string
	Interaction   InteractionInput
	Reason        string
}

// CorrectInteraction puts a new interaction in the place of one that the viewer wrote: for
// the same network and agency, once. Errors: command.UserErrors.
func (d Desk) CorrectInteraction(ctx context.Context, in CorrectInteractionInput) (*gen.Interaction, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, longestNote, "say what was wrong")
	old, err := d.uncorrected(ctx, &f, in.InteractionID)
	if err != nil {
		return nil, err
	}
	n, err := d.Rows.Network.Get(ctx, old.NetworkID)
	if err != nil {
		return nil, err
	}
	row, with, err := d.happened(ctx, &f, in.Interaction, n, old.AgencyID)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	made, err := d.write(ctx, row.SetCorrectsID(old.ID).SetCorrectedWhy(reason), with)
	if err != nil {
		return nil, err
	}
	return made, d.Rows.Interaction.Update().Where(interaction.Or(interaction.ID(old.ID), interaction.LatestID(old.ID))).SetLatestID(made.ID).Exec(ctx)
}

// WithdrawInteractionInput is which interaction did not happen, and why it was written.
type WithdrawInteractionInput struct {
	command.Idempotent
	InteractionID string
	Reason        string
}

// WithdrawInteraction says, in the place of an interaction that the viewer wrote, that it
// did not happen. Errors: command.UserErrors.
func (d Desk) WithdrawInteraction(ctx context.Context, in WithdrawInteractionInput) (*gen.Interaction, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, longestNote, "say what was wrong")
	old, err := d.uncorrected(ctx, &f, in.InteractionID)
	if err != nil {
		return nil, err
	}
	return d.Rows.Interaction.Create().SetChildID(old.ChildID).SetPractitionerID(d.Me()).SetAgencyID(old.AgencyID).SetNetworkID(old.NetworkID).
		SetChannel(old.Channel).SetPurpose(old.Purpose).SetHappenedOn(old.HappenedOn).SetChildSeen(false).
		SetCorrectsID(old.ID).SetCorrectedWhy(reason).SetWithdrawn(true).Save(ctx)
}

// uncorrected reads an interaction that the viewer wrote and nothing took the place of yet,
// behind the lock of its child.
func (d Desk) uncorrected(ctx context.Context, f *desk.Form, global string) (*gen.Interaction, error) {
	old, err := d.written(ctx, f, global)
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, old.ChildID); err != nil {
		return nil, err
	}
	done, err := d.Rows.Interaction.Query().Where(interaction.CorrectsID(old.ID)).Exist(ctx)
	switch {
	case err != nil:
		return nil, err
	case done:
		return nil, command.Refusal(fault.Conflict, "interactionId", "this has been corrected: correct what took its place")
	case old.Withdrawn:
		return nil, command.Refusal(fault.Conflict, "interactionId", "this has been withdrawn: record what happened anew")
	}
	return old, d.oftenCorrected(ctx, old)
}

// oftenCorrected refuses to correct once more what was corrected so often that not all of
// it could be shown.
func (d Desk) oftenCorrected(ctx context.Context, row *gen.Interaction) (err error) {
	for range mostCorrections {
		if row.CorrectsID == nil {
			return nil
		}
		if row, err = d.Rows.Interaction.Get(ctx, *row.CorrectsID); err != nil {
			return err
		}
	}
	return command.Refusal(fault.Conflict, "interactionId", "this has been corrected %d times: withdraw it, and record it anew", mostCorrections)
}

// written reads an interaction that the viewer wrote, around a child with whom they work.
func (d Desk) written(ctx context.Context, f *desk.Form, global string) (*gen.Interaction, error) {
	row, err := desk.Find(ctx, f, "interactionId", interactionType, global, d.Rows.Interaction.Get, func(row *gen.Interaction) bool {
		return d.MayKnow(desk.From(row))
	})
	if row == nil || err != nil || row.PractitionerID == d.Me() && d.Works(row.ChildID) {
		return row, err
	}
	known, err := d.knowsWho(ctx, row)
	if !known {
		f.Absent("interactionId", interactionType)
		return nil, err
	}
	f.Add(fault.Forbidden, "interactionId", "only who wrote it corrects it, while a member of the network")
	return row, err
}

// knowsWho says whether the viewer may know of somebody who took part in an interaction, or
// in the one that it withdraws, and in what says it now; who wrote it knows all.
func (d Desk) knowsWho(ctx context.Context, row *gen.Interaction) (bool, error) {
	if row.PractitionerID == d.Me() {
		return true, nil
	}
	of := row.ID
	if row.Withdrawn {
		of = *row.CorrectsID
	}
	known, err := d.knowsOneOf(ctx, of)
	if !known || err != nil || row.LatestID == nil {
		return known, err
	}
	return d.knowsOneOf(ctx, *row.LatestID)
}

// knowsOneOf says whether the viewer may know of somebody who took part in an interaction.
func (d Desk) knowsOneOf(ctx context.Context, interaction uuid.UUID) (bool, error) {
	with, err := d.Rows.InteractionParticipant.Query().Where(interactionparticipant.InteractionID(interaction)).All(ctx)
	return slices.ContainsFunc(with, func(p *gen.InteractionParticipant) bool {
		return d.MayKnow(desk.From(p).With(p.MemberID, p.MemberAgencyID)) && (p.KinID == nil || d.Scope.Has(policy.Kin, *p.KinID))
	}), err
}
