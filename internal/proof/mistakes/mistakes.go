// Package mistakes owns the mistakes that somebody could make in the policy, each of
// which some test must find: a forgotten date, a day too many, a table left out.
//
// It refuses mistakes that no longer fit the policy: one that changes nothing proves
// nothing.
package mistakes

import (
	"strings"
	"testing"

	"cangraph/internal/policy"
)

// Mistake is one in the policy that somebody could make: in the statement of a step
// of the row scope, or in the condition of a table.
type Mistake struct {
	In       string // the step or the table
	Old, New string // what is mistaken for what, wherever it stands there
}

// Words that come again and again.
const (
	ended     = "until_on > $4"
	endsToday = "until_on >= $4"
	begun     = "from_on <= $4"
)

// InScope are mistakes in the steps, in their order.
var InScope = []Mistake{
	{"viewer", "issuer = $1 AND ", ""},
	{"viewer", "(disabled_at IS NULL OR disabled_at > $5) AND ", ""},
	{"viewer", "disabled_at > $5", "disabled_at >= $5"},
	{"viewer", " AND (signed_out_at IS NULL OR signed_out_at < $3)", ""},
	{"viewer", "signed_out_at < $3", "signed_out_at <= $3"},
	{"mandate", ended, endsToday},
	{"mandate", begun, "1 = 1"},
	{"named", ended, endsToday},
	{"named", begun, "from_on < $4"},
	{"named", "SELECT kin_id FROM viewer", "SELECT id FROM viewer"},
	{"hidden_agency", "a.shield <> ''", "a.shield = 'HIDDEN'"},
	{"hidden_agency", "n.agency_id = a.id", "1 = 0"},
	{"hidden_agency", "e." + ended, "e." + endsToday},
	{"hidden_agency", "AND e." + begun, ""},
	{"once_hidden", "SELECT id FROM hidden_agency", "SELECT id FROM hidden_agency WHERE shield = 'HIDDEN'"},
	{"now_open", "SELECT practitioner_id FROM viewer WHERE practitioner_id IS NOT NULL", "SELECT practitioner_id FROM viewer WHERE 1 = 0"},
	{"now_open", "AND agency_id NOT IN (SELECT id FROM hidden_agency)", ""},
	{"now_open", begun + " AND (until_on IS NULL OR " + ended + ")", "1 = 1"},
	{"now_open", ended, endsToday},
	{"membership", "m." + begun, "m.from_on < $4"},
	{"membership", "m." + begun, "1 = 1"},
	{"membership", "m." + ended, "m." + endsToday},
	{"membership", "n.accepted_on <= $4", "1 = 1"},
	{"membership", "n.closed_on > $4", "n.closed_on >= $4"},
	{"membership", "e." + ended, "e." + endsToday},
	{"membership", "e." + begun, "1 = 1"},
	{"membership", "e.agency_id = m.agency_id", "1 = 1"},
	{"membership", "a." + ended, "a." + endsToday},
	{"membership", "a.team_id = n.team_id", "1 = 1"},
	{"membership", "m.practitioner_id = v.practitioner_id AND ", ""},
	{"oversight", " AND a.role IN ('DIRECTOR', 'PANEL_MEMBER')", ""},
	{"oversight", "'PANEL_MEMBER'", "'PANEL'"},
	{"oversight", "a." + ended, "a." + endsToday},
	{"oversight", "n.accepted_on <= $4", "n.accepted_on < $4"},
	{"oversight", "n.closed_on > $4", "n.closed_on >= $4"},
	{"referred", "'DIRECTOR', 'PANEL_MEMBER'", "'DIRECTOR', 'PANEL_MEMBER', 'MEMBER'"},
	{"referred", "a." + ended, "a." + endsToday},
	{"referred", " AND r.team_id = a.team_id", ""},
	{"referred", "AND r.practitioner_id <> a.practitioner_id\n", ""},
	{"referred", "NOT (SELECT c.shielded", "1 = 1 OR NOT (SELECT c.shielded"},
	{"scope", "FROM referred WHERE outcome IS NULL", "FROM referred"},
	{"belonging", "m." + ended, "m." + endsToday},
	{"belonging", "AND n.accepted_on <= $4 AND (n.closed_on IS NULL OR n.closed_on > $4)", ""},
	{"glass", "granted_at <= $5", "granted_at < $5"},
	{"glass", "granted_at <= $5 AND ", ""},
	{"glass", "expires_at > $5", "expires_at >= $5"},
	{"glass", " AND expires_at > $5", ""},
	{"glass", " AND (outcome IS NULL OR outcome <> 'NOT_JUSTIFIED')", ""},
	{"glass", "e." + ended, "e." + endsToday},
	{"glass", "EXISTS (SELECT 1 FROM employment e", "1 = 1 OR EXISTS (SELECT 1 FROM employment e"},
	{"claim", "UNION SELECT child_id, 'whanau' FROM belonging", ""},
	{"claim", "child_id, 'glass' FROM glass", "child_id, 'membership' FROM glass"},
	{"ground", "g.why = 'self' OR NOT", "1 = 1 OR NOT"},
	{"ground", "g.why <> 'glass' AND ", ""},
	{"ground", "g.why = 'self' OR ", ""},
	{"casework", " WHERE why NOT IN ('whanau', 'self')", ""},
	{"lead", "l." + ended, "l." + endsToday},
	{"lead", "l.network_id = m.network_id", "1 = 1"},
	{"lead", "membership m", "network n JOIN (SELECT id AS network_id, child_id FROM network) m ON m.network_id = n.id"},
	{"parent", begun + " AND (until_on IS NULL OR " + ended + ")", "1 = 1"},
	{"relative", ended, endsToday},
	{"sibling", "NOT (SELECT c.shielded FROM", "0 = (SELECT 0 FROM"},
	{"sibling", "s.id NOT IN (SELECT id FROM child) AND ", ""},
	{"home", ended, endsToday},
	{"home", "SELECT id FROM close_casework", "SELECT id FROM close"},
	{"broker", " WHERE shield = 'BROKERED'", ""},
	{"brokered", "p.status IN ('ACTIVE', 'COMPLETED') AND ", ""},
	{"brokered", "w." + ended, "w." + endsToday},
	{"brokered", "m." + ended, "m." + endsToday},
	{"staff", ended, endsToday},
	{"kinsfolk", "v.practitioner_id IS NOT NULL", "v.id IS NOT NULL"},
	{"plain", "v.kin_id IS NOT NULL OR ", ""},
	{"acquainted", "practitioner_id IS NOT NULL\nAND agency_id NOT IN (SELECT id FROM hidden_agency)\nUNION", "practitioner_id IS NOT NULL\nUNION"},
	{"acquainted", "AND agency_id NOT IN (SELECT id FROM hidden_agency)", ""},
	{"overseen", "l.accepted_on > n.accepted_on AND l.accepted_on <= $4", "1 = 0"},
	{"overseen", " AND l.accepted_on <= $4", ""},
	{"overseen", "a.role = 'DIRECTOR' AND ", ""},
	{"overseen", "a." + ended, "a." + endsToday},
	{"overseen", "\tOR b.child_id IN", "\tOR 1 = 1 OR b.child_id IN"},
	{"asked", "h.ends_at > $5", "1 = 1"},
	{"asked", "i.ground = 'GUEST'", "1 = 1"},
	{"endured", "a.role = 'DIRECTOR' AND ", ""},
	{"endured", "a." + ended, "a." + endsToday},
	{"endured", "n.closed_on <= $4", "n.closed_on < $4"},
	{"endured", "n.closed_on <= $4", "1 = 1"},
	{"endured", "\tOR n.child_id IN", "\tOR 1 = 1 OR n.child_id IN"},
	{"logged", "a.role = 'AUDITOR' AND ", ""},
	{"logged", "OR n.child_id IN (SELECT child_id FROM named WHERE child_id IS NOT NULL)", "OR 1 = 1"},
	{"scope", " AND m.agency_id IN (SELECT id FROM hidden_agency)\n\tAND n.child_id", " AND n.child_id"},
	{"scope", "n.child_id IN (SELECT id FROM logged)", "n.child_id IN (SELECT id FROM lead)"},
	{"scope", "'DISABILITY'", "'DISABILITY', 'SCHOOL'"},
	{"scope", "m.child_id IN (SELECT id FROM child) AND ", ""},
	{"scope", "accepted_on <= $4 AND (closed_on IS NULL OR closed_on > $4)\nUNION ALL SELECT 'whanau'", "1 = 1\nUNION ALL SELECT 'whanau'"},
	{"scope", "FROM home h CROSS JOIN viewer v WHERE v.practitioner_id IS NOT NULL", "FROM home h"},
	{"hidden_practitioner", " WHERE id NOT IN (SELECT id FROM now_open)", ""},
	{"brokered", "FROM close_casework c CROSS", "FROM close c CROSS"},
	{"scope", "FROM viewer WHERE practitioner_id IS NOT NULL OR client IS NOT NULL", "FROM viewer"},
	{"scope", "'acts_for', m.child_id, m.agency_id FROM membership m WHERE m.child_id IN (SELECT id FROM child)", "'acts_for', m.child_id, m.agency_id FROM membership m"},
	{"delegate", " AND d.delegate_agency_id = m.agency_id", ""},
	{"delegate", "AND d.delegate_id", "AND 1 = 1 OR d.delegate_id"},
	{"delegate", "AND l.from_on <= $4 AND (l.until_on IS NULL OR l.until_on > $4)", ""},
	{"delegate", "AND d.from_on <= $4 AND (d.until_on IS NULL OR d.until_on > $4)", ""},
	{"delegate", " AND l.practitioner_id NOT IN (SELECT id FROM hidden_practitioner)", ""},
	{"delegate", "d.agency_id NOT IN (SELECT id FROM hidden_agency) AND ", ""},
	{"staff_seat", "m.agency_id NOT IN (SELECT id FROM hidden_agency) AND ", ""},
	{"staff_update", "u.answered_on IS NULL AND ", ""},
	{"staff_update", "u.due_on < $4", "u.due_on <= $4"},
	{"staff_update", " AND u.child_id = s.child_id", ""},
	{"staff_update", "u.agency_id NOT IN (SELECT id FROM hidden_agency) AND ", ""},
	{"staff_activity", "a.status = 'AGREED' AND ", ""},
	{"staff_activity", "a.due_on < $4", "a.due_on <= $4"},
	{"staff_activity", " AND a.owner_agency_id = s.agency_id", ""},
	{"staff_activity", "AND g.agency_id NOT IN (SELECT id FROM hidden_agency)", ""},
	{"staff_activity", "AND d.agency_id NOT IN (SELECT id FROM hidden_agency)", ""},
	{"staff_hours", "AND l.from_on = p.from_on", ""},
	{"staff_hours", "l.until_on > $4", "l.until_on >= $4"},
	{"staff_hours", "r.answer = 'AVAILABLE' AND ", ""},
	{"staff_hours", " AND p.confirmed_on IS NOT NULL", ""},
	{"scope", "AND m.agency_id IN (SELECT id FROM hidden_agency))", "AND 1 = 0)"},
}

