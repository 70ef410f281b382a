package membership_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/globalid"
	"cangraph/internal/membership"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestWhatIsNotedOfOthersEndsOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		coach := membership.RecordExternalSupportInput{ChildID: w.id("Child", "tui"), Name: p("Coach Hēmi"), Part: "football", KnownSince: p(began.AddDays(-10))}
		noted, wrong := w.note("mona", coach)
		if wrong != "" {
			t.Fatal(wrong)
		}
		if _, wrong := w.note("lena", coach); wrong != "CONFLICT name" {
			t.Errorf("noted twice: %q", wrong)
		}
		in := membership.EndExternalSupportInput{ExternalSupportID: noted.GlobalID(), Reason: "the season is over"}
		for _, c := range []struct {
			who  string
			in   membership.EndExternalSupportInput
			want string
		}{
			{"sam", in, "NOT_FOUND externalSupportId"},
			{"nan", in, "NOT_FOUND externalSupportId"},
			{"mona", with(in, func(in *membership.EndExternalSupportInput) {
				in.ExternalSupportID = globalid.Of("ExternalSupport", w.ids["tui"])
			}), "NOT_FOUND externalSupportId"},
			{"mona", with(in, func(in *membership.EndExternalSupportInput) { in.Reason = " " }), "INVALID reason"},
			{"mona", with(in, func(in *membership.EndExternalSupportInput) { in.Reason = "JOINED" }), "INVALID reason"},
			{"mona", with(in, func(in *membership.EndExternalSupportInput) { in.Reason = strings.Repeat("ā", 2001) }), "INVALID reason"},
			{"mona", with(in, func(in *membership.EndExternalSupportInput) { in.EndedOn = p(began.AddDays(1)) }), "INVALID endedOn"},
			{"mona", with(in, func(in *membership.EndExternalSupportInput) { in.EndedOn = p(began.AddDays(-11)) }), "INVALID endedOn"},
			{"mona", with(in, func(in *membership.EndExternalSupportInput) { in.ExpectedVersion = p(7) }), "CONFLICT expectedVersion"},
			{"dora", in, ""},
			{"mona", in, "CONFLICT externalSupportId"},
		} {
			if _, wrong := w.endSupport(c.who, c.in); wrong != c.want {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
	})
}

func TestAPromiseEndsOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := membership.RecordSafetyNetworkMemberInput{NetworkID: w.id("Network", "network"), Promise: membership.SafetyNetworkPromise{KinID: p(w.id("Kin", "nan")), WillDo: "rings", AgreedOn: p(began.AddDays(-5))}}
		made, wrong := w.promise("mona", in)
		if wrong != "" {
			t.Fatal(wrong)
		}
		if _, wrong := w.promise("lena", in); wrong != "CONFLICT promise" {
			t.Errorf("noted twice: %q", wrong)
		}
		end := membership.EndSafetyNetworkMemberInput{SafetyNetworkMemberID: made.GlobalID(), Reason: "moves away"}
		for _, c := range []struct {
			who  string
			in   membership.EndSafetyNetworkMemberInput
			want string
		}{
			{"sam", end, "NOT_FOUND safetyNetworkMemberId"},
			{"rua", end, "FORBIDDEN safetyNetworkMemberId"},
			{"mona", with(end, func(in *membership.EndSafetyNetworkMemberInput) { in.Reason = "" }), "INVALID reason"},
			{"mona", with(end, func(in *membership.EndSafetyNetworkMemberInput) { in.EndedOn = p(began.AddDays(-6)) }), "INVALID endedOn"},
			{"mona", with(end, func(in *membership.EndSafetyNetworkMemberInput) { in.EndedOn = p(began.AddDays(1)) }), "INVALID endedOn"},
			{"mona", with(end, func(in *membership.EndSafetyNetworkMemberInput) { in.ExpectedVersion = p(4) }), "CONFLICT expectedVersion"},
			{"mona", end, ""},
			{"lena", end, "CONFLICT safetyNetworkMemberId"},
		} {
			if _, wrong := w.endPromise(c.who, c.in); wrong != c.want {
				t.Errorf("%s: %q and not %q", c.who, wrong, c.want)
			}
		}
	})
}

// An adult of another family does not join, or promise, by one wrong pick from a list.
func TestAnAdultOfAnotherFamilyComesByADeliberateStep(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.ids["stranger"] = rows.Kin.Create().SetSortName("stranger").SetGivenNames("S").SetFamilyName("Other").SaveX(ctx).ID
			rows.CanMembership.Create().SetNetworkID(w.ids["network of other"]).SetKinID(w.ids["stranger"]).SetRole(enum.RoleWhanau).SetFromOn(began.AddDays(-90)).ExecX(ctx)
			rows.CanMembership.Create().SetNetworkID(w.ids["network of other"]).SetPractitionerID(w.ids["lena"]).SetAgencyID(w.ids["school"]).SetRole(enum.RoleCore).SetFromOn(began.AddDays(-90)).ExecX(ctx)
		})
		in := membership.JoinNetworkInput{NetworkID: w.id("Network", "network"), KinID: p(w.id("Kin", "stranger")), JoinReason: "OTHER"}
		if _, wrong := w.join("lena", in); wrong != "NOT_FOUND kinId" {
			t.Errorf("a stranger joins: %q", wrong)
		}
		promise := membership.RecordSafetyNetworkMemberInput{NetworkID: in.NetworkID, Promise: membership.SafetyNetworkPromise{KinID: in.KinID, WillDo: "rings"}}
		if _, wrong := w.promise("lena", promise); wrong != "NOT_FOUND promise.kinId" {
			t.Errorf("a stranger promises: %q", wrong)
		}
		in.Relationship = p(enum.AuntUncle)
		if _, wrong := w.join("lena", in); wrong != "" {
			t.Errorf("a step on purpose: %q", wrong)
		}
	})
}
