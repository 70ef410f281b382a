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
		for who, want := range map[string]int{"mere": 2, "ana": 2, "bo": 1, "dora": 0, "sione": 0, "paku": 0} {
			if answer := w.post(who, `{ notices { kind subjectId use { id } } }`, nil); strings.Count(answer, `{"kind":"LEAD_CHANGED","subjectId":"`+w.id("Network", "network of hana")+`","use":null}`) != want {
				t.Errorf("%s is told %s, want %d notices", who, answer, want)
			}
		}
		late := w.proposed("hana", "ana", today.AddDays(20))
		w.refused("dora", "changeLead", in{"proposalId": late, "reason": "x"}, "CONFLICT proposalId")
		w.must("dora", "withdrawLeadProposal", in{"proposalId": late, "reason": "too late"})
		w.refused("dora", "changeLead", in{"proposalId": late, "reason": "x"}, "CONFLICT proposalId")
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

// Where the new lead comes for a sheltered agency, the other members learn nothing of it.
func TestALeadOfAShelteredAgencyIsTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-50)).SaveX(ctx)
			w.seat(ctx, rows, "hana", "sione", "school", today.AddDays(-50))
		})
		proposal := w.proposed("hana", "ana", today)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.UpdateOneID(w.ids["clinic"]).SetShield("HIDDEN").SaveX(ctx)
			rows.NamedPerson.Create().SetPractitionerID(w.ids["dora"]).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-9)).SaveX(ctx)
		})
		w.must("dora", "changeLead", in{"proposalId": proposal, "reason": "she asked"})
		for who, want := range map[string]int{"ana": 1, "mere": 1, "sione": 0} {
			if answer := w.post(who, `{ notices { kind } }`, nil); strings.Count(answer, "LEAD_CHANGED") != want {
				t.Errorf("%s is told %s, want %d notices", who, answer, want)
			}
		}
	})
}
