package world

import (
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/policy"
)

// gathered are the tables of what people around a child do together.
var gathered = []string{
	"hui", "hui_invitations", "hui_actions", "decisions", "child_voices", "feedback", "disagreements", "disagreement_positions", "shared_aims",
	"aim_agreements", "ways_of_working_reviews", "barriers", "appointments", "appointment_attendees",
}

// gather lets people do something of everything together around a child with a network,
// written by whoever for wherever.
func (d *draw) gather(network Row) {
	child := network.Ref("child_id")
	add := func(table string, row Row) Row {
		row["child_id"], row["practitioner_id"], row["agency_id"] = child, d.any("practitioners").ID(), d.any("agencies").ID()
		return d.add(table, row)
	}
	with := func(row, more Row) Row { maps.Copy(row, more); return row }
	today, ofNetwork := d.Today(), Row{"network_id": network.ID()}
	span := func(row Row) Row {
		start := d.instant()
		return with(row, Row{"starts_at": start, "ends_at": start.Add(time.Hour), "cancelled_why": "", "version": 1})
	}
	hui := add("hui", span(with(Row{"purpose": "the plan", "place": "school", "channel": "VIDEO", "moved_why": ""}, ofNetwork)))
	if d.chance(20) {
		hui["cancelled_on"], hui["cancelled_why"] = today, "illness"
	}
	ofHui := Row{"hui_id": hui.ID()}
	invited := with(Row{"ground": some(d, "MEMBER", "GUEST", "INVOLVED"), "left_out_why": "", "attendance_why": "", "version": 1}, ofHui)
	if kin := d.Tables["kin"]; len(kin) > 0 && d.chance(40) {
		invited["invited_kin_id"] = d.any("kin").ID()
	} else {
		invited["invited_practitioner_id"], invited["invited_agency_id"] = some(d, d.any("practitioners"), d.sheltered()).ID(), d.any("agencies").ID()
	}
	add("hui_invitations", invited)
	add("hui_actions", with(Row{"owner_id": d.any("practitioners").ID(), "what": "ring the club", "due_on": today, "outcome": "", "version": 1}, ofHui))
	add("decisions", with(with(Row{"question": "which club?", "options": []string{"a", "b"}, "chosen": "a", "rationale": "near", "decided_on": today, "participants": []string{},
		"child_present": false, "child_view": "in a letter", "whanau_present": false, "whanau_view": "by phone", "dissent": []string{}}, ofNetwork), ofHui))
	add("child_voices", with(Row{"on_date": today, "method": "WRITING", "occasion": "HUI", "words": "I want to dance"}, ofHui))
	disagreement := add("disagreements", with(Row{"topic": "how often", "raised_on": today, "status": "OPEN", "escalated_why": "", "outcome": "", "best_interests": "", "version": 1}, ofNetwork))
	add("disagreement_positions", Row{"disagreement_id": disagreement.ID(), "of_child": true, "view": "weekly", "on_date": today})
	aim := add("shared_aims", with(Row{"kind": "SHARED_OUTCOME", "text": "back at school", "proposed_on": today}, ofNetwork))
	add("aim_agreements", Row{"shared_aim_id": aim.ID(), "of_child": true, "agreed_on": today})
	add("ways_of_working_reviews", with(Row{"shared_aim_id": aim.ID(), "reviewed_on": today, "changes": "ring first", "next_on": today.AddDays(90), "withdrawn_why": ""}, ofNetwork))
	add("barriers", Row{"kind": "SYSTEMS", "raised_by_child": true, "with_agency_id": d.any("agencies").ID(), "description": "two forms", "raised_on": today,
		"mitigation": "", "resolution": "", "version": 1})
	appointment := add("appointments", span(Row{"purpose": "teeth", "place": "clinic", "travel_minutes": 10, "child_attends": true}))
	if len(d.Tables["kin"]) > 0 {
		add("appointment_attendees", Row{"appointment_id": appointment.ID(), "kin_id": d.any("kin").ID()})
	}
	d.rate(child, add)
	d.add("ways_of_working_reviews", Row{"team_id": network.Ref("team_id"), "practitioner_id": d.any("practitioners").ID(), "agency_id": d.any("agencies").ID(),
		"reviewed_on": today, "changes": "meet earlier", "next_on": today.AddDays(90), "withdrawn_why": ""})
}

