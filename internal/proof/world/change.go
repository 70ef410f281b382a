package world

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
)

// Differ returns a world that differs from w in up to so many ways, and in nothing that
// the account may know.
func (w World) Differ(account Row, seed uint64, ways int) World {
	d := &draw{Rand: rand.New(rand.NewPCG(seed, 3)), World: w, seed: seed + 1<<40}
	facts := w.See(account).Facts
	for range ways {
		before := d.World
		d.World = before.Clone()
		d.change()
		if !d.World.sound() || !d.World.alike(account, facts) {
			d.World = before
		}
	}
	return d.World
}

// alike says whether an account is there and knows certain facts.
func (w World) alike(account Row, facts []string) bool {
	mine := w.Find("accounts", account.ID())
	return mine != nil && content(mine) == content(account) && slices.Equal(w.See(mine).Facts, facts)
}

// Alike are the accounts that are there in both worlds and may not know the difference.
func Alike(a, b World) []Row {
	var blind []Row
	for _, account := range a.Tables["accounts"] {
		if b.alike(account, a.See(account).Facts) {
			blind = append(blind, account)
		}
	}
	return blind
}

// change makes one random change.
func (d *draw) change() {
	table := some(d, d.Names()...)
	if len(d.Tables[table]) == 0 {
		return
	}
	row := d.any(table)
	switch d.IntN(5) {
	case 0:
		d.remove(row.ID())
	case 1:
		d.rename(table, row)
	case 2:
		d.redraw(table, row)
	default:
		d.grow()
	}
}

// remove takes a row away, and what refers to it.
func (d *draw) remove(id uuid.UUID) {
	var orphans []uuid.UUID
	for table, rows := range d.Tables {
		d.Tables[table] = slices.DeleteFunc(rows, func(row Row) bool {
			for column := range row {
				if column != "id" && row.Ref(column) == id {
					orphans = append(orphans, row.ID())
				}
			}
			return row.ID() == id
		})
	}
	for _, orphan := range orphans {
		d.remove(orphan)
	}
}

// texts are the columns that hold words of people's own.
var texts = map[string][]string{
	"children": {"preferred_name", "given_names", "family_name"}, "kin": {"given_names", "family_name"},
	"practitioners": {"given_names", "family_name", "email", "phone"}, "whanau": {"name"}, "agencies": {"name"},
	"employments": {"job_title"}, "whanau_members": {"household"}, "break_glass": {"reason", "review_note"},
	"sharing_classes": {"source"}, "sharing_agreements": {"agreement"}, "participation_consents": {"scope"},
	"consultations":        {"why", "who_with", "views_expressed", "support_given", "views_taken_into_account"},
	"information_requests": {"question", "decline_reason", "adviser", "advice"}, "notification_duties": {"reason"},
	"disclosures": {"reasonable_belief", "minimum_necessary", "confidence_consent"},
	"invitations": {"why", "answer_reason"}, "external_supports": {"part", "contact", "named_by"}, "retracted_memberships": {"reason"},
	"network_closures": {"note"}, "safety_network_members": {"will_do"},
	"assessments": {"summary", "again"}, "activity_conflicts": {"reason", "settlement"}, "assessment_contributions": {"analysis", "reason", "excuse"}, "needs": {"statement", "parked_reason"},
	"goals": {"statement", "measure", "baseline", "target"}, "activities": {"title", "end_reason"}, "deliveries": {"note"}, "joint_activities": {"reason"},
	"progress_updates": {"text", "observed"}, "plan_versions": {"working_together"}, "plan_reviews": {"findings"},
	"hui": {"purpose", "place", "moved_why", "cancelled_why"}, "hui_invitations": {"left_out_why", "attendance_why"}, "hui_actions": {"what", "outcome"},
	"decisions": {"question", "chosen", "rationale", "child_view", "whanau_view"}, "child_voices": {"words"}, "feedback": {"words"},
	"disagreements": {"topic", "escalated_why", "outcome", "best_interests"}, "disagreement_positions": {"view"}, "shared_aims": {"text"}, "ways_of_working_reviews": {"changes"},
	"barriers": {"description", "mitigation", "resolution"}, "appointments": {"purpose", "place", "cancelled_why"},
	"problems": {"statement", "resolution"}, "problem_contributions": {"text"},
	"observations": {"text", "setting"}, "concerns": {"text"}, "concern_steps": {"text"}, "update_requests": {"question"},
	"team_concerns": {"about", "text", "note"}, "finding_reviews": {"reason"}, "service_requests": {"reason", "answer"},
	"referrals": {"reason", "triage_note"}, "panel_decisions": {"rationale"}, "panel_people": {"note"}, "lead_preferences": {"words"}, "lead_delegations": {"why"},
	"lead_proposals": {"siblings_reason", "preference_reason", "message", "reply_reason"}, "availability_requests": {"message"},
	"supervision_sessions": {"agreed"}, "training_modules": {"name", "name_mi"}, "development_plans": {"aims"}, "training_needs": {"need"},
	"expressions_of_interest": {"words"},
	"can_memberships":         {"join_reason", "leave_reason"}, "service_provisions": {"end_reason"},
	"contact_routes": {"address", "hours"}, "whanau_routes": {"address", "hours", "end_reason"}, "single_points": {"why"}, "interpreter_needs": {"end_reason"}, "interactions": {"note"}, "agency_services": {"about"}, "procedure_notes": {"text"},
}

