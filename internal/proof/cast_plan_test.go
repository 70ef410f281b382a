package proof_test

import (
	"cangraph/ent/enum"
	"cangraph/internal/proof/world"
	"cangraph/internal/text"
)

// agreed is Tui, around whom the same people are as around Aroha, with a plan that can be
// agreed, reviewed and followed by another assessment: what is under way around Aroha
// does not let those be begun.
func (c *cast) agreed() {
	c.add("children", "Tui", world.Row{
		"preferred_name": "Tui", "given_names": "Tui", "family_name": "Māhina", "sort_name": text.Fold("Tui"), "date_of_birth": castDay.AddDays(-2900),
		"gender": "MALE", "ethnicities": []string{"21111"}, "iwi": []string{}, "languages": []string{"mi"}, "shielded": false,
	})
	c.add("networks", "network of Tui", world.Row{"child_id": id("Tui"), "team_id": id("team"), "accepted_on": castDay.AddDays(-200)})
	for role, agency := range map[string]string{"member": "school", "health member": "health", "lead": "school"} {
		c.seat(role, "Tui", agency)
	}
	c.add("lead_periods", "lead of Tui", since(world.Row{"network_id": id("network of Tui"), "practitioner_id": id("lead")}, 100))
	with := c.about("Tui", " of Tui", "school")
	network := id("network of Tui")
	with("assessments", "assessment", world.Row{
		"network_id": network, "started_on": castDay.AddDays(-90), "due_on": castDay, "completed_on": castDay.AddDays(-60), "summary": "seen",
	})
	with("needs", "need", world.Row{
		"assessment_id": id("assessment of Tui"), "domain": string(enum.DomainHealth), "statement": "to sleep", "recorded_on": castDay.AddDays(-60),
		"parked_on": castDay, "parked_reason": "after the move",
	})
	with("plan_versions", "version", world.Row{
		"network_id": network, "number": 1, "agreed_on": castDay.AddDays(-20), "content": `{"form":1,"needs":[]}`, "working_together": "we ring each other",
	})
}

// joint is Pita, the brother of Tui, with the same people around him, and activities of
// both, of which two are joint.
func (c *cast) joint() {
	c.add("children", "Pita", world.Row{
		"preferred_name": "Pita", "given_names": "Pita", "family_name": "Māhina", "sort_name": text.Fold("Pita"), "date_of_birth": castDay.AddDays(-2000),
		"gender": "MALE", "ethnicities": []string{"21111"}, "iwi": []string{}, "languages": []string{"mi"}, "shielded": false,
	})
	c.add("networks", "network of Pita", world.Row{"child_id": id("Pita"), "team_id": id("team"), "accepted_on": castDay.AddDays(-200)})
	for _, role := range []string{"member", "lead"} {
		c.seat(role, "Pita", "school")
	}
	c.add("lead_periods", "lead of Pita", since(world.Row{"network_id": id("network of Pita"), "practitioner_id": id("lead")}, 100))
	c.add("relationships", "brothers", since(world.Row{"child_id": id("Pita"), "relative_child_id": id("Tui"), "kind": "SIBLING"}, 900))
	for _, child := range []string{"Tui", "Pita"} {
		with := c.about(child, " of "+child, "school")
		with("assessments", "other assessment", world.Row{
			"network_id": id("network of " + child), "started_on": castDay.AddDays(-90), "due_on": castDay, "completed_on": castDay.AddDays(-60), "summary": "seen",
		})
		with("needs", "other need", world.Row{
			"assessment_id": id("other assessment of " + child), "domain": string(enum.DomainHealth), "statement": "to read", "recorded_on": castDay.AddDays(-60), "parked_reason": "",
		})
		with("goals", "goal", world.Row{
			"need_id": id("other need of " + child), "statement": "reads", "measure": "books", "baseline": "0", "target": "4", "recorded_on": castDay.AddDays(-60),
		})
		for _, name := range []string{"activity", "joint activity", "conflicting activity"} {
			with("activities", name, world.Row{
				"goal_id": id("goal of " + child), "owner_id": id("member"), "owner_agency_id": id("school"), "title": name, "status": "AGREED",
				"proposed_on": castDay.AddDays(-50), "agreed_on": castDay.AddDays(-40), "due_on": castDay, "review_every": 0, "end_reason": "",
			})
		}
	}
	c.about("Tui", "", "school")("joint_activities", "joint", world.Row{
		"activity_id": id("joint activity of Tui"), "other_id": id("joint activity of Pita"), "other_child_id": id("Pita"), "reason": "one visit",
		"joined_on": castDay.AddDays(-9), "end_reason": "",
	})
	c.about("Tui", "", "school")("activity_conflicts", "conflict", world.Row{
		"activity_id": id("joint activity of Tui"), "other_id": id("conflicting activity of Tui"), "reason": "both on Mondays", "noticed_on": castDay.AddDays(-9), "settlement": "",
	})
}

