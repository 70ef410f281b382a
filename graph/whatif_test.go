package graph_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/practitioner"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// told is what a finding says.
type told struct{ Code, Severity, Explanation string }

// inOrder are the words of findings.
func inOrder(lists ...[]told) []string {
	var all []string
	for _, f := range slices.Concat(lists...) {
		all = append(all, fmt.Sprint(f.Code, " ", f.Severity, ": ", f.Explanation))
	}
	slices.Sort(all)
	return all
}

// Each is thought through, then done by a mutation: what the network says afterwards is
// what the simulation said.
func TestWhatIsThoughtThroughComesByItsMutation(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		ids := idsOf(t, s)
		id := func(of string) string { return keyed(t, s, of) }
		members := ask[struct {
			Child struct {
				Network struct {
					Network struct{ ID string }
					Members []struct{ ID, Role string }
				}
			}
		}](t, apiFor(t, s, bearer("ngaire-waaka")), `query($id: ID!) { child(id: $id) { network { network { id } members { id role } } } }`, map[string]any{"id": ids["tiaki"]}).Child.Network
		adviser := members.Members[slices.IndexFunc(members.Members, func(m struct{ ID, Role string }) bool { return m.Role == "CONSULTING" })].ID
		for _, step := range []struct{ who, change, mutation, field string }{
			{
				"leilani-tuimavave", fmt.Sprintf(`endService: { serviceProvisionId: "%s", reason: OTHER }`, id("ServiceProvision tiaki-counselling")),
				fmt.Sprintf(`endService(input: { serviceProvisionId: "%s", reason: OTHER })`, id("ServiceProvision tiaki-counselling")), "disappearing",
			},
			{
				"ngaire-waaka", fmt.Sprintf(`startService: { serviceTypeId: "%s", agencyId: "%s" }`, id("ServiceType COUNSELLING"), id("Agency te-whare-awhina")),
				fmt.Sprintf(`startService(input: { childId: "%s", serviceTypeId: "%s", agencyId: "%s" })`, ids["tiaki"], id("ServiceType COUNSELLING"), id("Agency te-whare-awhina")), "appearing",
			},
			{
				"ngaire-waaka", fmt.Sprintf(`addMember: { practitionerId: "%s", agencyId: "%s" }`, id("Practitioner grace-liu"), id("Agency child-health")),
				fmt.Sprintf(`joinNetwork(input: { networkId: "%s", practitionerId: "%s", memberAgencyId: "%s", role: CORE, joinReason: NEW_SERVICE })`,
					members.Network.ID, id("Practitioner grace-liu"), id("Agency child-health")), "changed",
			},
			{
				"ngaire-waaka", fmt.Sprintf(`removeMember: { membershipId: "%s" }`, adviser),
				fmt.Sprintf(`leaveNetwork(input: { membershipId: "%s", reason: SERVICE_ENDED })`, adviser), "changed",
			},
		} {
			handler := apiFor(t, s, bearer(step.who))
			would := ask[struct {
				Simulate struct {
					Staying, Appearing, Disappearing []told
					Changed                          []struct{ Before, After told }
				}
			}](t, handler, `query($id: ID!) { simulate(childId: $id, changes: [{ `+step.change+` }], thresholds: { maxPractitioners: 3, maxAgencies: 3 }) {
				staying { ...f } appearing { ...f } disappearing { ...f } changed { before { ...f } after { ...f } } } } fragment f on Finding { code severity explanation }`,
				map[string]any{"id": ids["tiaki"]}).Simulate
			moved := map[string]int{"appearing": len(would.Appearing), "disappearing": len(would.Disappearing), "changed": len(would.Changed)}
			if moved[step.field] == 0 {
				t.Errorf("%s: nothing is %s: %v", step.change, step.field, moved)
			}
			if answer := post(t, handler, "mutation { "+strings.Replace(step.mutation, "})", "}) { userErrors { field message } }", 1)+" }", nil); !strings.Contains(answer, `"userErrors":[]`) {
				t.Fatal(answer)
			}
			comes := ask[struct {
				Child struct {
					Network struct{ Overlaps, Gaps []told }
				}
			}](t, handler, `query($id: ID!) { child(id: $id) { network { overlaps(thresholds: { maxPractitioners: 3, maxAgencies: 3 }) { ...f } gaps { ...f } } } }
				fragment f on Finding { code severity explanation }`, map[string]any{"id": ids["tiaki"]}).Child.Network
			after := would.Appearing
			for _, c := range would.Changed {
				after = append(after, c.After)
			}
			if got, want := inOrder(would.Staying, after), inOrder(comes.Overlaps, comes.Gaps); !slices.Equal(got, want) {
				t.Errorf("%s: simulated\n%s\nand there comes\n%s", step.change, strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
	})
}

// What could not be done is not simulated: the answer names the change and its field.
func TestWhatCannotBeIsNotSimulated(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		ids := idsOf(t, s)
		id := func(of string) string { return keyed(t, s, of) }
		begin := fmt.Sprintf(`{ startService: { serviceTypeId: "%s", agencyId: "%s" } }`, id("ServiceType HOUSING"), id("Agency kainga-mahana"))
		for name, c := range map[string]struct{ changes, want string }{
			"none":              {``, `"name 1 to 20 changes","path":["simulate"],"extensions":{"argument":"changes","code":"INVALID"}`},
			"twice the same":    {begin + begin, `"argument":"changes[1].startService.serviceTypeId","code":"CONFLICT"`},
			"leads already":     {`{ assignLead: { practitionerId: "` + id("Practitioner ngaire-waaka") + `" } }`, `"argument":"changes[0].assignLead.practitionerId","code":"CONFLICT"`},
			"nobody":            {begin + `{ addMember: { practitionerId: "x", agencyId: "y" } }`, `"there is no such practitioner","path":["simulate"],"extensions":{"argument":"changes[1].addMember.practitionerId","code":"NOT_FOUND"}`},
			"hidden":            {`{ addMember: { practitionerId: "` + id("Practitioner mia-larsen") + `", agencyId: "` + id("Agency rauhi") + `" } }`, `"there is no such practitioner","path":["simulate"],"extensions":{"argument":"changes[0].addMember.practitionerId","code":"NOT_FOUND"}`},
			"a hidden agency":   {`{ startService: { serviceTypeId: "` + id("ServiceType HOUSING") + `", agencyId: "` + id("Agency rauhi") + `" } }`, `"there is no such agency"`},
			"a member already":  {`{ addMember: { practitionerId: "` + id("Practitioner farah-aziz") + `", agencyId: "` + id("Agency child-mental-health") + `" } }`, `"argument":"changes[0].addMember.practitionerId","code":"CONFLICT"`},
			"before the day":    {`{ addMember: { practitionerId: "` + id("Practitioner grace-liu") + `", agencyId: "` + id("Agency child-health") + `", since: "2020-01-01" } }`, `"argument":"changes[0].addMember.since","code":"INVALID"`},
			"somebody's child":  {`{ addMember: { practitionerId: "` + id("Practitioner grace-liu") + `", agencyId: "` + id("Agency child-health") + `", role: CHILD } }`, `"argument":"changes[0].addMember.role","code":"INVALID"`},
			"two in one":        {`{ removeMember: { membershipId: "x" }, endService: { serviceProvisionId: "x" } }`, `"errors":[`},
			"an ended service":  {`{ endService: { serviceProvisionId: "` + id("ServiceProvision tiaki-counselling") + `", endedOn: "2020-01-01" } }`, `"argument":"changes[0].endService.endedOn","code":"INVALID"`},
			"nobody's whānau":   {`{ startService: { serviceTypeId: "` + id("ServiceType HOUSING") + `", agencyId: "` + id("Agency kainga-mahana") + `", whanauId: "` + id("Whanau parata") + `" } }`, `"argument":"changes[0].startService.whanauId","code":"NOT_FOUND"`},
			"nobody's employee": {`{ startService: { serviceTypeId: "` + id("ServiceType HOUSING") + `", agencyId: "` + id("Agency kainga-mahana") + `", practitionerId: "` + id("Practitioner farah-aziz") + `" } }`, `"argument":"changes[0].startService.practitionerId","code":"NOT_FOUND"`},
		} {
			answer := post(t, apiFor(t, s, bearer("ngaire-waaka")), `query($id: ID!) { simulate(childId: $id, changes: [`+c.changes+`]) { asAt } }`, map[string]any{"id": ids["tiaki"]})
			if !strings.Contains(answer, c.want) {
				t.Errorf("%s: %s", name, answer)
			}
		}
		for _, who := range []string{"pania-rangihuna", "tiaki-rangihuna", "lupe-vaitohi", "piripi-stone"} {
			answer := post(t, apiFor(t, s, bearer(who)), `query($id: ID!) { simulate(childId: $id, changes: [`+begin+`]) { asAt } }`, map[string]any{"id": ids["tiaki"]})
			if answer != `{"data":{"simulate":null}}`+"\n" && strings.TrimSpace(answer) != `{"data":{"simulate":null}}` {
				t.Errorf("%s: %s", who, answer)
			}
		}
		if answer := post(t, apiFor(t, s, bearer("ngaire-waaka")), `query($id: ID!) { simulate(childId: $id, changes: [`+begin+`]) { asAt } }`,
			map[string]any{"id": globalid.Of("Child", [16]byte{1})}); strings.TrimSpace(answer) != `{"data":{"simulate":null}}` {
			t.Error(answer)
		}
	})
}

