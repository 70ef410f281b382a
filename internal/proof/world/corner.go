package world

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
)

// only gives a row a period that ends or begins with today.
func (d *draw) only(row Row) Row {
	today := d.Today()
	switch d.IntN(3) {
	case 0:
		row["from_on"], row["until_on"] = today.AddDays(-10), today
	case 1:
		row["from_on"], row["until_on"] = today, today.AddDays(1)
	default:
		row["from_on"] = today.AddDays(1)
	}
	return row
}

// corners brings together what would seldom meet by chance, each time at the edge of
// today: people named for a shielded child whose network they are in, glass broken for
// one, siblings of a child that is led, a parent in common, brokered services around a
// child, and somebody who is about to leave.
func (d *draw) corners() {
	child, open := d.openNetwork()
	if child == nil {
		return
	}
	p := d.any("practitioners")
	if d.chance(40) {
		child["shielded"] = true
		d.add("named_people", d.only(Row{"practitioner_id": p.ID(), "child_id": child.ID()}))
		d.seat(open, "practitioner_id", p.ID())
		if d.chance(50) {
			d.breakNow(child, p)
		}
	}
	if kin := d.Tables["kin"]; len(kin) > 0 && child["shielded"] == true && d.chance(60) {
		k := some(d, kin...)
		d.add("named_people", d.only(Row{"kin_id": k.ID(), "child_id": child.ID()}))
		d.seat(open, "kin_id", k.ID())
	}
	if other := d.any("children"); other.ID() != child.ID() && d.chance(60) {
		d.add("relationships", d.only(Row{"child_id": other.ID(), "relative_child_id": child.ID(), "kind": "SIBLING"}))
	}
	if kin := d.Tables["kin"]; len(kin) > 0 && d.chance(60) {
		d.sharedParent(child, d.any("children"), some(d, kin...))
	}
	d.brokered(child, open)
	if d.chance(30) {
		d.lapsed(child, open)
	}
	if d.chance(60) {
		d.sharedHome(open, d.any("practitioners"))
	}
	d.leaving(open, d.any("practitioners"))
}

// sharedParent makes an adult the parent of two children, of one only until or from today.
func (d *draw) sharedParent(a, b, kin Row) {
	if a.ID() == b.ID() {
		return
	}
	of := func(child Row) Row {
		return Row{"child_id": child.ID(), "relative_kin_id": kin.ID(), "kind": string(enum.Foster)}
	}
	first, second := of(a), of(b)
	if d.chance(50) {
		first, second = second, first
	}
	d.add("relationships", d.only(first))
	second["from_on"] = d.Today().AddDays(-800)
	d.add("relationships", second)
}

// sharedHome lets two children, known to one practitioner, share a home to which two
// agencies bring the same service for the whole household.
func (d *draw) sharedHome(network, p Row) {
	day := d.Today().AddDays(-200)
	kind, home := d.Tables["service_types"][0], d.add("whanau", named(Row{"name": "Whānau Ōrua", "import_key": d.key("w")}, "Whānau Ōrua"))
	kind["scope"] = string(enum.ScopeHousehold)
	child := d.Find("children", network.Ref("child_id"))
	for _, n := range d.Tables["networks"] {
		if other := d.Find("children", n.Ref("child_id")); other.ID() == child.ID() || !n.Period().Contains(d.Today()) {
			continue
		}
		for i, at := range []Row{network, n} {
			d.seat(at, "practitioner_id", p.ID())
			d.add("whanau_members", Row{"whanau_id": home.ID(), "child_id": at.Ref("child_id"), "household": "A", "from_on": day})
			d.add("service_provisions", Row{
				"child_id": at.Ref("child_id"), "agency_id": d.Tables["agencies"][i].ID(), "service_type_id": kind.ID(),
				"status": string(enum.Active), "end_reason": "", "import_key": d.key("s"), "from_on": day,
			})
		}
		return
	}
}

// leaving seats somebody in a network whose part in the team, job or time as lead ends or
// begins today.
func (d *draw) leaving(network, p Row) {
	d.seat(network, "practitioner_id", p.ID())
	of := func(column string, id uuid.UUID) func(Row) bool {
		return func(row Row) bool {
			return row.Ref(column) == id && (column == "network_id" || row.Ref("practitioner_id") == p.ID())
		}
	}
	switch d.IntN(3) {
	case 0:
		d.Tables["affiliations"] = slices.DeleteFunc(d.Tables["affiliations"], of("team_id", network.Ref("team_id")))
		d.add("affiliations", d.only(Row{"practitioner_id": p.ID(), "team_id": network.Ref("team_id"), "role": string(enum.TeamMember)}))
	case 1:
		agency := d.agencyOf(p.ID())
		d.Tables["employments"] = slices.DeleteFunc(d.Tables["employments"], of("agency_id", agency))
		d.add("employments", d.only(Row{"practitioner_id": p.ID(), "agency_id": agency, "job_title": ""}))
	default:
		d.Tables["lead_periods"] = slices.DeleteFunc(d.Tables["lead_periods"], of("network_id", network.ID()))
		d.add("lead_periods", d.only(Row{"practitioner_id": p.ID(), "network_id": network.ID()}))
	}
}

