package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestProposalsThatAreRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		decision := w.decided("hana", "ana")
		right := in{"panelDecisionId": decision, "since": "2026-06-20"}
		referral := w.must("sione", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "x"})
		declined := w.must("paku", "recordPanelDecision", in{"kind": "DECLINE", "referralId": referral, "presentIds": []string{w.id("Practitioner", "paku")}, "rationale": "x"})
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"dora", right.with("panelDecisionId", w.id("PanelDecision", "nobody")), "NOT_FOUND panelDecisionId"},
			{"sione", right, "NOT_FOUND panelDecisionId"},
			{"mere", right, "FORBIDDEN panelDecisionId"},
			{"dora", right.with("panelDecisionId", declined), "NOT_FOUND panelDecisionId"},
			{"dora", right.with("since", today.AddDays(-101).String()), "INVALID since"},
			{"dora", right.with("since", today.AddDays(-1).String()), "INVALID since"},
			{"dora", right.with("since", "2028-01-01"), "INVALID since"},
			{"dora", right.with("leadAgencyId", w.id("Agency", "school")), "NOT_FOUND leadAgencyId"},
			{"dora", right.with("siblingsReason", strings.Repeat("x", 2001)), "INVALID siblingsReason"},
		} {
			w.refused(c.who, "proposeLead", c.input, c.want)
		}
		proposal := w.must("dora", "proposeLead", right.with("leadAgencyId", w.id("Agency", "clinic")))
		w.refused("dora", "proposeLead", right, "CONFLICT panelDecisionId")
		for _, c := range []struct {
			who, verb string
			input     in
			want      string
		}{
			{"dora", "requestAvailability", in{"leadProposalId": proposal, "dueOn": "2026-06-14"}, "INVALID dueOn"},
			{"dora", "requestAvailability", in{"leadProposalId": w.id("LeadProposal", "nobody")}, "NOT_FOUND leadProposalId"},
			{"paku", "requestAvailability", in{"leadProposalId": proposal}, "FORBIDDEN leadProposalId"},
			{"sione", "requestAvailability", in{"leadProposalId": proposal}, "NOT_FOUND leadProposalId"},
			{"dora", "withdrawLeadProposal", in{"leadProposalId": proposal, "reason": ""}, "INVALID reason"},
			{"mere", "withdrawLeadProposal", in{"leadProposalId": proposal, "reason": "x"}, "FORBIDDEN leadProposalId"},
			{"dora", "withdrawLeadProposal", in{"leadProposalId": proposal, "reason": "x", "expectedVersion": 7}, "CONFLICT expectedVersion"},
			{"dora", "confirmLead", in{"leadProposalId": proposal, "expectedVersion": 7}, "CONFLICT expectedVersion"},
			{"sione", "confirmLead", in{"leadProposalId": proposal}, "NOT_FOUND leadProposalId"},
			{"dora", "confirmLead", in{"leadProposalId": w.id("LeadProposal", "nobody")}, "NOT_FOUND leadProposalId"},
		} {
			w.refused(c.who, c.verb, c.input, c.want)
		}
		request := w.must("dora", "requestAvailability", in{"leadProposalId": proposal})
		answer := in{"availabilityRequestId": request, "answer": "AVAILABLE", "hoursPerWeek": 4}
		for _, c := range []struct {
			input in
			want  string
		}{
			{answer.with("hoursPerWeek", 0), "INVALID hoursPerWeek"},
			{answer.with("hoursPerWeek", 61), "INVALID hoursPerWeek"},
			{answer.with("answer", "NOT_AVAILABLE"), "INVALID hoursPerWeek"},
			{in{"availabilityRequestId": request, "answer": "NOT_AVAILABLE"}, "INVALID conditions"},
			{answer.with("availabilityRequestId", w.id("AvailabilityRequest", "nobody")), "NOT_FOUND availabilityRequestId"},
			{answer.with("expectedVersion", 3), "CONFLICT expectedVersion"},
		} {
			w.refused("bo", "answerAvailability", c.input, c.want)
		}
		w.must("bo", "answerAvailability", answer)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Network.UpdateOneID(w.ids["network of hana"]).SetClosedOn(today).SetExitReason("OTHER").SaveX(ctx)
		})
		w.refused("dora", "confirmLead", in{"leadProposalId": proposal}, "NOT_FOUND leadProposalId")
	})
}

