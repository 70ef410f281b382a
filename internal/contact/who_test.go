package contact_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// people says who is around Hana, as somebody reads it: "part name (agency) role: does [contacts]", "*" before the single point.
func (w *world) people(who, arguments string) string {
	w.Helper()
	answer := w.post(who, `query($id: ID!) { child(id: $id) { whoIsWho`+arguments+` { people {
		part singlePoint name agency { name } role does contactRoutes { channel address preferred } listedContacts { channel address } } } } }`, map[string]any{"id": w.id("Child", "hana")})
	var parsed struct {
		Data struct {
			Child struct {
				WhoIsWho struct {
					People []struct {
						Part, Name, Role string
						SinglePoint      bool
						Agency           struct{ Name string }
						Does             []string
						ContactRoutes    []struct{ Channel, Address string }
						ListedContacts   []struct{ Channel, Address string }
					}
				}
			}
		}
		Errors []any
	}
	if err := json.Unmarshal([]byte(answer), &parsed); err != nil || parsed.Errors != nil {
		w.Fatal(answer)
	}
	var all []string
	for _, p := range parsed.Data.Child.WhoIsWho.People {
		one := fmt.Sprintf("%s %s (%s) %s: %s", p.Part, strings.TrimSuffix(p.Name, " Test"), p.Agency.Name, p.Role, strings.Join(p.Does, ", "))
		for _, c := range append(p.ContactRoutes, p.ListedContacts...) {
			one += fmt.Sprintf(" [%s %s]", c.Channel, c.Address)
		}
		if p.SinglePoint {
			one = "*" + one
		}
		all = append(all, one)
	}
	return strings.Join(all, "\n")
}

// is compares who is who, line by line.
func (w *world) is(who, arguments string, want ...string) {
	w.Helper()
	if is := w.people(who, arguments); is != strings.Join(want, "\n") {
		w.Errorf("%s reads\n%s\nand not\n%s", who, is, strings.Join(want, "\n"))
	}
}

// S1.9: the same for everybody around the child, as far as they may see.
func TestWhoIsWho(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			child, who, of := w.ids["hana"], w.ids["mere"], w.ids["school"]
			a := rows.Assessment.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(of).SetNetworkID(w.ids["network of hana"]).SetStartedOn(today).SetDueOn(today).SaveX(ctx)
			n := rows.Need.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(of).SetAssessmentID(a.ID).SetDomain(enum.DomainHealth).
				SetStatement("teeth").SetRecordedOn(today).SaveX(ctx)
			g := rows.Goal.Create().SetChildID(child).SetPractitionerID(who).SetAgencyID(of).SetNeedID(n.ID).
				SetStatement("s").SetMeasure("m").SetBaseline("b").SetTarget("t").SetRecordedOn(today).SaveX(ctx)
			rows.Activity.Create().SetChildID(w.ids["hana"]).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetGoalID(g.ID).SetOwnerID(w.ids["ana"]).
				SetOwnerAgencyID(w.ids["clinic"]).SetTitle("Weekly visits").SetStatus(enum.ActivityAgreed).SetProposedOn(today.AddDays(-9)).SetAgreedOn(today.AddDays(-8)).SetDueOn(today.AddDays(90)).SaveX(ctx)
			rows.ExternalSupport.Create().SetChildID(w.ids["hana"]).SetName("Coach Hēmi").SetPart("drives her").SetContact("021 555").SetKnownSince(today.AddDays(-300)).
				SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SaveX(ctx)
			rows.SafetyNetworkMember.Create().SetChildID(w.ids["hana"]).SetNetworkID(w.ids["network of hana"]).SetKinID(w.ids["mum"]).SetWillDo("rings on Fridays").
				SetAgreedOn(today.AddDays(-5)).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SaveX(ctx)
		})
		w.must("ana", "setContactRoute", in{"channel": "EMAIL", "address": "ana@clinic.example"})
		w.must("ana", "setContactRoute", in{"channel": "TEXT", "address": "021 1", "preferred": true})
		w.must("ana", "setContactRoute", in{"channel": "IN_PERSON", "address": "the back door", "safe": false})
		w.must("dan", "setContactRoute", in{"ofTeamId": w.id("ChildrensTeam", "team"), "channel": "PHONE", "address": "0800 1"})
		w.must("mere", "setContactRoute", in{"ofChildId": w.id("Child", "hana"), "kinId": w.id("Kin", "mum"), "channel": "TEXT", "address": "021 mum 7", "safe": false})
		team := "TEAM Whangārei Team () Children's Team:  [PHONE 0800 1]"
		w.is("dan", "",
			"*LEAD mere (school) Lead Professional, teacher:  [PHONE 09 mere]",
			"WHANAU mum () parent: promised: rings on Fridays",
			"WHANAU uncle () aunt or uncle: ",
			"MEMBER ana (clinic) nurse: Immunisation, Weekly visits [TEXT 021 1] [EMAIL ana@clinic.example] [IN_PERSON the back door] [PHONE 09 ana]",
			"SERVICE sione (club) practitioner: Football [PHONE 09 sione]",
			"SUPPORT Coach Hēmi () supports the child: drives her [PHONE 021 555]",
			team)
		if is := w.people("rua", ""); !strings.Contains(is, "MEMBER rua (refuge) social worker:") || !strings.Contains(is, "mum () parent: promised: rings on Fridays [TEXT 021 mum 7]") {
			t.Error("Rua reads", is)
		}
		for _, who := range []string{"mum", "hana"} {
			w.is(who, "(lang: MI)",
				"*LEAD mere (school) kaimahi matua, kaiako:  [PHONE 09 mere]",
				"WHANAU mum () matua: te kupu taurangi: rings on Fridays",
				"WHANAU uncle () whaea kēkē, matua kēkē rānei: ",
				"MEMBER ana (clinic) nēhi: Immunisation [TEXT 021 1] [EMAIL ana@clinic.example] [PHONE 09 ana]",
				"SERVICE sione (club) kaimahi: Whutupōro [PHONE 09 sione]",
				"TEAM Whangārei Team () Rōpū Tamariki:  [PHONE 0800 1]")
		}
		w.is("mere", `(asAt: "`+today.AddDays(-85).String()+`")`,
			"*TEAM Whangārei Team () Children's Team: ", "WHANAU mum () parent: ", "WHANAU uncle () aunt or uncle: ",
			"MEMBER mere (school) teacher:  [PHONE 09 mere]", "SERVICE sione (club) practitioner: Football [PHONE 09 sione]",
			"SUPPORT Coach Hēmi () supports the child: drives her [PHONE 021 555]")
		if answer := w.post("pat", `query($id: ID!) { child(id: $id) { whoIsWho { people { name } } } }`, map[string]any{"id": w.id("Child", "hana")}); strings.TrimSpace(answer) != `{"data":{"child":null}}` {
			t.Error(answer)
		}
	})
}