// openNetwork is a child with its network of today, nil without one.
func (d *draw) openNetwork() (child, network Row) {
	for _, n := range d.Tables["networks"] {
		if n.Period().Contains(d.Today()) {
			return d.Find("children", n.Ref("child_id")), n
		}
	}
	return nil, nil
}

// seat makes sure that somebody is a member of a network today.
func (d *draw) seat(network Row, column string, id uuid.UUID) {
	for _, m := range d.Tables["can_memberships"] {
		if m.Ref("network_id") == network.ID() && m.Ref(column) == id {
			m["from_on"] = d.Today().AddDays(-1)
			delete(m, "until_on")
			return
		}
	}
	row := Row{"network_id": network.ID(), column: id, "role": "WHANAU", "from_on": d.Today(), "join_reason": "", "leave_reason": ""}
	if column == "practitioner_id" {
		row["role"], row["agency_id"] = "CORE", d.agencyOf(id)
	}
	d.add("can_memberships", row)
}

// breakNow breaks the glass for a child right now.
func (d *draw) breakNow(child, practitioner Row) {
	use := d.add("break_glass", Row{
		"practitioner_id": practitioner.ID(), "child_id": child.ID(), "reason": "a call at night", "basis": "IMMEDIATE_SAFETY",
		"granted_at": d.Now.Add(-time.Minute), "expires_at": d.Now.Add(time.Hour), "review_note": "",
	})
	if d.chance(20) {
		d.review(use, enum.NotJustified)
	}
}

// lapsed lets the lead of a network be a member no longer, and break the glass for its child.
func (d *draw) lapsed(child, network Row) {
	for _, l := range d.Tables["lead_periods"] {
		if l.Ref("network_id") != network.ID() || !l.Period().Contains(d.Today()) {
			continue
		}
		for _, m := range d.Tables["can_memberships"] {
			if m.Ref("network_id") == network.ID() && m.Ref("practitioner_id") == l.Ref("practitioner_id") {
				m["from_on"], m["until_on"] = d.Today().AddDays(-30), d.Today()
			}
		}
		d.breakNow(child, d.Find("practitioners", l.Ref("practitioner_id")))
	}
}

// brokered puts a brokered agency around a child, by a member, a service or a service for
// its whānau, that ends or begins today.
func (d *draw) brokered(child, network Row) {
	agency := d.add("agencies", named(Row{
		"name": "Whare Āio", "import_key": d.key("a"), "shield": string(enum.BrokeredShield), "kind": "FAMILY_VIOLENCE", "control": "NGO",
	}, "Whare Āio"))
	if d.chance(50) {
		agency["broker_id"] = d.any("practitioners").ID()
	}
	service := func(column string, id uuid.UUID) {
		d.add("service_provisions", d.only(Row{
			column: id, "agency_id": agency.ID(), "service_type_id": d.any("service_types").ID(), "status": string(enum.Active), "end_reason": "",
			"import_key": d.key("s"),
		}))
	}
	switch d.IntN(3) {
	case 0:
		worker := d.person()
		worker["profession"], worker["email"], worker["phone"] = "SOCIAL_WORKER", "", ""
		id := d.add("practitioners", worker).ID()
		if d.chance(60) {
			d.add("employments", d.only(Row{"practitioner_id": id, "agency_id": agency.ID(), "job_title": "", "from_on": d.Today()}))
			d.add("employments", Row{
				"practitioner_id": id, "agency_id": d.any("agencies").ID(), "job_title": "", "from_on": d.Today().AddDays(-900), "until_on": d.Today().AddDays(-some(d, 0, 1, 500)),
			})
		}
		d.add("can_memberships", d.only(Row{
			"network_id": network.ID(), "practitioner_id": id, "agency_id": agency.ID(), "role": "CORE",
			"join_reason": "", "leave_reason": "",
		}))
	case 1:
		service("child_id", child.ID())
	default:
		home := d.add("whanau", named(Row{"name": "Whānau Āio", "import_key": d.key("w")}, "Whānau Āio"))
		d.add("whanau_members", d.only(Row{"whanau_id": home.ID(), "child_id": child.ID(), "household": ""}))
		d.add("service_provisions", Row{
			"whanau_id": home.ID(), "agency_id": agency.ID(), "service_type_id": d.any("service_types").ID(), "status": string(enum.Active),
			"end_reason": "", "import_key": d.key("s"), "from_on": d.Today().AddDays(-5),
		})
	}
}
