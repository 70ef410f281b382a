package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// S1.26: a child is referred, triaged and accepted, and its network opens.
func TestFromReferralToNetwork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		refer := in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "misses school"}
		id := w.must("sione", "referChild", refer)
		waiting := `{ referrals { child { name } reason status agency { name } } }`
		if answer := w.post("dora", waiting, nil); !strings.Contains(answer, `{"child":null,"reason":"misses school","status":"REFERRED","agency":{"name":"school"}}`) {
			t.Error(answer)
		}
		if answer := w.post("mere", waiting, nil); !strings.Contains(answer, `"referrals":[]`) {
			t.Error(answer)
		}
		w.must("paku", "triageReferral", in{"referralId": id, "urgency": "URGENT", "note": "soon", "expectedVersion": 1})
		decision := in{"kind": "ACCEPT", "referralId": id, "present": []string{w.id("Practitioner", "paku"), w.id("Practitioner", "dora")}, "rationale": "needs several agencies"}
		w.must("dora", "recordPanelDecision", decision)
		if answer := w.post("dora", waiting, nil); !strings.Contains(answer, `"referrals":[]`) {
			t.Error(answer)
		}
		answer := w.post("dora", `query($id: ID!) { child(id: $id) { leading { status
			referrals { status triageNote decision { kind present { givenNames } rationale } } panelDecisions { referralId } } network { acceptedOn members { role } } } }`,
			map[string]any{"id": w.id("Child", "kiri")})
		for _, part := range []string{`"status":"ACCEPTED","referrals":[{"status":"ACCEPTED","triageNote":"soon","decision":{"kind":"ACCEPT","present":[{"givenNames":"paku"},{"givenNames":"dora"}]`,
			`"referralId":"` + id, `"network":{"acceptedOn":"2026-06-15","members":[{"role":"CHILD"}]}`} {
			if !strings.Contains(answer, part) {
				t.Errorf("no %s in %s", part, answer)
			}
		}
		w.refused("dora", "recordPanelDecision", decision, "CONFLICT referralId")
		w.refused("dora", "triageReferral", in{"referralId": id, "urgency": "ROUTINE"}, "CONFLICT referralId")
	})
}

func TestReferralsThatAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "misses school"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"sione", right.with("reason", " "), "INVALID reason"},
			{"sione", right.with("reason", strings.Repeat("ā", 2001)), "INVALID reason"},
			{"sione", right.with("referredOn", "2026-06-16"), "INVALID referredOn"},
			{"sione", right.with("childId", nil), "INVALID childId"},
			{"sione", right.with("nhi", "ZZZ0016"), "INVALID childId"},
			{"sione", right.with("childId", nil).with("nhi", "ZZZ0016"), "NOT_FOUND nhi"},
			{"sione", right.with("childId", nil).with("nhi", "ZZZ0017"), "INVALID nhi"},
			{"sione", right.with("childId", w.id("Child", "lee")), "NOT_FOUND childId"},
			{"sione", right.with("childId", w.id("Child", "nobody")), "NOT_FOUND childId"},
			{"sione", right.with("childId", w.id("Practitioner", "kiri")), "NOT_FOUND childId"},
			{"sione", right.with("teamId", w.id("ChildrensTeam", "nobody")), "NOT_FOUND teamId"},
			{"sione", right.with("agencyId", w.id("Agency", "clinic")), "NOT_FOUND agencyId"},
			{"rex", right, "CONFLICT agencyId"},
			{"mere", right.with("childId", w.id("Child", "hana")), "CONFLICT childId"},
		} {
			w.refused(c.who, "referChild", c.input, c.want)
		}
		id := w.must("sione", "referChild", right)
		w.refused("sione", "referChild", right, "CONFLICT childId")
		if other := w.must("mere", "referChild", right); other == id {
			t.Error("two referrals of two practitioners are one")
		}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", in{"referralId": id, "urgency": "URGENT"}, "NOT_FOUND referralId"},
			{"dora", in{"referralId": w.id("Referral", "nobody"), "urgency": "URGENT"}, "NOT_FOUND referralId"},
			{"sione", in{"referralId": id, "urgency": "URGENT"}, "FORBIDDEN referralId"},
			{"dora", in{"referralId": id, "urgency": "URGENT", "note": strings.Repeat("x", 2001)}, "INVALID note"},
			{"dora", in{"referralId": id, "urgency": "URGENT", "expectedVersion": 2}, "CONFLICT expectedVersion"},
		} {
			w.refused(c.who, "triageReferral", c.input, c.want)
		}
	})
}

func TestDecisionsThatAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		id := w.must("sione", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "x", "referredOn": "2026-06-10"})
		paku, mere := w.id("Practitioner", "paku"), w.id("Practitioner", "mere")
		accept := in{"kind": "ACCEPT", "referralId": id, "present": []string{paku}, "rationale": "x"}
		assign := in{"kind": "ASSIGN_LEAD", "childId": w.id("Child", "hana"), "present": []string{paku}, "rationale": "x",
			"candidates": []in{{"practitionerId": mere}}, "chosenId": mere}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"dora", accept.with("rationale", ""), "INVALID rationale"},
			{"dora", accept.with("present", []string{}), "INVALID present"},
			{"dora", accept.with("present", []string{mere}), "NOT_FOUND present.0"},
			{"dora", accept.with("present", []string{paku, paku}), "INVALID present.1"},
			{"dora", accept.with("decidedOn", "2026-06-09"), "INVALID decidedOn"},
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
			{"dora", assign.with("decidedOn", today.AddDays(-101).String()), "CONFLICT childId"},
		} {
			w.refused(c.who, "recordPanelDecision", c.input, c.want)
		}
		w.must("dora", "recordPanelDecision", assign)
		w.must("dora", "recordPanelDecision", accept.with("kind", "DECLINE"))
		again := w.must("sione", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "x"})
		w.write(func(ctx context.Context, rows *gen.Client) { w.network(ctx, rows, "kiri", today.AddDays(5)) })
		w.refused("dora", "recordPanelDecision", accept.with("referralId", again), "CONFLICT referralId")
	})
}

// S1.27, S1.28, S1.30, S1.39: the panel chooses, the director asks, a manager answers, the
// lead begins and joins, and hands over.
func TestFromDecisionToHandover(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		proposal := w.must("paku", "proposeLead", in{"decisionId": w.decided("hana", "ana"), "fromOn": "2026-06-20"})
		w.refused("dora", "confirmLead", in{"proposalId": proposal}, "CONFLICT proposalId")
		request := w.must("dora", "requestAvailability", in{"proposalId": proposal, "message": "about four hours"})
		w.refused("dora", "requestAvailability", in{"proposalId": proposal}, "CONFLICT proposalId")
		w.refused("dora", "confirmLead", in{"proposalId": proposal}, "CONFLICT proposalId")
		if answer := w.post("bo", `{ availabilityRequests { child { name } lead { givenNames } dueOn message } }`, nil); !strings.Contains(answer,
			`[{"child":null,"lead":{"givenNames":"ana"},"dueOn":"2026-06-22","message":"about four hours"}]`) {
			t.Error(answer)
		}
		w.refused("dora", "answerAvailability", in{"requestId": request, "answer": "AVAILABLE"}, "FORBIDDEN requestId")
		w.refused("sione", "answerAvailability", in{"requestId": request, "answer": "AVAILABLE"}, "NOT_FOUND requestId")
		w.must("bo", "answerAvailability", in{"requestId": request, "answer": "NOT_AVAILABLE", "conditions": "on leave"})
		w.refused("bo", "answerAvailability", in{"requestId": request, "answer": "AVAILABLE"}, "CONFLICT requestId")
		w.refused("dora", "confirmLead", in{"proposalId": proposal}, "CONFLICT proposalId")
		second := w.must("dora", "requestAvailability", in{"proposalId": proposal})
		w.must("bo", "answerAvailability", in{"requestId": second, "answer": "AVAILABLE", "hoursPerWeek": 4})
		w.refused("dora", "changeLead", in{"proposalId": proposal, "reason": "x"}, "CONFLICT proposalId")
		w.refused("paku", "confirmLead", in{"proposalId": proposal}, "FORBIDDEN proposalId")
		w.must("dora", "confirmLead", in{"proposalId": proposal})
		w.refused("dora", "confirmLead", in{"proposalId": proposal}, "CONFLICT proposalId")
		w.refused("dora", "withdrawLeadProposal", in{"proposalId": proposal, "reason": "x"}, "CONFLICT proposalId")
		seats := read(w, func(ctx context.Context, rows *gen.Client) []*gen.CanMembership {
			return rows.CanMembership.Query().Where(canmembership.PractitionerID(w.ids["ana"])).AllX(ctx)
		})
		if len(seats) != 1 || seats[0].FromOn.String() != "2026-06-20" || seats[0].UntilOn != nil || *seats[0].AgencyID != w.ids["clinic"] {
			t.Errorf("the lead's memberships are %v", seats)
		}
		next := w.proposed("hana", "bo", today.AddDays(30))
		w.refused("dora", "confirmLead", in{"proposalId": next}, "CONFLICT proposalId")
		w.refused("dora", "changeLead", in{"proposalId": next, "reason": ""}, "INVALID reason")
		w.must("dora", "changeLead", in{"proposalId": next, "reason": "parental leave"})
		w.leadsAre("hana", "ana 2026-06-20 2026-07-15, bo 2026-07-15 ")
		late := w.proposed("hana", "ana", today.AddDays(20))
		w.refused("dora", "changeLead", in{"proposalId": late, "reason": "x"}, "CONFLICT proposalId")
		w.must("dora", "withdrawLeadProposal", in{"proposalId": late, "reason": "too late"})
		w.refused("dora", "changeLead", in{"proposalId": late, "reason": "x"}, "CONFLICT proposalId")
	})
}

