package lead_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestFromReferralToNetwork(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		refer := in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "misses school"}
		id := w.must("sione", "referChild", refer)
		waiting := `{ referrals { nodes { child { name } reason status referredByAgency { name } } } }`
		for _, who := range []string{"dora", "paku"} {
			if answer := w.post(who, waiting, nil); !strings.Contains(answer, `{"child":{"name":"kiri"},"reason":"misses school","status":"REFERRED","referredByAgency":{"name":"school"}}`) {
				t.Error(who, answer)
			}
		}
		known := `query($id: ID!) { child(id: $id) { name access { through } identifiers { value } whanau { id } network { acceptedOn } leading { status } } }`
		kiri := map[string]any{"id": w.id("Child", "kiri")}
		want := `{"data":{"child":{"name":"kiri","access":{"through":["REFERRAL"]},"identifiers":[],"whanau":[],"network":{"acceptedOn":null},"leading":null}}}`
		if answer := w.post("dora", known, kiri); strings.TrimSpace(answer) != want {
			t.Error(answer)
		}
		if answer := w.post("mere", known, kiri); strings.TrimSpace(answer) != `{"data":{"child":null}}` {
			t.Error(answer)
		}
		if answer := w.post("mere", waiting, nil); !strings.Contains(answer, `"referrals":{"nodes":[]}`) {
			t.Error(answer)
		}
		w.must("paku", "triageReferral", in{"referralId": id, "urgency": "URGENT", "note": "soon", "expectedVersion": 1})
		urgency := `{ now: referrals(urgency: URGENT, last: 1) { totalCount nodes { id } } later: referrals(urgency: ROUTINE) { totalCount } }`
		if answer := w.post("dora", urgency, nil); !strings.Contains(answer, `{"now":{"totalCount":1,"nodes":[{"id":"`+id+`"}]},"later":{"totalCount":0}}`) {
			t.Error(answer)
		}
		decision := in{"kind": "ACCEPT", "referralId": id, "presentIds": []string{w.id("Practitioner", "paku"), w.id("Practitioner", "dora")}, "rationale": "needs several agencies"}
		w.must("dora", "recordPanelDecision", decision)
		if answer := w.post("dora", waiting, nil); !strings.Contains(answer, `"referrals":{"nodes":[]}`) {
			t.Error(answer)
		}
		answer := w.post("dora", `query($id: ID!) { child(id: $id) { leading { status
			referrals { nodes { status triageNote panelDecision { kind present { givenNames } rationale } } } panelDecisions { nodes { referral { id } } } } network { acceptedOn members { role } } } }`,
			map[string]any{"id": w.id("Child", "kiri")})
		for _, part := range []string{`"status":"ACCEPTED","referrals":{"nodes":[{"status":"ACCEPTED","triageNote":"soon","panelDecision":{"kind":"ACCEPT","present":[{"givenNames":"paku"},{"givenNames":"dora"}]`,
			`"referral":{"id":"` + id, `"network":{"acceptedOn":"2026-06-15","members":[{"role":"CHILD"}]}`} {
			if !strings.Contains(answer, part) {
				t.Errorf("no %s in %s", part, answer)
			}
		}
		for who, want := range map[string]int{"sione": 1, "dora": 0, "paku": 0} {
			if answer := w.post(who, `{ notices { nodes { kind subject { id } } } }`, nil); strings.Count(answer, `{"kind":"PANEL_DECIDED","subject":{"id":"`+id+`"}}`) != want {
				t.Errorf("%s is told %s", who, answer)
			}
		}
		if answer := w.post("sione", `{ myReferrals { nodes { id status child { name } panelDecision { rationale } } } }`, nil); !strings.Contains(answer,
			`[{"id":"`+id+`","status":"ACCEPTED","child":null,"panelDecision":null}]`) {
			t.Error(answer)
		}
		if answer := w.post("mere", `query($id: ID!) { myReferrals { nodes { id } } node(id: $id) { id } }`, map[string]any{"id": id}); !strings.Contains(answer, `{"myReferrals":{"nodes":[]},"node":null}`) {
			t.Error(answer)
		}
		if answer := w.post("dora", `query($id: ID!) { node(id: $id) { ... on Referral { reason } } }`, map[string]any{"id": id}); !strings.Contains(answer, `{"node":{"reason":"misses school"}}`) {
			t.Error(answer)
		}
		w.refused("dora", "recordPanelDecision", decision, "CONFLICT referralId")
		w.refused("dora", "triageReferral", in{"referralId": id, "urgency": "ROUTINE"}, "CONFLICT referralId")
	})
}

// TestAShieldHidesAReferral also from those who decide on it, and has them decide nothing.
func TestAShieldHidesAReferral(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		id := w.must("sione", "referChild", in{"childId": w.id("Child", "kiri"), "teamId": w.id("ChildrensTeam", "team"), "reason": "misses school"})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Child.UpdateOneID(w.ids["kiri"]).SetShielded(true).ExecX(ctx)
			rows.NamedPerson.Create().SetPractitionerID(w.ids["paku"]).SetChildID(w.ids["kiri"]).SetFromOn(today.AddDays(-1)).ExecX(ctx)
		})
		waiting := `{ referrals { nodes { child { name } reason } } }`
		if answer := w.post("dora", waiting, nil); !strings.Contains(answer, `"referrals":{"nodes":[]}`) {
			t.Error(answer)
		}
		w.refused("dora", "triageReferral", in{"referralId": id, "urgency": "URGENT"}, "NOT_FOUND referralId")
		w.refused("dora", "recordPanelDecision", in{"kind": "ACCEPT", "referralId": id, "presentIds": []string{w.id("Practitioner", "dora")}, "rationale": "x"}, "NOT_FOUND referralId")
		if answer := w.post("paku", waiting, nil); !strings.Contains(answer, `[{"child":{"name":"kiri"},"reason":"misses school"}]`) {
			t.Error(answer)
		}
		w.must("paku", "triageReferral", in{"referralId": id, "urgency": "URGENT"})
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
			{"sione", right.with("referredOn", "2026-03-14"), "INVALID referredOn"},
			{"sione", right.with("childId", nil), "INVALID childId"},
			{"sione", right.with("nhi", "ZZZ0016"), "INVALID childId"},
			{"sione", right.with("childId", nil).with("nhi", "ZZZ0016"), "NOT_FOUND nhi"},
			{"sione", right.with("childId", nil).with("nhi", "ZZZ0017"), "INVALID nhi"},
			{"sione", right.with("childId", w.id("Child", "lee")), "NOT_FOUND childId"},
			{"sione", right.with("childId", w.id("Child", "nobody")), "NOT_FOUND childId"},
			{"sione", right.with("childId", w.id("Practitioner", "kiri")), "NOT_FOUND childId"},
			{"sione", right.with("teamId", w.id("ChildrensTeam", "nobody")), "NOT_FOUND teamId"},
			{"sione", right.with("agencyId", w.id("Agency", "clinic")), "FORBIDDEN agencyId"},
			{"rex", right, "CONFLICT agencyId"},
			{"rex", right.with("childId", w.id("Child", "nobody")), "CONFLICT agencyId"}, // nor learns whether there is such a child
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
