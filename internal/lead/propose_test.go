package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestProposalsThatAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		decision := w.decided("hana", "ana")
		right := in{"decisionId": decision, "fromOn": "2026-06-20"}
		referral := w.must("sione", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "x"})
		declined := w.must("dora", "recordPanelDecision", in{"kind": "DECLINE", "referralId": referral, "present": []string{w.id("Practitioner", "paku")}, "rationale": "x"})
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"dora", right.with("decisionId", w.id("PanelDecision", "nobody")), "NOT_FOUND decisionId"},
			{"sione", right, "NOT_FOUND decisionId"},
			{"mere", right, "FORBIDDEN decisionId"},
			{"dora", right.with("decisionId", declined), "INVALID decisionId"},
			{"dora", right.with("fromOn", today.AddDays(-101).String()), "INVALID fromOn"},
			{"dora", right.with("fromOn", "2028-01-01"), "INVALID fromOn"},
			{"dora", right.with("leadAgencyId", w.id("Agency", "school")), "NOT_FOUND leadAgencyId"},
			{"dora", right.with("siblingsReason", strings.Repeat("x", 2001)), "INVALID siblingsReason"},
		} {
			w.refused(c.who, "proposeLead", c.input, c.want)
		}
		proposal := w.must("dora", "proposeLead", right.with("leadAgencyId", w.id("Agency", "clinic")))
		for _, c := range []struct {
			who, verb string
			input     in
			want      string
		}{
			{"dora", "requestAvailability", in{"proposalId": proposal, "dueOn": "2026-06-14"}, "INVALID dueOn"},
			{"dora", "requestAvailability", in{"proposalId": w.id("LeadProposal", "nobody")}, "NOT_FOUND proposalId"},
			{"paku", "requestAvailability", in{"proposalId": proposal}, "FORBIDDEN proposalId"},
			{"sione", "requestAvailability", in{"proposalId": proposal}, "NOT_FOUND proposalId"},
			{"dora", "withdrawLeadProposal", in{"proposalId": proposal, "reason": ""}, "INVALID reason"},
			{"mere", "withdrawLeadProposal", in{"proposalId": proposal, "reason": "x"}, "FORBIDDEN proposalId"},
			{"dora", "withdrawLeadProposal", in{"proposalId": proposal, "reason": "x", "expectedVersion": 7}, "CONFLICT expectedVersion"},
			{"dora", "confirmLead", in{"proposalId": proposal, "expectedVersion": 7}, "CONFLICT expectedVersion"},
			{"sione", "confirmLead", in{"proposalId": proposal}, "NOT_FOUND proposalId"},
			{"dora", "confirmLead", in{"proposalId": w.id("LeadProposal", "nobody")}, "NOT_FOUND proposalId"},
		} {
			w.refused(c.who, c.verb, c.input, c.want)
		}
		request := w.must("dora", "requestAvailability", in{"proposalId": proposal})
		answer := in{"requestId": request, "answer": "AVAILABLE", "hoursPerWeek": 4}
		for _, c := range []struct {
			input in
			want  string
		}{
			{answer.with("hoursPerWeek", 0), "INVALID hoursPerWeek"},
			{answer.with("hoursPerWeek", 61), "INVALID hoursPerWeek"},
			{answer.with("answer", "NOT_AVAILABLE"), "INVALID hoursPerWeek"},
			{in{"requestId": request, "answer": "NOT_AVAILABLE"}, "INVALID conditions"},
			{answer.with("requestId", w.id("AvailabilityRequest", "nobody")), "NOT_FOUND requestId"},
			{answer.with("expectedVersion", 3), "CONFLICT expectedVersion"},
		} {
			w.refused("bo", "answerAvailability", c.input, c.want)
		}
		w.must("bo", "answerAvailability", answer)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Network.UpdateOneID(w.ids["network of hana"]).SetClosedOn(today).SetExitReason("OTHER").SaveX(ctx)
		})
		w.refused("dora", "confirmLead", in{"proposalId": proposal}, "NOT_FOUND proposalId")
	})
}

func TestSoftRulesNeedReasons(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "mere", "school", today.AddDays(-50))
		right := in{"decisionId": w.decided("hana", "ana"), "fromOn": "2026-06-20"}
		w.refused("dora", "proposeLead", right, "INVALID siblingsReason")
		reasoned := right.with("siblingsReason", "another language")
		w.must("dora", "proposeLead", reasoned)
		w.must("dora", "proposeLead", in{"decisionId": w.decided("hana", "mere"), "fromOn": "2026-06-20"})

		wish := in{"childId": w.id("Child", "hana"), "givenBy": "CHILD", "stance": "FOR", "practitionerId": w.id("Practitioner", "mere"), "words": "she listens"}
		w.must("mere", "recordLeadPreference", wish)
		w.refused("dora", "proposeLead", reasoned, "INVALID preferenceReason")
		w.must("dora", "proposeLead", reasoned.with("preferenceReason", "she leaves in July"))
		w.must("mere", "recordLeadPreference", wish.with("stance", "AGAINST"))
		w.must("dora", "proposeLead", reasoned)
		w.must("dora", "recordLeadPreference", wish.with("stance", "AGAINST").with("practitionerId", w.id("Practitioner", "ana")))
		w.refused("dora", "proposeLead", reasoned, "INVALID preferenceReason")

		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", wish, "NOT_FOUND childId"},
			{"mere", wish.with("practitionerId", w.id("Practitioner", "rex")), "NOT_FOUND practitionerId"},
			{"mere", wish.with("practitionerId", w.id("Practitioner", "nobody")), "NOT_FOUND practitionerId"},
			{"mere", wish.with("statedOn", "2026-06-16"), "INVALID statedOn"},
			{"mere", wish.with("givenBy", "KIN"), "NOT_FOUND kinId"},
			{"mere", wish.with("givenBy", "WHANAU"), "NOT_FOUND whanauId"},
			{"mere", wish.with("kinId", w.id("Kin", "nobody")), "INVALID kinId"},
			{"mere", wish.with("words", strings.Repeat("x", 2001)), "INVALID words"},
			{"mere", wish.with("agencyId", w.id("Agency", "clinic")), "FORBIDDEN agencyId"},
		} {
			w.refused(c.who, "recordLeadPreference", c.input, c.want)
		}
	})
}
