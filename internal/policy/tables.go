package policy

import (
	"fmt"
	"regexp"
	"strings"
)

// Table says which rows of a table or view a viewer may read.
type Table struct {
	Name string
	// Rows is a condition on a row, in SQL of both databases and three forms of ours:
	// "column in {kind}", "column not in {kind}" and "any {kind}", which holds when the
	// set of that kind is not empty. An unknown viewer never sees a row.
	Rows string
}

// Conditions that several tables share.
const (
	everyone     = "1 = 1"
	colleague    = "(any {directory} OR %[1]s in {acquainted}) AND %[1]s not in {hidden_practitioner}"
	decided      = "((team_id in {director} OR team_id in {panel}) AND child_id in {referred} OR child_id in {case})"
	betweenTwo   = "from_agency_id not in {hidden_agency} AND to_agency_id not in {hidden_agency}"
	open         = "agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}" // who wrote it may be known
	casework     = "child_id in {case} AND " + open
	withMember   = "member_agency_id not in {hidden_agency} AND member_id not in {hidden_practitioner} AND (kin_id IS NULL OR kin_id in {kin})"
	written      = "(practitioner_id in {viewer_practitioner} OR " + casework + ")" // or what the viewer wrote
	ofChildOrKin = "(child_id IS NULL OR child_id in {child}) AND (kin_id IS NULL OR kin_id in {kin})"
	ofWhanau     = "(whanau_id in {home} OR id in {recalled_member}) AND " + ofChildOrKin

	// About a practitioner at their work: themselves, and who manages or supervises them. It
	// is the agency's, whoever wrote it down: commands would run into what is hidden.
	ofStaff = `practitioner_id in {viewer_practitioner} OR practitioner_id in {staff} AND practitioner_id not in {hidden_practitioner}
		AND agency_id not in {hidden_agency}`
)

