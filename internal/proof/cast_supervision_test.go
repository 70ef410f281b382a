package proof_test

import (
	"cangraph/ent/enum"
	"cangraph/internal/proof/world"
)

// supervising is what supports the member, and the same of the named person, of which only
// the refuge knows.
func (c *cast) supervising() {
	c.supported("", "member", "manager", "supervisor", "school")
	c.supported(" of the refuge", "named person", "named person", "health member", "refuge")
	c.add("training_modules", "module", since(world.Row{
		"team_id": id("team"), "recorder_id": id("director"), "name": "Safety", "name_mi": "Haumaru", "kind": string(enum.Workshop),
		"required_for": []string{string(enum.LearnsAsMember)}, "end_reason": "",
	}, 90))
	c.add("training_completions", "completion", world.Row{
		"practitioner_id": id("member"), "recorder_id": id("manager"), "agency_id": id("school"), "module_id": id("module"), "completed_on": castDay.AddDays(-30),
	})
}

func (c *cast) supported(of, who, recorder, supervisor, agency string) {
	by := func(table, name string, row world.Row) {
		row["practitioner_id"], row["recorder_id"], row["agency_id"] = id(who), id(recorder), id(agency)
		c.add(table, name+of, row)
	}
	name := "arrangement"
	if of != "" {
		name = "supervision"
	}
	by("supervisions", name, since(world.Row{"supervisor_id": id(supervisor)}, 60))
	by("supervision_sessions", "session", world.Row{
		"supervision_id": id(name + of), "supervisor_id": id(supervisor), "held_on": castDay.AddDays(-9), "minutes": 60, "reflection_minutes": 15, "agreed": "to take leave",
	})
	by("safety_checks", "check", world.Row{"kind": string(enum.CoreWorker), "checked_on": castDay.AddDays(-90), "expires_on": castDay.AddDays(1000)})
	by("development_plans", "development", world.Row{"aims": "to lead", "reviewed_on": castDay.AddDays(-90), "next_review_on": castDay.AddDays(90)})
	by("training_needs", "training need", world.Row{"plan_id": id("development" + of), "need": "to chair a hui", "noted_on": castDay.AddDays(-9), "end_note": ""})
	c.add("expressions_of_interest", "interest"+of, world.Row{
		"practitioner_id": id(who), "agency_id": id(agency), "team_id": id("other team"), "words": "to learn", "expressed_on": castDay.AddDays(-9), "reason": "",
	})
}