// about adds rows about a child, by the member for an agency; of is behind every name.
func (c *cast) about(child, of, agency string) func(table, name string, row world.Row) {
	return func(table, name string, row world.Row) {
		row["child_id"], row["practitioner_id"], row["agency_id"] = id(child), id("member"), id(agency)
		c.add(table, name+of, row)
	}
}

// plan is an assessment and a plan of a child, by the member, for an agency; of is behind
// the name of everything.
func (c *cast) plan(child, of, agency string) {
	with := c.about(child, of, agency)
	network := id("network of " + child)
	with("assessments", "assessment", world.Row{"network_id": network, "started_on": castDay.AddDays(-30), "due_on": castDay, "summary": ""})
	with("assessments", "assessment with nobody", world.Row{"network_id": network, "started_on": castDay.AddDays(-30), "due_on": castDay, "summary": ""})
	with("assessments", "complete assessment", world.Row{
		"network_id": network, "started_on": castDay.AddDays(-90), "due_on": castDay, "completed_on": castDay.AddDays(-60), "summary": "seen",
	})
	with("assessment_contributions", "contribution", world.Row{
		"assessment_id": id("assessment" + of), "invited_on": castDay.AddDays(-9), "due_on": castDay, "status": "DRAFT", "domains": []string{"HEALTH"},
		"evidence": []string{"weighed"}, "analysis": "grows", "reason": "", "excuse": "",
	})
	for _, name := range []string{"need", "other need"} {
		with("needs", name, world.Row{
			"assessment_id": id("complete assessment" + of), "domain": "EDUCATION", "statement": name, "recorded_on": castDay.AddDays(-60), "parked_reason": "",
		})
	}
	with("goals", "goal", world.Row{
		"need_id": id("need" + of), "statement": "reads", "measure": "books", "baseline": "0", "target": "4", "recorded_on": castDay.AddDays(-60),
	})
	for name, status := range map[string]string{
		"activity": "PROPOSED", "declined activity": "PROPOSED", "stopped activity": "PROPOSED", "handed activity": "PROPOSED", "agreed activity": "AGREED",
	} {
		row := world.Row{
			"goal_id": id("goal" + of), "owner_id": id("member"), "owner_agency_id": id(agency), "title": name, "status": status,
			"proposed_on": castDay.AddDays(-50), "due_on": castDay, "review_every": 0, "end_reason": "",
		}
		if status == "AGREED" {
			row["agreed_on"] = castDay.AddDays(-40)
		}
		with("activities", name, row)
		with("deliveries", "delivery of "+name, world.Row{
			"activity_id": id(name + of), "occurred_on": castDay, "outcome": "DELIVERED", "child_seen": true, "minutes": 30, "note": "",
		})
	}
	with("plan_versions", "version", world.Row{
		"network_id": network, "number": 1, "agreed_on": castDay.AddDays(-20), "content": `{"form":1,"needs":[]}`, "working_together": "we ring each other",
	})
	c.add("plan_versions", "version of another"+of, world.Row{
		"child_id": id(child), "practitioner_id": id("lead"), "agency_id": id(agency), "network_id": network, "number": 2, "agreed_on": castDay.AddDays(-15),
		"content": `{"form":1,"needs":[]}`, "working_together": "we ring each other",
	})
	with("plan_communications", "communication", world.Row{
		"plan_version_id": id("version" + of), "to_child": true, "channel": "IN_PERSON", "told_on": castDay.AddDays(-10),
	})
	with("problems", "problem", world.Row{"statement": "no bus to school", "raised_on": castDay.AddDays(-3), "resolution": ""})
	with("problem_contributions", "addition", world.Row{"problem_id": id("problem" + of), "on_date": castDay.AddDays(-2), "text": "a neighbour drives on Mondays"})
	with("progress_updates", "update of activity", world.Row{"activity_id": id("agreed activity" + of), "on_date": castDay.AddDays(-5), "text": "two books", "observed": ""})
	with("plan_reviews", "review", world.Row{"network_id": network, "due_on": castDay, "findings": ""})
}
