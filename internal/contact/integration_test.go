package contact_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// integration is how integrated the support of Hana is on a day, as somebody reads it.
func (w *world) integration(who string, asAt calendar.Date, args string) string {
	w.Helper()
	is := w.post(who, `query($id: ID!) { child(id: $id) { network(asAt: "`+asAt.String()+`") { integration`+args+` { planAgreedOn planToldChild planToldWhanau practitioners workingAgreements { count of }
		pairsInTouch { count of } huiAttendance { count of } decisionsWithChild { count of } decisionsWithWhanau { count of } } } } }`, map[string]any{"id": w.id("Child", "hana")})
	for _, short := range [][2]string{{`{"count":`, ""}, {`,"of":`, "/"}, {`"`, ""}, {"}", ""}, {"data:{child:{network:{integration:", ""}, {"\n", ""}} {
		is = strings.ReplaceAll(is, short[0], short[1])
	}
	return strings.TrimPrefix(is, "{")
}

// The counts are of what the viewer may know, each beside what it is counted of (S1.6, S1.13).
func TestHowIntegratedTheSupportIs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		expect := func(what, who, want string) {
			t.Helper()
			if is := w.integration(who, today, ""); is != want {
				t.Errorf("%s, for %s:\n%s, want\n%s", what, who, is, want)
			}
		}
		const nothing = "{planAgreedOn:null,planToldChild:false,planToldWhanau:false,practitioners:"
		expect("nothing", "dan", nothing+"2,workingAgreements:0/0,pairsInTouch:0/1,huiAttendance:0/0,decisionsWithChild:0/0,decisionsWithWhanau:0/0")
		expect("nothing", "rua", nothing+"3,workingAgreements:0/0,pairsInTouch:0/3,huiAttendance:0/0,decisionsWithChild:0/0,decisionsWithWhanau:0/0")
		w.must("mere", "recordInteraction", w.talk().told("happenedOn", today.AddDays(-61).String(), "withIds", []string{w.id("Practitioner", "ana")}))
		w.must("ana", "recordInteraction", w.talk().told("withIds", []string{w.id("Practitioner", "sione"), w.id("Kin", "mum")}))
		gone := w.must("ana", "recordInteraction", w.talk())
		expect("in touch", "dan", nothing+"2,workingAgreements:0/0,pairsInTouch:1/1,huiAttendance:0/0,decisionsWithChild:0/0,decisionsWithWhanau:0/0")
		w.must("ana", "withdrawInteraction", in{"interactionId": gone, "reason": "another day"})
		w.must("rua", "recordInteraction", w.talk())
		expect("withdrawn, and of the refuge", "dan", nothing+"2,workingAgreements:0/0,pairsInTouch:0/1,huiAttendance:0/0,decisionsWithChild:0/0,decisionsWithWhanau:0/0")
		expect("withdrawn, and of the refuge", "rua", nothing+"3,workingAgreements:0/0,pairsInTouch:1/3,huiAttendance:0/0,decisionsWithChild:0/0,decisionsWithWhanau:0/0")
		w.write(w.integrate)
		const all = "{planAgreedOn:2026-06-10,planToldChild:true,planToldWhanau:false,practitioners:"
		expect("much", "dan", all+"2,workingAgreements:1/2,pairsInTouch:1/1,huiAttendance:2/4,decisionsWithChild:1/3,decisionsWithWhanau:2/3")
		expect("much", "rua", all+"3,workingAgreements:0/3,pairsInTouch:2/3,huiAttendance:2/4,decisionsWithChild:1/4,decisionsWithWhanau:3/4")
		if is := w.integration("dan", today, "(days: 101)"); !strings.Contains(is, "huiAttendance:2/5") {
			t.Error(is)
		}
		if is := w.integration("dan", today.AddDays(1), ""); !strings.Contains(is, "huiAttendance:2/4") {
			t.Errorf("a hui that is still to come: %s", is)
		}
		for _, family := range []string{"mum", "hana"} {
			if is := w.integration(family, today, ""); is != "null" {
				t.Errorf("%s reads %s", family, is)
			}
		}
		if is := w.integration("dan", today, "(days: 0)"); !strings.Contains(is, "choose 1 to 1096 days") {
			t.Error(is)
		}
	})
}

