package contact_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// routes are how somebody of the directory is reached, as a request of somebody reads it.
func (w *world) routes(who, kind, name string) string {
	w.Helper()
	answer := w.post(who, `query($id: ID!) { node(id: $id) { ... on Practitioner { contactRoutes { address } } ... on Agency { contactRoutes { address } }
		... on ChildrensTeam { contactRoutes { address } } } }`, map[string]any{"id": w.id(kind, name)})
	_, list, found := strings.Cut(answer, `"contactRoutes":[`)
	if !found {
		return answer
	}
	return strings.NewReplacer(`{"address":"`, "", `"}`, "", "]}}}", "").Replace(strings.TrimSpace(list))
}

// S1.14, S1.54: who says how somebody is reached.
func TestRoutesAreSaidByWhoAnswersForThem(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		own := in{"channel": "PHONE", "address": "021 1"}
		clinic, team, hana := own.with("ofAgencyId", w.id("Agency", "clinic")), own.with("ofTeamId", w.id("ChildrensTeam", "team")), own.with("ofChildId", w.id("Child", "hana"))
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"ana", own.with("address", " "), "INVALID address"},
			{"ana", own.with("address", long[:402]), "INVALID address"},
			{"ana", own.with("hours", long[:402]), "INVALID hours"},
			{"ana", own.with("address", "ring me"), "INVALID address"},
			{"ana", own.with("channel", "EMAIL"), "INVALID address"},
			{"ana", own.with("channel", "EMAIL", "address", "a b@c"), "INVALID address"},
			{"ana", own.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"ana", own.with("routeId", w.id("ContactRoute", "nothing")), "NOT_FOUND routeId"},
			{"ana", own.with("routeId", "x"), "NOT_FOUND routeId"},
			{"ana", own.with("kinId", w.id("Kin", "mum")), "INVALID"},
			{"ana", clinic.with("ofTeamId", w.id("ChildrensTeam", "team")), "INVALID"},
			{"ana", clinic, "FORBIDDEN ofAgencyId"},
			{"bo", clinic.with("ofAgencyId", w.id("Agency", "refuge")), "NOT_FOUND ofAgencyId"},
			{"bo", clinic.with("ofAgencyId", w.id("Agency", "nothing")), "NOT_FOUND ofAgencyId"},
			{"bo", team, "FORBIDDEN ofTeamId"},
			{"dan", hana, "FORBIDDEN ofChildId"},
			{"pat", hana, "NOT_FOUND ofChildId"},
			{"ana", hana.with("agencyId", w.id("Agency", "school")), "FORBIDDEN agencyId"},
			{"ana", hana.with("kinId", w.id("Kin", "nobody")), "NOT_FOUND kinId"},
			{"mere", hana.with("ofChildId", w.id("Child", "tama"), "kinId", w.id("Kin", "mum")), "NOT_FOUND kinId"},
			{"mum", own, "FORBIDDEN"},
		} {
			w.refused(c.who, "setContactRoute", c.input, c.want)
		}
		one := w.must("ana", "setContactRoute", own.with("preferred", true))
		w.refused("ana", "setContactRoute", own, "CONFLICT address")
		w.must("ana", "setContactRoute", own.with("channel", "TEXT", "address", "021 2", "preferred", true))
		w.must("bo", "setContactRoute", clinic.with("address", "09 9"))
		w.must("dan", "setContactRoute", team.with("address", "0800 1"))
		w.must("ana", "setContactRoute", own.with("address", "021 3", "safe", false))
		for _, c := range [][4]string{
			{"pat", "Practitioner", "ana", "021 2,021 1,021 3"}, {"mum", "Practitioner", "ana", "021 2,021 1"}, {"mum", "Agency", "clinic", "09 9"}, {"hana", "ChildrensTeam", "team", "0800 1"},
		} {
			if is := w.routes(c[0], c[1], c[2]); is != c[3] {
				t.Errorf("%s reads %s of %s, want %s", c[0], is, c[2], c[3])
			}
		}
		change := own.with("routeId", one, "address", "021 4", "hours", "mornings", "expectedVersion", 2)
		w.refused("mere", "setContactRoute", change, "FORBIDDEN routeId")
		w.refused("ana", "setContactRoute", change.with("expectedVersion", 1), "CONFLICT expectedVersion")
		w.must("ana", "setContactRoute", change)
		w.must("ana", "setContactRoute", change.with("idempotencyKey", "k", "expectedVersion", 3))
		w.must("ana", "setContactRoute", change.with("idempotencyKey", "k", "expectedVersion", 3))
		end := in{"routeId": one, "reason": "new phone"}
		w.refused("ana", "endContactRoute", end.with("reason", ""), "INVALID reason")
		w.refused("bo", "endContactRoute", end, "FORBIDDEN routeId")
		w.refused("ana", "endContactRoute", end.with("expectedVersion", 1), "CONFLICT expectedVersion")
		w.must("ana", "endContactRoute", end)
		w.refused("ana", "endContactRoute", end, "CONFLICT routeId")
		if is := w.routes("pat", "Practitioner", "ana"); is != "021 2,021 3" {
			t.Error(is)
		}
	})
}

