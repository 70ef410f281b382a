package world

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/policy"
)

// leading is what is between a referral and a lead: of children of casework, for whoever
// decides for the team as soon as the child is referred, and for the managers who are asked.
func (e *observer) leading() {
	may := map[string]func(Row) bool{
		"referrals": func(r Row) bool {
			return e.decides(r) || e.me.Practitioner != uuid.Nil && r.Ref("practitioner_id") == e.me.Practitioner || e.casework(r.Ref("child_id"))
		},
		"panel_decisions": func(r Row) bool { return e.decides(r) || e.casework(r.Ref("child_id")) },
		"panel_people":    func(r Row) bool { return e.decides(r) || e.casework(r.Ref("child_id")) },
		"lead_proposals": func(r Row) bool {
			return e.me.Practitioner != uuid.Nil && r.Ref("lead_id") == e.me.Practitioner || e.casework(r.Ref("child_id"))
		},
		"availability_requests": func(r Row) bool { return e.casework(r.Ref("child_id")) || e.manages(r.Ref("agency_id")) },
		"lead_preferences":      func(r Row) bool { return e.casework(r.Ref("child_id")) },
		"competencies":          func(Row) bool { return e.me.Kin == uuid.Nil && e.me.Child == uuid.Nil },
		"self_descriptions": func(r Row) bool {
			return e.me.Practitioner != uuid.Nil && (r["shared"] == true || r.Ref("practitioner_id") == e.me.Practitioner)
		},
	}
	e.putForward()
	named := []string{"practitioner_id", "chosen_id", "lead_id", "subject_id"}
	for table, rule := range may {
		for _, row := range e.Tables[table] {
			hidden := slices.ContainsFunc(named, func(column string) bool {
				id := row.Ref(column)
				return id != uuid.Nil && e.level("practitioners", id) == ""
			})
			e.see(table, row, rule(row) && !hidden && e.open(row.Ref("agency_id")))
		}
	}
}

// decides says whether the viewer decides for the team of a row, before which its child
// was put.
func (e *observer) decides(row Row) bool {
	return e.decidesFor(row.Ref("team_id")) && slices.ContainsFunc(e.Tables["referrals"], func(r Row) bool {
		return r.Ref("child_id") == row.Ref("child_id") && e.asked(r)
	})
}

// asked says whether somebody else put a child before a team for which the viewer decides.
// Of shielded children they know only where they are named for them.
func (e *observer) asked(referral Row) bool {
	child := e.Find("children", referral.Ref("child_id"))
	return e.decidesFor(referral.Ref("team_id")) && referral.Ref("practitioner_id") != e.me.Practitioner && (child["shielded"] != true || e.named(child.ID()))
}

// decidesFor says whether the viewer directs a team or sits on its panel.
func (e *observer) decidesFor(team uuid.UUID) bool {
	return e.affiliated(enum.Director, team) || e.affiliated(enum.PanelMember, team)
}

// putForward are the children on whom such a team has not decided: they are known by name.
func (e *observer) putForward() {
	for _, r := range e.Tables["referrals"] {
		if child := r.Ref("child_id"); e.asked(r) {
			e.know(policy.Referred, child, uuid.Nil, true)
			waits := r["outcome"] == nil
			e.know(policy.PutForward, child, uuid.Nil, waits)
			if waits && e.level("children", child) != policy.Full {
				e.levels[policy.Row{Table: "children", ID: child}] = policy.NameOnly
			}
		}
	}
}

// led brings a child some way from a referral to a lead.
func (d *draw) led(child Row) {
	today := d.Today()
	who := func() uuid.UUID { return d.any("practitioners").ID() }
	with := func(row Row) Row {
		row["child_id"] = child.ID()
		return row
	}
	team := d.any("childrens_teams").ID()
	referral := d.add("referrals", with(Row{
		"team_id": team, "practitioner_id": who(), "agency_id": d.any("agencies").ID(), "referred_on": today.AddDays(-40), "reason": "misses school", "triage_note": "",
	}))
	if d.chance(30) {
		referral["outcome"], referral["decided_on"] = string(enum.Decline), today.AddDays(-20)
	}
	d.add("lead_preferences", with(Row{
		"given_by": string(enum.GivenByChild), "stance": some(d, enum.Stance("").Values()...), "subject_id": who(), "stated_on": today.AddDays(-9),
		"words": "she listens", "practitioner_id": who(), "agency_id": d.any("agencies").ID(),
	}))
	chosen := who()
	decision := d.add("panel_decisions", with(Row{
		"team_id": team, "kind": string(enum.AssignLead), "decided_on": today.AddDays(-5), "rationale": "knows the child", "chosen_id": chosen, "practitioner_id": who(),
	}))
	d.add("panel_people", with(Row{
		"decision_id": decision.ID(), "team_id": team, "practitioner_id": who(), "part": some(d, enum.PanelPart("").Values()...), "note": "has time",
	}))
	for _, n := range d.Tables["networks"] {
		if n.Ref("child_id") != child.ID() {
			continue
		}
		proposal := d.add("lead_proposals", with(Row{
			"team_id": team, "network_id": n.ID(), "decision_id": decision.ID(), "lead_id": chosen, "agency_id": d.any("agencies").ID(),
			"from_on": today.AddDays(5), "proposed_on": today.AddDays(-4), "practitioner_id": who(), "siblings_reason": "another language",
			"preference_reason": "", "handover_reason": "", "withdrawn_because": "", "message": "", "reply_reason": "",
		}))
		d.add("availability_requests", with(Row{
			"proposal_id": proposal.ID(), "team_id": team, "lead_id": chosen, "agency_id": d.any("agencies").ID(), "practitioner_id": who(),
			"asked_on": today.AddDays(-3), "due_on": today.AddDays(4), "message": "four hours", "conditions": "",
		}))
		return
	}
}

// abilities are what some practitioners were found able to do.
func (d *draw) abilities() {
	for _, p := range d.IDs("practitioners") {
		if d.chance(30) {
			d.add("competencies", Row{
				"practitioner_id": p, "code": "TRAUMA", "language": "", "level": some(d, enum.CompetencyLevel("").Values()...),
				"assessed_on": d.Today().AddDays(-30), "assessor_id": d.any("practitioners").ID(),
			})
		}
	}
}

// described are what some practitioners say of themselves.
func (d *draw) described() {
	for _, p := range d.IDs("practitioners") {
		for i, code := range []string{"mi", "0104", "21111"} {
			if d.chance(30) {
				aspect := enum.SelfAspect(enum.SelfAspect("").Values()[i])
				d.add("self_descriptions", Row{
					"practitioner_id": p, "aspect": string(aspect), "codes": []string{code}, "stated_on": d.Today().AddDays(-3),
					"shared": aspect != enum.OwnEthnicities && d.chance(50),
				})
			}
		}
	}
}