// leadsAre compares the periods of a network's leads.
func (w *world) leadsAre(child, want string) {
	w.t.Helper()
	names := map[string]string{}
	for name, id := range w.ids {
		names[id.String()] = name
	}
	var have []string
	for _, l := range read(w, func(ctx context.Context, rows *gen.Client) []*gen.LeadPeriod {
		return rows.LeadPeriod.Query().Order(gen.Asc("from_on")).AllX(ctx)
	}) {
		until := ""
		if l.UntilOn != nil {
			until = l.UntilOn.String()
		}
		if l.NetworkID == w.ids["network of "+child] {
			have = append(have, names[l.PractitionerID.String()]+" "+l.FromOn.String()+" "+until)
		}
	}
	if is := strings.Join(have, ", "); is != want {
		w.t.Errorf("the leads are %q, want %q", is, want)
	}
}

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
			{"dora", right.with("agencyId", w.id("Agency", "school")), "NOT_FOUND agencyId"},
			{"dora", right.with("siblingsReason", strings.Repeat("x", 2001)), "INVALID siblingsReason"},
		} {
			w.refused(c.who, "proposeLead", c.input, c.want)
		}
		proposal := w.must("dora", "proposeLead", right.with("agencyId", w.id("Agency", "clinic")))
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

// S1.32 and S1.29: another lead than the siblings' or than the family wants needs a
// reason; what the viewer may not see asks for none.
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
			{"mere", wish.with("agencyId", w.id("Agency", "clinic")), "NOT_FOUND agencyId"},
		} {
			w.refused(c.who, "recordLeadPreference", c.input, c.want)
		}
	})
}

// S1.32: siblings get one lead together, or none of them does.
func TestSiblingsTogether(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "mere", "school", today.AddDays(-50))
		hana, tai := w.proposed("hana", "ana", today), w.proposed("tai", "ana", today)
		bo := w.proposed("tai", "bo", today)
		both := in{"proposalIds": []string{hana, tai}, "reason": "one for both"}
		w.refused("dora", "assignLeadToSiblings", both.with("proposalIds", []string{hana}), "INVALID proposalIds")
		w.refused("dora", "assignLeadToSiblings", both.with("proposalIds", []string{hana, hana}), "INVALID proposalIds.1")
		w.refused("dora", "assignLeadToSiblings", both.with("proposalIds", []string{hana, bo}), "INVALID proposalIds.1")
		w.refused("dora", "assignLeadToSiblings", both.with("proposalIds", []string{hana, globalid.Of("LeadProposal", w.ids["hana"])}), "NOT_FOUND proposalIds.1")
		w.refused("dora", "assignLeadToSiblings", both.with("reason", ""), "INVALID reason")
		w.refused("paku", "assignLeadToSiblings", both, "FORBIDDEN proposalIds.0")
		w.must("dora", "assignLeadToSiblings", both)
		w.leadsAre("hana", "ana 2026-06-15 ")
		w.leadsAre("tai", "mere 2026-04-26 2026-06-15, ana 2026-06-15 ")
		w.refused("dora", "assignLeadToSiblings", both, "CONFLICT proposalIds.0")
	})
}

func TestCompetencies(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		right := in{"practitionerId": w.id("Practitioner", "ana"), "code": "TRAUMA", "level": "WORKING"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"dora", right, "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "bo")), "FORBIDDEN practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "rex")), "NOT_FOUND practitionerId"},
			{"bo", right.with("practitionerId", w.id("Practitioner", "nobody")), "NOT_FOUND practitionerId"},
			{"bo", right.with("code", "LANGUAGE"), "INVALID language"},
			{"bo", right.with("code", "LANGUAGE").with("language", "te reo"), "INVALID language"},
			{"bo", right.with("language", "mi"), "INVALID language"},
			{"bo", right.with("assessedOn", "2026-06-16"), "INVALID assessedOn"},
			{"bo", right.with("expiresOn", "2026-06-15"), "INVALID expiresOn"},
		} {
			w.refused(c.who, "recordCompetency", c.input, c.want)
		}
		w.must("bo", "recordCompetency", right.with("assessedOn", "2026-06-01"))
		w.must("bo", "recordCompetency", right.with("level", "EXPERT"))
		w.refused("bo", "recordCompetency", right, "CONFLICT ")
		answer := w.post("dora", `query($id: ID!) { practitioner(id: $id) { competencies { code level assessor { givenNames } } } }`, map[string]any{"id": w.id("Practitioner", "ana")})
		if !strings.Contains(answer, `[{"code":"TRAUMA","level":"EXPERT","assessor":{"givenNames":"bo"}}]`) {
			t.Error(answer)
		}
	})
}