// InTables are mistakes in the conditions of rows.
var InTables = []Mistake{
	{"children", "id in {child}", "id in {child} OR id in {sibling}"},
	{"children", " OR id in {put_forward}", " OR id in {referred}"},
	{"person_identifiers", "{number}", "{child}"},
	{"kin", "id in {kin}", "1 = 1"},
	{"whanau", "id in {whanau}", "id in {whanau} OR 1 = 1"},
	{"whanau_members", "(child_id IS NULL OR child_id in {child})", "1 = 1"},
	{"whanau_members", "(kin_id IS NULL OR kin_id in {kin})", "1 = 1"},
	{"relationships", "(relative_child_id IS NULL OR relative_child_id in {child} OR relative_child_id in {sibling})", "1 = 1"},
	{"relationships", "relative_kin_id in {kin}", "1 = 1"},
	{"networks", " OR id in {lead_network}", ""},
	{"networks", "id in {network}", "1 = 1"},
	{"can_memberships", "network_id in {network} AND ", ""},
	{"can_memberships", "agency_id not in {hidden_agency} AND ", ""},
	{"can_memberships", "practitioner_id not in {hidden_practitioner} AND ", ""},
	{"can_memberships", "in {network} AND", "in {network} OR"},
	{"lead_periods", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"lead_periods", "(network_id in {network} OR network_id in {lead_network})", "network_id in {network}"},
	{"service_provisions", "{served}", "{whanau}"},
	{"service_provisions", " AND agency_id not in {hidden_agency}", ""},
	{"service_provisions", "child_id in {child}", "1 = 1"},
	{"practitioners", " AND id not in {hidden_practitioner}", ""},
	{"practitioners", "any {directory}", "any {known}"},
	{"employments", " AND agency_id not in {hidden_agency}", ""},
	{"affiliations", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"agencies", "id not in {hidden_agency}", "1 = 1"},
	{"agencies", "id not in {hidden_agency}", "id in {hidden_agency}"},
	{"sharing_classes", "agency_id not in {hidden_agency}", "1 = 1"},
	{"sharing_agreements", "agency_id not in {hidden_agency}", "1 = 1"},
	{"finding_lists", "child_id in {case} AND sources = ", "child_id in {case} AND 0 <= "},
	{"finding_lists", "child_id in {case} AND ", ""},
	{"finding_sources", "child_id in {case} AND (NOT is_child", "(NOT is_child"},
	{"finding_sources", "AND (NOT is_child OR source_id in {case})", ""},
	{"finding_sources", " AND source_id not in {hidden_practitioner}", ""},
	{"finding_sources", "AND source_id not in {hidden_agency}", ""},
	{"finding_changes", "s.source_id = finding_changes.source_id", "1 = 1"},
	{"name_words", "kind = 'children' AND subject_id in {child}", "kind = 'children'"},
	{"name_words", "kind = 'agencies' AND subject_id not in {hidden_agency}", "kind = 'agencies'"},
	{"break_glass", "{overseen}", "{child}"},
	{"notices", "practitioner_id in {viewer_practitioner}", "child_id in {case}"},
	{"notices", "kin_id in {viewer_kin}", "kin_id IS NOT NULL"},
	{"notices", "told_child_id in {viewer_child}", "child_id in {viewer_child}"},
	{"consultations", " AND recipient_agency_id not in {hidden_agency}", ""},
	{"consultations", " AND practitioner_id not in {hidden_staff}", ""},
	{"consultations", "{hidden_staff}", "{hidden_practitioner}"},
	{"consultations", "{case}", "{child}"},
	{"disclosures", " AND to_agency_id not in {hidden_agency}", ""},
	{"break_glass", " OR child_id in {lead}", ""},
	{"information_requests", "(child_id in {case}", "(1 = 1"},
	{"information_requests", " AND from_agency_id not in {hidden_agency}", ""},
	{"invitations", "invitee_id in {viewer_practitioner} OR ", ""},
	{"invitations", "invitee_id not in {hidden_practitioner} AND ", ""},
	{"invitations", "for_agency_id not in {hidden_agency} AND ", ""},
	{"invitations", "{case}", "{child}"},
	{"external_supports", "supporter_id not in {hidden_practitioner} AND ", ""},
	{"external_supports", " AND agency_id not in {hidden_agency}", ""},
	{"external_supports", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"retracted_memberships", "member_id not in {hidden_practitioner} AND ", ""},
	{"network_closures", "{case}", "{child}"},
	{"safety_network_members", "kin_id in {viewer_kin} OR ", ""},
	{"safety_network_members", "helper_id in {viewer_practitioner}", "practitioner_id in {viewer_practitioner}"},
	{"safety_network_members", " OR child_id in {endured}", ""},
	{"safety_network_members", "AND helper_id not in {hidden_practitioner}", ""},
	{"observations", "agency_id not in {hidden_agency} AND ", ""},
	{"observations", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"observations", "practitioner_id in {viewer_practitioner} OR ", ""},
	{"observations", "child_id in {case}", "child_id in {child}"},
	{"observation_links", "agency_id not in {hidden_agency} AND ", ""},
	{"observation_links", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"observation_links", "AND EXISTS (SELECT 1 FROM observations o WHERE o.id = observation_links.observation_id)", ""},
	{"observation_links", "AND EXISTS (SELECT 1 FROM observations o WHERE o.id = observation_links.other_id)", ""},
	{"concerns", "agency_id not in {hidden_agency} AND ", ""},
	{"concerns", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"concerns", "practitioner_id in {viewer_practitioner} OR ", ""},
	{"concerns", "child_id in {case}", "child_id in {child}"},
	{"concern_steps", "agency_id not in {hidden_agency} AND ", ""},
	{"concern_steps", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"concern_steps", "practitioner_id in {viewer_practitioner} OR ", ""},
	{"concern_steps", " AND EXISTS (SELECT 1 FROM concerns c WHERE c.id = concern_steps.concern_id)", ""},
	{"team_concerns", "practitioner_id in {viewer_practitioner} OR ", ""},
	{"team_concerns", "{director}", "{panel}"},
	{"update_requests", "child_id in {case}", "child_id in {child}"},
	{"update_requests", "practitioner_id in {viewer_practitioner} OR ", ""},
	{"update_requests", "AND to_agency_id not in {hidden_agency} ", ""},
	{"update_requests", " AND to_practitioner_id not in {hidden_practitioner}", ""},
	{"audit_children", "{logged}", "{child}"},
	{"audit_children", "{logged}", "{lead}"},
	{"participation_consents", "{case}", "{child}"},
	{"assessments", "{case}", "{child}"},
	{"assessment_contributions", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"needs", " AND agency_id not in {hidden_agency}", ""},
	{"goals", "child_id in {case}", "1 = 1"},
	{"activities", " AND owner_agency_id not in {hidden_agency}", ""},
	{"activities", " AND owner_id not in {hidden_practitioner}", ""},
	{"joint_activities", "agency_id not in {hidden_agency} AND ", ""},
	{"joint_activities", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"joint_activities", "AND EXISTS (SELECT 1 FROM activities a WHERE a.id = joint_activities.activity_id)", ""},
	{"joint_activities", "AND EXISTS (SELECT 1 FROM activities a WHERE a.id = joint_activities.other_id)", ""},
	{"activity_contributors", " AND agency_id not in {hidden_agency}", ""},
	{"deliveries", "{case}", "{child}"},
	{"progress_updates", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"plan_versions", "{case}", "{child}"},
	{"plan_agreements", " AND (kin_id IS NULL OR kin_id in {kin})", ""},
	{"plan_agreements", " AND member_id not in {hidden_practitioner}", ""},
	{"plan_communications", " AND member_agency_id not in {hidden_agency}", ""},
	{"plan_communications", " AND (kin_id IS NULL OR kin_id in {kin})", ""},
	{"problems", "{case}", "{child}"},
	{"problem_contributions", " AND agency_id not in {hidden_agency}", ""},
	{"plan_reviews", "child_id in {case}", "1 = 1"},
	{"hui", "{case}", "{child}"},
	{"hui", " AND agency_id not in {hidden_agency}", ""},
	{"hui_invitations", " AND invited_practitioner_id not in {hidden_practitioner}", ""},
	{"hui_invitations", " AND invited_agency_id not in {hidden_agency}", ""},
	{"hui_actions", " AND owner_id not in {hidden_practitioner}", ""},
	{"decisions", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"child_voices", "{case}", "{child}"},
	{"feedback", " AND about_practitioner_id not in {hidden_practitioner}", ""},
	{"feedback", "given_by_child AND child_id in {viewer_child}", "child_id in {viewer_child}"},
	{"feedback", "kin_id in {viewer_kin}", "kin_id in {kin}"},
	{"disagreements", "{case}", "{child}"},
	{"disagreement_positions", " AND agency_id not in {hidden_agency}", ""},
	{"shared_aims", "{case}", "{child}"},
	{"aim_agreements", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"ways_of_working_reviews", "{case}", "{child}"},
	{"ways_of_working_reviews", "any {directory}", "any {known}"},
	{"ways_of_working_reviews", "agency_id not in {hidden_agency} AND ", ""},
	{"barriers", " AND with_agency_id not in {hidden_agency}", ""},
	{"appointments", "{case}", "{child}"},
	{"appointment_attendees", "child_id in {case}", "1 = 1"},
	{"service_requests", "to_agency_id in {manager}", "to_agency_id in {employer}"},
	{"service_requests", "to_agency_id not in {hidden_agency}", "1 = 1"},
	{"service_requests", "child_id in {case}", "child_id in {child}"},
	{"service_needs", " AND agency_id not in {hidden_agency}", ""},
	{"openings", "child_id in {case}", "child_id in {child}"},
	{"openings", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"finding_reviews", "child_id in {case}", "child_id in {child}"},
	{"finding_reviews", "{served}", "{whanau}"},
	{"finding_reviews", " AND agency_id not in {hidden_agency}", ""},
	{"finding_reviews", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"referrals", "practitioner_id in {viewer_practitioner} OR ", ""},
	{"referrals", "(team_id in {director} OR ", "("},
	{"referrals", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"referrals", "child_id in {case}", "child_id in {child}"},
	{"panel_decisions", "team_id in {panel}", "team_id in {director}"},
	{"panel_decisions", " AND chosen_id not in {hidden_practitioner}", ""},
	{"panel_people", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"lead_proposals", "{case}", "{child}"},
	{"lead_proposals", "lead_id in {viewer_practitioner} OR ", ""},
	{"lead_proposals", " AND lead_id not in {hidden_practitioner}", ""},
	{"availability_requests", "agency_id in {manager}", "agency_id in {employer}"},
	{"availability_requests", "agency_id not in {hidden_agency}", "1 = 1"},
	{"lead_preferences", "{case}", "{child}"},
	{"lead_preferences", " AND subject_id not in {hidden_practitioner}", ""},
	{"lead_delegations", "{child}", "{case}"},
	{"lead_delegations", "delegate_agency_id not in {hidden_agency} AND ", ""},
	{"lead_delegations", "delegate_id not in {hidden_practitioner}", "1 = 1"},
	{"lead_delegations", " AND lead_id not in {hidden_practitioner}", ""},
	{"competencies", "any {directory}", "any {known}"},
	{"self_descriptions", "OR shared AND", "OR"},
	{"self_descriptions", "any {viewer_practitioner}", "any {directory}"},
	{"self_descriptions", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"supervisions", "practitioner_id in {viewer_practitioner} OR practitioner_id", "practitioner_id"},
	{"supervisions", " OR supervisor_id in {viewer_practitioner}", ""},
	{"supervisions", "AND supervisor_id not in {hidden_practitioner}", ""},
	{"supervisions", " AND agency_id not in {hidden_agency}", ""},
	{"supervision_sessions", "EXISTS (SELECT 1 FROM supervisions s WHERE s.id = supervision_sessions.supervision_id)", "any {directory}"},
	{"training_modules", "any {directory}", "any {known}"},
	{"training_completions", "practitioner_id in {staff} AND ", ""},
	{"safety_checks", "AND agency_id not in {hidden_agency}", ""},
	{"development_plans", "practitioner_id in {viewer_practitioner} OR ", ""},
	{"training_needs", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"expressions_of_interest", "decision = 'SUPPORTED' AND ", ""},
	{"expressions_of_interest", "agency_id in {manager} OR ", ""},
	{"contact_routes", "agency_id not in {hidden_agency} AND ", ""},
	{"contact_routes", "practitioner_id not in {hidden_practitioner}", "1 = 1"},
	{"contact_routes", "safe AND ", ""},
	{"contact_routes", "(practitioner_id IS NULL OR practitioner_id in {acquainted})", "1 = 1"},
	{"whanau_routes", "{ground_membership}", "{case}"},
	{"whanau_routes", "{ground_membership}", "{child}"},
	{"whanau_routes", "agency_id not in {hidden_agency} AND ", ""},
	{"single_points", "contact_agency_id not in {hidden_agency} AND ", ""},
	{"single_points", "contact_id not in {hidden_practitioner}", "1 = 1"},
	{"single_points", "child_id in {child}", "child_id in {case}"},
	{"interpreter_needs", "{case}", "{child}"},
	{"interpreter_needs", "AND (kin_id IS NULL OR kin_id in {kin}) ", ""},
	{"interpreter_needs", "{viewer_child} AND kin_id IS NULL", "{viewer_child}"},
	{"interpreter_needs", " OR kin_id in {viewer_kin} AND child_id in {child}", ""},
	{"interpreter_needs", "{viewer_kin} AND child_id in {child}", "{viewer_kin}"},
	{"interpreter_needs", "agency_id not in {hidden_agency} AND ", ""},
	{"interpreter_needs", " AND practitioner_id not in {hidden_practitioner}", ""},
	{"interactions", "child_id in {case} AND ", ""}, // {child} would do: who of it sees no casework wrote none, and reads of no participants
	{"interactions", " AND agency_id not in {hidden_agency}", ""},
	{"interactions", "OR EXISTS (SELECT 1 FROM interaction_participants p", "OR 1 = 1 OR EXISTS (SELECT 1 FROM interaction_participants p"},
	{"interactions", "practitioner_id in {viewer_practitioner} OR EXISTS", "EXISTS"},
	{"interactions", "CASE WHEN interactions.withdrawn THEN interactions.corrects_id ELSE interactions.id END", "interactions.id"},
	{"interactions", "latest_id IS NULL OR EXISTS", "1 = 1 OR EXISTS"},
	{"interaction_participants", "member_agency_id not in {hidden_agency} AND ", ""},
	{"interaction_participants", " AND member_id not in {hidden_practitioner}", ""},
	{"agency_services", "agency_id not in {hidden_agency}", "1 = 1"},
	{"procedure_notes", "any {directory}", "any {known}"},
	{"procedure_notes", " AND agency_id not in {hidden_agency}", ""},
	{"notification_duties", "EXISTS (SELECT 1 FROM disclosures d WHERE d.id = notification_duties.disclosure_id)", "1 = 1"},
}

