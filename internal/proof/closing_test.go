package proof_test

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"sync"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/testkit"
)

// What a member does while the network closes is done before the closure, or not at all:
// whoever waited for the child goes by what they may do now. The order is that of the
// access log.
func TestNothingIsDoneAfterAClosure(t *testing.T) {
	const rounds = 12
	c := newCast()
	for i := range rounds {
		child := fmt.Sprint("child ", i)
		c.add("children", child, world.Row{
			"preferred_name": child, "given_names": child, "family_name": "Test", "sort_name": child, "date_of_birth": castDay.AddDays(-3000),
			"gender": "FEMALE", "ethnicities": []string{}, "iwi": []string{}, "languages": []string{}, "shielded": false,
		})
		c.add("networks", "network of "+child, world.Row{"child_id": id(child), "team_id": id("team"), "accepted_on": castDay.AddDays(-200)})
		c.add("can_memberships", child+" in the network", since(world.Row{"network_id": id("network of " + child), "child_id": id(child), "role": "CHILD"}, 200))
		c.seat("member", child, "school")
	}
	s := testkit.Postgres(t)
	looking.Fill(t, s, []world.World{c.World})
	handler := api(t, s, c.World)
	for i := range rounds {
		child := fmt.Sprint("child ", i)
		c.atOnce(t, handler, map[string]verb{
			"director": {"closeNetwork", "CloseNetworkInput", map[string]any{"networkId": global("Network", "network of "+child), "exitReason": "PLANNED", "note": "x"}},
		}, about("addObservation", "childId", global("Child", child)), about("raiseProblem", "childId", global("Child", child)),
			about("recordExternalSupport", "childId", global("Child", child)), about("makeAppointment", "childId", global("Child", child)))
	}
	var late string
	looking.Rows(t, s, testkit.Context(), `SELECT e.operation FROM audit_entries e JOIN audit_children a ON a.seq = e.seq
		WHERE e.kind = 'CHANGE' AND EXISTS (SELECT 1 FROM audit_entries l JOIN audit_children b ON b.seq = l.seq
			WHERE l.operation = 'closeNetwork' AND l.kind = 'CHANGE' AND b.child_id = a.child_id AND l.seq < e.seq)`, func() {
		t.Errorf("%s is done after the network was closed", late)
	}, &late)
	var closed int
	looking.Rows(t, s, testkit.Context(), `SELECT COUNT(*) FROM networks WHERE closed_on IS NOT NULL`, func() {}, &closed)
	if closed != rounds {
		t.Errorf("%d networks are closed", closed)
	}
}

// about is a mutation about another child than in the matrix.
func about(name, field, child string) verb {
	all := verbs()
	v := all[slices.IndexFunc(all, func(v verb) bool { return v.name == name })]
	v.variables = maps.Clone(v.variables)
	v.variables[field] = child
	delete(v.variables, "kinIds") // who is around the other
	return v
}

// atOnce sends mutations of others, and of the member, at the same time.
func (c *cast) atOnce(t *testing.T, handler http.Handler, others map[string]verb, member ...verb) {
	t.Helper()
	var all sync.WaitGroup
	begin := make(chan struct{})
	send := func(role string, v verb) {
		all.Go(func() {
			<-begin
			reply(t, handler, c.accounts[slices.Index(c.roles, role)], `mutation($input: `+v.input+`!) { `+v.name+`(input: $input) { userErrors { code } } }`, map[string]any{"input": v.variables})
		})
	}
	for role, v := range others {
		send(role, v)
	}
	for _, v := range member {
		send("member", v)
	}
	close(begin)
	all.Wait()
}
