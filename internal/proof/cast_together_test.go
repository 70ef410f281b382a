package proof_test

import (
	"time"

	"cangraph/internal/proof/world"
)

// together is what the people around Aroha do together, written by the member, and the
// same of Lee, written by the named person.
func (c *cast) together() {
	c.met("Aroha", "", "member", "school")
	c.met("Lee", " of Lee", "named person", "refuge")
}

func (c *cast) met(child, of, writer, agency string) {
	add := func(table, name string, row world.Row) {
		row["child_id"], row["practitioner_id"], row["agency_id"] = id(child), id(writer), id(agency)
		c.add(table, name+of, row)
	}
	for name, start := range map[string]time.Time{"hui": c.Now.Add(-2 * time.Hour), "next hui": c.Now.Add(50 * time.Hour)} {
		add("hui", name, world.Row{"network_id": id("network of " + child), "purpose": "the plan", "place": "school", "channel": "IN_PERSON",
			"starts_at": start, "ends_at": start.Add(time.Hour), "moved_why": "", "cancelled_why": "", "version": 1})
	}
	add("hui_invitations", "invitation", world.Row{"hui_id": id("hui" + of), "invited_practitioner_id": id(writer), "invited_agency_id": id(agency), "ground": "MEMBER",
		"left_out_why": "", "attendance_why": "", "version": 1})
	add("hui_invitations", "next invitation", world.Row{"hui_id": id("next hui" + of), "invited_practitioner_id": id(writer), "invited_agency_id": id(agency), "ground": "MEMBER",
		"left_out_why": "", "attendance_why": "", "version": 1})
	add("hui_actions", "action", world.Row{"hui_id": id("hui" + of), "owner_id": id(writer), "what": "ring the club", "due_on": castDay.AddDays(5), "outcome": "", "version": 1})
	add("decisions", "decision", world.Row{"network_id": id("network of " + child), "hui_id": id("hui" + of), "question": "which club?", "options": []string{"the near one"},
		"chosen": "the near one", "rationale": "she can walk", "decided_on": castDay, "participants": []string{global("Child", child)}, "child_present": true,
		"child_view": "", "whanau_present": false, "whanau_view": "by phone", "dissent": []string{}})
	add("child_voices", "voice", world.Row{"hui_id": id("hui" + of), "on_date": castDay, "method": "CONVERSATION", "occasion": "HUI", "words": "I want to dance"})
	add("feedback", "feedback", world.Row{"given_by_child": true, "about_practitioner_id": id(writer), "trust": 4, "words": "listens", "on_date": castDay})
	add("disagreements", "disagreement", world.Row{"network_id": id("network of " + child), "topic": "how often", "raised_on": castDay.AddDays(-9), "status": "OPEN",
		"escalated_why": "", "outcome": "", "best_interests": "", "version": 1})
	add("disagreement_positions", "position", world.Row{"disagreement_id": id("disagreement" + of), "of_child": false, "view": "weekly", "on_date": castDay})
	add("shared_aims", "aim", world.Row{"network_id": id("network of " + child), "kind": "SHARED_OUTCOME", "text": "back at school", "proposed_on": castDay})
	add("aim_agreements", "agreement", world.Row{"shared_aim_id": id("aim" + of), "of_child": true, "agreed_on": castDay})
	add("ways_of_working_reviews", "ways", world.Row{"network_id": id("network of " + child), "shared_aim_id": id("aim" + of), "reviewed_on": castDay.AddDays(-9), "changes": "ring first",
		"next_on": castDay.AddDays(80), "withdrawn_why": ""})
	add("barriers", "barrier", world.Row{"kind": "TRANSPORT", "raised_by_child": true, "description": "no bus", "raised_on": castDay, "mitigation": "", "resolution": "", "version": 1})
	add("appointments", "appointment", world.Row{"purpose": "a check", "place": "clinic", "starts_at": c.Now.Add(26 * time.Hour), "ends_at": c.Now.Add(27 * time.Hour),
		"travel_minutes": 20, "child_attends": true, "cancelled_why": "", "version": 1})
}
