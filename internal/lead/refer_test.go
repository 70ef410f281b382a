package lead_test

import (
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

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
			{"sione", right.with("agencyId", w.id("Agency", "clinic")), "FORBIDDEN agencyId"},
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
