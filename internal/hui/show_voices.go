package hui

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

func (b *Book) voices(ctx context.Context, rows []*gen.ChildVoice) ([]*ChildVoice, error) {
	want, meetings := ids{}, []*uuid.UUID{}
	for _, row := range rows {
		want.written(author{row.ChildID, row.PractitionerID, row.AgencyID})
		meetings = append(meetings, row.HuiID)
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	known, err := b.meetings(ctx, meetings)
	if err != nil {
		return nil, err
	}
	all := make([]*ChildVoice, len(rows))
	for i, row := range rows {
		all[i] = &ChildVoice{
			Written: names.written(row.ID, author{row.ChildID, row.PractitionerID, row.AgencyID}), HuiID: known.reference(row.HuiID),
			OnDate: row.OnDate, Method: row.Method, Occasion: row.Occasion, Words: row.Words,
		}
	}
	return all, shown(ctx, rows, func(row *gen.ChildVoice) uuid.UUID { return row.ChildID })
}

func (b *Book) feedback(ctx context.Context, rows []*gen.Feedback) ([]*Feedback, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	want := ids{}
	for _, row := range rows {
		want.add("Child", &row.ChildID)
		want.add("Practitioner", row.AboutPractitionerID)
		if knowsGiver(seen, row) {
			want.add("Practitioner", row.PractitionerID)
			want.add("Kin", row.KinID)
		}
	}
	names, err := b.look(ctx, want)
	if err != nil {
		return nil, err
	}
	all := make([]*Feedback, len(rows))
	for i, row := range rows {
		all[i] = &Feedback{
			ID: row.ID, Child: as[*snapshot.Child](names, "Child", &row.ChildID), About: as[*snapshot.Practitioner](names, "Practitioner", row.AboutPractitionerID),
			Trust: row.Trust, Words: stated(row.Words),
		}
		if knowsGiver(seen, row) {
			all[i].GivenBy = names.who(childIf(row.GivenByChild, row.ChildID), row.KinID, nil)
			all[i].RecordedBy, all[i].OnDate = as[*snapshot.Practitioner](names, "Practitioner", row.PractitionerID), &row.OnDate
		}
	}
	return all, shown(ctx, rows, func(row *gen.Feedback) uuid.UUID { return row.ChildID })
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
		return of(row.PractitionerID) == me.ID || seen.Has(policy.ByDirector, row.ChildID)
	case policy.ViewerKin:
		return of(row.KinID) == me.ID
	case policy.ViewerChild:
		return row.GivenByChild && row.ChildID == me.ID
	}
	return operator(seen)
}

// childIf is the child when it is the child who speaks.
func childIf(is bool, child uuid.UUID) *uuid.UUID {
	if is {
		return &child
	}
	return nil
}
