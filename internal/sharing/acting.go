package sharing

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/leadperiod"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
)

// actsFor says whether the viewer works with a child for an agency today: by an
// effective membership for it, or as the lead whose membership is for it (readings.md).
func (d Desk) actsFor(ctx context.Context, agency, child uuid.UUID) (bool, error) {
	if !d.works(child) {
		return false, nil
	}
	networks, err := d.Rows.Network.Query().Where(network.ChildID(child)).All(ctx)
	if err != nil {
		return false, err
	}
	open := slices.IndexFunc(networks, func(n *gen.Network) bool { return d.live(n.AcceptedOn, n.ClosedOn) })
	if open < 0 {
		return false, nil
	}
	members, err := d.Rows.CanMembership.Query().
		Where(canmembership.NetworkID(networks[open].ID), canmembership.PractitionerID(d.me()), canmembership.AgencyID(agency)).All(ctx)
	if err != nil || !slices.ContainsFunc(members, func(m *gen.CanMembership) bool { return d.live(m.FromOn, m.UntilOn) }) {
		return false, err
	}
	leads, err := d.Rows.LeadPeriod.Query().
		Where(leadperiod.NetworkID(networks[open].ID), leadperiod.PractitionerID(d.me())).All(ctx)
	if err != nil || slices.ContainsFunc(leads, func(l *gen.LeadPeriod) bool { return d.live(l.FromOn, l.UntilOn) }) {
		return err == nil, err
	}
	return d.counts(ctx, agency, networks[open].TeamID)
}

// counts says whether the viewer's employment at an agency and part in a team, where
// any is recorded, include today.
func (d Desk) counts(ctx context.Context, agency, team uuid.UUID) (bool, error) {
	jobs, err := d.Rows.Employment.Query().Where(employment.PractitionerID(d.me()), employment.AgencyID(agency)).All(ctx)
	if err != nil {
		return false, err
	}
	parts, err := d.Rows.Affiliation.Query().Where(affiliation.PractitionerID(d.me()), affiliation.TeamID(team)).All(ctx)
	if err != nil {
		return false, err
	}
	employed := slices.ContainsFunc(jobs, func(e *gen.Employment) bool { return d.live(e.FromOn, e.UntilOn) })
	affiliated := slices.ContainsFunc(parts, func(a *gen.Affiliation) bool { return d.live(a.FromOn, a.UntilOn) })
	return (employed || len(jobs) == 0) && (affiliated || len(parts) == 0), nil
}

// me is the practitioner who is asking.
func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

func (d Desk) live(from calendar.Date, until *calendar.Date) bool {
	return within(from, until, d.Today)
}

// within says whether a row's half-open period holds a day.
func within(from calendar.Date, until *calendar.Date, day calendar.Date) bool {
	return from <= day && (until == nil || day < *until)
}
