package world

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/policy"
)

// belonging draws, around some networks, invitations, who is involved from outside, who
// was taken to be a member, and safety networks.
func (d *draw) belonging() {
	for _, network := range d.Tables["networks"] {
		if d.chance(60) {
			d.belong(network)
		}
	}
}

// maybe is one of a table's rows by its id, or nothing.
func (d *draw) maybe(row Row, column, table string) Row {
	if d.chance(60) && len(d.Tables[table]) > 0 {
		row[column] = d.any(table).ID()
	}
	return row
}

func (d *draw) belong(network Row) {
	today := d.Today()
	by := func(row Row) Row {
		row["child_id"], row["practitioner_id"] = network.Ref("child_id"), d.any("practitioners").ID()
		return d.maybe(row, "agency_id", "agencies")
	}
	invitation := by(Row{
		"network_id": network.ID(), "invitee_id": d.any("practitioners").ID(), "for_agency_id": d.any("agencies").ID(), "role": "CORE", "why": "knows the school",
		"join_reason": "OTHER", "invited_on": today.AddDays(-3), "answer_reason": "",
	})
	if d.chance(30) {
		invitation["answer"], invitation["answered_on"] = string(enum.InvitationDeclined), today
	}
	d.add("invitations", invitation)
	support := by(Row{"name": "", "part": "football", "contact": "", "named_by": "", "end_reason": ""})
	if d.chance(50) {
		support["supporter_id"] = d.any("practitioners").ID()
		d.maybe(support, "supporter_agency_id", "agencies")
	} else {
		support["name"] = "Coach " + some(d, family...)
	}
	d.add("external_supports", support)
	d.add("retracted_memberships", by(d.lasting(Row{
		"network_id": network.ID(), "membership_id": d.id(), "member_id": d.any("practitioners").ID(), "for_agency_id": d.any("agencies").ID(),
		"role": "CORE", "reason": "the wrong child", "retracted_on": today,
	})))
	d.promise(by, network, support)
	if network.Period().Until <= today && d.chance(50) {
		d.add("affiliations", d.only(Row{"practitioner_id": d.any("practitioners").ID(), "team_id": network.Ref("team_id"), "role": string(enum.Director)}))
	}
	if closed := d.Tables["network_closures"]; !slices.ContainsFunc(closed, func(c Row) bool { return c.Ref("network_id") == network.ID() }) {
		d.add("network_closures", by(Row{"network_id": network.ID(), "note": "goes well", "warnings": []string{}}))
	}
}

// promise adds somebody to the safety network of the child of a network.
func (d *draw) promise(by func(Row) Row, network, support Row) {
	row := by(Row{"network_id": network.ID(), "will_do": "rings on Sundays", "agreed_on": d.Today().AddDays(-2), "end_reason": ""})
	switch {
	case d.chance(30) && len(d.Tables["kin"]) > 0:
		row["kin_id"] = d.any("kin").ID()
	case d.chance(50):
		row["helper_id"] = d.any("practitioners").ID()
	default:
		row["external_support_id"] = support.ID()
	}
	d.add("safety_network_members", row)
}

// belonging is what is around membership: of children of casework, by and about those who
// are not hidden; invitees see what they are asked. Safety networks are read by all who see
// the child, by those who are in them, and after a closure by the director.
func (e *observer) belonging() {
	person := map[string]string{"invitations": "invitee_id", "external_supports": "supporter_id", "retracted_memberships": "member_id", "network_closures": ""}
	for table, column := range person {
		for _, row := range e.Tables[table] {
			read := e.casework(row.Ref("child_id")) || table == "network_closures" && e.endured(row.Ref("child_id"))
			open := read && e.open(row.Ref("agency_id")) && e.open(row.Ref("for_agency_id")) && e.open(row.Ref("supporter_agency_id"))
			open = open && !e.hides(row.Ref("practitioner_id")) && !e.hides(row.Ref(column))
			asked := table == "invitations" && row.Ref("invitee_id") == e.me.Practitioner
			e.see(table, row, open || asked)
		}
	}
	for _, row := range e.Tables["safety_network_members"] {
		child := row.Ref("child_id")
		open := (e.level("children", child) == policy.Full || e.endured(child)) && e.open(row.Ref("agency_id")) &&
			!e.hides(row.Ref("practitioner_id")) && !e.hides(row.Ref("helper_id"))
		mine := e.me.Kin != uuid.Nil && row.Ref("kin_id") == e.me.Kin || e.me.Practitioner != uuid.Nil && row.Ref("helper_id") == e.me.Practitioner
		e.see("safety_network_members", row, open || mine)
	}
}

// hides says whether a practitioner is not to be known: they were ever employed at a
// hidden agency, and are not at an open one today.
func (e *observer) hides(practitioner uuid.UUID) bool {
	if practitioner == uuid.Nil || practitioner == e.me.Practitioner {
		return false
	}
	hidden := false
	for _, job := range e.Tables["employments"] {
		if job.Ref("practitioner_id") != practitioner {
			continue
		}
		if !e.open(job.Ref("agency_id")) {
			hidden = true
		} else if job.Period().Contains(e.Today()) {
			return false
		}
	}
	return hidden
}

// endured says whether the viewer directs the team of a child's latest network, which has
// closed and has a safety network.
func (e *observer) endured(child uuid.UUID) bool {
	latest, from := Row(nil), calendar.Always
	for _, n := range e.Tables["networks"] {
		if on := n.Period().From; n.Ref("child_id") == child && on <= e.Today() && on > from {
			latest, from = n, on
		}
	}
	if latest == nil || latest.Period().Until > e.Today() || !e.affiliated(enum.Director, latest.Ref("team_id")) {
		return false
	}
	row := e.Find("children", child)
	return (row["shielded"] != true || e.named(child)) && slices.ContainsFunc(e.Tables["safety_network_members"], func(m Row) bool {
		return m.Ref("network_id") == latest.ID()
	})
}
