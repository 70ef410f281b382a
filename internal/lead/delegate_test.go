package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/affiliation"
	"cangraph/ent/gen/agency"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/leaddelegation"
	"cangraph/ent/gen/leadperiod"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// delegating is Hana, whose lead is Ana of the clinic, with Mere and Bo as other members.
func delegating(t *testing.T, s *store.Store) (w *world, leave in) {
	w = newWorld(t, s)
	w.family()
	w.leads("hana", "ana", "clinic", today.AddDays(-60))
	w.write(func(ctx context.Context, rows *gen.Client) {
		w.seat(ctx, rows, "hana", "bo", "clinic", today.AddDays(-60))
	})
	return w, in{"childId": w.id("Child", "hana"), "practitionerId": w.id("Practitioner", "mere"), "reason": "parental leave", "until": "2026-07-01"}
}

func TestALeadNamesADelegate(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w, leave := delegating(t, s)
		start := in{"childId": w.id("Child", "hana"), "dueOn": "2026-07-01"}
		w.refused("mere", "startAssessment", start, "FORBIDDEN childId")
		for _, c := range []struct {
			who, key string
			value    any
			want     string
		}{
			{"mere", "until", "2026-07-01", "FORBIDDEN childId"}, {"paku", "until", "2026-07-01", "FORBIDDEN childId"}, {"sione", "until", "2026-07-01", "NOT_FOUND childId"},
			{"ana", "practitionerId", w.id("Practitioner", "ana"), "INVALID practitionerId"},
			{"ana", "practitionerId", w.id("Practitioner", "sione"), "NOT_FOUND practitionerId"},
			{"ana", "practitionerId", w.id("Child", "hana"), "NOT_FOUND practitionerId"},
			{"ana", "reason", " ", "INVALID reason"}, {"ana", "since", "2026-06-01", "INVALID since"}, {"ana", "until", "2026-06-15", "INVALID until"},
			{"dora", "childId", w.id("Child", "tai"), "CONFLICT childId"},
		} {
			w.refused(c.who, "nameLeadDelegate", leave.with(c.key, c.value), c.want)
		}
		id := w.must("ana", "nameLeadDelegate", leave)
		w.refused("dora", "nameLeadDelegate", leave.with("practitionerId", w.id("Practitioner", "bo")), "CONFLICT practitionerId")
		open := w.must("ana", "nameLeadDelegate", leave.with("practitionerId", w.id("Practitioner", "bo")).with("since", "2026-07-01").with("until", nil)) // the same day
		const ask = `query($id: ID!) { child(id: $id) { network { leadDelegate { practitioner { givenNames } agency { name } since until } } } notices { nodes { kind } } }`
		for _, who := range []string{"bo", "nan", "hana"} {
			if answer := w.post(who, ask, in{"id": w.id("Child", "hana")}); !strings.Contains(answer, `{"practitioner":{"givenNames":"mere"},"agency":{"name":"school"},"since":"2026-06-15","until":"2026-07-01"}`) {
				t.Errorf("%s: %s", who, answer)
			}
		}
		if answer := w.post("mere", ask, in{"id": w.id("Child", "hana")}); strings.Count(answer, `"LEAD_DELEGATED"`) != 1 {
			t.Error(answer)
		}
		for who, want := range map[string]string{"bo": `"reason":"parental leave"`, "nan": `"reason":null`, "sione": `"node":null`} {
			if answer := w.post(who, `query($id: ID!) { node(id: $id) { ... on LeadDelegation { reason } } }`, in{"id": id}); !strings.Contains(answer, want) {
				t.Errorf("%s: %s", who, answer)
			}
		}
		w.refused("mere", "nameLeadDelegate", leave, "FORBIDDEN childId")
		w.must("mere", "startAssessment", start)
		if answer := w.post("mere", `{ myWork { nodes { kind } } }`, nil); !strings.Contains(answer, "COMPLETE_ASSESSMENT") {
			t.Error(answer)
		}
		if answer := w.post("bo", `{ myWork { nodes { kind } } }`, nil); strings.Contains(answer, "COMPLETE_ASSESSMENT") {
			t.Error(answer)
		}
		w.refused("mere", "endLeadDelegation", in{"leadDelegationId": id}, "FORBIDDEN leadDelegationId")
		w.refused("ana", "endLeadDelegation", in{"leadDelegationId": id, "expectedVersion": 7}, "CONFLICT expectedVersion")
		w.refused("ana", "endLeadDelegation", in{"leadDelegationId": id, "until": "2026-07-01"}, "CONFLICT leadDelegationId")
		w.refused("ana", "endLeadDelegation", in{"leadDelegationId": open, "until": "2200-01-01"}, "INVALID until")
		w.must("ana", "endLeadDelegation", in{"leadDelegationId": id, "until": "2026-06-25"})
		w.must("ana", "endLeadDelegation", in{"leadDelegationId": id})
		w.refused("ana", "endLeadDelegation", in{"leadDelegationId": id}, "CONFLICT leadDelegationId")
		w.refused("mere", "startAssessment", start, "FORBIDDEN childId")
		if answer := w.post("mere", ask, in{"id": w.id("Child", "hana")}); !strings.Contains(answer, `"leadDelegate":null`) || strings.Count(answer, "LEAD_DELEGATION_ENDED") != 1 {
			t.Error(answer)
		}
		if answer := w.post("ana", `query($id: ID!) { child(id: $id) { leading { delegations { totalCount nodes { delegate { givenNames } since until } } } } }`, in{"id": w.id("Child", "hana")}); !strings.Contains(answer,
			`{"totalCount":2,"nodes":[{"delegate":{"givenNames":"bo"},"since":"2026-07-01","until":null},{"delegate":{"givenNames":"mere"},"since":"2026-06-15","until":"2026-06-15"}]}`) {
			t.Error(answer)
		}
		w.must("ana", "nameLeadDelegate", leave) // what had no day is in nobody's way
	})
}

