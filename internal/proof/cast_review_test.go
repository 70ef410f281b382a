package proof_test

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/proof/world"
)

// doubled is the finding around Aroha that everybody sees who may know of the school and
// the health service: both counsel her.
func doubled() *finding.Finding {
	aroha, counselling := &snapshot.Child{ID: id("Aroha")}, &snapshot.ServiceType{ID: id("counselling"), Exclusive: true}
	for _, agency := range []string{"school", "health"} {
		aroha.Provisions = append(aroha.Provisions, &snapshot.Provision{
			ID: id("service of " + agency), Child: aroha, Agency: &snapshot.Agency{ID: id(agency)}, Type: counselling, Status: enum.Active,
			Period: calendar.Since(castDay.AddDays(-60)),
		})
	}
	return finding.Overlaps(aroha, castDay, castDay, finding.Defaults())[0]
}

// reviews are what was decided about that, and the same of Lee within the refuge.
func (c *cast) reviews() {
	f := doubled()
	for child, by := range map[string][2]string{"Aroha": {"lead", "school"}, "Lee": {"named person", "refuge"}} {
		name := "decided"
		if child == "Lee" {
			name += " of Lee"
		}
		c.add("finding_reviews", name, world.Row{
			"child_id": id(child), "practitioner_id": id(by[0]), "agency_id": id(by[1]), "finding_key": f.Key, "code": string(f.Code), "rule_version": f.RuleVersion,
			"polarity": string(f.Polarity), "since_on": *f.Since, "version": 1, "decision": string(enum.Intended), "reason": "until the holidays", "decided_on": castDay.AddDays(-1),
		})
	}
}

func verbsOfReview() []verb {
	return []verb{
		{"reviewOverlap", "ReviewOverlapInput", map[string]any{"childId": global("Child", "Aroha"), "findingKey": doubled().Key, "decision": "RESOLVE", "reason": "as agreed"}},
		{"withdrawFindingReview", "WithdrawFindingReviewInput", map[string]any{"findingReviewId": global("FindingReview", "decided"), "reason": "no more"}},
	}
}
