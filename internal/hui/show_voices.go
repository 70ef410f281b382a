package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

func (b *Book) voices(ctx context.Context, rows []*gen.ChildVoice) ([]*ChildVoice, error) {
	known, err := meetings(ctx, b, rows, func(row *gen.ChildVoice) *uuid.UUID { return row.HuiID })
	if err != nil {
		return nil, err
	}
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.ChildVoice) *ChildVoice {
		return &ChildVoice{
			Written: written(n, row), Hui: known[desk.Said(row.HuiID)],
			OnDate: row.OnDate, Method: row.Method, Occasion: row.Occasion, Words: row.Words,
		}
	})
}

func (b *Book) feedback(ctx context.Context, rows []*gen.Feedback) ([]*Feedback, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	child := func(row *gen.Feedback) uuid.UUID { return row.ChildID }
	return directory.Show(ctx, b.nodes, rows, child, func(n *directory.Names, row *gen.Feedback) *Feedback {
		one := &Feedback{
			ID: row.ID, Child: n.Child(&row.ChildID), About: n.Practitioner(row.AboutPractitionerID), Trust: row.Trust, Words: desk.Stated(row.Words),
		}
		if knowsGiver(seen, row) {
			one.GivenBy = n.Person(childIf(row.GivenByChild, row.ChildID), row.KinID, nil)
			one.RecordedBy, one.OnDate = n.Practitioner(row.PractitionerID), &row.OnDate
		}
		return one
	})
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
func childIf(is bool, child uuid.UUID) *uuid.UUID {
	if is {
		return &child
	}
	return nil
}
