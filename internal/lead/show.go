package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/availabilityrequest"
	"cangraph/ent/gen/panelperson"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// shown notes that something about children goes into an answer.
func shown[R any](ctx context.Context, rows []*R, child func(*R) uuid.UUID) error {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = child(row)
	}
	return sight.Show(ctx, ids...)
}

func (b *Book) referrals(ctx context.Context, rows []*gen.Referral) ([]*Referral, error) {
	var w wanted
	for _, row := range rows {
		w.add("Child", row.ChildID).add("ChildrensTeam", row.TeamID).add("Agency", row.AgencyID).
			add("Practitioner", row.PractitionerID, dereferenced(row.TriagerID))
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*Referral, len(rows))
	for i, row := range rows {
		all[i] = &Referral{row, n.child(row.ChildID), n.team(row.TeamID), n.practitioner(row.PractitionerID), n.agency(row.AgencyID),
			n.practitioner(dereferenced(row.TriagerID))}
	}
	return all, shown(ctx, rows, func(row *gen.Referral) uuid.UUID { return row.ChildID })
}

func (b *Book) decisions(ctx context.Context, rows []*gen.PanelDecision) ([]*PanelDecision, error) {
	var w wanted
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
		w.add("Child", row.ChildID).add("ChildrensTeam", row.TeamID).add("Practitioner", row.PractitionerID, dereferenced(row.ChosenID))
	}
	people, err := b.ent.PanelPerson.Query().Where(panelperson.DecisionIDIn(ids...)).Order(gen.Asc(panelperson.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range people {
		w.add("Practitioner", p.PractitionerID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*PanelDecision, len(rows))
	for i, row := range rows {
		d := &PanelDecision{PanelDecision: row, Child: n.child(row.ChildID), Team: n.team(row.TeamID),
			Chosen: n.practitioner(dereferenced(row.ChosenID)), Recorder: n.practitioner(row.PractitionerID)}
		for _, p := range people {
			who := n.practitioner(p.PractitionerID)
			switch {
			case p.DecisionID != row.ID || who == nil:
			case p.Part == enum.PanelPresent:
				d.Present = append(d.Present, who)
			default:
				d.Candidates = append(d.Candidates, &Considered{who, stated(p.Note)})
			}
		}
		all[i] = d
	}
	return all, shown(ctx, rows, func(row *gen.PanelDecision) uuid.UUID { return row.ChildID })
}

func (b *Book) proposals(ctx context.Context, rows []*gen.LeadProposal) ([]*LeadProposal, error) {
	var w wanted
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
		w.add("Child", row.ChildID).add("Agency", row.AgencyID).add("Practitioner", row.LeadID, row.PractitionerID, dereferenced(row.ConfirmerID))
	}
	asked, err := b.ent.AvailabilityRequest.Query().Where(availabilityrequest.ProposalIDIn(ids...)).Order(gen.Desc(availabilityrequest.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	requests, err := b.requests(ctx, asked)
	if err != nil {
		return nil, err
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*LeadProposal, len(rows))
	for i, row := range rows {
		all[i] = &LeadProposal{row, n.child(row.ChildID), n.practitioner(row.LeadID), n.agency(row.AgencyID), n.practitioner(row.PractitionerID),
			n.practitioner(dereferenced(row.ConfirmerID)), nil}
		for _, r := range requests {
			if r.ProposalID == row.ID {
				all[i].Requests = append(all[i].Requests, r)
			}
		}
	}
	return all, shown(ctx, rows, func(row *gen.LeadProposal) uuid.UUID { return row.ChildID })
}

func (b *Book) requests(ctx context.Context, rows []*gen.AvailabilityRequest) ([]*AvailabilityRequest, error) {
	var w wanted
	for _, row := range rows {
		w.add("Child", row.ChildID).add("ChildrensTeam", row.TeamID).add("Agency", row.AgencyID).
			add("Practitioner", row.LeadID, row.PractitionerID, dereferenced(row.AnswererID))
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*AvailabilityRequest, len(rows))
	for i, row := range rows {
		all[i] = &AvailabilityRequest{row, n.child(row.ChildID), n.team(row.TeamID), n.practitioner(row.LeadID), n.agency(row.AgencyID),
			n.practitioner(row.PractitionerID), n.practitioner(dereferenced(row.AnswererID))}
	}
	return all, shown(ctx, rows, func(row *gen.AvailabilityRequest) uuid.UUID { return row.ChildID })
}

func (b *Book) preferences(ctx context.Context, rows []*gen.LeadPreference) ([]*LeadPreference, error) {
	var w wanted
	for _, row := range rows {
		w.add("Child", row.ChildID).add("Kin", dereferenced(row.KinID)).add("Whanau", dereferenced(row.WhanauID)).
			add("Agency", row.AgencyID).add("Practitioner", row.SubjectID, row.PractitionerID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*LeadPreference, len(rows))
	for i, row := range rows {
		all[i] = &LeadPreference{row, n.child(row.ChildID), of[*snapshot.Kin](n, "Kin", dereferenced(row.KinID)),
			of[*snapshot.Whanau](n, "Whanau", dereferenced(row.WhanauID)), n.practitioner(row.SubjectID), n.practitioner(row.PractitionerID), n.agency(row.AgencyID)}
	}
	return all, shown(ctx, rows, func(row *gen.LeadPreference) uuid.UUID { return row.ChildID })
}

func (b *Book) competencies(ctx context.Context, rows []*gen.Competency) ([]*Competency, error) {
	var w wanted
	for _, row := range rows {
		w.add("Practitioner", row.PractitionerID, row.AssessorID)
	}
	n, err := b.look(ctx, w)
	if err != nil {
		return nil, err
	}
	all := make([]*Competency, len(rows))
	for i, row := range rows {
		all[i] = &Competency{row, n.practitioner(row.PractitionerID), n.practitioner(row.AssessorID)}
	}
	return all, nil
}