// InHistories are mistakes in the conditions of versions.
var InHistories = []Mistake{
	{"can_memberships_history", "any {directory} AND ", ""},
	{"networks_history", " AND (child_id in {case} OR child_id in {sibling})", ""},
	{"whanau_members_history", "whanau_id in {whanau} AND ", ""},
	{"lead_periods_history", "(network_id in {network} OR network_id in {lead_network}) AND ", ""},
	{"service_provisions_history", "(child_id in {child} OR whanau_id in {served})", "1 = 1"},
	{"service_provisions_history", "EXISTS (SELECT 1 FROM agencies is_seen WHERE is_seen.id = service_provisions_history.agency_id)", "1 = 1"},
	{"employments_history", "agency_id not in {hidden_agency} AND (employments_history.agency_id IS NULL OR EXISTS", "(1 = 1 OR EXISTS"},
	{"relationships_history", "(kin_id IS NULL OR kin_id in {kin})", "1 = 1"},
	{"children_history", "id in {case}", "1 = 1"},
}

// Made returns the policy with the mistake in it. One whose words are no longer there
// fails the test: write it anew.
func (m Mistake) Made(t testing.TB) (steps func(policy.Dialect, policy.Extent) []policy.Step, tables []policy.Table) {
	t.Helper()
	steps, found := policy.Steps, false
	for _, step := range append(policy.Steps(policy.SQLite, policy.Whole), policy.Steps(policy.SQLite, policy.Around)...) {
		if step.Name == m.In {
			found = found || strings.Contains(step.Select, m.Old)
			steps = m.steps
		}
	}
	tables = policy.Histories(policy.Tables)
	for i, table := range tables {
		if table.Name == m.In {
			found = found || strings.Contains(table.Rows, m.Old)
			tables[i].Rows = strings.ReplaceAll(table.Rows, m.Old, m.New)
		}
	}
	for _, table := range policy.Tables {
		if table.Name == m.In {
			found = found || strings.Contains(table.Rows, m.Old)
			table.Rows = strings.ReplaceAll(table.Rows, m.Old, m.New)
		}
		tables = append(tables, table)
	}
	if !found {
		t.Fatalf("%s no longer says %q", m.In, m.Old)
	}
	return steps, tables
}

func (m Mistake) steps(d policy.Dialect, extent policy.Extent) []policy.Step {
	steps := policy.Steps(d, extent)
	for i, step := range steps {
		if step.Name == m.In {
			steps[i].Select = strings.ReplaceAll(step.Select, m.Old, m.New)
		}
	}
	return steps
}
