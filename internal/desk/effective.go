package desk

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/internal/calendar"
)

// Posts are where practitioners are employed, and whether they have a part in a team, on
// one day. Where nothing is recorded at all, nothing is taken away (policy.Effective).
type Posts struct {
	jobs  map[[2]uuid.UUID]days // by practitioner and agency
	parts map[uuid.UUID]days    // by practitioner
}

// days is what is recorded of somebody's time somewhere.
type days struct{ recorded, holds bool }

func (d days) and(from calendar.Date, until *calendar.Date, on calendar.Date) days {
	return days{true, d.holds || calendar.Between(from, until).Contains(on)}
}

func (d days) counts() bool { return !d.recorded || d.holds }

// At says whether a practitioner's work for an agency counts on the day.
func (p Posts) At(practitioner, agency uuid.UUID) bool {
	return p.jobs[[2]uuid.UUID{practitioner, agency}].counts()
}

// InTeam says whether a practitioner's part in the team counts on the day.
func (p Posts) InTeam(practitioner uuid.UUID) bool { return p.parts[practitioner].counts() }

// Posts reads the posts of practitioners, with their parts in one team, on a day.
func (d Desk) Posts(ctx context.Context, team uuid.UUID, on calendar.Date, who ...uuid.UUID) (Posts, error) {
	posts := Posts{map[[2]uuid.UUID]days{}, map[uuid.UUID]days{}}
	jobs, err := d.Rows.Employment.Query().Where(employment.PractitionerIDIn(who...)).All(ctx)
	if err != nil {
		return posts, err
	}
	for _, job := range jobs {
		at := [2]uuid.UUID{job.PractitionerID, job.AgencyID}
		posts.jobs[at] = posts.jobs[at].and(job.FromOn, job.UntilOn, on)
	}
	parts, err := d.Rows.Affiliation.Query().Where(affiliation.PractitionerIDIn(who...), affiliation.TeamID(team)).All(ctx)
	for _, part := range parts {
		posts.parts[part.PractitionerID] = posts.parts[part.PractitionerID].and(part.FromOn, part.UntilOn, on)
	}
	return posts, err
}

// ActingFor are the agencies for which a practitioner's memberships of a network count
// today, hidden or not.
func (d Desk) ActingFor(ctx context.Context, n *gen.Network, who uuid.UUID) ([]uuid.UUID, error) {
	seats, err := d.Rows.CanMembership.Query().Where(canmembership.NetworkID(n.ID), canmembership.PractitionerID(who)).
		Order(gen.Asc(canmembership.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	posts, err := d.Posts(ctx, n.TeamID, d.Today, who)
	var agencies []uuid.UUID
	for _, seat := range seats {
		if seat.AgencyID != nil && d.Holds(seat.FromOn, seat.UntilOn) && posts.InTeam(who) && posts.At(who, *seat.AgencyID) {
			agencies = append(agencies, *seat.AgencyID)
		}
	}
	return agencies, err
}
