package proof_test

import (
	"cangraph/ent/enum"
	"cangraph/internal/proof/world"
)

// concerns are what people around Aroha saw and worry about, the same of Lee within the
// refuge, and what somebody brought to the team.
func (c *cast) concerns() {
	c.worried("Aroha", "", "school", "member")
	c.worried("Lee", " of Lee", "refuge", "named person")
	for name, about := range map[string]string{"brought": "team", "brought elsewhere": "other team"} {
		c.add("team_concerns", name, world.Row{
			"team_id": id(about), "practitioner_id": id("named person"), "agency_id": id("refuge"), "about": "a girl of seven", "text": "she cries at night",
			"severity": string(enum.HighConcern), "raised_on": castDay, "note": "",
		})
	}
}

func (c *cast) worried(child, of, agency, member string) {
	lead := "lead"
	if of != "" {
		lead = member
	}
	by := func(who string, row world.Row) world.Row {
		row["child_id"], row["practitioner_id"], row["agency_id"] = id(child), id(who), id(agency)
		return row
	}
	for _, name := range []string{"observation", "other observation"} {
		c.add("observations", name+of, by(member, world.Row{
			"text": "no coat", "seen_on": castDay.AddDays(-2), "setting": "school", "domain": "CAREGIVING", "firsthand": true,
		}))
	}
	c.add("concerns", "concern"+of, by(lead, world.Row{
		"together_id": id("together" + of), "severity": string(enum.ModerateConcern), "text": "cold at home",
		"observation_ids": []string{id("observation" + of).String()}, "raised_on": castDay.AddDays(-1), "unowned_since": castDay.AddDays(-1),
		"next_action": "", "rationale": "",
	}))
	c.add("concern_steps", "raised"+of, by(lead, world.Row{
		"concern_id": id("concern" + of), "kind": string(enum.ConcernRaised), "at": c.Now, "on_date": castDay, "severity": string(enum.ModerateConcern), "text": "",
	}))
	c.add("update_requests", "update"+of, by(lead, world.Row{
		"to_practitioner_id": id(member), "to_agency_id": id(agency), "question": "did they come?", "asked_on": castDay.AddDays(-1), "due_on": castDay.AddDays(5), "answer": "",
	}))
}
