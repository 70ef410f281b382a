package twoworlds

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/globalid"
	"cangraph/internal/policy"
	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
)

// nodes are the types of the API by the tables that hold them.
var nodes = map[string]string{
	"children": "Child", "kin": "Kin", "practitioners": "Practitioner", "whanau": "Whanau", "agencies": "Agency",
	"childrens_teams": "ChildrensTeam", "service_types": "ServiceType", "service_provisions": "ServiceProvision", "networks": "Network",
	"consultations": "Consultation", "disclosures": "Disclosure", "information_requests": "InformationRequest",
	"participation_consents": "ParticipationConsent", "notification_duties": "NotificationDuty", "break_glass": "BreakGlassUse",
	"can_memberships": "Membership", "invitations": "Invitation", "external_supports": "ExternalSupport",
	"safety_network_members": "SafetyNetworkMember", "network_closures": "NetworkClosure",
	"retracted_memberships": "RetractedMembership", "assessments": "Assessment", "assessment_contributions": "AssessmentContribution",
	"needs": "Need", "goals": "Goal", "activities": "Activity", "deliveries": "Delivery", "progress_updates": "ProgressUpdate",
	"plan_versions": "PlanVersion", "plan_communications": "PlanCommunication", "plan_reviews": "PlanReview", "notices": "Notice",
	"hui": "Hui", "hui_invitations": "HuiInvitation", "hui_actions": "HuiAction", "decisions": "NetworkDecision", "child_voices": "ChildVoice",
	"feedback": "Feedback", "disagreements": "Disagreement", "shared_aims": "WorkingAgreement", "ways_of_working_reviews": "WaysOfWorkingReview", "barriers": "Barrier",
	"appointments": "Appointment", "problems": "Problem", "problem_contributions": "ProblemContribution", "observations": "Observation",
	"concerns": "Concern", "team_concerns": "TeamConcern", "update_requests": "UpdateRequest", "referrals": "Referral",
	"panel_decisions": "PanelDecision", "lead_proposals": "LeadProposal", "availability_requests": "AvailabilityRequest",
	"lead_preferences": "LeadPreference", "competencies": "Competency", "self_descriptions": "SelfDescription", "supervisions": "Supervision", "supervision_sessions": "SupervisionSession",
	"lead_delegations": "LeadDelegation",
	"training_modules": "TrainingModule", "training_completions": "TrainingCompletion", "safety_checks": "SafetyCheck",
	"development_plans": "DevelopmentPlan", "training_needs": "TrainingNeed", "expressions_of_interest": "ExpressionOfInterest",
	"finding_reviews": "FindingReview", "service_requests": "ServiceRequest",
	"contact_routes": "ContactRoute", "whanau_routes": "ContactRoute", "single_points": "SinglePoint", "interpreter_needs": "InterpreterNeed", "interactions": "Interaction", "agency_services": "AgencyService",
}

// Tables are the tables that hold the things of a type, none for no such type.
func Tables(kind string) []string {
	var tables []string
	for _, table := range slices.Sorted(maps.Keys(nodes)) {
		if nodes[table] == kind {
			tables = append(tables, table)
		}
	}
	return tables
}

// Pool holds what is worth asking for in either world: what the account sees, more often
// than what is hidden from it, then what is in neither world, and what is no id at all.
func Pool(a, b world.World, account world.Row) query.Pool {
	p := query.Pool{IDs: map[string][]string{}}
	levels := a.See(account).Levels
	for _, w := range []world.World{a, b} {
		for _, table := range w.Names() {
			for _, row := range w.Tables[table] {
				add(&p, table, row, levels[policy.Row{Table: table, ID: row.ID()}] != "")
			}
		}
	}
	for _, kind := range nodes {
		p.IDs[kind] = append(p.IDs[kind], globalid.Of(kind, uuid.NewSHA1(uuid.Nil, []byte(kind))))
	}
	known := p.IDs["Child"][0]
	p.IDs[""] = []string{"", "Q2hpbGQ", strings.ToUpper(known), known + "=", "not an id", globalid.Of("Nothing", uuid.Nil), known[:len(known)-1]}
	for _, days := range []int{-900, -60, -8, -1, 0, 0, 0, 1, 2, 40, 400} {
		p.Days = append(p.Days, a.Today().AddDays(days).String())
	}
	p.Words = append(p.Words, "", "-", "Zzz", "Maori", "a b c d e f g h i")
	p.Keys, p.Numbers = append(p.Keys, "nothing"), append(p.Numbers, "ZZZ0016", "zzz 0016", "ABC1234", "")
	slices.Sort(p.Words)
	return query.Pool{IDs: p.IDs, Words: slices.Compact(p.Words), Keys: p.Keys, Numbers: p.Numbers, Days: p.Days}
}

// add puts in what a row is found by.
func add(p *query.Pool, table string, row world.Row, seen bool) {
	if kind := nodes[table]; kind != "" {
		id := globalid.Of(kind, row.ID())
		p.IDs[kind] = append(p.IDs[kind], id)
		if seen {
			p.IDs[kind] = append(p.IDs[kind], id, id)
		}
	}
	for _, column := range []string{"given_names", "family_name", "preferred_name", "name"} {
		if name := row.Text(column); name != "" {
			letters := []rune(name)
			p.Words = append(p.Words, name, string(letters[:min(3, len(letters))]))
		}
	}
	if key := row.Text("import_key"); key != "" {
		p.Keys = append(p.Keys, key)
	}
	if table == "person_identifiers" {
		p.Numbers = append(p.Numbers, row.Text("value"))
	}
}
