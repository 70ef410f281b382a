package proof_test

import (
	"cangraph/ent/enum"
	"cangraph/internal/proof/world"
)

// leading is what the verbs about leads are about: Sione is referred to the team, Niko has
// no lead yet, Aroha and Mere may get one together; and a copy that only the refuge knows.
func (c *cast) leading() {
	about := func(child string, row world.Row) world.Row {
		row["child_id"], row["team_id"] = id(child), id("team")
		return row
	}
	referred := func(name, child, who, agency string) {
		c.add("referrals", name, about(child, world.Row{
			"practitioner_id": id(who), "agency_id": id(agency), "referred_on": castDay.AddDays(-2), "reason": "misses school", "triage_note": "",
		}))
	}
	referred("referral", "Sione", "member", "school")
	referred("referral of Lee", "Lee", "named person", "refuge")
	referred("referral of Aroha", "Aroha", "health member", "health")
	proposed := func(of, child, chosen, agency, by string, from int, answer any) {
		c.add("panel_decisions", "decision"+of, about(child, world.Row{
			"kind": string(enum.AssignLead), "decided_on": castDay.AddDays(-1), "rationale": "knows the child", "chosen_id": id(chosen), "practitioner_id": id(by),
		}))
		c.add("panel_people", "considered"+of, about(child, world.Row{
			"decision_id": id("decision" + of), "practitioner_id": id(chosen), "part": string(enum.Considered), "note": "",
		}))
		proposal := about(child, world.Row{
			"network_id": id("network of " + child), "decision_id": id("decision" + of), "lead_id": id(chosen), "agency_id": id(agency),
			"from_on": castDay.AddDays(from), "proposed_on": castDay, "practitioner_id": id(by), "siblings_reason": "", "preference_reason": "",
			"handover_reason": "", "withdrawn_because": "", "message": "", "reply_reason": "",
		})
		if answer == string(enum.Available) {
			proposal["reply"], proposal["replied_on"] = string(enum.LeadAgrees), castDay
		}
		c.add("lead_proposals", "proposal"+of, proposal)
		if answer == nil {
			return
		}
		asked := about(child, world.Row{
			"proposal_id": id("proposal" + of), "lead_id": id(chosen), "agency_id": id(agency), "practitioner_id": id(by),
			"asked_on": castDay, "due_on": castDay.AddDays(5), "message": "", "conditions": "",
		})
		if answer != "" {
			asked["answer"], asked["answered_on"], asked["answerer_id"] = answer, castDay, id("manager")
		}
		c.add("availability_requests", "availability"+of, asked)
	}
	proposed("", "Niko", "member", "school", "panel member", 0, nil)
	proposed(" asked", "Niko", "member", "school", "panel member", 0, "")
	proposed(" answered", "Niko", "member", "school", "panel member", 0, string(enum.Available))
	proposed(" of Aroha", "Aroha", "member", "school", "panel member", 10, string(enum.Available))
	proposed(" of both", "Aroha", "health member", "health", "panel member", 20, string(enum.Available))
	proposed(" of both, Mere", "Mere", "health member", "health", "panel member", 20, string(enum.Available))
	c.add("panel_decisions", "decision, latest", about("Niko", world.Row{
		"kind": string(enum.AssignLead), "decided_on": castDay, "rationale": "has time now", "chosen_id": id("member"), "practitioner_id": id("panel member"),
	}))
	proposed(" of Lee", "Lee", "named person", "refuge", "named person", 0, "")
	c.add("lead_preferences", "preference", world.Row{
		"child_id": id("Aroha"), "given_by": string(enum.GivenByChild), "stance": string(enum.For), "subject_id": id("lead"), "stated_on": castDay.AddDays(-9),
		"words": "", "practitioner_id": id("member"), "agency_id": id("school"),
	})
	for name, said := range map[string][4]string{
		"shared": {"member", "LANGUAGES", "sm", "shared"}, "unshared": {"member", "IWI", "0104"}, "own": {"member", "ETHNICITIES", "21111"},
		"of the refuge": {"named person", "LANGUAGES", "mi", "shared"},
	} {
		c.add("self_descriptions", "said, "+name, world.Row{
			"practitioner_id": id(said[0]), "aspect": said[1], "codes": []string{said[2]}, "shared": said[3] == "shared", "stated_on": castDay.AddDays(-30),
		})
	}
	c.add("lead_periods", "lead of Lee", world.Row{
		"network_id": id("network of Lee"), "practitioner_id": id("named person"), "from_on": castDay.AddDays(-90), "until_on": castDay.AddDays(-60),
	})
	delegated := func(of, child, lead, agency, delegate, delegateAgency string) {
		c.add("lead_delegations", "delegation"+of, world.Row{
			"child_id": id(child), "practitioner_id": id(lead), "agency_id": id(agency), "network_id": id("network of " + child), "lead_period_id": id("lead of " + child), "lead_id": id(lead),
			"delegate_id": id(delegate), "delegate_agency_id": id(delegateAgency), "from_on": castDay.AddDays(30), "why": "leave", "version": 1,
		})
	}
	delegated("", "Aroha", "lead", "school", "health member", "health")
	delegated(" of Lee", "Lee", "named person", "refuge", "health member", "health")
	c.add("competencies", "competency", world.Row{
		"practitioner_id": id("member"), "code": "ASSESSMENT", "language": "", "level": string(enum.Working), "assessed_on": castDay.AddDays(-30), "assessor_id": id("manager"),
	})
}