// Appointments count while they are kept: of the last four weeks, of the child and of the
// children of its whānau.
func TestWhichAppointmentsAreCounted(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		ids := idsOf(t, s)
		before := func() int {
			return ask[struct {
				Simulate struct{ Appointments struct{ Before int } }
			}](t, apiFor(t, s, bearer("lupe-vaitohi")), fmt.Sprintf(
				`query($id: ID!) { simulate(childId: $id, changes: [{ startService: { serviceTypeId: "%s", agencyId: "%s" } }]) { appointments { before } } }`,
				keyed(t, s, "ServiceType HOUSING"), keyed(t, s, "Agency kainga-mahana")), map[string]any{"id": ids["sione"]}).Simulate.Appointments.Before
		}
		was := before()
		for _, made := range []struct {
			child     string
			days      int
			cancelled bool
			counts    int
		}{
			{"sione-faleolo", -1, false, 1}, {"sione-faleolo", -28, false, 1}, {"sione-faleolo", -29, false, 0}, {"sione-faleolo", 0, false, 0},
			{"sione-faleolo", -2, true, 0}, {"mele-faleolo", -3, false, 1}, {"tiaki-rangihuna", -3, false, 0},
		} {
			at := today.AddDays(made.days).At(10, 0)
			if err := s.Tx(testkit.Context(), func(tx *sql.Tx) error {
				rows, ctx := s.EntIn(tx), testkit.Context()
				agency := rows.Agency.Query().Where(agency.ImportKey("kainga-mahana")).OnlyIDX(ctx)
				by := rows.Practitioner.Query().Where(practitioner.ImportKey("lupe-vaitohi")).OnlyIDX(ctx)
				appointment := rows.Appointment.Create().SetChildID(rows.Child.Query().Where(child.ImportKey(made.child)).OnlyIDX(ctx)).SetAgencyID(agency).SetPractitionerID(by).
					SetPurpose("a look").SetPlace("here").SetStartsAt(at).SetEndsAt(at.Add(time.Hour)).SetChildAttends(true)
				if made.cancelled {
					appointment.SetCancelledOn(today.AddDays(-2)).SetCancelledWhy("ill")
				}
				return appointment.Exec(ctx)
			}); err != nil {
				t.Fatal(err)
			}
			if was += made.counts; before() != was {
				t.Errorf("%+v: %d appointments", made, before())
			}
		}
	})
}
