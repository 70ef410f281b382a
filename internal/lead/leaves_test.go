package lead_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/globalid"
	"cangraph/internal/testkit"
)

// Whoever leaves while they are confirmed leads nothing, or stays: changes of who is around
// a child take turns, whichever domain makes them.
func TestNobodyLeadsWhoHasLeft(t *testing.T) {
	const rounds = 20
	s := testkit.Postgres(t)
	w := newWorld(t, s)
	for i := range rounds {
		child := fmt.Sprint("child ", i)
		var proposal, seat string
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.ids[child] = rows.Child.Create().SetSortName(child).SetPreferredName(child).SetGivenNames(child).SetFamilyName("Test").
				SetDateOfBirth(today.AddDays(-3000)).SaveX(ctx).ID
			w.network(ctx, rows, child, today.AddDays(-100))
			w.seat(ctx, rows, child, "ana", "clinic", today.AddDays(-50))
			seat = globalid.Of("Membership", rows.CanMembership.Query().Order(gen.Desc("id")).FirstIDX(ctx))
			proposal = globalid.Of("LeadProposal", w.ready(ctx, rows, child, "ana", 0).ID)
		})
		var both sync.WaitGroup
		both.Go(func() {
			w.post("dora", `mutation($in: ConfirmLeadInput!) { confirmLead(input: $in) { userErrors { code } } }`, in{"in": in{"leadProposalId": proposal}})
		})
		both.Go(func() {
			w.post("ana", `mutation($in: LeaveNetworkInput!) { leaveNetwork(input: $in) { userErrors { code } } }`, in{"in": in{"membershipId": seat, "reason": "OTHER"}})
		})
		both.Wait()
	}
	var leads, without int
	if err := s.Reader().QueryRow(`SELECT (SELECT COUNT(*) FROM lead_periods), (SELECT COUNT(*) FROM lead_periods l WHERE NOT EXISTS (SELECT 1 FROM can_memberships m
		WHERE m.network_id = l.network_id AND m.practitioner_id = l.practitioner_id AND m.until_on IS NULL))`).Scan(&leads, &without); err != nil {
		t.Fatal(err)
	}
	if without > 0 {
		t.Errorf("%d of %d leads are no members", without, leads)
	}
}
