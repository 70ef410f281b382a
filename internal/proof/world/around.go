package world

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// families puts people into whānau and relates them.
func (d *draw) families() {
	taken := map[string]bool{}
	for _, people := range []struct{ table, column string }{{"children", "child_id"}, {"kin", "kin_id"}} {
		for _, person := range d.Tables[people.table] {
			for range some(d, 0, 1, 1, 2) {
				row := Row{"whanau_id": d.any("whanau").ID(), people.column: person.ID(), "household": some(d, "", "A", "A", "B")}
				d.once("whanau_members", d.lasting(row), taken, "whanau_id", people.column, "household", "from_on")
			}
		}
	}
	for _, child := range d.Tables["children"] {
		for _, kin := range d.Tables["kin"] {
			if d.chance(30) {
				d.relate(child, kin, taken)
			}
		}
		if other := d.any("children"); d.chance(40) && other.ID() != child.ID() {
			row := Row{"child_id": child.ID(), "relative_child_id": other.ID(), "kind": some(d, "SIBLING", "SIBLING", "HALF", "FOSTER", "COUSIN")}
			d.once("relationships", d.lasting(row), taken, "child_id", "relative_child_id", "kind", "from_on")
		}
	}
}

// relate makes an adult something to a child, or the child something to the adult.
func (d *draw) relate(child, kin Row, taken map[string]bool) {
	row := Row{"child_id": child.ID(), "relative_kin_id": kin.ID(), "kind": some(d, "PARENT", "PARENT", "PARENT", "STEP", "WHANGAI", "GRANDPARENT")}
	if d.chance(15) {
		row = Row{"kin_id": kin.ID(), "relative_child_id": child.ID(), "kind": some(d, "PARENT", "STEP", "FOSTER", "OTHER")}
	}
	d.once("relationships", d.lasting(row), taken, "child_id", "kin_id", "relative_kin_id", "relative_child_id", "kind", "from_on")
}

// networks gives a child none, one, or one that followed another.
func (d *draw) networks(child Row) {
	today := d.Today()
	if d.chance(15) {
		return
	}
	now := Row{"child_id": child.ID(), "team_id": d.any("childrens_teams").ID(), "import_key": d.key("n"), "accepted_on": today.AddDays(some(d, -300, -40, -1, 0, 1))}
	if d.dense {
		now["accepted_on"] = today.AddDays(-250)
	}
	if d.chance(25) {
		end := max(now["accepted_on"].(calendar.Date).AddDays(1), today.AddDays(some(d, -5, 0, 1, 30)))
		now["closed_on"], now["exit_reason"] = end, some(d, enum.ExitReason("").Values()...)
	}
	d.network(now)
	if d.chance(25) {
		d.network(Row{
			"child_id": child.ID(), "team_id": d.any("childrens_teams").ID(), "import_key": d.key("n"), "exit_reason": "PLANNED",
			"accepted_on": today.AddDays(-800), "closed_on": now["accepted_on"].(calendar.Date).AddDays(-some(d, 0, 100)),
		})
	}
}

// network adds a network with its members and leads.
func (d *draw) network(row Row) {
	network := d.add("networks", row)
	in := func(column string, id uuid.UUID, role string) {
		member := Row{"network_id": network.ID(), column: id, "role": role, "join_reason": some(d, "", "CHOSEN_BY_WHANAU"), "leave_reason": ""}
		if column == "practitioner_id" {
			member["agency_id"] = d.agencyOf(id)
		}
		d.add("can_memberships", d.lasting(member))
	}
	if d.chance(80) {
		in("child_id", row.Ref("child_id"), "CHILD")
	}
	for _, kin := range d.Tables["kin"] {
		if d.chance(30) {
			in("kin_id", kin.ID(), "WHANAU")
		}
	}
	often := 40
	if d.dense {
		often = 75
	}
	for _, p := range d.Tables["practitioners"] {
		if d.chance(often) {
			in("practitioner_id", p.ID(), some(d, "CORE", "UNIVERSAL", "CONSULTING"))
		}
	}
	d.leads(network)
}

// leads lets one lead follow another, with or without a gap.
func (d *draw) leads(network Row) {
	lead := d.lasting(Row{"network_id": network.ID(), "practitioner_id": d.any("practitioners").ID()})
	if d.chance(85) {
		d.add("lead_periods", lead)
	}
	if from := lead["from_on"].(calendar.Date); d.chance(30) {
		d.add("lead_periods", Row{
			"network_id": network.ID(), "practitioner_id": d.any("practitioners").ID(),
			"from_on": from.AddDays(-60), "until_on": from.AddDays(-some(d, 0, 20)),
		})
	}
}

// agencyOf is most often where a practitioner is employed.
func (d *draw) agencyOf(practitioner uuid.UUID) uuid.UUID {
	for _, job := range d.Tables["employments"] {
		if job.Ref("practitioner_id") == practitioner && d.chance(70) {
			return job.Ref("agency_id")
		}
	}
	return d.any("agencies").ID()
}

// services gives a child or a whānau services in every state.
func (d *draw) services(column string, id uuid.UUID) {
	most := 4
	if d.dense {
		most = 8
	}
	for range d.IntN(most) {
		row := d.lasting(Row{
			column: id, "agency_id": d.any("agencies").ID(), "service_type_id": d.any("service_types").ID(),
			"status": some(d, enum.ProvisionStatus("").Values()...), "end_reason": "", "import_key": d.key("s"),
		})
		if d.chance(50) {
			row["practitioner_id"] = d.any("practitioners").ID()
		}
		if row["status"] == string(enum.Completed) && row["until_on"] == nil {
			row["until_on"] = max(row["from_on"].(calendar.Date), d.Today()).AddDays(1)
		}
		d.add("service_provisions", row)
	}
}
