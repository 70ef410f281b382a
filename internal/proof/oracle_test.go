package proof_test

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"cangraph/internal/globalid"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// unseen are things of the cast that a colleague may not know of, by type.
var unseen = map[string]string{
	"Child": "Lee", "Kin": "stranger", "Whanau": "home", "Agency": "refuge", "Practitioner": "named person", "Network": "network of Lee",
	"ServiceProvision": "service of refuge", "Observation": "observation of Lee", "Concern": "concern of Lee", "TeamConcern": "brought elsewhere",
	"UpdateRequest": "update of Lee", "BreakGlassUse": "glass of Lee",
	"Referral": "referral of Lee", "PanelDecision": "decision of Lee", "LeadProposal": "proposal of Lee",
	"AvailabilityRequest": "availability of Lee",
	"Hui":                 "hui of Lee", "HuiInvitation": "invitation of Lee", "HuiAction": "action of Lee",
	"NetworkDecision": "decision of Lee", "ChildVoice": "voice of Lee", "Feedback": "feedback of Lee", "Disagreement": "disagreement of Lee",
	"WorkingAgreement": "aim of Lee", "WaysOfWorkingReview": "ways of Lee", "Barrier": "barrier of Lee", "Appointment": "appointment of Lee",
	"Assessment": "assessment of Lee", "AssessmentContribution": "contribution of Lee", "Need": "need of Lee", "Goal": "goal of Lee",
	"Activity": "activity of Lee", "Delivery": "delivery of activity of Lee", "ProgressUpdate": "update of activity of Lee",
	"PlanVersion": "version of Lee", "PlanCommunication": "communication of Lee", "PlanReview": "review of Lee", "Problem": "problem of Lee",
	"ProblemContribution": "addition of Lee",
	"Supervision":         "supervision of the refuge", "SupervisionSession": "session of the refuge", "SafetyCheck": "check of the refuge",
	"DevelopmentPlan": "development of the refuge", "TrainingNeed": "training need of the refuge", "TrainingCompletion": "completion",
	"ExpressionOfInterest": "interest of the refuge",
	"ServiceRequest":       "asked of Lee", "FindingReview": "decided of Lee", "SelfDescription": "said, of the refuge",
	"Consultation": "consultation of Lee", "InformationRequest": "request of Lee", "Disclosure": "disclosure of Lee",
	"NotificationDuty": "duty of Lee", "ParticipationConsent": "consent of Lee",
	"ContactRoute": "route of Lee", "SinglePoint": "single point of Lee", "AgencyService": "offer of Lee", "ProcedureNote": "procedure of Lee",
	"Interaction": "interaction of Lee", "LeadDelegation": "delegation of Lee",
}

// absent is the id of something of a type that nowhere is.
func absent(kind string) string { return global(kind, "nothing of the kind") }

// What is hidden answers like what does not exist, and like what is no id: the same
// bytes, after as many statements.
func TestHiddenAnswersLikeAbsent(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		c := newCast()
		looking.Fill(t, s, []world.World{c.World})
		handler := api(t, s, c.World)
		colleague := c.accounts[slices.Index(c.roles, "colleague")]
		for kind, name := range unseen {
			by := strings.ToLower(kind[:1]) + kind[1:]
			for _, text := range []string{`query($id: ID!) { node(id: $id) { __typename id } }`, `query($id: ID!) { nodes(ids: [$id, $id]) { id } }`, `query($id: ID!) { there: ` + by + `(id: $id) { id } }`} {
				if strings.Contains(text, "there") && !slices.Contains([]string{"child", "whanau", "agency", "practitioner"}, by) {
					continue
				}
				hidden, n := counted(t, s, handler, colleague, text, global(kind, name))
				none, m := counted(t, s, handler, colleague, text, absent(kind))
				if hidden != none || n != m {
					t.Errorf("%s: %s after %d statements, and for an absent one %s after %d", text, hidden, n, none, m)
				}
				if invalid, _ := counted(t, s, handler, colleague, text, "no id"); invalid != hidden {
					t.Errorf("%s: %s, and for no id %s", text, hidden, invalid)
				}
			}
		}
		for i, verb := range verbs() {
			if s.Dialect() == dialect.Postgres && i%3 != 0 {
				continue // it takes several times as long for the same rules
			}
			for variable := range verb.variables {
				c.verbLikeAbsent(t, s, handler, verb, variable)
			}
		}
	})
}

// secluded are things of the cast that only the named person knows of, by type.
var secluded = map[string]string{
	"Child": "Lee", "Agency": "refuge", "Kin": "stranger", "Consultation": "consultation of Lee", "InformationRequest": "request of Lee",
	"Hui": "hui of Lee", "HuiInvitation": "invitation of Lee", "HuiAction": "action of Lee", "Disagreement": "disagreement of Lee",
	"WorkingAgreement": "aim of Lee", "WaysOfWorkingReview": "ways of Lee", "Barrier": "barrier of Lee", "Appointment": "appointment of Lee", "Practitioner": "named person",
	"NotificationDuty": "duty of Lee", "ParticipationConsent": "consent of Lee", "BreakGlassUse": "glass of Lee", "Network": "network of Lee",
	"Membership": "named person with Lee", "Invitation": "invitation of Lee", "ExternalSupport": "support of Lee",
	"SafetyNetworkMember": "safety of Lee", "Assessment": "assessment of Lee", "AssessmentContribution": "contribution of Lee", "Need": "need of Lee",
	"Goal": "goal of Lee", "Activity": "activity of Lee", "PlanVersion": "version of Lee", "PlanCommunication": "communication of Lee",
	"PlanReview": "review of Lee", "Problem": "problem of Lee", "Observation": "observation of Lee", "Concern": "concern of Lee",
	"TeamConcern": "brought elsewhere", "UpdateRequest": "update of Lee", "Referral": "referral of Lee", "PanelDecision": "decision of Lee",
	"LeadProposal": "proposal of Lee", "AvailabilityRequest": "availability of Lee",
	"Supervision": "supervision of the refuge", "DevelopmentPlan": "development of the refuge", "TrainingNeed": "training need of the refuge",
	"ExpressionOfInterest": "interest of the refuge",
	"FindingReview":        "decided of Lee", "ServiceRequest": "asked of Lee", "ServiceProvision": "service of refuge",
	"ContactRoute": "route of Lee", "AgencyService": "offer of Lee", "ProcedureNote": "procedure of Lee", "Interaction": "interaction of Lee", "SinglePoint": "single point of Lee",
	"LeadDelegation": "delegation of Lee", "InterpreterNeed": "interpreter of Lee",
}