// S1.14: there is exactly one, whoever it is.
func TestThereIsOneSinglePointOfContact(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		ana := in{"childId": w.id("Child", "hana"), "practitionerId": w.id("Practitioner", "ana"), "reason": "Mum trusts her"}
		for _, c := range []struct {
			who   string
			input in
			want  string
		}{
			{"mere", ana.with("reason", ""), "INVALID reason"},
			{"mere", ana.with("reason", long), "INVALID reason"},
			{"mere", ana.with("childId", w.id("Child", "nobody")), "NOT_FOUND childId"},
			{"mere", ana.with("practitionerId", w.id("Practitioner", "sione")), "NOT_FOUND practitionerId"},
			{"mere", ana.with("practitionerId", w.id("Practitioner", "rua")), "NOT_FOUND practitionerId"},
			{"mere", ana.with("practitionerId", w.id("Kin", "mum")), "NOT_FOUND practitionerId"},
			{"mere", ana.with("practitionerId", nil), "CONFLICT practitionerId"},
			{"mere", ana.with("agencyId", w.id("Agency", "clinic")), "FORBIDDEN agencyId"},
			{"mere", ana.with("childId", w.id("Child", "tama")), "FORBIDDEN childId"},
			{"ana", ana, "FORBIDDEN childId"},
			{"pat", ana, "NOT_FOUND childId"},
			{"mum", ana, "FORBIDDEN"},
			{"hana", ana, "FORBIDDEN"},
		} {
			w.refused(c.who, "setSinglePoint", c.input, c.want)
		}
		first := func(who, want string) {
			t.Helper()
			is := w.people(who, "")
			if !strings.HasPrefix(is, "*"+want) || strings.Count(is, "*") != 1 {
				t.Errorf("%s reads %s, want %s", who, is, want)
			}
		}
		w.must("mere", "setSinglePoint", ana)
		first("mum", "MEMBER ana")
		w.refused("dan", "setSinglePoint", ana, "CONFLICT practitionerId")
		w.must("dan", "setSinglePoint", ana.with("practitionerId", w.id("Practitioner", "mere")))
		first("hana", "LEAD mere")
		w.must("dan", "setSinglePoint", ana)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.CanMembership.UpdateOneID(w.ids["seat of ana with hana"]).SetUntilOn(today).SaveX(ctx)
		})
		first("mum", "LEAD mere") // who has left is not turned to
		w.must("mere", "setSinglePoint", ana.with("practitionerId", nil))
		w.refused("mere", "setSinglePoint", ana.with("practitionerId", nil), "CONFLICT practitionerId")
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.UpdateOneID(w.ids["lead"]).SetUntilOn(today).SaveX(ctx)
		})
		first("mum", "TEAM")
	})
}

// What the refuge says is for those who know the refuge: to the others nobody was named.
func TestASinglePointOfTheRefugeIsHidden(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.UpdateOneID(w.ids["lead"]).SetUntilOn(today.AddDays(-1)).SaveX(ctx)
			rows.LeadPeriod.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["rua"]).SetFromOn(today.AddDays(-1)).SaveX(ctx)
		})
		w.must("rua", "setSinglePoint", in{"childId": w.id("Child", "hana"), "practitionerId": w.id("Practitioner", "ana"), "reason": "she asked"})
		for who, want := range map[string]string{"rua": "*MEMBER ana", "mum": "*TEAM", "dan": "*TEAM"} {
			if is := w.people(who, ""); !strings.HasPrefix(is, want) {
				t.Errorf("%s reads %s", who, is)
			}
		}
		w.refused("dan", "setSinglePoint", in{"childId": w.id("Child", "hana"), "reason": "x"}, "CONFLICT practitionerId")
		w.must("dan", "setSinglePoint", in{"childId": w.id("Child", "hana"), "practitionerId": w.id("Practitioner", "ana"), "reason": "Mum asked"})
	})
}
