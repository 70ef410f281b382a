package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

func (b *Book) voices(ctx context.Context, rows []*gen.ChildVoice) ([]*ChildVoice, error) {
	of := b.meetings(ctx)
	return shown(rows, func(row *gen.ChildVoice) *ChildVoice {
		return &ChildVoice{
			Written: written(of.names, row), huiID: desk.Said(row.HuiID), meetings: of,
			SaidOn: row.OnDate, Method: row.Method, Occasion: row.Occasion, Words: row.Words,
		}
	}), sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) feedback(ctx context.Context, rows []*gen.Feedback) ([]*Feedback, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	names := b.directory.Names()
	return shown(rows, func(row *gen.Feedback) *Feedback {
		one := &Feedback{
			Written: Written{ID: row.ID, ChildID: row.ChildID, names: names}, aboutID: desk.Said(row.AboutPractitionerID),
			Trust: row.Trust, Words: desk.Stated(row.Words),
		}
		if knowsGiver(seen, row) {
			one.giver = person{child: childIf(row.GivenByChild, row.ChildID), kin: desk.Said(row.KinID)}.want(names)
			one.practitionerID, one.GivenOn = desk.Said(row.PractitionerID), &row.OnDate
		}
		one.Written = one.wanted()
		directory.Want[*snapshot.Practitioner](names, one.aboutID)
		return one
	}), sight.ShowEach(ctx, rows, func(row *gen.Feedback) uuid.UUID { return row.ChildID })
}

// knowsGiver says whether the viewer may know who gave feedback: who gave it, who wrote it
// down, and who directs the child's team, unless it is about them. Members of the network,
// whom feedback about the network is about, may not.
func knowsGiver(seen sight.Sight, row *gen.Feedback) bool {
	me := seen.Person()
	if row.AboutPractitionerID != nil && *row.AboutPractitionerID == me.ID {
		return false
	}
	switch me.Kind {
	case policy.ViewerPractitioner:
		return desk.Said(row.PractitionerID) == me.ID || seen.Has(policy.ByDirector, row.ChildID)
	case policy.ViewerKin:
		return desk.Said(row.KinID) == me.ID
	case policy.ViewerChild:
		return row.GivenByChild && row.ChildID == me.ID
	}
	return me == policy.Person{}
}

// childIf is the child when it is the child who speaks.
func childIf(is bool, child uuid.UUID) uuid.UUID {
	if is {
		return child
	}
	return uuid.Nil
}
