package lead_test

import (
	"context"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestDecisionsThatAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		id := w.must("sione", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "x", "referredOn": "2026-06-10"})
		own := w.must("paku", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "x"})
		paku, dora, mere := w.id("Practitioner", "paku"), w.id("Practitioner", "dora"), w.id("Practitioner", "mere")
		accept := in{"kind": "ACCEPT", "referralId": id, "presentIds": []string{paku, dora}, "rationale": "x"}
		assign := in{"kind": "ASSIGN_LEAD", "childId": w.id("Child", "hana"), "presentIds": []string{paku, dora}, "rationale": "x",
			"candidates": []in{{"practitionerId": mere}}, "chosenId": mere}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"dora", accept.with("rationale", ""), "INVALID rationale"},
			{"dora", accept.with("presentIds", []string{}), "INVALID presentIds"},
			{"dora", accept.with("presentIds", []string{mere}), "NOT_FOUND presentIds.0"},
			{"dora", accept.with("presentIds", []string{paku, paku}), "INVALID presentIds.1"},
			{"dora", accept.with("presentIds", []string{paku}), "INVALID presentIds"}, // who records it was not there
			{"dora", assign.with("presentIds", []string{paku}), "INVALID presentIds"},
			{"paku", accept.with("referralId", own), "FORBIDDEN referralId"},
			{"paku", accept.with("referralId", own).with("kind", "DECLINE"), "FORBIDDEN referralId"},
			{"dora", accept.with("decidedOn", "2026-06-14"), "INVALID decidedOn"}, // before it was recorded
			{"dora", assign.with("decidedOn", today.AddDays(-29).String()), "INVALID decidedOn"},
			{"dora", accept.with("decidedOn", "2026-06-16"), "INVALID decidedOn"},
			{"dora", accept.with("referralId", nil), "INVALID referralId"},
			{"dora", accept.with("childId", w.id("Child", "kiri")), "INVALID childId"},
			{"dora", accept.with("chosenId", mere), "INVALID chosenId"},
			{"dora", accept.with("referralId", w.id("Referral", "nobody")), "NOT_FOUND referralId"},
			{"ana", accept, "NOT_FOUND referralId"},
			{"sione", accept, "FORBIDDEN referralId"},
			{"dora", assign.with("childId", nil), "INVALID childId"},
			{"dora", assign.with("childId", w.id("Child", "kiri")), "NOT_FOUND childId"},
			{"ana", assign, "NOT_FOUND childId"},
			{"mere", assign, "FORBIDDEN childId"},
			{"dora", assign.with("chosenId", nil), "INVALID chosenId"},
			{"dora", assign.with("chosenId", paku), "INVALID chosenId"},
			{"dora", assign.with("candidates", []in{}), "INVALID candidates"},
			{"dora", assign.with("candidates", []in{{"practitionerId": mere}, {"practitionerId": mere}}), "INVALID candidates.1.practitionerId"},
			{"dora", assign.with("candidates", []in{{"practitionerId": mere}, {"practitionerId": w.id("Practitioner", "rex")}}), "NOT_FOUND candidates.1.practitionerId"},
			{"dora", assign.with("candidates", []in{{"practitionerId": mere}, {"practitionerId": w.id("Practitioner", "nobody")}}), "NOT_FOUND candidates.1.practitionerId"},
		} {
			w.refused(c.who, "recordPanelDecision", c.input, c.want)
		}
		w.must("dora", "recordPanelDecision", assign)
		w.refused("dora", "recordPanelDecision", assign, "CONFLICT chosenId")
		w.refused("paku", "triageReferral", in{"referralId": own, "urgency": "URGENT"}, "FORBIDDEN referralId")
		w.must("dora", "recordPanelDecision", accept.with("kind", "DECLINE"))
		again := w.must("sione", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "x"})
		w.write(func(ctx context.Context, rows *gen.Client) { w.network(ctx, rows, "kiri", today.AddDays(5)) })
		w.refused("dora", "recordPanelDecision", accept.with("referralId", again), "CONFLICT referralId")
		w.refused("dora", "recordPanelDecision", accept.with("referralId", again).with("presentIds", []string{}), "INVALID presentIds") // and says nothing of the network
	})
}

// A panel looks at how a plan goes, and chooses nobody: the last choice of a lead stands.
func TestThePanelLooksAtAPlan(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		chosen := w.decided("hana", "ana")
		looked := in{"kind": "PLAN_REVIEW", "childId": w.id("Child", "hana"), "presentIds": []string{w.id("Practitioner", "paku")}, "rationale": "the plan goes well: look again in May"}
		w.must("paku", "recordPanelDecision", looked)
		w.must("dora", "proposeLead", in{"panelDecisionId": chosen, "since": "2026-06-20"})
		for want, input := range map[string]in{
			"INVALID childId":    looked.with("childId", nil),
			"INVALID rationale":  looked.with("rationale", " "),
			"INVALID chosenId":   looked.with("chosenId", w.id("Practitioner", "ana")),
			"INVALID candidates": looked.with("candidates", []in{{"practitionerId": w.id("Practitioner", "ana")}}),
			"INVALID referralId": looked.with("referralId", w.id("Referral", "hana")),
			"NOT_FOUND childId":  looked.with("childId", w.id("Child", "nobody")),
		} {
			w.refused("paku", "recordPanelDecision", input, want)
		}
		w.refused("mere", "recordPanelDecision", looked, "FORBIDDEN childId")
	})
}