// verbLikeAbsent sends a mutation that names something secluded in one of its variables,
// and one that names something that is nowhere, as everybody who may not know.
func (c *cast) verbLikeAbsent(t *testing.T, s *store.Store, handler http.Handler, v verb, variable string) {
	t.Helper()
	named, _ := v.variables[variable].(string)
	kind, _, isID := globalid.Parse(named)
	if !isID {
		return
	}
	text := `mutation($input: ` + v.input + `!) { ` + v.name + `(input: $input) { userErrors { code field message } } }`
	for i, account := range c.accounts {
		if c.roles[i] == "named person" {
			continue
		}
		send := func(id string) (answer string, statements int) {
			input := maps.Clone(v.variables)
			input[variable] = id
			statements = testkit.CountStatements(t, s, func() { answer = reply(t, handler, account, text, map[string]any{"input": input}) })
			return answer, statements
		}
		hidden, n := send(global(kind, secluded[kind]))
		none, m := send(absent(kind))
		if hidden != none || n != m {
			t.Errorf("%s(%s) as %s: %s after %d statements, and for an absent one %s after %d", v.name, variable, c.roles[i], hidden, n, none, m)
		}
	}
}

func counted(t *testing.T, s *store.Store, handler http.Handler, account world.Row, text, id string) (answer string, statements int) {
	t.Helper()
	statements = testkit.CountStatements(t, s, func() { answer = reply(t, handler, account, text, map[string]any{"id": id}) })
	return strings.ReplaceAll(answer, id, "ID"), statements
}

// Whoever knows a number does not learn from us that it is somebody's whom they may not see.
func TestNumbersOfHiddenChildrenAnswerLikeNone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		c := newCast()
		c.add("person_identifiers", "number of Lee", world.Row{"child_id": id("Lee"), "system": "https://standards.digital.health.nz/ns/nhi-id", "value": "ZZZ0024", "status": "LIVE"})
		looking.Fill(t, s, []world.World{c.World})
		handler := api(t, s, c.World)
		for i, account := range c.accounts {
			if c.roles[i] == "named person" {
				continue
			}
			for _, text := range []string{
				`query($n: String!) { children(filter: {nhi: $n}) { totalCount nodes { id } } }`,
				`mutation($n: String!) { breakGlass(input: {nhi: $n, reason: "a call at night from the hospital", basis: IMMEDIATE_SAFETY}) { breakGlassUse { id } userErrors { code message } } }`,
			} {
				var of [2]string
				var n [2]int
				for j, number := range []string{"ZZZ0024", "ZAC5361"} {
					n[j] = testkit.CountStatements(t, s, func() { of[j] = reply(t, handler, account, text, map[string]any{"n": number}) })
				}
				if of[0] != of[1] || n[0] != n[1] {
					t.Errorf("%s: %s after %d statements, and for nobody's number %s after %d", c.roles[i], of[0], n[0], of[1], n[1])
				}
			}
		}
	})
}

// Nor does it take longer: the medians of what is hidden and what is absent are no further
// apart than those of two absent ones now and then are.
func TestHiddenTakesAsLongAsAbsent(t *testing.T) {
	c := newCast()
	s := testkit.SQLite(t)
	looking.Fill(t, s, []world.World{c.World})
	handler := api(t, s, c.World)
	colleague := c.accounts[slices.Index(c.roles, "colleague")]
	text := `query($id: ID!) { child(id: $id) { preferredName identifiers { value } network { members { person { name } } overlaps { code } } } }`
	var said string
	for range 4 {
		medians := interleaved(t, handler, colleague, text, []string{global("Child", "Lee"), absent("Child"), global("Child", "nobody"), global("Child", "Aroha")}, 300)
		apart := float64(medians[0]-medians[1]) / float64(medians[1])
		noise := max(0.08, 3*abs(float64(medians[2]-medians[1])/float64(medians[1])))
		said = fmt.Sprintf("hidden %v and %v, absent %v and %v", medians[0], medians[3], medians[1], medians[2])
		if abs(apart) <= noise && abs(float64(medians[3]-medians[1])/float64(medians[1])) <= noise {
			return
		}
	}
	t.Errorf("what is hidden can be told by the time: %s", said)
}

func abs(x float64) float64 { return max(x, -x) }

// interleaved asks for each id in turn, many times, and returns the medians of how long
// each took.
func interleaved(t *testing.T, handler http.Handler, account world.Row, text string, ids []string, rounds int) []time.Duration {
	t.Helper()
	took := make([][]time.Duration, len(ids))
	for range rounds {
		for i, id := range ids {
			began := time.Now()
			reply(t, handler, account, text, map[string]any{"id": id})
			took[i] = append(took[i], time.Since(began))
		}
	}
	medians := make([]time.Duration, len(ids))
	for i := range ids {
		slices.Sort(took[i])
		medians[i] = took[i][rounds/2]
	}
	return medians
}
