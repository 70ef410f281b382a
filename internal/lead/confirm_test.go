package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/leadproposal"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestFromDecisionToHandover(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.family()
		proposal := w.must("paku", "proposeLead", in{"panelDecisionId": w.decided("hana", "ana"), "since": "2026-06-20", "message": "four hours", "siblingsReason": "x"})
		w.refused("dora", "confirmLead", in{"leadProposalId": proposal}, "CONFLICT leadProposalId")
		request := w.must("dora", "requestAvailability", in{"leadProposalId": proposal, "message": "about four hours"})
		w.refused("dora", "requestAvailability", in{"leadProposalId": proposal}, "CONFLICT leadProposalId")
		w.refused("dora", "confirmLead", in{"leadProposalId": proposal}, "CONFLICT leadProposalId")
		if answer := w.post("bo", `{ availabilityRequests { nodes { child { name } lead { givenNames } dueOn message } } }`, nil); !strings.Contains(answer,
			`[{"child":null,"lead":{"givenNames":"ana"},"dueOn":"2026-06-22","message":"about four hours"}]`) {
			t.Error(answer)
		}
		w.refused("dora", "answerAvailability", in{"availabilityRequestId": request, "answer": "AVAILABLE"}, "FORBIDDEN availabilityRequestId")
		w.refused("sione", "answerAvailability", in{"availabilityRequestId": request, "answer": "AVAILABLE"}, "NOT_FOUND availabilityRequestId")
		w.must("bo", "answerAvailability", in{"availabilityRequestId": request, "answer": "NOT_AVAILABLE", "conditions": "on leave"})
		w.refused("bo", "answerAvailability", in{"availabilityRequestId": request, "answer": "AVAILABLE"}, "CONFLICT availabilityRequestId")
		w.refused("dora", "confirmLead", in{"leadProposalId": proposal}, "CONFLICT leadProposalId")
		second := w.must("dora", "requestAvailability", in{"leadProposalId": proposal})
		w.must("bo", "answerAvailability", in{"availabilityRequestId": second, "answer": "AVAILABLE", "hoursPerWeek": 4})
		w.refused("dora", "confirmLead", in{"leadProposalId": proposal}, "CONFLICT leadProposalId") // without her own yes
		yes := in{"leadProposalId": proposal, "answer": "AGREE"}
		if answer := w.post("ana", `{ leadProposals { nodes { id child { name } team { name } message panelDecision { rationale } siblingsReason since } } notices { nodes { kind } } }`, nil); !strings.Contains(answer,
			`[{"id":"`+proposal+`","child":null,"team":{"name":"team"},"message":"four hours","panelDecision":null,"siblingsReason":null,"since":"2026-06-20"}]},"notices":{"nodes":[{"kind":"LEAD_PROPOSED"}]}`) {
			t.Error(answer)
		}
		w.refused("dora", "answerLeadProposal", yes, "FORBIDDEN leadProposalId")
		w.refused("sione", "answerLeadProposal", yes, "NOT_FOUND leadProposalId")
		w.refused("ana", "answerLeadProposal", yes.with("expectedVersion", 7), "CONFLICT expectedVersion")
		w.refused("ana", "answerLeadProposal", yes.with("answer", "DECLINE"), "INVALID reason")
		w.must("ana", "answerLeadProposal", yes)
		w.refused("ana", "answerLeadProposal", yes, "CONFLICT leadProposalId")
		w.refused("dora", "changeLead", in{"leadProposalId": proposal, "reason": "x"}, "CONFLICT leadProposalId")
		w.refused("paku", "confirmLead", in{"leadProposalId": proposal}, "FORBIDDEN leadProposalId")
		w.must("dora", "confirmLead", in{"leadProposalId": proposal})
		w.refused("dora", "confirmLead", in{"leadProposalId": proposal}, "CONFLICT leadProposalId")
		w.refused("dora", "withdrawLeadProposal", in{"leadProposalId": proposal, "reason": "x"}, "CONFLICT leadProposalId")
		seats := read(w, func(ctx context.Context, rows *gen.Client) []*gen.CanMembership {
			return rows.CanMembership.Query().Where(canmembership.PractitionerID(w.ids["ana"])).AllX(ctx)
		})
		if len(seats) != 1 || seats[0].FromOn.String() != "2026-06-20" || seats[0].UntilOn != nil || *seats[0].AgencyID != w.ids["clinic"] {
			t.Errorf("the lead's memberships are %v", seats)
		}
		next := w.proposed("hana", "bo", today.AddDays(30))
		w.refused("dora", "confirmLead", in{"leadProposalId": next}, "CONFLICT leadProposalId")
		w.refused("dora", "changeLead", in{"leadProposalId": next, "reason": ""}, "INVALID reason")
		w.must("dora", "changeLead", in{"leadProposalId": next, "reason": "parental leave"})
		w.leadsAre("hana", "ana 2026-06-20 2026-07-15, bo 2026-07-15 ")
		for who, want := range map[string]int{"mere": 2, "ana": 2, "bo": 1, "nan": 2, "hana": 2, "tai": 0, "dora": 0, "sione": 0, "paku": 0} {
			if answer := w.post(who, `{ notices { nodes { kind } } }`, nil); strings.Count(answer, "LEAD_CHANGED") != want {
				t.Errorf("%s is told %s, want %d notices", who, answer, want)
			}
		}
		about := `{"kind":"LEAD_CHANGED","subject":{"id":"` + w.id("Network", "network of hana") + `"}}`
		for who, want := range map[string]int{"mere": 2, "ana": 0} { // Ana does not see the network before her first day
			if answer := w.post(who, `{ notices { nodes { kind subject { id } } } }`, nil); strings.Count(answer, about) != want {
				t.Errorf("%s reads of %s, want the network in %d notices", who, answer, want)
			}
		}
		late := w.proposed("hana", "ana", today.AddDays(20))
		w.refused("dora", "changeLead", in{"leadProposalId": late, "reason": "x"}, "CONFLICT leadProposalId")
		w.must("dora", "withdrawLeadProposal", in{"leadProposalId": late, "reason": "too late"})
		w.refused("dora", "changeLead", in{"leadProposalId": late, "reason": "x"}, "CONFLICT leadProposalId")
	})
}

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

