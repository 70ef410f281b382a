package world

import (
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/policy"
)

// plans gives every other child an assessment and a plan.
func (d *draw) plans() {
	for _, child := range d.Tables["children"] {
		if d.chance(50) {
			d.plan(child.ID())
		}
	}
}

// joint says of an activity that it is, or was, one piece of work with some of those of
// other children, whoever owns them.
func (d *draw) joint(activity Row) {
	for _, other := range d.Tables["activities"] {
		if other.Ref("child_id") == activity.Ref("child_id") || !d.chance(60) {
			continue
		}
		row := d.planned("joint_activities", activity.Ref("child_id"), Row{
			"activity_id": activity.ID(), "other_id": other.ID(), "other_child_id": other.Ref("child_id"), "reason": "one visit", "joined_on": d.Today(), "end_reason": "",
		})
		if d.chance(20) {
			row["ended_on"], row["end_reason"] = d.Today(), "two visits"
		}
	}
}

// conflicts says of an activity that it works, or worked, against others, of whichever child.
func (d *draw) conflicts(activity Row) {
	for _, other := range d.Tables["activities"] {
		if other.ID() == activity.ID() || !d.chance(60) {
			continue
		}
		row := d.planned("activity_conflicts", activity.Ref("child_id"), Row{
			"activity_id": activity.ID(), "other_id": other.ID(), "reason": "both on Mondays", "noticed_on": d.Today().AddDays(-2), "settlement": "",
		})
		if d.chance(20) {
			row["settled_on"], row["settlement"] = d.Today(), "one goes first"
		}
	}
}

// planned adds a row that anybody wrote for any agency about a child.
func (d *draw) planned(table string, child uuid.UUID, row Row) Row {
	row["child_id"], row["practitioner_id"], row["agency_id"] = child, d.any("practitioners").ID(), d.any("agencies").ID()
	return d.add(table, row)
}

// plan adds an assessment, a need, a goal, an activity and a version of the plan, with
// all that belongs to them. Its network is any: who sees a row asks for the child.
func (d *draw) plan(child uuid.UUID) {
	today := d.Today()
	if len(d.Tables["networks"]) == 0 {
		return
	}
	network := d.any("networks").ID()
	assessment := d.planned("assessments", child, Row{"network_id": network, "started_on": today.AddDays(-20), "due_on": today.AddDays(5), "summary": "",
		"instrument": some(d, "", "SDQ"), "again": some(d, "", "he ran away")})
	if d.chance(50) {
		assessment["completed_on"], assessment["summary"] = today.AddDays(-3), "seen by all"
	}
	contribution := d.planned("assessment_contributions", child, Row{
		"assessment_id": assessment.ID(), "invited_on": today.AddDays(-10), "due_on": today, "status": some(d, "INVITED", "DRAFT"), "domains": []string{"HEALTH"},
		"evidence": []string{"weighed"}, "analysis": "grows well", "reason": "", "excuse": "",
	})
	if d.chance(50) {
		contribution["status"], contribution["answered_on"] = "GIVEN", today.AddDays(-4)
	}
	need := d.planned("needs", child, Row{
		"assessment_id": assessment.ID(), "domain": "EDUCATION", "statement": "to read", "recorded_on": today.AddDays(-9), "parked_reason": "",
	})
	goal := d.planned("goals", child, Row{
		"need_id": need.ID(), "statement": "reads", "measure": "books", "baseline": "0", "target": "4", "recorded_on": today.AddDays(-9),
	})
	activity := d.activity(child, goal.ID())
	d.joint(activity)
	if d.chance(50) {
		d.activity(child, goal.ID())
	}
	d.conflicts(activity)
	version := d.planned("plan_versions", child, Row{
		"network_id": network, "number": len(d.Tables["plan_versions"]) + 1, "agreed_on": today.AddDays(-2), "working_together": "we ring each other",
		"content": fmt.Sprintf(`{"form":1,"needs":[{"id":%q,"domain":"EDUCATION","statement":"then","goals":[{"id":%q,"statement":"then","activities":[{"id":%q,"title":"then","ownerId":%q,"ownerAgencyId":%q,"dueOn":"%s"}]}]}]}`,
			need.ID(), goal.ID(), activity.ID(), activity.Ref("owner_id"), activity.Ref("owner_agency_id"), today),
	})
	d.partners(child, version.ID())
	problem := d.planned("problems", child, Row{"statement": "no bus to school", "raised_on": today.AddDays(-1), "resolution": ""})
	d.planned("problem_contributions", child, Row{"problem_id": problem.ID(), "on_date": today, "text": "an aunt drives"})
	d.planned("plan_reviews", child, Row{"network_id": network, "due_on": today.AddDays(some(d, -1, 60)), "findings": ""})
}

