package world

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/policy"
)

// supervising arranges sessions, training, checks, plans and wishes, and gives staff what
// they owe others and the hours that they have.
func (d *draw) supervising() {
	for _, row := range d.Tables["supervisions"] {
		if d.chance(60) {
			row["agency_id"], row["recorder_id"] = d.any("agencies").ID(), d.any("practitioners").ID()
		}
		d.ofStaff("supervision_sessions", row.Ref("practitioner_id"), Row{
			"supervision_id": row.ID(), "supervisor_id": row.Ref("supervisor_id"), "held_on": d.Today().AddDays(-3), "minutes": 60, "reflection_minutes": 20, "agreed": "to rest",
		})
	}
	for _, team := range d.IDs("childrens_teams") {
		d.add("training_modules", Row{
			"team_id": team, "recorder_id": d.any("practitioners").ID(), "name": "Safety", "name_mi": "", "kind": string(enum.Workshop),
			"required_for": []string{string(enum.LearnsAsMember)}, "from_on": d.Today().AddDays(-30), "end_reason": "",
		})
	}
	for _, who := range d.IDs("practitioners") {
		d.developing(who)
	}
	d.owing()
	for _, lead := range d.Tables["lead_periods"] {
		if d.chance(40) {
			d.spared(lead)
		}
	}
}

func (d *draw) ofStaff(table string, who uuid.UUID, row Row) Row {
	row["practitioner_id"], row["recorder_id"], row["agency_id"] = who, d.any("practitioners").ID(), d.any("agencies").ID()
	return d.add(table, row)
}

func (d *draw) developing(who uuid.UUID) {
	today := d.Today()
	if d.chance(40) && len(d.Tables["training_modules"]) > 0 {
		d.ofStaff("training_completions", who, Row{"module_id": d.any("training_modules").ID(), "completed_on": today.AddDays(-5), "expires_on": today.AddDays(some(d, 0, 9))})
	}
	if d.chance(40) {
		d.ofStaff("safety_checks", who, Row{"kind": string(enum.CoreWorker), "checked_on": today.AddDays(-5), "expires_on": today.AddDays(1000)})
	}
	if d.chance(40) {
		plan := d.ofStaff("development_plans", who, Row{"aims": "to lead", "reviewed_on": today.AddDays(-9), "next_review_on": today.AddDays(90)})
		d.ofStaff("training_needs", who, Row{"plan_id": plan.ID(), "need": "to chair", "noted_on": today, "end_note": ""})
	}
	if d.chance(40) {
		wish := Row{"practitioner_id": who, "agency_id": d.any("agencies").ID(), "team_id": d.any("childrens_teams").ID(), "words": "to learn", "expressed_on": today.AddDays(-4), "reason": ""}
		if d.chance(60) {
			wish["decided_on"], wish["decision"] = today, some(d, enum.InterestDecision("").Values()...)
			wish["decider_id"], wish["reason"] = d.any("practitioners").ID(), "has time"
		}
		d.add("expressions_of_interest", wish)
	}
}

// owing makes some updates and activities those of members, and overdue or nearly so.
func (d *draw) owing() {
	for _, owed := range [][4]string{
		{"update_requests", "to_practitioner_id", "to_agency_id", "asked_on"}, {"activities", "owner_id", "owner_agency_id", "proposed_on"},
	} {
		table, columns := owed[0], owed[1:]
		for _, row := range d.Tables[table] {
			row[columns[2]], row["due_on"] = d.Today().AddDays(-9), d.Today().AddDays(-1+int(row.ID()[15]%2))
			for _, m := range d.seats(row.Ref("child_id")) {
				row[columns[0]], row[columns[1]] = m.Ref("practitioner_id"), m.Ref("agency_id")
			}
			switch {
			case d.chance(60):
			case table == "activities":
				row["status"], row["agreed_on"], row["owner_agency_id"] = string(enum.ActivityAgreed), d.Today().AddDays(-8), d.any("agencies").ID()
			default:
				row["answered_on"], row["answer"] = d.Today(), "they came"
			}
		}
	}
}

// seats are the memberships of practitioners around a child, those of supervised ones last.
func (d *draw) seats(child uuid.UUID) []Row {
	var others, supervised []Row
	for _, m := range d.Tables["can_memberships"] {
		who := m.Ref("practitioner_id")
		switch {
		case who == uuid.Nil || d.Find("networks", m.Ref("network_id")).Ref("child_id") != child:
		case slices.ContainsFunc(d.Tables["supervisions"], func(s Row) bool { return s.Ref("practitioner_id") == who }):
			supervised = append(supervised, m)
		default:
			others = append(others, m)
		}
	}
	return append(others, supervised...)
}