func TestSiblingsTogether(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.leads("tai", "mere", "school", today.AddDays(-50))
		hana, tai := w.proposed("hana", "ana", today), w.proposed("tai", "ana", today)
		bo := w.proposed("tai", "bo", today)
		both := in{"leadProposalIds": []string{hana, tai}, "reason": "one for both"}
		w.refused("dora", "assignLeadToSiblings", both.with("leadProposalIds", []string{hana}), "INVALID leadProposalIds")
		w.refused("dora", "assignLeadToSiblings", both.with("leadProposalIds", []string{hana, hana}), "INVALID leadProposalIds.1")
		w.refused("dora", "assignLeadToSiblings", both.with("leadProposalIds", []string{hana, bo}), "INVALID leadProposalIds.1")
		w.refused("dora", "assignLeadToSiblings", both.with("leadProposalIds", []string{hana, globalid.Of("LeadProposal", w.ids["hana"])}), "NOT_FOUND leadProposalIds.1")
		w.refused("dora", "assignLeadToSiblings", both.with("reason", ""), "INVALID reason")
		w.refused("paku", "assignLeadToSiblings", both, "FORBIDDEN leadProposalIds.0")
		w.must("dora", "assignLeadToSiblings", both)
		w.leadsAre("hana", "ana 2026-06-15 ")
		w.leadsAre("tai", "mere 2026-04-26 2026-06-15, ana 2026-06-15 ")
		w.refused("dora", "assignLeadToSiblings", both, "CONFLICT leadProposalIds.0")
	})
}

