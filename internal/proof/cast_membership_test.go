package proof_test

import (
	"cangraph/internal/proof/world"
)

// belonging is an invitation into the network of a child, somebody involved from outside, who was
// taken to be a member, and an adult of the safety network.
func (c *cast) belonging(child, of, invitee, agency, by, byAgency, adult string) {
	written := func(row world.Row) world.Row {
		row["child_id"], row["practitioner_id"], row["agency_id"] = id(child), id(by), id(byAgency)
		return row
	}
	network := id("network of " + child)
	c.add("invitations", "invitation"+of, written(world.Row{
		"network_id": network, "invitee_id": id(invitee), "for_agency_id": id(agency), "role": "CORE", "why": "knows the school", "join_reason": "OTHER",
		"invited_on": castDay.AddDays(-2), "answer_reason": "",
	}))
	c.add("external_supports", "support"+of, written(world.Row{"name": "Coach Hēmi", "part": "football", "contact": "", "named_by": "", "end_reason": ""}))
	c.add("retracted_memberships", "retracted"+of, since(written(world.Row{
		"network_id": network, "membership_id": id("nobody" + of), "member_id": id(invitee), "for_agency_id": id(agency), "role": "CORE",
		"reason": "of another child", "retracted_on": castDay.AddDays(-2),
	}), 20))
	c.add("safety_network_members", "safety"+of, written(world.Row{
		"network_id": network, "kin_id": id(adult), "will_do": "rings on Sundays", "agreed_on": castDay.AddDays(-2), "end_reason": "",
	}))
}
