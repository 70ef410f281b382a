package proof_test

import (
	"cangraph/ent/enum"
	"cangraph/internal/proof/world"
)

// moved is the whānau that Aroha left 50 days ago, and the one to which she will belong in 20 days. The grandmother belonged to the
// first with her and still does; the lodger had left it before, the newcomer came on the day she left.
func (c *cast) moved() {
	for _, home := range []string{"left home", "next home"} {
		c.add("whanau", home, world.Row{"name": home, "sort_name": home})
	}
	belong := func(column, name, home string, from, until int) {
		c.add("whanau_members", name+" at "+home, days(world.Row{"whanau_id": id(home), column: id(name), "household": "of the " + home}, from, until))
	}
	belong("child_id", "Aroha", "left home", 300, 50)
	belong("child_id", "Aroha", "next home", -20, forever)
	for _, name := range []string{"grandmother", "newcomer", "lodger", "host"} {
		c.add("kin", name, world.Row{"given_names": name, "family_name": "Hill", "sort_name": "hill " + name})
	}
	belong("kin_id", "grandmother", "left home", 900, forever)
	belong("kin_id", "newcomer", "left home", 50, forever)
	belong("kin_id", "lodger", "left home", 600, 300)
	belong("kin_id", "host", "next home", 900, forever)
	serve := func(name, home string, from, until int) world.Row {
		row := days(world.Row{
			"whanau_id": id(home), "agency_id": id("health"), "service_type_id": id("counselling"), "status": string(enum.Active), "end_reason": "",
		}, from, until)
		c.add("service_provisions", name, row)
		return row
	}
	serve("service before", "left home", 500, 300)
	serve("service then", "left home", 200, 100)
	serve("service still", "left home", 51, forever)
	serve("service since", "left home", 50, forever)["kin_id"] = id("grandmother")
	serve("service of the host", "next home", 100, forever)
}

const forever = -1 << 20

// days gives a row a period by how many days ago it began and ended.
func days(row world.Row, from, until int) world.Row {
	row["from_on"] = castDay.AddDays(-from)
	if until != forever {
		row["until_on"] = castDay.AddDays(-until)
	}
	return row
}
