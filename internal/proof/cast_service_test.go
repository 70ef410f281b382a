package proof_test

import (
	"cangraph/ent/enum"
	"cangraph/internal/proof/world"
)

// asked is what the school was asked to do for Aroha, and for Niko and Lee, and what need
// of Aroha's the school serves.
func (c *cast) asked() {
	for name, by := range map[string][4]string{
		"asked": {"Aroha", "health member", "health", "school"}, "asked for Niko": {"Niko", "health member", "health", "school"},
		"asked of Lee": {"Lee", "named person", "refuge", "refuge"},
	} {
		c.add("service_requests", name, world.Row{
			"child_id": id(by[0]), "practitioner_id": id(by[1]), "agency_id": id(by[2]), "to_agency_id": id(by[3]), "service_type_id": id("counselling"),
			"reason": "nobody to talk to", "asked_on": castDay.AddDays(-9), "wanted_from": castDay, "status": string(enum.ServiceAsked), "threshold_name": "", "answer": "",
		})
	}
	c.add("service_needs", "served", world.Row{
		"child_id": id("Aroha"), "practitioner_id": id("member"), "agency_id": id("school"), "provision_id": id("service of school"), "need_id": id("need"),
	})
	c.add("service_types", "mentoring", world.Row{
		"code": "MENTORING", "name": "Mentoring", "sort_name": "mentoring", "name_mi": "", "exclusive": true, "universal": false, "scope": "CHILD", "relational": true,
	})
}

func verbsOfService() []verb {
	child, school := global("Child", "Aroha"), global("ServiceProvision", "service of school")
	return []verb{
		{"startService", "StartServiceInput", map[string]any{"childId": child, "serviceTypeId": global("ServiceType", "mentoring"), "agencyId": global("Agency", "school")}},
		{"changeService", "ChangeServiceInput", map[string]any{"serviceProvisionId": school, "until": "2026-09-01"}},
		{"endService", "EndServiceInput", map[string]any{"serviceProvisionId": school, "reason": "GOAL_MET"}},
		{"requestService", "RequestServiceInput", map[string]any{
			"childId": child, "toAgencyId": global("Agency", "office"), "serviceTypeId": global("ServiceType", "counselling"), "reason": "nobody to talk to",
		}},
		{"answerServiceRequest", "AnswerServiceRequestInput", map[string]any{"serviceRequestId": global("ServiceRequest", "asked"), "answer": "ACCEPTED"}},
	}
}
