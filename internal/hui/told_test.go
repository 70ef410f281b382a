package hui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/globalid"
	"cangraph/internal/hui"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// told counts the notices of a kind that somebody was left, with a subject whom they see.
func (w *world) told(who, kind, subject string) int {
	w.Helper()
	answer := w.post(who, `{ notices { nodes { kind subject { id } } } }`, nil)
	return strings.Count(answer, `{"kind":"`+kind+`","subject":{"id":"`+subject+`"}}`)
}

// Practitioners who are invited are told, also guests; who is left out is told when they
// are invited after all, and a hui of a sheltered agency is told to nobody else.
func TestWhoIsInvitedIsTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		called := w.call(with(w.calling(), func(in *hui.CallHuiInput) {
			in.GuestIDs, in.LeaveOut = []string{w.sione}, []hui.LeaveOut{{PersonID: w.ana, Reason: "asked"}}
		})).GlobalID()
		told := func(want map[string]int) {
			t.Helper()
			for who, n := range want {
				if is := w.told(who, "HUI_CALLED", called); is != n {
					t.Errorf("%s is told %d times, want %d", who, is, n)
				}
			}
		}
		told(map[string]int{"mere": 0, "ana": 0, "ruth": 1, "pita": 1, "sione": 1, "dora": 0})
		if done, err := w.book.InviteToHui(w.as("mere"), hui.InviteToHuiInput{HuiID: called, PersonID: w.ana}); err != nil || len(done.UserErrors) > 0 {
			t.Fatal(done, err)
		}
		told(map[string]int{"ana": 1, "sione": 1})
		hidden, err := w.book.CallHui(w.as("ruth"), with(w.calling(), later(time.Hour)))
		if err != nil || hidden.Hui == nil {
			t.Fatal(hidden, err)
		}
		if answer := w.post("ana", `{ notices { totalCount } }`, nil); !strings.Contains(answer, `"totalCount":1`) {
			t.Error("Ana is told of a hui that she may not know of:", answer)
		}
	})
}

// Who is asked to help with a disagreement is told, unless a sheltered agency raised it.
func TestWhoIsAskedToHelpIsTold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			_, ana, _ := globalid.Parse(w.ana)
			rows.LeadPeriod.Create().SetNetworkID(w.network).SetPractitionerID(ana).SetFromOn(today.AddDays(-5)).SaveX(ctx)
		})
		raised := func(who string) string {
			done, err := w.book.RaiseDisagreement(w.as(who), hui.RaiseDisagreementInput{ChildID: w.hana, Topic: "how often", View: "weekly", RaisedOn: p(today.AddDays(-1))})
			if err != nil || done.Disagreement == nil || done.Disagreement.RaisedOn != today.AddDays(-1) {
				t.Fatal(done, err)
			}
			return done.Disagreement.GlobalID()
		}
		escalate := func(who, id string, to enum.EscalatedTo) {
			done, err := w.book.EscalateDisagreement(w.as(who), hui.EscalateDisagreementInput{DisagreementID: id, To: to, Reason: "stuck"})
			if err != nil || len(done.UserErrors) > 0 {
				t.Fatal(done, err)
			}
		}
		open, hidden := raised("mere"), raised("ruth")
		for _, c := range []struct {
			to        enum.EscalatedTo
			ana, dora int
		}{{enum.ToManagers, 0, 0}, {enum.ToLead, 1, 0}, {enum.ToPanel, 1, 0}, {enum.ToDirector, 1, 1}} {
			escalate("mere", open, c.to)
			escalate("ruth", hidden, c.to)
			if ana, dora := w.told("ana", "DISAGREEMENT_ESCALATED", open), w.told("dora", "DISAGREEMENT_ESCALATED", open); ana != c.ana || dora != c.dora {
				t.Errorf("%s: Ana is told %d times, Dora %d", c.to, ana, dora)
			}
		}
		for _, who := range []string{"ana", "dora"} {
			if answer := w.post(who, `{ notices { totalCount } }`, nil); !strings.Contains(answer, `"totalCount":1`) {
				t.Errorf("%s is told of what they may not know of: %s", who, answer)
			}
		}
	})
}

// The child and its whānau read their own feedback again, and nobody else's.
func TestOneReadsOnesOwnFeedback(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			_, aunt, _ := globalid.Parse(w.aunt)
			rows.CanMembership.Create().SetNetworkID(w.network).SetKinID(aunt).SetRole(enum.RoleWhanau).SetFromOn(today.AddDays(-90)).SaveX(ctx)
		})
		for who, in := range map[string]hui.GiveFeedbackInput{
			"nanny": {Words: p("by nanny")}, "hana": {Words: p("by Hana")}, "ana": {Words: p("for nanny"), PersonID: &w.nanny}, "aunt": {Words: p("by the aunt"), AboutPractitionerID: &w.mere},
		} {
			in.ChildID, in.Trust = w.hana, 3
			if done, err := w.book.GiveFeedback(w.as(who), in); err != nil || done.Feedback == nil {
				t.Fatal(who, done, err)
			}
		}
		for who, want := range map[string][]string{
			"nanny": {"by nanny", "for nanny", `"totalCount":2`}, "hana": {"by Hana", `"totalCount":1`}, "aunt": {"by the aunt", `"totalCount":1`},
			"mere": {`"myFeedback":null`}, "ana": {`"myFeedback":null`}, "dora": {`"myFeedback":null`}, "sione": {`"child":null`}, "stranger": {`"child":null`},
		} {
			answer := w.post(who, `query($id: ID!) { child(id: $id) { myFeedback { totalCount nodes { words trust givenBy { name } } } } }`, nil)
			for _, words := range []string{"by nanny", "for nanny", "by Hana", "by the aunt", `"totalCount":1`, `"totalCount":2`, `"myFeedback":null`, `"child":null`} {
				expected := false
				for _, one := range want {
					expected = expected || one == words
				}
				if strings.Contains(answer, words) != expected {
					t.Errorf("%s: %s in %s: want %t", who, words, answer, expected)
				}
			}
		}
	})
}