// integrate gives Hana a plan of which she was told, agreements, hui and decisions, some of
// them of the refuge.
func (w *world) integrate(ctx context.Context, rows *gen.Client) {
	hana, network := w.ids["hana"], w.ids["network of hana"]
	mere, school := w.ids["mere"], w.ids["school"]
	for number, day := range []calendar.Date{today.AddDays(-20), today.AddDays(-5)} {
		version := rows.PlanVersion.Create().SetChildID(hana).SetPractitionerID(mere).SetAgencyID(school).SetNetworkID(network).SetNumber(number + 1).SetAgreedOn(day).
			SetContent("{}").SetWorkingTogether("we ring").SaveX(ctx).ID
		told := rows.PlanCommunication.Create().SetChildID(hana).SetPractitionerID(mere).SetAgencyID(school).SetPlanVersionID(version).SetChannel(enum.InPerson).SetToldOn(day)
		if number == 0 {
			told.SetKinID(w.ids["mum"]).SaveX(ctx)
		} else {
			told.SetToChild(true).SaveX(ctx)
		}
	}
	aim := func(who, agency string, by ...string) {
		id := rows.SharedAim.Create().SetChildID(hana).SetPractitionerID(w.ids[who]).SetAgencyID(w.ids[agency]).SetNetworkID(network).SetKind("SHARED_OUTCOME").
			SetText("reads").SetProposedOn(today).SaveX(ctx).ID
		for _, one := range by {
			rows.AimAgreement.Create().SetChildID(hana).SetPractitionerID(w.ids[one]).SetAgencyID(w.ids[map[string]string{"mere": "school", "ana": "clinic", "rua": "refuge"}[one]]).
				SetSharedAimID(id).SetAgreedOn(today).SaveX(ctx)
		}
		rows.AimAgreement.Create().SetChildID(hana).SetPractitionerID(mere).SetAgencyID(school).SetSharedAimID(id).SetOfChild(true).SetAgreedOn(today).SaveX(ctx)
	}
	aim("mere", "school", "mere", "ana")
	aim("mere", "school", "mere")
	aim("rua", "refuge", "rua")
	hui := func(days int, cancelled bool) uuid.UUID {
		starts := today.AddDays(days).Time()
		row := rows.Hui.Create().SetChildID(hana).SetPractitionerID(mere).SetAgencyID(school).SetNetworkID(network).SetPurpose("plan").SetPlace("school").
			SetChannel(enum.InPerson).SetStartsAt(starts).SetEndsAt(starts.Add(time.Hour))
		if cancelled {
			row.SetCancelledOn(today).SetCancelledWhy("ill")
		}
		return row.SaveX(ctx).ID
	}
	invite := func(to uuid.UUID, who, agency string, came enum.Attendance, leftOut string) {
		row := rows.HuiInvitation.Create().SetChildID(hana).SetPractitionerID(mere).SetAgencyID(school).SetHuiID(to).SetInvitedPractitionerID(w.ids[who]).
			SetInvitedAgencyID(w.ids[agency]).SetGround(enum.InvitedMember).SetLeftOutWhy(leftOut)
		if came != "" {
			row.SetAttendance(came).SetAttendanceWhy("so")
		}
		row.SaveX(ctx)
	}
	held := hui(-9, false)
	invite(held, "mere", "school", enum.Present, "")
	invite(held, "ana", "clinic", enum.Present, "")
	invite(held, "sione", "club", enum.Apologies, "")
	invite(held, "bo", "clinic", "", "")
	invite(held, "pat", "office", "", "she asked")
	invite(hui(-100, false), "mere", "school", "", "")
	invite(hui(-1, true), "mere", "school", "", "")
	invite(hui(1, false), "mere", "school", "", "")
	for i, by := range []string{"mere", "mere", "mere", "rua"} {
		rows.Decision.Create().SetChildID(hana).SetPractitionerID(w.ids[by]).SetAgencyID(w.ids[map[string]string{"mere": "school", "rua": "refuge"}[by]]).SetNetworkID(network).
			SetQuestion("which?").SetOptions([]string{"a"}).SetChosen("a").SetRationale("near").SetDecidedOn(today).SetParticipants([]string{}).SetDissent([]string{}).
			SetChildPresent(i == 0).SetWhanauPresent(i > 0).SetChildView("so").SetWhanauView("so").SaveX(ctx)
	}
}