func (d *draw) activity(child, goal uuid.UUID) Row {
	today := d.Today()
	row := d.planned("activities", child, Row{
		"goal_id": goal, "owner_id": d.any("practitioners").ID(), "owner_agency_id": d.any("agencies").ID(), "title": "read together",
		"status": string(enum.ActivityProposed), "proposed_on": today.AddDays(-9), "due_on": today.AddDays(some(d, -1, 9)), "review_every": some(d, 0, 2), "end_reason": "",
	})
	if d.chance(60) {
		row["status"], row["agreed_on"] = string(enum.ActivityAgreed), today.AddDays(-8)
	}
	d.planned("activity_contributors", child, Row{"activity_id": row.ID()})
	d.planned("deliveries", child, Row{
		"activity_id": row.ID(), "occurred_on": today.AddDays(-1), "outcome": string(enum.Delivered), "child_seen": d.chance(50), "minutes": 30, "note": "came late",
	})
	d.planned("progress_updates", child, Row{"activity_id": row.ID(), "on_date": today, "text": "two books", "observed": "2"})
	return row
}

// partners are the child, an adult and a member who agreed to a version and were told.
func (d *draw) partners(child, version uuid.UUID) {
	told := func(row Row) Row {
		row["plan_version_id"], row["to_child"], row["channel"], row["told_on"] = version, row["to_child"] == true, string(enum.InPerson), d.Today()
		return row
	}
	agreed := func(row Row) Row {
		row["plan_version_id"], row["child_agreed"] = version, row["child_agreed"] == true
		return row
	}
	d.planned("plan_agreements", child, agreed(Row{"child_agreed": true}))
	d.planned("plan_communications", child, told(Row{"to_child": true}))
	member := func() Row {
		return Row{"member_id": d.any("practitioners").ID(), "member_agency_id": d.any("agencies").ID()}
	}
	d.planned("plan_agreements", child, agreed(member()))
	d.planned("plan_communications", child, told(member()))
	if len(d.Tables["kin"]) > 0 {
		d.planned("plan_agreements", child, agreed(Row{"kin_id": d.any("kin").ID()}))
		d.planned("plan_communications", child, told(Row{"kin_id": d.any("kin").ID()}))
	}
}

// planTables hold what is planned for children.
var planTables = []string{
	"assessments", "assessment_contributions", "needs", "goals", "activities", "activity_contributors", "deliveries", "progress_updates",
	"problems", "problem_contributions", "plan_versions", "plan_agreements", "plan_communications", "plan_reviews",
}

// planning is who sees what is planned: who sees the child for casework, of what nobody
// hidden wrote, owns or is part of.
func (e *observer) planning() {
	for _, table := range planTables {
		for _, row := range e.Tables[table] {
			open := e.casework(row.Ref("child_id"))
			for _, column := range []string{"agency_id", "owner_agency_id", "member_agency_id"} {
				open = open && e.open(row.Ref(column))
			}
			for _, column := range []string{"practitioner_id", "owner_id", "member_id"} {
				open = open && (row.Ref(column) == uuid.Nil || e.level("practitioners", row.Ref(column)) != "")
			}
			open = open && (row.Ref("kin_id") == uuid.Nil || e.level("kin", row.Ref("kin_id")) == policy.Full)
			e.see(table, row, open)
		}
	}
	for _, table := range []string{"joint_activities", "activity_conflicts"} {
		for _, row := range e.Tables[table] {
			e.see(table, row, e.mayRead(row) &&
				e.level("activities", row.Ref("activity_id")) != "" && e.level("activities", row.Ref("other_id")) != "")
		}
	}
}