// rate gives feedback, of the child or of kin, about somebody or about the network.
func (d *draw) rate(child uuid.UUID, add func(string, Row) Row) {
	row := Row{"given_by_child": true, "trust": 1 + d.IntN(5), "words": "listens", "on_date": d.Today()}
	if len(d.Tables["kin"]) > 0 && d.chance(60) {
		row["given_by_child"], row["kin_id"] = false, d.any("kin").ID()
	}
	if d.chance(70) {
		row["about_practitioner_id"] = d.any("practitioners").ID()
	}
	if d.chance(30) {
		row["child_id"] = child
		d.add("feedback", row)
		return
	}
	add("feedback", row)
}

// together is what people do together: of children of casework, of and about people and
// agencies who are not hidden; one's own feedback; and to which hui one was asked.
func (e *observer) together() {
	for _, table := range gathered {
		for _, row := range e.Tables[table] {
			open := e.casework(row.Ref("child_id"))
			for _, column := range []string{"practitioner_id", "invited_practitioner_id", "owner_id", "about_practitioner_id"} {
				open = open && (row.Ref(column) == uuid.Nil || e.level("practitioners", row.Ref(column)) != "")
			}
			for _, column := range []string{"agency_id", "invited_agency_id", "with_agency_id"} {
				open = open && e.open(row.Ref(column))
			}
			switch table {
			case "feedback":
				open = open || e.gave(row)
			case "hui_invitations":
				open = (open || e.invited(row)) && e.level("hui", row.Ref("hui_id")) != ""
			case "hui_actions":
				open = open && e.level("hui", row.Ref("hui_id")) != ""
			case "ways_of_working_reviews":
				colleague := row.Ref("team_id") != uuid.Nil && e.me.Kin == uuid.Nil && e.me.Child == uuid.Nil
				open = open || colleague && e.known(row)
			case "hui":
				asked := e.opens(row) && slices.ContainsFunc(e.Tables["hui_invitations"], func(i Row) bool {
					return i.Ref("hui_id") == row.ID() && e.invited(i) && e.comes(i)
				})
				e.know(policy.Asked, row.ID(), uuid.Nil, asked)
				open = open || e.known(row) && asked
			}
			e.see(table, row, open)
		}
	}
}

// gave says whether feedback is the viewer's own.
func (e *observer) gave(row Row) bool {
	return e.me.Kin != uuid.Nil && row.Ref("kin_id") == e.me.Kin || e.me.Child != uuid.Nil && row["given_by_child"] == true && row.Ref("child_id") == e.me.Child
}

// invited says whether an invitation asks the viewer, by somebody who may be known to them.
func (e *observer) invited(row Row) bool {
	return e.known(row) && e.me.Practitioner != uuid.Nil && row.Ref("invited_practitioner_id") == e.me.Practitioner && row["left_out_why"] == ""
}

// opens says whether a hui is still read by whoever is invited to it: it is to come, of a
// network that is open, and the child is not shielded from them.
func (e *observer) opens(hui Row) bool {
	ends, _ := hui["ends_at"].(time.Time)
	closed, isClosed := e.Find("networks", hui.Ref("network_id"))["closed_on"].(calendar.Date)
	child := e.Find("children", hui.Ref("child_id"))
	return ends.After(e.Now) && hui["cancelled_on"] == nil && !(isClosed && closed <= e.Today()) && (child["shielded"] != true || e.named(child.ID()))
}

// comes says whether an invitation is a guest's, or of somebody who gives a service still.
func (e *observer) comes(i Row) bool {
	return i.Text("ground") == "GUEST" || i.Text("ground") == "INVOLVED" && slices.ContainsFunc(e.Tables["service_provisions"], func(p Row) bool {
		return p.Ref("practitioner_id") == i.Ref("invited_practitioner_id") && p.Ref("agency_id") == i.Ref("invited_agency_id") &&
			live(p) && p.Period().Contains(e.Today()) && (p.Ref("child_id") == i.Ref("child_id") || e.belongs(i.Ref("child_id"), p.Ref("whanau_id")))
	})
}

// known says whether the viewer may know who wrote a row, and for which agency.
func (e *observer) known(row Row) bool {
	return e.open(row.Ref("agency_id")) && !e.hides(row.Ref("practitioner_id"))
}
