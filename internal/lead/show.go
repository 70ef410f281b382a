package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/panelperson"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// How rows become objects, in their order, noted as shown.

func want[T snapshot.Node](n named, ids ...*uuid.UUID) {
	for _, id := range ids {
		directory.Want[T](n.names, desk.Said(id))
	}
}

func (b *Book) referrals(ctx context.Context, rows []*gen.Referral) ([]*Referral, error) {
	n, shown := named{b.directory.Names()}, make([]*Referral, len(rows))
	for i, row := range rows {
		shown[i] = &Referral{row, n}
		want[*snapshot.Child](n, &row.ChildID)
		want[*snapshot.Team](n, &row.TeamID)
		want[*snapshot.Practitioner](n, &row.PractitionerID, row.TriagerID)
		want[*snapshot.Agency](n, &row.AgencyID)
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) decisions(ctx context.Context, rows []*gen.PanelDecision) ([]*PanelDecision, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	found, err := b.ent.PanelPerson.Query().Where(panelperson.DecisionIDIn(ids...)).Order(gen.Asc(panelperson.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	n, people := named{b.directory.Names()}, map[uuid.UUID][]*gen.PanelPerson{}
	for _, p := range found {
		people[p.DecisionID] = append(people[p.DecisionID], p)
		want[*snapshot.Practitioner](n, &p.PractitionerID)
	}
	shown := make([]*PanelDecision, len(rows))
	for i, row := range rows {
		shown[i] = &PanelDecision{row, n, people[row.ID]}
		want[*snapshot.Child](n, &row.ChildID)
		want[*snapshot.Team](n, &row.TeamID)
		want[*snapshot.Practitioner](n, row.ChosenID, &row.PractitionerID)
	}
	return shown, sight.ShowEach(ctx, rows, func(row *gen.PanelDecision) uuid.UUID { return row.ChildID })
}

func (b *Book) proposals(ctx context.Context, rows []*gen.LeadProposal) ([]*LeadProposal, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	asked, err := b.ent.AvailabilityRequest.Query().Where(availabilityrequest.ProposalIDIn(ids...)).Order(gen.Desc(availabilityrequest.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	requests, err := b.requests(ctx, asked)
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	n, shown, of := named{b.directory.Names()}, make([]*LeadProposal, len(rows)), map[uuid.UUID]*LeadProposal{}
	for i, row := range rows {
		if !seen.Case(row.ChildID) {
			row = withoutReasons(row)
		}
		shown[i] = &LeadProposal{row, n, nil}
		of[row.ID] = shown[i]
		want[*snapshot.Child](n, &row.ChildID)
		want[*snapshot.Team](n, &row.TeamID)
		want[*snapshot.Practitioner](n, &row.LeadID, &row.PractitionerID, row.ConfirmerID)
		want[*snapshot.Agency](n, &row.AgencyID)
	}
	for _, r := range requests {
		of[r.ProposalID].AvailabilityRequests = append(of[r.ProposalID].AvailabilityRequests, r)
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

// withoutReasons is a proposal as whom it proposes reads it while they do not see the
// child: reasons tell of the siblings, and of what child and whānau want.
func withoutReasons(row *gen.LeadProposal) *gen.LeadProposal {
	bare := *row
	bare.SiblingsReason, bare.PreferenceReason, bare.HandoverReason, bare.WithdrawnBecause = "", "", "", ""
	return &bare
}

func (b *Book) requests(ctx context.Context, rows []*gen.AvailabilityRequest) ([]*AvailabilityRequest, error) {
	n, shown := named{b.directory.Names()}, make([]*AvailabilityRequest, len(rows))
	for i, row := range rows {
		shown[i] = &AvailabilityRequest{row, n}
		want[*snapshot.Child](n, &row.ChildID)
		want[*snapshot.Team](n, &row.TeamID)
		want[*snapshot.Practitioner](n, &row.LeadID, &row.PractitionerID, row.AnswererID)
		want[*snapshot.Agency](n, &row.AgencyID)
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) preferences(ctx context.Context, rows []*gen.LeadPreference) ([]*LeadPreference, error) {
	n, shown := named{b.directory.Names()}, make([]*LeadPreference, len(rows))
	for i, row := range rows {
		shown[i] = &LeadPreference{row, n}
		want[*snapshot.Child](n, &row.ChildID)
		want[*snapshot.Kin](n, row.KinID)
		want[*snapshot.Whanau](n, row.WhanauID)
		want[*snapshot.Practitioner](n, &row.SubjectID, &row.PractitionerID)
		want[*snapshot.Agency](n, &row.AgencyID)
	}
	return shown, sight.ShowEach(ctx, rows, desk.ChildOf)
}

func (b *Book) competencies(rows []*gen.Competency) []*Competency {
	n, shown := named{b.directory.Names()}, make([]*Competency, len(rows))
	for i, row := range rows {
		shown[i] = &Competency{row, n}
		want[*snapshot.Practitioner](n, &row.PractitionerID, &row.AssessorID)
	}
	return shown
}
