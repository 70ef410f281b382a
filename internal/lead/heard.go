package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/leadpreference"
	"cangraph/ent/gen/network"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// heard asks for a reason where a proposal does not follow the siblings or the family, as
// far as the viewer sees those: reasons are soft, and what is hidden asks for none.
func (d Desk) heard(ctx context.Context, f *desk.Form, child, chosen uuid.UUID, siblings, preference string) error {
	leads, err := d.siblingsLeads(ctx, child)
	if err != nil {
		return err
	}
	if len(leads) > 0 && !slices.Contains(leads, chosen) && siblings == "" {
		f.Add(fault.Invalid, "siblingsReason", "the siblings have another Lead Professional: say why this child should have a different one")
	}
	stated, err := d.stated(ctx, child)
	if err == nil && preference == "" && overruled(stated, chosen) {
		f.Add(fault.Invalid, "preferenceReason", "the child or whānau stated another preference: say why it is not followed")
	}
	return err
}

// overruled says whether somebody does not want whom the panel chose, or wants others and
// not them. Each of child, adults and whānau counts for themselves.
func overruled(stated []*gen.LeadPreference, chosen uuid.UUID) bool {
	wants := map[giver]bool{} // others: false, the chosen one: true
	for _, p := range stated {
		switch {
		case p.Stance == enum.Against && p.SubjectID == chosen:
			return true
		case p.Stance == enum.For:
			wants[giverOf(p)] = wants[giverOf(p)] || p.SubjectID == chosen
		}
	}
	for _, them := range wants {
		if !them {
			return true
		}
	}
	return false
}

// stated are the preferences that stand, of those that the viewer may know of.
func (d Desk) stated(ctx context.Context, child uuid.UUID) ([]*gen.LeadPreference, error) {
	rows, err := d.Rows.LeadPreference.Query().Where(leadpreference.ChildID(child)).
		Order(gen.Asc(leadpreference.FieldStatedOn, leadpreference.FieldID)).All(ctx)
	return standing(slices.DeleteFunc(rows, func(p *gen.LeadPreference) bool {
		return !d.Open(p.AgencyID) || !d.Knows(p.PractitionerID, p.SubjectID)
	})), err
}

// giver is who stated a preference.
type giver struct {
	by     enum.PreferenceGiver
	kin    uuid.UUID
	whanau uuid.UUID
}

func giverOf(p *gen.LeadPreference) giver {
	return giver{p.GivenBy, desk.Said(p.KinID), desk.Said(p.WhanauID)}
}

// standing are the preferences that count: of each giver and practitioner the latest. The
// rows come in the order in which they were stated.
func standing(rows []*gen.LeadPreference) []*gen.LeadPreference {
	type about struct {
		giver
		subject uuid.UUID
	}
	latest := map[about]uuid.UUID{}
	for _, p := range rows {
		latest[about{giverOf(p), p.SubjectID}] = p.ID
	}
	return slices.DeleteFunc(slices.Clone(rows), func(p *gen.LeadPreference) bool { return latest[about{giverOf(p), p.SubjectID}] != p.ID })
}

// siblingsLeads are who leads, today or later, for the siblings whom the viewer sees.
func (d Desk) siblingsLeads(ctx context.Context, child uuid.UUID) ([]uuid.UUID, error) {
	siblings, err := d.Siblings(ctx, child, d.Today)
	if err != nil {
		return nil, err
	}
	siblings = slices.DeleteFunc(siblings, func(id uuid.UUID) bool { return !d.Sees(id) })
	rows, err := d.Rows.LeadPeriod.Query().Where(
		leadperiod.HasNetworkWith(network.ChildIDIn(siblings...), network.Or(network.ClosedOnIsNil(), network.ClosedOnGT(d.Today))),
		leadperiod.Or(leadperiod.UntilOnIsNil(), leadperiod.UntilOnGT(d.Today))).All(ctx)
	if err != nil {
		return nil, err
	}
	var leads []uuid.UUID
	for _, row := range rows {
		if d.Knows(row.PractitionerID) {
			leads = append(leads, row.PractitionerID)
		}
	}
	return leads, nil
}