// rename gives a row another word, which moves it in lists that are ordered by it.
func (d *draw) rename(table string, row Row) {
	if table == "person_identifiers" {
		row["value"] = number(d.seed + uint64(d.IntN(100_000)))
	}
	if columns := texts[table]; columns != nil {
		d.say(table, row, some(d, columns...), some(d, "Aa", "Māhina", "Zz", "Rangi")+fmt.Sprint(d.IntN(1000)))
		if row["sort_name"] != nil {
			named(row, row.Text(columns[0]))
		}
	}
}

// redraw changes what decides: periods, statuses, shields, roles, kinds.
func (d *draw) redraw(table string, row Row) {
	for _, one := range []struct {
		column string
		values []any
	}{
		{"shield", []any{"", string(enum.BrokeredShield), string(enum.HiddenShield)}},
		{"shielded", []any{true, false}},
		{"status", []any{string(enum.Active), string(enum.Proposed), string(enum.Declined)}},
	} {
		if _, has := row[one.column]; has && (one.column != "status" || table == "service_provisions") && d.chance(70) {
			row[one.column] = some(d, one.values...)
		}
	}
	if _, has := row["from_on"]; has && table != "lead_proposals" && table != "training_modules" && d.chance(70) {
		delete(row, "until_on")
		d.lasting(row)
	}
	if _, has := row["expires_at"]; has {
		granted := d.instant()
		row["granted_at"], row["expires_at"] = granted, granted.Add(some(d, time.Microsecond, time.Hour, 4*time.Hour))
	}
}

// grow adds something that was not there.
func (d *draw) grow() {
	switch d.IntN(9) {
	case 8:
		if len(d.Tables["networks"]) > 0 {
			network := d.any("networks")
			d.gather(network)
			d.touch(network)
		}
	case 0, 1:
		d.child()
		child := d.Tables["children"][len(d.Tables["children"])-1]
		d.networks(child)
		d.services("child_id", child.ID())
		d.shared(Row{"child_id": child.ID(), "practitioner_id": d.any("practitioners").ID()})
		d.worried(child.ID())
		d.led(child)
		d.attach(child)
		d.plan(child.ID())
	case 2:
		d.services(d.reached())
	case 3:
		d.shelter()
	case 4:
		d.add("named_people", d.lasting(Row{"practitioner_id": d.any("practitioners").ID(), "child_id": d.any("children").ID()}))
	case 5:
		d.glass(d.any("children"))
		if len(d.Tables["networks"]) > 0 {
			d.belong(d.any("networks"))
		}
	case 6:
		d.networks(d.any("children"))
	default:
		d.copy()
	}
}

// attach puts a child into a whānau and makes it somebody's sibling and a parent's child.
func (d *draw) attach(child Row) {
	d.add("whanau_members", d.lasting(Row{"whanau_id": d.any("whanau").ID(), "child_id": child.ID(), "household": "A"}))
	d.add("relationships", d.lasting(Row{"child_id": child.ID(), "relative_child_id": d.any("children").ID(), "kind": "SIBLING"}))
	if len(d.Tables["kin"]) > 0 {
		d.add("relationships", d.lasting(Row{"child_id": child.ID(), "relative_kin_id": d.any("kin").ID(), "kind": "PARENT"}))
	}
}

// reached is a child or whānau that a service could be for.
func (d *draw) reached() (column string, id uuid.UUID) {
	if d.chance(50) {
		return "whanau_id", d.any("whanau").ID()
	}
	return "child_id", d.any("children").ID()
}

// shelter adds a hidden agency with somebody who works there only, around whoever.
func (d *draw) shelter() {
	agency := d.add("agencies", named(Row{
		"name": "Whare " + some(d, family...), "import_key": d.key("a"), "shield": some(d, enum.Shield("").Values()...),
		"kind": "FAMILY_VIOLENCE", "control": "NGO",
	}, "Whare"))
	worker := d.person()
	worker["profession"], worker["email"], worker["phone"] = "SOCIAL_WORKER", "", ""
	p := d.add("practitioners", worker)
	d.add("employments", d.lasting(Row{"practitioner_id": p.ID(), "agency_id": agency.ID(), "job_title": ""}))
	if d.chance(60) && len(d.Tables["networks"]) > 0 {
		d.add("can_memberships", d.lasting(Row{
			"network_id": d.any("networks").ID(), "practitioner_id": p.ID(), "agency_id": agency.ID(), "role": "CORE", "join_reason": "", "leave_reason": "",
		}))
	}
	column, id := d.reached()
	d.add("service_provisions", d.lasting(Row{
		column: id, "agency_id": agency.ID(), "practitioner_id": p.ID(), "service_type_id": d.any("service_types").ID(),
		"status": string(enum.Active), "end_reason": "", "import_key": d.key("s"),
	}))
}

// copied are the tables of rows that may be there once more with another day, person or
// place in them.
var copied = []string{
	"can_memberships", "whanau_members", "relationships", "mandates", "supervisions", "employments", "affiliations", "notices",
	"observations", "update_requests", "team_concerns", "contact_routes", "whanau_routes", "single_points", "interpreter_needs", "agency_services", "procedure_notes",
}

func (d *draw) copy() {
	table := some(d, copied...)
	if len(d.Tables[table]) == 0 {
		return
	}
	row := maps.Clone(d.any(table))
	for _, to := range [][2]string{
		{"practitioner_id", "practitioners"}, {"child_id", "children"}, {"kin_id", "kin"}, {"agency_id", "agencies"}, {"network_id", "networks"},
	} {
		if row.Ref(to[0]) != uuid.Nil && d.chance(50) {
			row[to[0]] = d.any(to[1]).ID()
		}
	}
	if row["from_on"] != nil {
		delete(row, "until_on")
		d.lasting(row)
	}
	d.add(table, row)
}