// Tables holds every table and view that a viewer may read. All others are closed.
var Tables = []Table{
	{"children", "id in {child} OR id in {put_forward}"},
	{"person_identifiers", "child_id in {number}"},
	{"kin", "id in {kin}"},
	{"whanau", "id in {whanau}"},
	{"whanau_members", "child_id in {case} OR " + ofWhanau},
	{"relationships", `(child_id IS NULL OR child_id in {child} OR child_id in {sibling})
		AND (relative_child_id IS NULL OR relative_child_id in {child} OR relative_child_id in {sibling})
		AND (kin_id IS NULL OR kin_id in {kin}) AND (relative_kin_id IS NULL OR relative_kin_id in {kin})`},
	{"networks", "id in {network} OR id in {lead_network}"},
	{"can_memberships", "network_id in {network} AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner} AND " + ofChildOrKin},
	{"lead_periods", "(network_id in {network} OR network_id in {lead_network}) AND practitioner_id not in {hidden_practitioner}"},
	{"service_provisions", "(child_id in {child} OR whanau_id in {served} OR id in {recalled_service}) AND agency_id not in {hidden_agency}"},

	{"practitioners", fmt.Sprintf(colleague, "id")},
	{"employments", fmt.Sprintf(colleague, "practitioner_id") + " AND agency_id not in {hidden_agency}"},
	{"affiliations", fmt.Sprintf(colleague, "practitioner_id")},
	{"agencies", "id not in {hidden_agency}"},
	{"sharing_classes", "agency_id not in {hidden_agency}"},
	{"sharing_agreements", "agency_id not in {hidden_agency}"},
	{"childrens_teams", everyone},
	{"service_types", everyone},
	{"name_words", `kind IN ('alike', 'children') AND subject_id in {child} OR kind = 'whanau' AND subject_id in {whanau}
		OR kind = 'practitioners' AND ` + fmt.Sprintf(colleague, "subject_id") + `
		OR kind = 'agencies' AND subject_id not in {hidden_agency}`},

	{"break_glass", "practitioner_id in {viewer_practitioner} OR child_id in {overseen} OR child_id in {lead}"},
	{"notices", "practitioner_id in {viewer_practitioner} OR kin_id in {viewer_kin} OR told_child_id in {viewer_child}"},
	{"consultations", "child_id in {case} AND recipient_agency_id not in {hidden_agency} AND practitioner_id not in {hidden_staff}"},
	{"disclosures", "child_id in {case} AND " + betweenTwo},
	{"information_requests", "(child_id in {case} OR practitioner_id in {staff} OR to_agency_id in {employer}) AND " + betweenTwo},
	{"participation_consents", "child_id in {case}"},
	{"notification_duties", `child_id in {case} AND agency_id not in {hidden_agency}
		AND EXISTS (SELECT 1 FROM disclosures d WHERE d.id = notification_duties.disclosure_id)`},

	{"invitations", "invitee_id in {viewer_practitioner} OR invitee_id not in {hidden_practitioner} AND for_agency_id not in {hidden_agency} AND " + casework},
	{"external_supports", "supporter_id not in {hidden_practitioner} AND supporter_agency_id not in {hidden_agency} AND " + casework},
	{"retracted_memberships", "member_id not in {hidden_practitioner} AND for_agency_id not in {hidden_agency} AND " + casework},
	{"network_closures", "(child_id in {case} OR child_id in {endured}) AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}"},
	{"contact_routes", `agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}
		AND (any {directory} OR safe AND (practitioner_id IS NULL OR practitioner_id in {acquainted}))`},
	{"whanau_routes", "child_id in {ground_membership} AND (kin_id IS NULL OR kin_id in {kin}) AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}"},
	{"single_points", `child_id in {child} AND contact_agency_id not in {hidden_agency} AND contact_id not in {hidden_practitioner}
		AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}`},
	{"interactions", casework + ` AND (practitioner_id in {viewer_practitioner} OR EXISTS (SELECT 1 FROM interaction_participants p
		WHERE p.interaction_id = CASE WHEN interactions.withdrawn THEN interactions.corrects_id ELSE interactions.id END)
		AND (latest_id IS NULL OR EXISTS (SELECT 1 FROM interaction_participants p WHERE p.interaction_id = interactions.latest_id)))`},
	{"interaction_participants", casework + " AND " + withMember},
	{"interpreter_needs", `(child_id in {case} AND (kin_id IS NULL OR kin_id in {kin}) OR child_id in {viewer_child} AND kin_id IS NULL OR kin_id in {viewer_kin} AND child_id in {child})
		AND ` + open},
	{"agency_services", "agency_id not in {hidden_agency}"},
	{"procedure_notes", "any {directory} AND agency_id not in {hidden_agency}"},
	{"safety_network_members", `kin_id in {viewer_kin} OR helper_id in {viewer_practitioner}
		OR (child_id in {child} OR child_id in {endured}) AND helper_id not in {hidden_practitioner}
		AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}`},
	{"assessments", casework},
	{"assessment_contributions", casework},
	{"needs", casework},
	{"goals", casework},
	{"activities", casework + " AND owner_agency_id not in {hidden_agency} AND owner_id not in {hidden_practitioner}"},
	{"activity_contributors", casework},
	{"joint_activities", casework + ` AND EXISTS (SELECT 1 FROM activities a WHERE a.id = joint_activities.activity_id)
		AND EXISTS (SELECT 1 FROM activities a WHERE a.id = joint_activities.other_id)`},
	{"activity_conflicts", casework + ` AND EXISTS (SELECT 1 FROM activities a WHERE a.id = activity_conflicts.activity_id)
		AND EXISTS (SELECT 1 FROM activities a WHERE a.id = activity_conflicts.other_id)`},
	{"deliveries", casework},
	{"progress_updates", casework},
	{"plan_versions", casework},
	{"plan_agreements", casework + " AND " + withMember},
	{"plan_communications", casework + " AND " + withMember},
	{"plan_reviews", casework},
	{"hui", casework + " OR " + open + " AND id in {asked}"},
	{"hui_invitations", "(" + casework + " AND invited_agency_id not in {hidden_agency} AND invited_practitioner_id not in {hidden_practitioner}" +
		" OR " + open + " AND invited_practitioner_id in {viewer_practitioner} AND left_out_why = '')" +
		" AND EXISTS (SELECT 1 FROM hui h WHERE h.id = hui_invitations.hui_id)"},
	{"hui_actions", casework + " AND owner_id not in {hidden_practitioner} AND EXISTS (SELECT 1 FROM hui h WHERE h.id = hui_actions.hui_id)"},
	{"decisions", casework},
	{"child_voices", casework},
	{"feedback", casework + " AND about_practitioner_id not in {hidden_practitioner} OR kin_id in {viewer_kin} OR given_by_child AND child_id in {viewer_child}"},
	{"disagreements", casework},
	{"disagreement_positions", casework},
	{"shared_aims", casework},
	{"aim_agreements", casework},
	{"ways_of_working_reviews", "(child_id in {case} OR team_id IS NOT NULL AND any {directory}) AND " + open},
	{"barriers", casework + " AND with_agency_id not in {hidden_agency}"},
	{"appointments", casework},
	{"appointment_attendees", casework},
	{"problems", casework},
	{"problem_contributions", casework},
	{"observations", written},
	{"observation_links", casework + ` AND other_child_id in {case}
		AND EXISTS (SELECT 1 FROM observations o WHERE o.id = observation_links.observation_id)
		AND EXISTS (SELECT 1 FROM observations o WHERE o.id = observation_links.other_id)`},
	{"concerns", written},
	{"concern_steps", written + " AND EXISTS (SELECT 1 FROM concerns c WHERE c.id = concern_steps.concern_id)"},
	{"team_concerns", "practitioner_id in {viewer_practitioner} OR team_id in {director}"},
	{"update_requests", `practitioner_id in {viewer_practitioner} OR ` + casework + `
		AND to_agency_id not in {hidden_agency} AND to_practitioner_id not in {hidden_practitioner}`},
	{"service_requests", `(child_id in {case} OR to_agency_id in {manager}) AND to_agency_id not in {hidden_agency}
		AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}`},
	{"service_needs", casework},
	{"openings", casework},
	{"finding_reviews", "(child_id in {case} OR whanau_id in {served}) AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}"},
	{"referrals", `(practitioner_id in {viewer_practitioner} OR ` + decided + `)
		AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}`},
	{"panel_decisions", decided + " AND practitioner_id not in {hidden_practitioner} AND chosen_id not in {hidden_practitioner}"},
	{"panel_people", decided + " AND practitioner_id not in {hidden_practitioner}"},
	{"lead_proposals", `(lead_id in {viewer_practitioner} OR child_id in {case}) AND agency_id not in {hidden_agency}
		AND practitioner_id not in {hidden_practitioner} AND lead_id not in {hidden_practitioner}`},
	{"availability_requests", `(child_id in {case} OR agency_id in {manager}) AND agency_id not in {hidden_agency}
		AND practitioner_id not in {hidden_practitioner} AND lead_id not in {hidden_practitioner}`},
	{"lead_delegations", `child_id in {child} AND delegate_agency_id not in {hidden_agency} AND delegate_id not in {hidden_practitioner} AND lead_id not in {hidden_practitioner}
		AND agency_id not in {hidden_agency} AND practitioner_id not in {hidden_practitioner}`},
	{"lead_preferences", casework + " AND subject_id not in {hidden_practitioner}"},
	{"competencies", "any {directory} AND practitioner_id not in {hidden_practitioner}"},
	{"self_descriptions", "practitioner_id in {viewer_practitioner} OR shared AND any {viewer_practitioner} AND practitioner_id not in {hidden_practitioner}"},
	{"supervisions", `(practitioner_id in {viewer_practitioner} OR practitioner_id in {staff} OR supervisor_id in {viewer_practitioner})
		AND practitioner_id not in {hidden_practitioner} AND supervisor_id not in {hidden_practitioner} AND agency_id not in {hidden_agency}`},
	{"supervision_sessions", "EXISTS (SELECT 1 FROM supervisions s WHERE s.id = supervision_sessions.supervision_id)"},
	{"training_modules", "any {directory}"},
	{"training_completions", ofStaff},
	{"safety_checks", ofStaff},
	{"development_plans", ofStaff},
	{"training_needs", ofStaff},
	{"expressions_of_interest", `practitioner_id in {viewer_practitioner} OR practitioner_id not in {hidden_practitioner}
		AND decider_id not in {hidden_practitioner} AND agency_id not in {hidden_agency}
		AND (agency_id in {manager} OR decision = 'SUPPORTED' AND team_id in {director})`},

	// A list of findings was made from all that there is around a child: it is read by who sees all of it.
	{"finding_lists", "child_id in {case} AND sources = (SELECT COUNT(*) FROM finding_sources s WHERE s.child_id = finding_lists.child_id)"},
	{"finding_sources", `child_id in {case} AND (NOT is_child OR source_id in {case})
		AND source_id not in {hidden_agency} AND source_id not in {hidden_practitioner} AND source_id not in {coming}`},
	{"finding_changes", "EXISTS (SELECT 1 FROM finding_sources s WHERE s.source_id = finding_changes.source_id)"},

	{"audit_children", "child_id in {logged}"},
	{"audit_entries", `EXISTS (SELECT 1 FROM audit_children a WHERE a.seq = audit_entries.seq)
		AND viewer_id not in {hidden_practitioner}` + unsigned()}, // of each child without {unlogged}: audit.Of
}