func TestSoftRulesNeedReasons(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "mere", "school", today.AddDays(-50))
		goes := func(input in) {
			t.Helper()
			w.must("dora", "withdrawLeadProposal", in{"leadProposalId": w.must("dora", "proposeLead", input), "reason": "x"})
		}
		goes(in{"panelDecisionId": w.decided("hana", "mere"), "since": "2026-06-20"})
		right := in{"panelDecisionId": w.decided("hana", "ana"), "since": "2026-06-20"}
		w.refused("dora", "proposeLead", right, "INVALID siblingsReason")
		reasoned := right.with("siblingsReason", "another language")
		goes(reasoned)

		wish := in{"childId": w.id("Child", "hana"), "givenBy": "CHILD", "stance": "FOR", "practitionerId": w.id("Practitioner", "mere"), "words": "she listens"}
		w.must("mere", "recordLeadPreference", wish)
		w.refused("dora", "proposeLead", reasoned, "INVALID preferenceReason")
		goes(reasoned.with("preferenceReason", "she leaves in July"))
		w.hidden("hana", "ana") // what the refuge wrote asks for no reason, and takes none away
		w.refused("dora", "proposeLead", reasoned, "INVALID preferenceReason")
		w.must("mere", "recordLeadPreference", wish.with("stance", "AGAINST"))
		goes(reasoned)
		w.must("dora", "recordLeadPreference", wish.with("stance", "AGAINST").with("practitionerId", w.id("Practitioner", "ana")))
		w.refused("dora", "proposeLead", reasoned, "INVALID preferenceReason")
		w.must("dora", "recordLeadPreference", wish.with("practitionerId", w.id("Practitioner", "ana")))
		goes(reasoned)
		w.aunt(t, "hana")
		aunt := wish.with("givenBy", "KIN").with("kinId", w.id("Kin", "aunt"))
		w.must("mere", "recordLeadPreference", aunt) // each of the family counts for themselves
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
			{"mere", wish.with("statedOn", "2017-12-31"), "INVALID statedOn"},
			{"mere", wish.with("givenBy", "KIN"), "NOT_FOUND kinId"},
			{"mere", aunt.with("kinId", w.id("Kin", "stranger")), "NOT_FOUND kinId"}, // around another child
			{"mere", wish.with("givenBy", "WHANAU").with("whanauId", w.id("Whanau", "other home")), "NOT_FOUND whanauId"},
			{"mere", wish.with("givenBy", "WHANAU"), "NOT_FOUND whanauId"},
			{"mere", wish.with("kinId", w.id("Kin", "nobody")), "INVALID kinId"},
			{"mere", wish.with("words", strings.Repeat("x", 2001)), "INVALID words"},
			{"mere", wish.with("agencyId", w.id("Agency", "clinic")), "FORBIDDEN agencyId"},
		} {
			w.refused(c.who, "recordLeadPreference", c.input, c.want)
		}
	})
}

func TestAPreferenceIsTakenBack(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		proposal := in{"panelDecisionId": w.decided("hana", "ana"), "since": "2026-06-20"}
		wish := in{"childId": w.id("Child", "hana"), "givenBy": "CHILD", "stance": "FOR", "practitionerId": w.id("Practitioner", "mere"), "words": "she listens"}
		w.must("mere", "recordLeadPreference", wish)
		w.refused("dora", "proposeLead", proposal, "INVALID preferenceReason")
		w.must("mere", "recordLeadPreference", wish.with("stance", "NEITHER"))
		w.must("dora", "proposeLead", proposal)
	})
}

// hidden records that a child wants somebody, by staff of the refuge.
func (w *world) hidden(child, subject string) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		rows.LeadPreference.Create().SetChildID(w.ids[child]).SetGivenBy(enum.GivenByChild).SetStance(enum.For).SetSubjectID(w.ids[subject]).SetStatedOn(today).
			SetPractitionerID(w.ids["rex"]).SetAgencyID(w.ids["refuge"]).SaveX(ctx)
	})
}

// aunt makes an adult a member of a child's network; a stranger is of another child whom
// Mere knows as well.
func (w *world) aunt(t *testing.T, child string) {
	t.Helper()
	w.write(func(ctx context.Context, rows *gen.Client) {
		for name, of := range map[string]string{"aunt": child, "stranger": "tai"} {
			w.ids[name] = rows.Kin.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SaveX(ctx).ID
			rows.CanMembership.Create().SetNetworkID(w.ids["network of "+of]).SetKinID(w.ids[name]).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-50)).SaveX(ctx)
		}
		home := rows.Whanau.Create().SetName("other home").SetSortName("other home").SaveX(ctx)
		w.ids["other home"] = home.ID
		rows.WhanauMember.Create().SetWhanauID(home.ID).SetChildID(w.ids["tai"]).SetHousehold("x").SetFromOn(today.AddDays(-50)).SaveX(ctx)
	})
}
