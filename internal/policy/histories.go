package policy

import (
	"fmt"
	"regexp"
	"strings"
)

// remembered are the tables whose former versions may be read, and which of them: where
// nothing else is said, those whose own columns meet the condition of the table. What
// somebody took back by a correction, such as what they shared of themselves, is not there.
var remembered = []Table{
	{Name: "children", Rows: "id in {case}"},
	{Name: "kin"}, {Name: "whanau"}, {Name: "relationships"},
	{Name: "whanau_members", Rows: "whanau_id in {whanau} AND (child_id in {case} OR " + ofWhanau + ")"},
	{Name: "networks", Rows: "(id in {network} OR id in {lead_network}) AND (child_id in {case} OR child_id in {sibling})"},
	{Name: "can_memberships"}, {Name: "lead_periods"}, {Name: "lead_delegations"},
	{Name: "service_provisions", Rows: "(child_id in {child} OR whanau_id in {served} OR whanau_id in {whanau} AND id in {recalled_service}) AND agency_id not in {hidden_agency}"},
	{Name: "practitioners"}, {Name: "employments"}, {Name: "affiliations"}, {Name: "agencies"},
	{Name: "childrens_teams"}, {Name: "service_types"},

	// Of casework, only that around children whom the viewer sees for casework, whoever else may see the row.
	{Name: "assessments"}, {Name: "assessment_contributions"}, {Name: "needs"}, {Name: "goals"},
	{Name: "activities"}, {Name: "activity_contributors"}, {Name: "deliveries"}, {Name: "progress_updates"},
	{Name: "activity_conflicts", Rows: casework + ` AND EXISTS (SELECT 1 FROM activities a WHERE a.id = activity_conflicts_history.activity_id)
		AND EXISTS (SELECT 1 FROM activities a WHERE a.id = activity_conflicts_history.other_id)`},
	{Name: "plan_versions"}, {Name: "plan_communications"}, {Name: "plan_reviews"},
	{Name: "service_needs"}, {Name: "service_requests", Rows: "to_agency_id not in {hidden_agency} AND " + casework},
	{Name: "observations", Rows: ofCase(written)},
	{Name: "observation_links", Rows: casework + ` AND other_child_id in {case}
		AND EXISTS (SELECT 1 FROM observations o WHERE o.id = observation_links_history.observation_id)
		AND EXISTS (SELECT 1 FROM observations o WHERE o.id = observation_links_history.other_id)`},
	{Name: "concerns", Rows: ofCase(written)},
	{Name: "concern_steps", Rows: ofCase(written) + " AND EXISTS (SELECT 1 FROM concerns c WHERE c.id = concern_steps_history.concern_id)"},
	{Name: "openings"}, {Name: "disagreements"}, {Name: "child_voices"}, {Name: "barriers"},
	{Name: "hui", Rows: casework},
	{Name: "hui_invitations", Rows: casework + ` AND (invited_practitioner_id in {viewer_practitioner} AND left_out_why = ''
			OR invited_agency_id not in {hidden_agency} AND invited_practitioner_id not in {hidden_practitioner})
		AND EXISTS (SELECT 1 FROM hui h WHERE h.id = hui_invitations_history.hui_id)`},
	{Name: "interactions", Rows: casework + ` AND (practitioner_id in {viewer_practitioner} OR EXISTS (SELECT 1 FROM interaction_participants p
		WHERE p.interaction_id = CASE WHEN interactions_history.withdrawn THEN interactions_history.corrects_id ELSE interactions_history.id END))`},
	{Name: "interaction_participants"}, {Name: "appointments"}, {Name: "appointment_attendees"},
	{Name: "update_requests", Rows: `child_id in {case} AND (practitioner_id in {viewer_practitioner} OR ` + open + `
		AND to_agency_id not in {hidden_agency} AND to_practitioner_id not in {hidden_practitioner})`},
	{Name: "information_requests", Rows: "child_id in {case} AND " + betweenTwo}, {Name: "participation_consents"}, {Name: "disclosures"},
	{Name: "invitations", Rows: ofCase("invitee_id in {viewer_practitioner} OR invitee_id not in {hidden_practitioner} AND for_agency_id not in {hidden_agency} AND " + open)},
	{Name: "external_supports"}, {Name: "single_points", Rows: ofCase("contact_agency_id not in {hidden_agency} AND contact_id not in {hidden_practitioner} AND " + open)},
	{Name: "safety_network_members", Rows: ofCase("helper_id in {viewer_practitioner} OR helper_id not in {hidden_practitioner} AND " + open)},
}

// ofCase narrows a condition to the children whom the viewer sees for casework.
func ofCase(rows string) string { return "child_id in {case} AND (" + rows + ")" }

// kept is a column of an agency or a practitioner who must not be hidden.
var kept = regexp.MustCompile(`\b(\w+) not in \{hidden_(agency|practitioner)\}`)

// Histories are the rules of the histories of some tables. They are those of today: a
// version is shown to who may work with its child today, where its own columns may be
// shown and the row, unless it is no more, is shown as it is now. An agency or a
// practitioner that is no more could have been hidden: what names them is not shown.
func Histories(tables []Table) []Table {
	var histories []Table
	for _, t := range tables {
		for _, of := range remembered {
			if of.Name == t.Name {
				histories = append(histories, history(t, of.Rows))
			}
		}
	}
	return histories
}

func history(t Table, rows string) Table {
	if rows == "" {
		rows = t.Rows
	}
	name := t.Name + "_history"
	rows = kept.ReplaceAllStringFunc(rows, func(found string) string {
		parts := kept.FindStringSubmatch(found)
		people := map[string]string{"agency": "agencies", "practitioner": "practitioners"}[parts[2]]
		return fmt.Sprintf("%[1]s AND (%[3]s.%[2]s IS NULL OR EXISTS (SELECT 1 FROM %[4]s is_seen WHERE is_seen.id = %[3]s.%[2]s))", found, parts[1], name, people)
	})
	return Table{Name: name, Rows: "any {directory} AND (" + rows + ")"}
}

// unlessGone is the condition on a version that its row is shown as it is now, or is no
// more: gone says so of a table.
func (t Table) unlessGone(gone string) string {
	of, isHistory := strings.CutSuffix(t.Name, "_history")
	if !isHistory {
		return ""
	}
	return fmt.Sprintf(" AND (EXISTS (SELECT 1 FROM %[1]s is_now WHERE is_now.id = %[1]s_history.id) OR "+gone+")", of)
}