// Unsigned are the changes whose author is kept from whom they may be about: the child, the
// members of its network, and whom feedback around it names read no entry of them in its
// access log, nor of the answers to them.
var Unsigned = []string{"giveFeedback"}

func unsigned() (rule string) {
	for _, name := range Unsigned {
		rule += ` AND (' ' || operation || ' ' NOT LIKE '% ` + name + ` %' OR NOT EXISTS (SELECT 1 FROM audit_children a
			WHERE a.seq = audit_entries.seq AND (a.child_id in {ground_membership} OR a.child_id in {viewer_child}
				OR EXISTS (SELECT 1 FROM feedback f WHERE f.child_id = a.child_id AND f.about_practitioner_id in {viewer_practitioner}))))`
	}
	return rule
}

// word is one of our forms in a condition.
var word = regexp.MustCompile(`(?:(\w+) (not )?in|any) \{(\w+)\}`)

// Postgres is the condition of a policy: the sets are settings of the transaction, each
// looked up once in a statement.
func (t Table) Postgres() string {
	return t.render(func(column string, not bool, kind string) string {
		ids := fmt.Sprintf("(SELECT nullif(current_setting('cangraph.%s', true), '')::uuid[])", kind)
		switch {
		case column == "":
			return ids + " IS NOT NULL"
		case not:
			return fmt.Sprintf("(%s = ANY (%s::uuid[])) IS NOT TRUE", column, ids)
		}
		return fmt.Sprintf("%s = ANY (%s::uuid[])", column, ids)
	}) + t.unlessGone("cangraph_gone('%[1]s', %[1]s_history.id)")
}

// SQLite is the condition of a view, with what stands before a stored table: each set is a
// table of its own, such as temp.scope_child, whose index then serves every use of it.
func (t Table) SQLite(base string) string {
	return t.render(func(column string, not bool, kind string) string {
		ids := "(SELECT id FROM temp.scope_" + kind + ")"
		switch {
		case column == "":
			return "EXISTS " + ids
		case not:
			return fmt.Sprintf("(%[1]s IS NULL OR %[1]s NOT IN %[2]s)", column, ids)
		}
		return column + " IN " + ids
	}) + t.unlessGone("NOT EXISTS (SELECT 1 FROM "+base+"%[1]s stored WHERE stored.id = %[1]s_history.id)")
}

// Kinds are those of the sets that the condition reads.
func (t Table) Kinds() []string {
	var kinds []string
	t.render(func(_ string, _ bool, kind string) string {
		kinds = append(kinds, kind)
		return ""
	})
	return kinds
}

func (t Table) render(form func(column string, not bool, kind string) string) string {
	return word.ReplaceAllStringFunc("any {known} AND ("+t.Rows+")", func(found string) string {
		parts := word.FindStringSubmatch(found)
		return form(parts[1], strings.TrimSpace(parts[2]) == "not", parts[3])
	})
}
