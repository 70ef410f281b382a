package town

import (
	"fmt"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/text"
)

var professions = []string{"SOCIAL_WORKER", "WHANAU_WORKER", "NURSE", "TEACHER", "PSYCHOLOGIST", "COUNSELLOR", "YOUTH_WORKER", "GP",
	"WELL_CHILD_NURSE", "POLICE_OFFICER", "SUPPORT_WORKER", "PAEDIATRICIAN", "KAUMATUA"}

// practitioner adds the i-th practitioner with where they work: mostly recorded
// and current, sometimes ended, sometimes never recorded, as real registers are.
func (b *Batch) practitioner(i int) {
	d, id := b.drawFor(ofPractitioner, i), b.id(ofPractitioner, i)
	given, family := pick(d, givenNames), pick(d, familyNames)
	b.add(ofPractitioner, id, text.Fold(family+" "+given), given, family, pick(d, professions), fmt.Sprintf("practitioner%d@example.org", i), "")
	b.findable(ofPractitioner, id, given+" "+family)
	b.employments(d, i)
	b.affiliation(d, i)
	b.add(ofAccount, b.id(ofAccount, b.standing(i)), Issuer, fmt.Sprintf("practitioner-%d", i), id)
}

func (b *Batch) employments(d draw, i int) {
	id, agency := b.id(ofPractitioner, i), b.agencyOf(i)
	since := b.asAt.AddDays(-d.between(1200, 6000))
	current := calendar.Since(since)
	switch {
	case d.percent(6): // never recorded
		return
	case d.percent(6):
		current.Until = b.asAt.AddDays(-d.between(0, 400))
	case d.percent(15):
		current.From = b.asAt.AddDays(-d.between(60, 1100))
		earlier := b.localAgency(b.teamOf(i), d.IntN(b.localAgencies(b.teamOf(i))))
		b.addDated(ofEmployment, calendar.Period{From: since, Until: current.From}, id, b.id(ofAgency, earlier), "")
	}
	b.addDated(ofEmployment, current, id, b.id(ofAgency, agency), "")
}

func (b *Batch) affiliation(d draw, i int) {
	p := calendar.Since(b.asAt.AddDays(-d.between(1200, 3000)))
	role := enum.TeamMember
	switch b.standing(i) / b.size.teams {
	case 0:
		role = enum.Director
	case 1, 2, 3, 4:
		role = enum.PanelMember
	}
	switch {
	case role == enum.Director: // every team has one
	case d.percent(8): // never recorded
		return
	case d.percent(4):
		p.Until = b.asAt.AddDays(-d.between(0, 400))
	}
	b.addDated(ofAffiliation, p, b.id(ofPractitioner, i), b.id(ofTeam, b.teamOf(i)), role)
}

// standing is the place of the i-th practitioner in a list that begins with the directors,
// team by team, and goes on with the panels.
func (t *Town) standing(i int) int {
	return (t.size.practitioners-1-i)/t.size.teams*t.size.teams + t.teamOf(i)
}

// teamOf is the team of the i-th practitioner.
func (t *Town) teamOf(i int) int { return i % t.size.teams }

// agencyOf is the agency of the i-th practitioner: one in the area of their team.
func (t *Town) agencyOf(i int) int {
	team := t.teamOf(i)
	rank := mix(t.seed^mix(uint64(i))) % uint64(t.localAgencies(team))
	return t.localAgency(team, int(rank))
}

// someone returns the index of a practitioner of the team: a few far more often
// than most.
func (t *Town) someone(d draw, team int) int {
	return team + d.heavy((t.size.practitioners-team+t.size.teams-1)/t.size.teams)*t.size.teams
}