// TestWhatEndsAProposal, or holds it up.
func TestWhatEndsAProposal(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		first := w.asked("hana", "ana", today)
		request := w.must("dora", "requestAvailability", in{"leadProposalId": first})
		w.must("ana", "answerLeadProposal", in{"leadProposalId": first, "answer": "DECLINE", "reason": "on leave"})
		w.refused("bo", "answerAvailability", in{"availabilityRequestId": request, "answer": "AVAILABLE"}, "CONFLICT availabilityRequestId")
		if answer := w.post("bo", `{ availabilityRequests { nodes { id } } }`, nil); !strings.Contains(answer, `[]`) {
			t.Error(answer)
		}
		for _, verb := range []string{"confirmLead", "requestAvailability"} {
			w.refused("dora", verb, in{"leadProposalId": first}, "CONFLICT leadProposalId")
		}
		w.refused("ana", "answerLeadProposal", in{"leadProposalId": first, "answer": "AGREE"}, "CONFLICT leadProposalId")

		bo := w.asked("hana", "bo", today)
		own := w.must("dora", "requestAvailability", in{"leadProposalId": bo})
		w.refused("bo", "answerAvailability", in{"availabilityRequestId": own, "answer": "AVAILABLE"}, "FORBIDDEN availabilityRequestId")
		w.must("dora", "withdrawLeadProposal", in{"leadProposalId": bo, "reason": "x"})
		w.refused("bea", "answerAvailability", in{"availabilityRequestId": own, "answer": "AVAILABLE"}, "CONFLICT availabilityRequestId")

		left := w.proposed("hana", "ana", today)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["ana"]).SetAgencyID(w.ids["clinic"]).SetRole("CORE").
				SetFromOn(today.AddDays(-20)).SetUntilOn(today).SaveX(ctx)
		})
		w.refused("dora", "confirmLead", in{"leadProposalId": left}, "CONFLICT leadProposalId")

		gone := w.proposed("tai", "ana", today)
		w.write(func(ctx context.Context, rows *gen.Client) {
			job := rows.Employment.Query().Where(employment.PractitionerID(w.ids["ana"])).OnlyX(ctx)
			job.Update().SetUntilOn(today.AddDays(-5)).ExecX(ctx)
		})
		w.refused("dora", "confirmLead", in{"leadProposalId": gone}, "CONFLICT leadProposalId")
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Query().Where(employment.PractitionerID(w.ids["ana"])).OnlyX(ctx).Update().ClearUntilOn().ExecX(ctx)
			rows.LeadProposal.Query().Where(leadproposal.NetworkID(w.ids["network of tai"])).OnlyX(ctx).Update().SetFromOn(today.AddDays(-9)).ExecX(ctx)
		})
		w.must("dora", "confirmLead", in{"leadProposalId": gone}) // that day has passed: from today on
		w.leadsAre("tai", "ana 2026-06-15 ")
	})
}

// TestWhatTheRefugeKnows of a membership, a director does not learn by proposing.
func TestWhatTheRefugeKnows(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Create().SetPractitionerID(w.ids["ana"]).SetAgencyID(w.ids["refuge"]).SetFromOn(today.AddDays(-90)).SaveX(ctx)
			w.seat(ctx, rows, "hana", "ana", "refuge", today.AddDays(-30))
		})
		w.must("dora", "proposeLead", in{"panelDecisionId": w.decided("hana", "ana"), "since": "2026-06-20"})
	})
}

// Where the new lead comes for a sheltered agency, the other members learn nothing of it.
func TestALeadOfAShelteredAgencyIsTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-50)).SaveX(ctx)
			w.seat(ctx, rows, "hana", "sione", "school", today.AddDays(-50))
		})
		w.family()
		proposal := w.proposed("hana", "ana", today)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.UpdateOneID(w.ids["clinic"]).SetShield("HIDDEN").SaveX(ctx)
			rows.NamedPerson.Create().SetPractitionerID(w.ids["dora"]).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-9)).SaveX(ctx)
		})
		w.must("dora", "changeLead", in{"leadProposalId": proposal, "reason": "she asked"})
		for who, want := range map[string]int{"ana": 1, "mere": 1, "sione": 0, "nan": 0, "hana": 0} {
			if answer := w.post(who, `{ notices { nodes { kind } } }`, nil); strings.Count(answer, "LEAD_CHANGED") != want {
				t.Errorf("%s is told %s, want %d notices", who, answer, want)
			}
		}
	})
}

// Of a child with a shield nobody is told who may not know of it, whānau neither.
func TestOfAShieldedChildTheNamedAreTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.family()
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.seat(ctx, rows, "hana", "sione", "school", today.AddDays(-50))
			aunt := rows.Kin.Create().SetSortName("aunt").SetGivenNames("aunt").SetFamilyName("Test").SaveX(ctx)
			rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetKinID(aunt.ID).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
			rows.Account.Create().SetIssuer("test").SetSubject("aunt").SetKinID(aunt.ID).SaveX(ctx)
			rows.Child.UpdateOneID(w.ids["hana"]).SetShielded(true).SaveX(ctx)
			rows.NamedPerson.Create().SetKinID(aunt.ID).SetChildID(w.ids["hana"]).SetFromOn(today.AddDays(-9)).SaveX(ctx)
			for _, named := range []string{"dora", "paku", "sione", "ana"} {
				rows.NamedPerson.Create().SetPractitionerID(w.ids[named]).SetChildID(w.ids["hana"]).SetFromOn(today.AddDays(-9)).SaveX(ctx)
			}
		})
		w.must("dora", "confirmLead", in{"leadProposalId": w.proposed("hana", "ana", today)})
		for who, want := range map[string]int{"ana": 1, "sione": 1, "aunt": 1, "hana": 1, "mere": 0, "nan": 0} {
			if answer := w.post(who, `{ notices { nodes { kind } } }`, nil); strings.Count(answer, "LEAD_CHANGED") != want {
				t.Errorf("%s is told %s, want %d notices", who, answer, want)
			}
		}
	})
}
