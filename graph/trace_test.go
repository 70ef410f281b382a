package graph_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/audit"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// trace is something that is asked, and what is recorded of its answer.
type trace struct {
	who   string
	query string
	of    string // type and key of what $id means
	entry string // its operation, and behind a colon the children it names; empty: there is none
}

const (
	anyNode   = `query($id: ID!) { node(id: $id) { id } }`
	someNodes = `query Hana($id: ID!) { hana: nodes(ids: [$id]) { ... on Kin { name birth { date } } ... on Whanau { name } } }`
)

// traces hold a way to everything personal: each field of Query, each type of Node, and
// what can be learned of a list by its length and its ends.
var traces = []trace{
	{"sefo-leota", `query Hana($id: ID!) { hana: child(id: $id) { name } }`, "Child hana-parata", "child: hana-parata"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { name } }`, "Child mikaere-parata", "child:"},
	{"sefo-leota", `query($id: ID!) { ...Q findingRules { code } } fragment Q on Query { child(id: $id) { network { siblings { child { name } } } } }`,
		"Child hana-parata", "child: hana-parata mikaere-parata"},
	{"ngaire-waaka", `query($id: ID!) { child(id: $id) { network { siblings { level leadProfessional { since } } } } }`,
		"Child mikaere-parata", "child: hana-parata mikaere-parata"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { whanau { members { person { name } } } } }`, "Child hana-parata", "child: hana-parata"},
	{"sefo-leota", `query($id: ID!) { child(id: $id) { whanau { members { person { name } } } } }`, "Child hana-parata", "child: hana-parata mikaere-parata tui-parata"},

	{"farah-aziz", `{ children { nodes { name } } }`, "", "children: hana-parata tama-kereama"},
	{"farah-aziz", `{ children { totalCount } }`, "", "children:"},
	{"farah-aziz", `query($number: String) { children(filter: { nhi: $number }) { totalCount } }`, "", "children: hana-parata"},
	{"lupe-vaitohi", `query($number: String) { children(filter: { nhi: $number }) { totalCount } }`, "", "children:"},
	{"ata-wilkins", `{ children(filter: { name: "mikaere" }) { totalCount } }`, "", "children: mikaere-parata"},
	{"ata-wilkins", `{ children(filter: { name: "mikaere" }) { pageInfo { startCursor } } }`, "", "children: mikaere-parata"},
	{"farah-aziz", `{ children(filter: { name: "mikaere" }) { totalCount } }`, "", "children:"},

	{"farah-aziz", anyNode, "Child hana-parata", "node: hana-parata"},
	{"farah-aziz", anyNode, "Network net-hana", "node: hana-parata"},
	{"farah-aziz", anyNode, "ServiceProvision hana-school", "node: hana-parata"},
	{"sefo-leota", anyNode, "ServiceProvision parata-parenting", "node: hana-parata mikaere-parata tui-parata"},
	{"farah-aziz", anyNode, "ServiceProvision parata-parenting", "node: hana-parata"},
	{"farah-aziz", anyNode, "Kin mere-parata", "node: hana-parata"},
	{"farah-aziz", anyNode, "Whanau parata", "node: hana-parata"},
	{"farah-aziz", anyNode, "Whanau marsden", "node:"},
	{"farah-aziz", anyNode, "Practitioner sefo-leota", "node:"},
	{"farah-aziz", anyNode, "Agency putea-ora", "node:"},
	{"farah-aziz", anyNode, "ServiceType COUNSELLING", "node:"},
	{"farah-aziz", anyNode, "ChildrensTeam awamarama", "node:"},
	{"farah-aziz", anyNode, "BreakGlassUse hana-parata", "node:"},
	{"farah-aziz", anyNode, "Notice hana-parata", "node:"},
	{"farah-aziz", anyNode, "Observation hana-parata", "node:"},
	{"farah-aziz", anyNode, "Concern hana-parata", "node:"},
	{"farah-aziz", anyNode, "TeamConcern hana-parata", "node:"},
	{"farah-aziz", anyNode, "UpdateRequest hana-parata", "node:"},
	{"farah-aziz", anyNode, "Referral hana-parata", "node:"},
	{"farah-aziz", anyNode, "PanelDecision hana-parata", "node:"},
	{"farah-aziz", anyNode, "LeadProposal hana-parata", "node:"},
	{"farah-aziz", anyNode, "AvailabilityRequest hana-parata", "node:"},
	{"farah-aziz", anyNode, "LeadPreference hana-parata", "node:"},
	{"farah-aziz", anyNode, "LeadDelegation hana-parata", "node:"},
	{"farah-aziz", anyNode, "Competency hana-parata", "node:"},
	{"farah-aziz", anyNode, "SelfDescription hana-parata", "node:"},
	{"farah-aziz", anyNode, "Membership hana-parata", "node:"},
	{"farah-aziz", anyNode, "RetractedMembership hana-parata", "node:"},
	{"farah-aziz", anyNode, "Invitation hana-parata", "node:"},
	{"farah-aziz", anyNode, "ExternalSupport hana-parata", "node:"},
	{"farah-aziz", anyNode, "SafetyNetworkMember hana-parata", "node:"},
	{"farah-aziz", anyNode, "NetworkClosure hana-parata", "node:"},
	{"farah-aziz", anyNode, "Hui hana-parata", "node:"},
	{"farah-aziz", anyNode, "HuiInvitation hana-parata", "node:"},
	{"farah-aziz", anyNode, "HuiAction hana-parata", "node:"},
	{"farah-aziz", anyNode, "NetworkDecision hana-parata", "node:"},
	{"farah-aziz", anyNode, "ChildVoice hana-parata", "node:"},
	{"farah-aziz", anyNode, "Feedback hana-parata", "node:"},
	{"farah-aziz", anyNode, "Disagreement hana-parata", "node:"},
	{"farah-aziz", anyNode, "WorkingAgreement hana-parata", "node:"},
	{"farah-aziz", anyNode, "WaysOfWorkingReview hana-parata", "node:"},
	{"farah-aziz", anyNode, "Barrier hana-parata", "node:"},
	{"farah-aziz", anyNode, "Appointment hana-parata", "node:"},
	{"farah-aziz", anyNode, "Assessment hana-parata", "node:"},
	{"farah-aziz", anyNode, "AssessmentContribution hana-parata", "node:"},
	{"farah-aziz", anyNode, "Need hana-parata", "node:"},
	{"farah-aziz", anyNode, "Goal hana-parata", "node:"},
	{"farah-aziz", anyNode, "Activity hana-parata", "node:"},
	{"farah-aziz", anyNode, "Delivery hana-parata", "node:"},
	{"farah-aziz", anyNode, "ProgressUpdate hana-parata", "node:"},
	{"farah-aziz", anyNode, "PlanVersion hana-parata", "node:"},
	{"farah-aziz", anyNode, "PlanCommunication hana-parata", "node:"},
	{"farah-aziz", anyNode, "PlanReview hana-parata", "node:"},
	{"farah-aziz", anyNode, "Problem hana-parata", "node:"},
	{"farah-aziz", anyNode, "ProblemContribution hana-parata", "node:"},
	{"farah-aziz", anyNode, "Supervision hana-parata", "node:"},
	{"farah-aziz", anyNode, "SupervisionSession hana-parata", "node:"},
	{"farah-aziz", anyNode, "TrainingModule hana-parata", "node:"},
	{"farah-aziz", anyNode, "TrainingCompletion hana-parata", "node:"},
	{"farah-aziz", anyNode, "SafetyCheck hana-parata", "node:"},
	{"farah-aziz", anyNode, "DevelopmentPlan hana-parata", "node:"},
	{"farah-aziz", anyNode, "TrainingNeed hana-parata", "node:"},
	{"farah-aziz", anyNode, "ExpressionOfInterest hana-parata", "node:"},
	{"farah-aziz", anyNode, "ContactRoute hana-parata", "node:"},
	{"farah-aziz", anyNode, "SinglePoint hana-parata", "node:"},
	{"farah-aziz", anyNode, "InterpreterNeed hana-parata", "node:"},
	{"farah-aziz", anyNode, "AgencyService hana-parata", "node:"},
	{"farah-aziz", anyNode, "ProcedureNote hana-parata", "node:"},
	{"farah-aziz", anyNode, "Interaction hana-parata", "node:"},
	{"farah-aziz", anyNode, "ServiceRequest hana-parata", "node:"},
	{"farah-aziz", anyNode, "FindingReview hana-parata", "node:"},
	{"farah-aziz", anyNode, "Consultation hana-parata", "node:"},
	{"farah-aziz", anyNode, "InformationRequest hana-parata", "node:"},
	{"farah-aziz", anyNode, "Disclosure hana-parata", "node:"},
	{"farah-aziz", anyNode, "NotificationDuty hana-parata", "node:"},
	{"farah-aziz", anyNode, "ParticipationConsent hana-parata", "node:"},
	{"farah-aziz", `{ huiInvitations { nodes { hui { purpose } child { name } } } }`, "", "huiInvitations:"},
	{"sefo-leota", someNodes, "Kin mere-parata", "nodes: hana-parata mikaere-parata tui-parata"},
	{"sefo-leota", someNodes, "Whanau parata", "nodes: hana-parata mikaere-parata tui-parata"},
	{"mere-parata", someNodes, "Kin mere-parata", "nodes:"},
	{"hana-parata", someNodes, "Kin mere-parata", "nodes: hana-parata"},
	{"lupe-vaitohi", someNodes, "Kin mere-parata", "nodes:"},

	{"mere-parata", `query($id: ID!) { whanau(id: $id) { members { person { name } } } }`, "Whanau parata", "whanau: hana-parata mikaere-parata"},
	{"mere-parata", `{ me { person { name } childCount } }`, "", "me:"},
	{"hana-parata", `{ me { person { name } } }`, "", "me: hana-parata"},
	{"farah-aziz", `query($id: ID!) { practitioner(id: $id) { networks { totalCount } } }`, "Practitioner sefo-leota", "practitioner: hana-parata"},
	{"farah-aziz", `query($id: ID!) { practitioner(id: $id) { networks { pageInfo { hasNextPage } } } }`, "Practitioner sefo-leota", "practitioner: hana-parata"},
	{"farah-aziz", `query($id: ID!) { practitioner(id: $id) { networks(asAt: "2020-01-01") { totalCount } } }`, "Practitioner sefo-leota", "practitioner:"},
	{"moira-keane", `{ practitioners { nodes { name oversight { networks dueOn } } } }`, "", "practitioners:"},
	{"moira-keane", `query($id: ID!) { managerDashboard(agencyId: $id) { staff { nodes { networks overdueActivities } } } }`, "Agency putea-ora", "managerDashboard:"},
	{"farah-aziz", `{ expressionsOfInterest { nodes { message } } }`, "", "expressionsOfInterest:"},
	{"farah-aziz", `query($id: ID!) { agency(id: $id) { networks { totalCount } } }`, "Agency putea-ora", "agency: hana-parata"},
	{"farah-aziz", `{ agencies { totalCount } }`, "", "agencies:"},

	{"farah-aziz", `query($id: ID!) { sharingAdvice(childId: $id, fromAgencyId: $id, toAgencyId: $id, purpose: PREVENT_HARM) { code } }`, "Child hana-parata", "sharingAdvice:"},
	{"farah-aziz", `{ informationRequests { nodes { question } } }`, "", "informationRequests:"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { sharing { disclosures { nodes { id } } } } }`, "Child hana-parata", "child: hana-parata"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { together { hui { nodes { id } } voices { nodes { words } } } } }`, "Child hana-parata", "child: hana-parata"},
	{"farah-aziz", `{ invitations { nodes { message child { name } } } }`, "", "invitations:"},
	{"farah-aziz", `query($id: ID!) { safetyNetwork(childId: $id) { nodes { willDo } } }`, "Child hana-parata", "safetyNetwork:"},
	{"farah-aziz", `query($id: ID!) { networkClosures(childId: $id) { nodes { note } } }`, "Child hana-parata", "networkClosures:"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { plan { needs { nodes { id } } timeliness { acceptedOn } } } }`, "Child hana-parata", "child: hana-parata"},
	{"farah-aziz", `{ concerns { nodes { text } } teamConcerns { nodes { text } } updateRequests { nodes { question } } }`, "", "concerns teamConcerns updateRequests:"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { observations { nodes { text } } concerns { totalCount } pictures { truncated } } }`, "Child hana-parata", "child: hana-parata"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { networkChanges { totalCount } } }`, "Child hana-parata", "child: hana-parata"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { caseReview(at: "2026-06-16T00:00:00Z") { truncated } } }`, "Child hana-parata", "child: hana-parata"},
	{"ngaire-waaka", `query($id: ID!) { child(id: $id) { network(knownAt: "2026-06-16T00:00:00Z") { siblings { level } } } }`, "Child mikaere-parata", "child: mikaere-parata"},
	{"farah-aziz", `query($id: ID!) { leadCandidates(childId: $id) { totalCount } }`, "Child hana-parata", "leadCandidates: hana-parata"},
	{"farah-aziz", `query($id: ID!) { simulate(childId: $id, changes: [{removeMember: {membershipId: "x"}}]) { asAt } }`, "Child hana-parata", "simulate: hana-parata"},
	{"farah-aziz", `{ referrals { nodes { reason } } availabilityRequests { nodes { dueOn } } serviceRequests { nodes { reason } } }`, "", "availabilityRequests referrals serviceRequests:"},
	{"farah-aziz", `{ myWork { totalCount totals { waiting overdue byKind { kind waiting overdue beyond } } nodes { kind object { id } since dueOn overdueDays child { name } network { id } } } }`, "", "myWork:"},
	{"ngaire-waaka", `{ myWork { byNetwork { waiting overdue unownedConcerns outstandingContributions child { name } network { id } } } }`, "", "myWork: mikaere-parata"},
	{"farah-aziz", `{ findings(in: {caseload: true}, first: 1, filter: {codes: [G1_NO_LEAD]}) { nodes { code child { id } } } }`, "", "findings:"},
	{"farah-aziz", `{ findings(in: {caseload: true}) { totalCount counts { code count } } }`, "", "findings: hana-parata tama-kereama"},
	{"farah-aziz", `{ myReferrals { nodes { reason } } leadProposals { nodes { since } } }`, "", "leadProposals myReferrals:"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { leading { status } } }`, "Child hana-parata", "child: hana-parata"},
	{"farah-aziz", `query($id: ID!) { child(id: $id) { whoIsWho { people { name } } sources { knownSince } } }`, "Child hana-parata", "child: hana-parata"},
	{"ata-wilkins", `query($id: ID!) { child(id: $id) { network { picture(style: GENOGRAM) { width } } } }`, "Child jack-wilson", "child: jack-wilson ruby-wilson"},
	{"farah-aziz", `{ teams { name } agencyServices { nodes { about } } }`, "", "agencyServices teams:"},
	{"farah-aziz", `{ sharingBases { code } findingRules { code } codeLists { name } maintenance { until } __typename }`, "", ""},
	{"farah-aziz", `{ kauri: notices { totalCount } mine: breakGlassReviews { nodes { reason } } }`, "", "breakGlassReviews notices:"},

	{"piripi-stone", `query($id: ID!) { accessLog(childId: $id) { totalCount } }`, "Child hana-parata", "accessLog: hana-parata"},
	{"farah-aziz", `query($id: ID!) { accessLog(childId: $id) { totalCount } }`, "Child hana-parata", "accessLog:"},
	{"piripi-stone", `query($id: ID!) { accessLog(childId: $id) { nodes { at } } }`, "Child koa-fraser", "accessLog:"},
}

// broken are what somebody sees who broke the glass of Hana, and who is told of it: the
// entry says so, and so does the answer.
var broken = []trace{
	{"lupe-vaitohi", breakGlass, "Child hana-parata", "breakGlass: hana-parata*"},
	{"lupe-vaitohi", someNodes, "Kin mere-parata", "nodes: hana-parata*"},
	{"lupe-vaitohi", someNodes, "Whanau parata", "nodes: hana-parata*"},
	{"lupe-vaitohi", anyNode, "ServiceProvision parata-parenting", "node: hana-parata*"},
	{"lupe-vaitohi", `{ children(filter: { name: "hana" }) { totalCount } }`, "", "children: hana-parata*"},
	{"lupe-vaitohi", `query($id: ID!) { practitioner(id: $id) { networks { totalCount } } }`, "Practitioner sefo-leota", "practitioner: hana-parata*"},
	{"ata-wilkins", `{ notices { nodes { subject { ... on BreakGlassUse { reason } } } } }`, "", "notices: hana-parata"},
	{"ata-wilkins", `{ breakGlassReviews { nodes { reason } } }`, "", "breakGlassReviews: hana-parata"},
	{"lupe-vaitohi", breakGlass, "Child koa-fraser", "breakGlass:"},
}

func TestEverythingPersonalLeavesATrace(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		for _, c := range traces {
			c.check(t, s)
		}
		for _, c := range broken {
			c.check(t, s)
		}
	})
}

// A page behind the last one is empty, and the count beside it is not.
func TestCountsLeaveATraceOfTheirOwn(t *testing.T) {
	team.Each(t, func(t *testing.T, s *store.Store) {
		post(t, apiFor(t, s, bearer("farah-aziz")), anyNode, map[string]any{"id": keyed(t, s, "Child hana-parata")})
		hana, sefo := keyed(t, s, "Child hana-parata"), keyed(t, s, "Practitioner sefo-leota")
		for _, c := range []struct{ who, list, entry string }{
			{"farah-aziz", `{ children(filter: { name: "hana" }, after: %s) { %s } }`, "children: hana-parata"},
			{"farah-aziz", `{ practitioner(id: "` + sefo + `") { networks(after: %s) { %s } } }`, "practitioner: hana-parata"},
			{"piripi-stone", `{ accessLog(childId: "` + hana + `", after: %s) { %s } }`, "accessLog: hana-parata"},
		} {
			handler := apiFor(t, s, bearer(c.who))
			_, end, _ := strings.Cut(post(t, handler, fmt.Sprintf(c.list, "null", "pageInfo { endCursor }"), nil), `"endCursor":`)
			end, _, _ = strings.Cut(end, "}")
			answer := post(t, handler, fmt.Sprintf(c.list, end, "totalCount"), nil)
			all := entries(t, s)
			if have := all[len(all)-1]; have != c.entry || !strings.Contains(answer, `"totalCount":`) {
				t.Errorf("%s is recorded as %q instead of %q: %s", c.list, have, c.entry, answer)
			}
		}
	})
}

// check asks, and compares what is recorded.
func (c trace) check(t *testing.T, s *store.Store) {
	t.Helper()
	variables := map[string]any{}
	if strings.Contains(c.query, "$number") {
		variables["number"] = "ZZZ0016"
	}
	if c.of != "" {
		variables["id"] = keyed(t, s, c.of)
	}
	if c.query == breakGlass {
		variables = glassInput(keyed(t, s, c.of))
	}
	before := entries(t, s)
	answer := post(t, apiFor(t, s, bearer(c.who)), c.query, variables)
	var want []string
	if c.entry != "" {
		want = []string{c.entry}
	}
	if have := entries(t, s)[len(before):]; !slices.Equal(have, want) {
		t.Errorf("%s asks %s of %s:\nis recorded as %q instead of %q\n%s", c.who, c.query, c.of, have, want, answer)
	}
	if marked := strings.Contains(answer, `"extensions":{"breakGlass":[`); marked != strings.Contains(c.entry, "*") {
		t.Errorf("%s asks %s of %s: %s", c.who, c.query, c.of, answer)
	}
}

// tables are where the nodes of the demo are found by their keys.
var tables = map[string]string{
	"Child": "children", "Kin": "kin", "Whanau": "whanau", "Network": "networks", "ServiceProvision": "service_provisions",
	"Practitioner": "practitioners", "Agency": "agencies", "ServiceType": "service_types", "ChildrensTeam": "childrens_teams",
}

// keyed is the id in the API of what has a type and a key in the demo; of a type of which
// the demo has none, one that stands for nothing, with the key of a child.
func keyed(t *testing.T, s *store.Store, of string) string {
	t.Helper()
	kind, key, _ := strings.Cut(of, " ")
	column := "import_key"
	if kind == "ServiceType" {
		column = "code"
	}
	table, known := tables[kind]
	if !known {
		table = "children"
	}
	var id uuid.UUID
	if err := s.Reader().QueryRow(`SELECT id FROM `+table+` WHERE `+column+` = $1`, key).Scan(&id); err != nil {
		t.Fatal(of, err)
	}
	return globalid.Of(kind, id)
}

// entries are all answers recorded, with the children named, those of broken glass with a *.
func entries(t *testing.T, s *store.Store) (all []string) {
	t.Helper()
	rows, err := s.Reader().Query(`SELECT e.seq, e.operation, c.import_key, a.break_glass FROM audit_entries e
		LEFT JOIN audit_children a ON a.seq = e.seq LEFT JOIN children c ON c.id = a.child_id
		WHERE e.kind = 'READ' ORDER BY e.seq, c.import_key`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	last := 0
	for rows.Next() {
		var seq int
		var operation string
		var key sql.NullString
		var glass sql.NullBool
		if err := rows.Scan(&seq, &operation, &key, &glass); err != nil {
			t.Fatal(err)
		}
		if seq != last {
			last, all = seq, append(all, operation+":")
		}
		if key.Valid {
			all[len(all)-1] += " " + key.String
		}
		if glass.Bool {
			all[len(all)-1] += "*"
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// Whoever adds a field to Query or a type of Node says here what its answer leaves.
func TestEveryFieldOfTheRootHasItsTrace(t *testing.T) {
	types, followed := loadSchema(t), map[string]bool{}
	for _, c := range traces {
		document, err := gqlparser.LoadQuery(types, c.query)
		if err != nil {
			t.Fatal(c.query, err)
		}
		for _, set := range []ast.SelectionSet{document.Operations[0].SelectionSet, fragments(document)} {
			for _, selection := range set {
				if field, ok := selection.(*ast.Field); ok {
					followed[field.Name] = true
				}
			}
		}
		if strings.Contains(c.query, "node") {
			kind, _, _ := strings.Cut(c.of, " ")
			followed[kind] = true
		}
	}
	for _, field := range types.Query.Fields {
		if !followed[field.Name] && !strings.HasPrefix(field.Name, "__") {
			t.Errorf("nobody asks for %s", field.Name)
		}
	}
	for _, node := range types.GetPossibleTypes(types.Types["Node"]) {
		if !followed[node.Name] {
			t.Errorf("nobody asks for a %s by its id", node.Name)
		}
	}
}

// fragments are what the fragments of a document select.
func fragments(document *ast.QueryDocument) (set ast.SelectionSet) {
	for _, f := range document.Fragments {
		set = append(set, f.SelectionSet...)
	}
	return set
}

// The names of as many fields of a root as a request may have fit into one entry.
func TestTheLongestOperationCanBeRecorded(t *testing.T) {
	const most = 20 // fields of a request
	log := audit.NewLog(testkit.SQLite(t))
	for _, root := range []*ast.Definition{loadSchema(t).Query, loadSchema(t).Mutation} {
		var names []string
		for _, field := range root.Fields {
			names = append(names, field.Name)
		}
		slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
		ctx := audit.Begin(testkit.Context(), audit.Request{Operation: strings.Join(names[:most], " ")})
		if err := log.Record(ctx, audit.Whole); err != nil {
			t.Errorf("the fields of %s: %v", root.Name, err)
		}
	}
}
