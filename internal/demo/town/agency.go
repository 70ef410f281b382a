package town

import (
	"fmt"

	"cangraph/ent/enum"
	"cangraph/internal/text"
)

// national are the agencies that others belong to. They employ nobody here.
var national = []struct{ name, kind string }{
	{"Children’s Service, national office", "ORANGA_TAMARIKI"},
	{"Health Service, national office", "HEALTH_NZ"},
	{"Police, national office", "POLICE"},
	{"Education Service, national office", "MIN_EDUCATION"},
}

// local are the kinds of agency of an area, the first in every one; parent is an
// index of national, -1 for an agency of its own.
var local = []struct {
	name    string // %s: the area
	kind    string
	control string
	parent  int
	gives   []int // indexes of serviceTypes
}{
	{"%s School", "SCHOOL", "SCHOOL", -1, []int{schooling, mentoring}},
	{"%s Medical Centre", "PRIMARY_CARE", "PRIVATE", -1, []int{generalPractice}},
	{"%s Well Child Service", "WELL_CHILD", "NGO", -1, []int{wellChild, parenting}},
	{"Te Whare Āwhina o %s", "IWI_PROVIDER", "IWI", -1, []int{parenting, socialWork, mentoring}},
	{"%s Family Trust", "NGO_SOCIAL", "NGO", -1, []int{parenting, budgeting, counselling, socialWork}},
	{"Child Health %s", "HEALTH_NZ", "CROWN", 1, []int{speech, disabilitySupport}},
	{"Children’s Service %s", "ORANGA_TAMARIKI", "CROWN", 0, []int{socialWork}},
	{"%s Youth Hub", "YOUTH_SERVICE", "NGO", -1, []int{mentoring, counselling}},
	{"Mental Health %s", "MENTAL_HEALTH_ADDICTION", "CROWN", 1, []int{counselling}},
	{"%s Police", "POLICE", "CROWN", 2, []int{familySafety}},
	{"Safe Homes %s", "FAMILY_VIOLENCE", "NGO", -1, []int{familySafety, counselling}},
	{"%s Community Housing", "HOUSING", "NGO", -1, []int{housing}},
	{"Learning Support %s", "MIN_EDUCATION", "CROWN", 3, []int{speech, disabilitySupport}},
	{"%s Pacific Families", "PACIFIC_PROVIDER", "NGO", -1, []int{parenting, mentoring, budgeting}},
	{"%s Kindergarten", "EARLY_CHILDHOOD", "NGO", -1, []int{schooling}},
	{"Open Doors %s", "DISABILITY", "NGO", -1, []int{disabilitySupport}},
}

// agency adds the i-th agency: the national ones first, then area by area.
func (b *Batch) agency(i int) {
	if i < len(national) {
		b.addAgency(i, national[i].name, national[i].kind, "CROWN", nil, "")
		return
	}
	team, rank := b.areaOf(i), (i-len(national))/b.size.teams
	like := local[rank%len(local)]
	name := fmt.Sprintf(like.name, b.place(team))
	if round := rank / len(local); round > 0 {
		name = fmt.Sprintf("%s %d", name, round+1)
	}
	var parent any
	if like.parent >= 0 {
		parent = b.id(ofAgency, like.parent)
	}
	b.addAgency(i, name, like.kind, like.control, parent, shieldOf(like.kind, team))
}

// shieldOf is the shield of an agency: those for safety at home have one, in every
// other area the stronger.
func shieldOf(kind string, team int) enum.Shield {
	switch {
	case kind != "FAMILY_VIOLENCE":
		return ""
	case team%2 == 0:
		return enum.BrokeredShield
	}
	return enum.HiddenShield
}

func (b *Batch) addAgency(i int, name, kind, control string, parent any, shield enum.Shield) {
	id := b.id(ofAgency, i)
	b.add(ofAgency, id, text.Fold(name), name, kind, control, parent, shield)
	b.findable(ofAgency, id, name)
}

// areaOf is the team in whose area the i-th agency works.
func (t *Town) areaOf(i int) int { return (i - len(national)) % t.size.teams }

// localAgencies is how many agencies work in the area of a team.
func (t *Town) localAgencies(team int) int {
	return (t.size.agencies - len(national) - team + t.size.teams - 1) / t.size.teams
}

// localAgency is the index of the rank-th agency in the area of a team.
func (t *Town) localAgency(team, rank int) int { return len(national) + team + rank*t.size.teams }

// given are the types of service that an agency gives, as indexes of serviceTypes.
func (t *Town) given(agency int) []int {
	return local[(agency-len(national))/t.size.teams%len(local)].gives
}

// kindOf is the sector of a local agency.
func (t *Town) kindOf(agency int) string {
	return local[(agency-len(national))/t.size.teams%len(local)].kind
}
