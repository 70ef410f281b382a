package finding

import (
	"slices"
	"strings"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// sectors says which kinds of agencies can see to a part of a child's life. It is a
// proposal, as the thresholds are.
var sectors = map[enum.LifeDomain][]string{
	enum.DomainHealth:        strings.Fields("HEALTH_NZ PRIMARY_CARE WELL_CHILD MENTAL_HEALTH_ADDICTION DISABILITY"),
	enum.DomainWellbeing:     strings.Fields("HEALTH_NZ PRIMARY_CARE MENTAL_HEALTH_ADDICTION YOUTH_SERVICE " + nearFamilies),
	enum.DomainBehaviour:     strings.Fields("SCHOOL EARLY_CHILDHOOD MIN_EDUCATION MENTAL_HEALTH_ADDICTION YOUTH_SERVICE " + nearFamilies),
	enum.DomainEducation:     strings.Fields("SCHOOL EARLY_CHILDHOOD MIN_EDUCATION"),
	enum.DomainIdentity:      strings.Fields("IWI_PROVIDER MAORI_PROVIDER PACIFIC_PROVIDER"),
	enum.DomainRelationships: strings.Fields("MENTAL_HEALTH_ADDICTION YOUTH_SERVICE FAMILY_VIOLENCE " + nearFamilies),
	enum.DomainSafety:        strings.Fields("ORANGA_TAMARIKI POLICE FAMILY_VIOLENCE"),
	enum.DomainCaregiving:    strings.Fields("ORANGA_TAMARIKI WELL_CHILD " + nearFamilies),
	enum.DomainWhanau:        strings.Fields(nearFamilies),
	enum.DomainHousing:       strings.Fields("HOUSING MSD " + nearFamilies),
}

// nearFamilies are the kinds of agencies that work with whole families.
const nearFamilies = "NGO_SOCIAL IWI_PROVIDER MAORI_PROVIDER PACIFIC_PROVIDER"

// blindSpot finds a part of the child's life in which an assessment found needs, while no member comes
// from a sector that sees to it (G7; S2.9).
func (q *inquiry) blindSpot() {
	if q.network == nil {
		return
	}
	felt, needs := map[enum.LifeDomain]calendar.Days{}, map[enum.LifeDomain][]snapshot.ID{}
	for _, n := range q.needs() {
		days := q.felt(n)
		felt[n.Domain] = felt[n.Domain].Union(days)
		if days.Contains(q.asAt) {
			needs[n.Domain] = append(needs[n.Domain], n.ID)
		}
	}
	for domain, days := range felt {
		if f := q.reportOn(G7, days.Subtract(q.seenTo(domain)), q.network.ID); f != nil {
			f.records("Need", needs[domain]...)
			f.about.domain, f.about.label = domain, string(domain)
		}
	}
}

// seenTo are the days on which a member comes from a sector that sees to a domain.
func (q *inquiry) seenTo(domain enum.LifeDomain) calendar.Days {
	var days calendar.Days
	for _, m := range q.network.Memberships {
		if m.Practitioner != nil && slices.Contains(sectors[domain], string(m.Agency.Kind)) {
			effective, _ := m.Effective()
			days = days.Union(effective)
		}
	}
	return days
}
