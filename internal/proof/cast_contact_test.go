package proof_test

import (
	"cangraph/internal/proof/world"
)

// contacts are how the member and their school are reached, how Aroha's mother is, whom she
// turns to and how people were in touch about her; and the same of the named person and Lee.
func (c *cast) contacts() {
	c.reached("Aroha", "", "member", "school", "mother")
	c.reached("Lee", " of Lee", "named person", "refuge", "stranger")
}

func (c *cast) reached(child, of, who, agency, adult string) {
	said := func(row world.Row) world.Row {
		row["channel"], row["address"], row["hours"], row["end_reason"], row["safe"] = "PHONE", "021 555 000", "", "", true
		return since(row, 20)
	}
	written := func(row world.Row) world.Row {
		row["child_id"], row["practitioner_id"], row["agency_id"] = id(child), id(who), id(agency)
		return row
	}
	c.add("contact_routes", "route"+of, said(world.Row{"practitioner_id": id(who), "agency_id": id(agency), "version": 1}))
	c.add("whanau_routes", "route of whānau"+of, said(written(world.Row{"kin_id": id(adult), "version": 1})))
	c.add("whanau_routes", "route of the child"+of, said(written(world.Row{"version": 1})))
	c.add("single_points", "single point"+of, since(written(world.Row{
		"network_id": id("network of " + child), "contact_id": id(who), "contact_agency_id": id(agency), "why": "she asked for them",
	}), 20))
	c.add("interpreter_needs", "interpreter of the adult"+of, since(written(world.Row{"kin_id": id(adult), "language": "sm", "end_reason": "", "withdrawn": false, "version": 1}), 20))
	c.add("interpreter_needs", "interpreter"+of, since(written(world.Row{"language": "nzs", "end_reason": "", "withdrawn": false, "version": 1}), 20))
	for _, name := range []string{"interaction", "mistaken interaction"} {
		c.add("interactions", name+of, written(world.Row{
			"network_id": id("network of " + child), "channel": "PHONE", "purpose": "CHECK_IN", "happened_on": castDay, "child_seen": true, "note": "well",
			"corrected_why": "",
		}))
	}
	c.add("interaction_participants", "participant"+of, written(world.Row{"interaction_id": id("interaction" + of), "is_child": true}))
	c.add("agency_services", "offer"+of, since(world.Row{
		"agency_id": id(agency), "service_type_id": id("counselling"), "about": "", "areas": []string{}, "area_key": "", "domain": "", "version": 1,
	}, 20))
}