// Of one person there is no end of ways.
func TestNobodyIsReachedInMoreWaysThanMost(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 19 {
				rows.ContactRoute.Create().SetPractitionerID(w.ids["pat"]).SetAgencyID(w.ids["office"]).SetChannel("PHONE").SetAddress(fmt.Sprint("09 ", i)).SetFromOn(today).SaveX(ctx)
			}
		})
		w.must("pat", "setContactRoute", in{"channel": "PHONE", "address": "09 19"})
		w.refused("pat", "setContactRoute", in{"channel": "PHONE", "address": "09 20"}, "CONFLICT")
	})
}

// Of a whānau only members read it: no other adult of it, whoever they are.
func TestWhereAWhanauIsReachedIsForMembersOnly(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) { // all may know Rua, and not where else she works
			rows.Employment.Create().SetPractitionerID(w.ids["rua"]).SetAgencyID(w.ids["office"]).SetFromOn(today.AddDays(-9)).SaveX(ctx)
		})
		mum := in{"ofChildId": w.id("Child", "hana"), "kinId": w.id("Kin", "mum"), "channel": "PHONE", "address": "021 mum 1", "safe": false}
		one := w.must("ana", "setContactRoute", mum)
		w.must("mere", "setContactRoute", mum.with("kinId", nil, "address", "021 hana 2"))
		w.must("rua", "setContactRoute", mum.with("address", "021 refuge 3"))
		w.must("mere", "setContactRoute", mum.with("address", "021 refuge 3")) // Mere does not know that Rua wrote it down
		const ask = `query($id: ID!) { child(id: $id) { whoIsWho { childContact { address } people { name contact { address safe } } } } }`
		of := map[string]any{"id": w.id("Child", "hana")}
		for who, want := range map[string]string{"mere": "mum 1 hana 2 refuge 3", "rua": "mum 1 hana 2 refuge 3 refuge 3", "mum": "", "uncle": "", "hana": "", "dan": ""} {
			answer := w.post(who, ask, of)
			for _, number := range []string{"mum 1", "hana 2", "refuge 3"} {
				if is, want := strings.Count(answer, number), strings.Count(want, number); is != want {
					t.Errorf("%s reads %s %d times, want %d: %s", who, number, is, want, answer)
				}
			}
		}
		w.refused("dan", "endContactRoute", in{"routeId": one, "reason": "x"}, "NOT_FOUND routeId")
		w.refused("mum", "endContactRoute", in{"routeId": one, "reason": "x"}, "FORBIDDEN")
		w.must("mere", "endContactRoute", in{"routeId": one, "reason": "he found the phone"})
		w.lacks(w.post("mere", ask, of), "mum 1")
	})
}

// S1.54: teams near an area, however it is written.
func TestTeamsAreFoundByArea(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for near, want := range map[string]string{
			`"otang"`: "Whangārei Team", `"WHANGAREI"`: "Whangārei Team", `"ōtangarei kaipara"`: "Whangārei Team", `"gore"`: "South Team", `"ore"`: "", `"-"`: "", `null`: "South Team,Whangārei Team",
		} {
			answer := w.post("pat", `{ teams(nearArea: `+near+`) { name } }`, nil)
			if is := strings.NewReplacer(`{"data":{"teams":[`, "", `{"name":"`, "", `"}`, "", "]}}", "").Replace(strings.TrimSpace(answer)); is != want {
				t.Errorf("near %s: %s, want %s", near, is, want)
			}
		}
	})
}
