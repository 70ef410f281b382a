package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Who is a member for a sheltered agency is told so alone, and ends that membership; whoever
// confirms is told what they are told of somebody who has not answered.
func TestAHiddenSeatIsToldToWhoseItIsAlone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		confirm := func(proposal string) string {
			return w.post("dora", `mutation($input: ConfirmLeadInput!) { confirmLead(input: $input) { userErrors { code field message } } }`,
				map[string]any{"input": in{"leadProposalId": proposal}})
		}
		open := w.asked("tai", "ana", today)
		w.available(open, "ana")
		unanswered := confirm(open)
		if !strings.Contains(unanswered, "CONFLICT") {
			t.Fatal(unanswered)
		}
		choice := w.decided("hana", "ana")
		proposes := func() string {
			id := w.must("dora", "proposeLead", in{"panelDecisionId": choice, "since": today.String(), "siblingsReason": "another need"})
			w.available(id, "ana")
			return id
		}
		early := proposes()
		w.must("ana", "answerLeadProposal", in{"leadProposalId": early, "answer": "AGREE"})
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.seat(ctx, rows, "hana", "ana", "refuge", today.AddDays(-30))
		})
		if answer := confirm(early); answer != unanswered {
			t.Errorf("%s, and of who has not answered %s", answer, unanswered)
		}
		w.must("dora", "withdrawLeadProposal", in{"leadProposalId": early, "reason": "anew"})
		late := proposes()
		w.refused("ana", "answerLeadProposal", in{"leadProposalId": late, "answer": "AGREE"}, "CONFLICT leadProposalId")
		if answer := confirm(late); answer != unanswered {
			t.Errorf("%s, and of who has not answered %s", answer, unanswered)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Update().Where(canmembership.PractitionerID(w.ids["ana"])).SetUntilOn(today).ExecX(ctx)
		})
		w.must("ana", "answerLeadProposal", in{"leadProposalId": late, "answer": "AGREE"})
	})
}