// spared is the answer of a manager that somebody who leads has the time for it.
func (d *draw) spared(lead Row) {
	today, network := d.Today(), d.Find("networks", lead.Ref("network_id"))
	about := func(row Row) Row {
		row["child_id"], row["team_id"] = network.Ref("child_id"), network.Ref("team_id")
		return row
	}
	decision := d.add("panel_decisions", about(Row{
		"kind": string(enum.AssignLead), "decided_on": today.AddDays(-50), "rationale": "knows the child", "chosen_id": lead.Ref("practitioner_id"), "practitioner_id": d.any("practitioners").ID(),
	}))
	proposal := d.add("lead_proposals", about(Row{
		"network_id": network.ID(), "decision_id": decision.ID(), "lead_id": lead.Ref("practitioner_id"), "agency_id": d.any("agencies").ID(),
		"from_on": lead["from_on"], "proposed_on": today.AddDays(-49), "practitioner_id": d.any("practitioners").ID(), "siblings_reason": "",
		"preference_reason": "", "handover_reason": "", "withdrawn_because": "", "message": "", "reply_reason": "",
	}))
	if d.chance(20) {
		proposal["from_on"] = lead.Period().From.AddDays(1)
	}
	if d.chance(40) && lead.Period().From < today {
		lead["until_on"] = today
	}
	if d.chance(60) {
		proposal["confirmed_on"], proposal["confirmer_id"] = today.AddDays(-45), d.any("practitioners").ID()
	}
	answer := string(enum.Available)
	if d.chance(50) {
		answer = some(d, enum.Availability("").Values()...)
	}
	d.add("availability_requests", about(Row{
		"proposal_id": proposal.ID(), "lead_id": lead.Ref("practitioner_id"), "agency_id": d.any("agencies").ID(), "practitioner_id": d.any("practitioners").ID(),
		"asked_on": today.AddDays(-48), "due_on": today.AddDays(-46), "message": "four hours", "conditions": "", "answered_on": today.AddDays(-47),
		"answerer_id": d.any("practitioners").ID(), "answer": answer, "hours_per_week": 4,
	}))
}

// supervising is about practitioners at their work: read by themselves, and by whom they
// are managed or supervised; wishes by managers, and by the director once supported.
func (e *observer) supervising() {
	me := func(id uuid.UUID) bool { return e.me.Practitioner != uuid.Nil && id == e.me.Practitioner }
	shown := func(r Row, named ...string) bool {
		return e.open(r.Ref("agency_id")) && !slices.ContainsFunc(append(named, "practitioner_id"), func(column string) bool { return e.secret(r.Ref(column)) })
	}
	for _, row := range e.Tables["supervisions"] {
		may := me(row.Ref("practitioner_id")) || e.staff(row.Ref("practitioner_id")) || me(row.Ref("supervisor_id"))
		e.see("supervisions", row, may && shown(row, "supervisor_id"))
	}
	for _, row := range e.Tables["supervision_sessions"] {
		e.see("supervision_sessions", row, e.level("supervisions", row.Ref("supervision_id")) == policy.Full)
	}
	for _, row := range e.Tables["training_modules"] {
		e.see("training_modules", row, e.me.Kin == uuid.Nil && e.me.Child == uuid.Nil)
	}
	for _, table := range []string{"training_completions", "safety_checks", "development_plans", "training_needs"} {
		for _, row := range e.Tables[table] {
			e.see(table, row, me(row.Ref("practitioner_id")) || e.staff(row.Ref("practitioner_id")) && shown(row))
		}
	}
	for _, row := range e.Tables["expressions_of_interest"] {
		supported := row["decision"] == string(enum.InterestSupported) && e.affiliated(enum.Director, row.Ref("team_id"))
		e.see("expressions_of_interest", row, me(row.Ref("practitioner_id")) || (e.manages(row.Ref("agency_id")) || supported) && shown(row, "decider_id"))
	}
}

// secret says whether the viewer may not know of a practitioner; nobody is known.
func (e *observer) secret(practitioner uuid.UUID) bool {
	return practitioner != uuid.Nil && e.level("practitioners", practitioner) == ""
}

// owed is what staff should have answered and done by today as members, and the hours that
// they have as leads: ids to count.
func (e *observer) owed() {
	late := func(row Row, who, agency string) bool {
		return day(row, "due_on") < e.Today() && e.open(row.Ref("agency_id")) && !e.secret(row.Ref("practitioner_id")) &&
			e.staff(row.Ref(who)) && e.seated(row.Ref(who), row.Ref(agency), row.Ref("child_id"))
	}
	for _, row := range e.Tables["update_requests"] {
		e.know(policy.StaffUpdate, row.Ref("to_practitioner_id"), row.ID(), row["answered_on"] == nil && late(row, "to_practitioner_id", "to_agency_id"))
	}
	for _, row := range e.Tables["activities"] {
		e.know(policy.StaffActivity, row.Ref("owner_id"), row.ID(), row["status"] == string(enum.ActivityAgreed) && late(row, "owner_id", "owner_agency_id") && e.planned(row))
	}
	for _, row := range e.Tables["availability_requests"] {
		proposal := e.Find("lead_proposals", row.Ref("proposal_id"))
		leads := slices.ContainsFunc(e.Tables["lead_periods"], func(l Row) bool {
			return l.Ref("network_id") == proposal.Ref("network_id") && l.Ref("practitioner_id") == proposal.Ref("lead_id") &&
				day(l, "from_on") == day(proposal, "from_on") && l.Period().Contains(e.Today()) &&
				e.Find("networks", l.Ref("network_id")).Period().Contains(e.Today())
		})
		e.know(policy.StaffHours, row.Ref("lead_id"), row.ID(), leads && e.staff(row.Ref("lead_id")) && e.open(row.Ref("agency_id")) &&
			row["answer"] == string(enum.Available) && proposal["confirmed_on"] != nil)
	}
}

// planned says whether the viewer may know who wrote the goal and the need of an activity.
func (e *observer) planned(activity Row) bool {
	goal := e.Find("goals", activity.Ref("goal_id"))
	need := e.Find("needs", goal.Ref("need_id"))
	return e.known(goal) && e.known(need)
}

func day(row Row, column string) calendar.Date {
	is, _ := row[column].(calendar.Date)
	return is
}

// seated says whether somebody is a member around a child for an agency that is open.
func (e *observer) seated(who, agency, child uuid.UUID) bool {
	return e.open(agency) && slices.ContainsFunc(e.Tables["can_memberships"], func(m Row) bool {
		return m.Ref("practitioner_id") == who && m.Ref("agency_id") == agency && e.Find("networks", m.Ref("network_id")).Ref("child_id") == child && e.counts(m)
	})
}