// When the lead is gone the director names a delegate, and G3 is silent while they are in
// force: with the lead's period, with the delegate's own membership and at its end they
// are no longer.
func TestADelegateCountsWithLeadAndMembership(t *testing.T) {
	const ask = `query($id: ID!) { child(id: $id) { network { gaps(codes: [G3_LEAD_UNAVAILABLE]) { code } leadDelegate { since } } } }`
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w, leave := delegating(t, s)
		start := in{"childId": w.id("Child", "hana"), "dueOn": "2026-07-01"}
		gone := func(who string) {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.Affiliation.Update().Where(affiliation.PractitionerID(w.ids[who])).SetUntilOn(today).ExecX(ctx)
			})
		}
		stands := func(when string, is bool) {
			t.Helper()
			answer := w.post("dora", ask, in{"id": w.id("Child", "hana")})
			if strings.Contains(answer, `"leadDelegate":null`) == is || strings.Contains(answer, "G3_LEAD_UNAVAILABLE") == is {
				t.Errorf("%s: %s", when, answer)
			}
		}
		gone("ana")
		stands("the lead left", false)
		w.refused("ana", "nameLeadDelegate", leave, "NOT_FOUND childId")
		w.must("dora", "nameLeadDelegate", leave)
		stands("a delegate", true)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Update().Where(canmembership.PractitionerID(w.ids["mere"])).SetUntilOn(today).ExecX(ctx)
		})
		stands("the delegate is no member", false)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.Update().Where(canmembership.PractitionerID(w.ids["mere"])).ClearUntilOn().ExecX(ctx)
		})
		gone("mere")
		stands("the delegate left", false)
		w.refused("mere", "startAssessment", start, "NOT_FOUND childId")
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Affiliation.Update().Where(affiliation.PractitionerID(w.ids["mere"])).ClearUntilOn().ExecX(ctx)
		})
		stands("back", true)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.Update().Where(leadperiod.NetworkID(w.ids["network of hana"])).SetUntilOn(today).ExecX(ctx)
		})
		if answer := w.post("dora", ask, in{"id": w.id("Child", "hana")}); !strings.Contains(answer, `"leadDelegate":null`) {
			t.Error(answer)
		}
		w.refused("mere", "startAssessment", start, "FORBIDDEN childId")
	})
}

// What is hidden from who names a delegate is in nobody's way: it goes on until the day
// from which the new one is, and its delegate is told.
func TestAHiddenDelegateIsInNobodysWay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w, leave := delegating(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.seat(ctx, rows, "hana", "rex", "refuge", today.AddDays(-60))
			led := rows.LeadPeriod.Query().OnlyX(ctx)
			rows.LeadDelegation.Create().SetChildID(w.ids["hana"]).SetPractitionerID(w.ids["rex"]).SetAgencyID(w.ids["refuge"]).SetNetworkID(w.ids["network of hana"]).SetLeadPeriodID(led.ID).
				SetLeadID(led.PractitionerID).SetDelegateID(w.ids["rex"]).SetDelegateAgencyID(w.ids["refuge"]).SetFromOn(today.AddDays(-3)).SetWhy("x").SaveX(ctx)
		})
		w.refused("ana", "nameLeadDelegate", leave.with("practitionerId", w.id("Practitioner", "rex")), "NOT_FOUND practitionerId")
		w.refused("ana", "nameLeadDelegate", leave.with("practitionerId", globalid.Of("Practitioner", w.ids["hana"])), "NOT_FOUND practitionerId")
		for _, since := range []calendar.Date{today.AddDays(40), today} {
			w.must("ana", "nameLeadDelegate", leave.with("since", since.String()).with("until", since.AddDays(5).String()))
			hidden := read(w, func(ctx context.Context, rows *gen.Client) *gen.LeadDelegation {
				return rows.LeadDelegation.Query().Where(leaddelegation.DelegateID(w.ids["rex"])).OnlyX(ctx)
			})
			if hidden.UntilOn == nil || *hidden.UntilOn != since {
				t.Errorf("since %v: the hidden delegation ends on %v", since, hidden.UntilOn)
			}
			if answer := w.post("rex", `{ notices { nodes { kind } } }`, nil); !strings.Contains(answer, "LEAD_DELEGATION_ENDED") {
				t.Error(answer)
			}
		}
	})
}

