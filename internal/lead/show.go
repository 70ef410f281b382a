package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/panelperson"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/sight"
)

// How rows become objects, in their order, noted as shown.

func (b *Book) referrals(ctx context.Context, rows []*gen.Referral) ([]*Referral, error) {
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.Referral) *Referral {
		return &Referral{row, n.Child(&row.ChildID), n.Team(&row.TeamID), n.Practitioner(&row.PractitionerID), n.Agency(&row.AgencyID), n.Practitioner(row.TriagerID)}
	})
}

func (b *Book) decisions(ctx context.Context, rows []*gen.PanelDecision) ([]*PanelDecision, error) {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	people, err := b.ent.PanelPerson.Query().Where(panelperson.DecisionIDIn(ids...)).Order(gen.Asc(panelperson.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	about := func(row *gen.PanelDecision) uuid.UUID { return row.ChildID }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, row *gen.PanelDecision) *PanelDecision {
		d := &PanelDecision{PanelDecision: row, Child: n.Child(&row.ChildID), Team: n.Team(&row.TeamID), Chosen: n.Practitioner(row.ChosenID), RecordedBy: n.Practitioner(&row.PractitionerID)}
		for _, p := range people {
			who := n.Practitioner(&p.PractitionerID)
			switch {
			case p.DecisionID != row.ID || who == nil:
			case p.Part == enum.PanelPresent:
				d.Present = append(d.Present, who)
			default:
				d.Candidates = append(d.Candidates, &Considered{who, desk.Stated(p.Note)})
			}
		}
		return d
	})
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
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.LeadProposal) *LeadProposal {
		if !seen.Case(row.ChildID) {
			row = withoutReasons(row)
		}
		p := &LeadProposal{LeadProposal: row, Child: n.Child(&row.ChildID), Team: n.Team(&row.TeamID), Lead: n.Practitioner(&row.LeadID), Agency: n.Agency(&row.AgencyID),
			ProposedBy: n.Practitioner(&row.PractitionerID), ConfirmedBy: n.Practitioner(row.ConfirmerID)}
		for _, r := range requests {
			if r.ProposalID == row.ID {
				p.Requests = append(p.Requests, r)
			}
		}
		return p
	})
}

// withoutReasons is a proposal as whom it proposes reads it while they do not see the
// child: reasons tell of the siblings, and of what child and whānau want.
func withoutReasons(row *gen.LeadProposal) *gen.LeadProposal {
	bare := *row
	bare.SiblingsReason, bare.PreferenceReason, bare.HandoverReason, bare.WithdrawnBecause = "", "", "", ""
	return &bare
}

func (b *Book) requests(ctx context.Context, rows []*gen.AvailabilityRequest) ([]*AvailabilityRequest, error) {
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.AvailabilityRequest) *AvailabilityRequest {
		return &AvailabilityRequest{row, n.Child(&row.ChildID), n.Team(&row.TeamID), n.Practitioner(&row.LeadID), n.Agency(&row.AgencyID),
			n.Practitioner(&row.PractitionerID), n.Practitioner(row.AnswererID)}
	})
}

func (b *Book) preferences(ctx context.Context, rows []*gen.LeadPreference) ([]*LeadPreference, error) {
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.LeadPreference) *LeadPreference {
		return &LeadPreference{row, n.Child(&row.ChildID), n.Kin(row.KinID), n.Whanau(row.WhanauID), n.Practitioner(&row.SubjectID),
			n.Practitioner(&row.PractitionerID), n.Agency(&row.AgencyID)}
	})
}

func (b *Book) competencies(ctx context.Context, rows []*gen.Competency) ([]*Competency, error) {
	about := func(*gen.Competency) uuid.UUID { return uuid.Nil }
	return directory.Show(ctx, b.nodes, rows, about, func(n *directory.Names, row *gen.Competency) *Competency {
		return &Competency{row, n.Practitioner(&row.PractitionerID), n.Practitioner(&row.AssessorID)}
	})
}