// Of a lead whom somebody may not know, no delegate tells them either: not by naming one,
// nor by one that was named before.
func TestAHiddenLeadHasNoDelegate(t *testing.T) {
	const (
		ask  = `query($id: ID!) { child(id: $id) { network { leadProfessional { since } leadDelegate { since } } leading { delegations { totalCount } } } }`
		name = `mutation($input: NameLeadDelegateInput!) { nameLeadDelegate(input: $input) { userErrors { code message field } } }`
	)
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w, leave := delegating(t, s)
		tai := leave.with("childId", w.id("Child", "tai"))
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.seat(ctx, rows, "tai", "mere", "school", today.AddDays(-60))
		})
		without := w.post("dora", name, in{"input": tai})
		w.leads("tai", "rex", "refuge", today.AddDays(-60))
		if with := w.post("dora", name, in{"input": tai}); with != without || !strings.Contains(with, "CONFLICT") {
			t.Errorf("with a hidden lead %s, without one %s", with, without)
		}
		w.must("dora", "nameLeadDelegate", leave)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.Update().Where(agency.ID(w.ids["clinic"])).SetShield(enum.Shield("HIDDEN")).ExecX(ctx)
		})
		for _, who := range []string{"dora", "mere"} {
			if answer := w.post(who, ask, in{"id": w.id("Child", "hana")}); !strings.Contains(answer, `{"leadProfessional":null,"leadDelegate":null},"leading":{"delegations":{"totalCount":0}}`) {
				t.Errorf("%s: %s", who, answer)
			}
		}
		w.refused("mere", "startAssessment", in{"childId": w.id("Child", "hana"), "dueOn": "2026-07-01"}, "FORBIDDEN childId")
	})
}

// Whom the child is shielded from is not named: they could do nothing.
func TestADelegateSeesTheChild(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w, leave := delegating(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Child.Update().Where(child.ID(w.ids["hana"])).SetShielded(true).ExecX(ctx)
			for _, who := range []string{"ana", "bo"} {
				rows.NamedPerson.Create().SetChildID(w.ids["hana"]).SetPractitionerID(w.ids[who]).SetFromOn(today.AddDays(-30)).SaveX(ctx)
			}
		})
		w.refused("ana", "nameLeadDelegate", leave, "CONFLICT practitionerId")
		w.must("ana", "nameLeadDelegate", leave.with("practitionerId", w.id("Practitioner", "bo")))
	})
}

// A lead of a sheltered agency names its own staff alone: others would not read it.
func TestAShelteredLeadNamesTheirOwn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w, leave := delegating(t, s)
		w.leads("tai", "rex", "refuge", today.AddDays(-60))
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.seat(ctx, rows, "tai", "mere", "school", today.AddDays(-60))
		})
		w.refused("rex", "nameLeadDelegate", leave.with("childId", w.id("Child", "tai")), "CONFLICT practitionerId")
	})
}

// Of a delegate of a sheltered agency the lead, who may not know of it, is not told that they end.
func TestNobodyIsToldOfAHiddenDelegate(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w, leave := delegating(t, s)
		id := w.must("dora", "nameLeadDelegate", leave)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Agency.UpdateOneID(w.ids["school"]).SetShield(enum.HiddenShield).ExecX(ctx)
			rows.NamedPerson.Create().SetPractitionerID(w.ids["dora"]).SetAgencyID(w.ids["school"]).SetFromOn(today).SaveX(ctx)
		})
		w.must("dora", "endLeadDelegation", in{"leadDelegationId": id})
		for who, want := range map[string]int{"ana": 0, "mere": 1} {
			if answer := w.post(who, `{ notices { nodes { kind } } }`, nil); strings.Count(answer, "LEAD_DELEGATION_ENDED") != want {
				t.Errorf("%s: %s", who, answer)
			}
		}
	})
}
