package service_test

import (
	"context"
	"strings"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/membership"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/service"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// S1.18: whoever starts a service sees at once what it doubles.
func TestAServiceTellsWhatItDoubles(t *testing.T) {
	for name, c := range map[string]struct {
		before func(*world)
		change func(*service.StartServiceInput)
		want   string
	}{
		"nothing": {func(*world) {}, nil, ""},
		"another": {func(w *world) { w.mentors("clinic", calendar.Since(today.AddDays(-60))) }, nil, "O1_DUPLICATE_SERVICE RISK"},
		"a handover": {func(w *world) {
			w.mentors("clinic", calendar.Period{From: today.AddDays(-60), Until: today.AddDays(7)})
		}, nil, "O1_DUPLICATE_SERVICE NEUTRAL"},
		"a later one":  {func(w *world) { w.mentors("clinic", calendar.Since(today.AddDays(30))) }, nil, "O1_DUPLICATE_SERVICE RISK"},
		"one that was": {func(w *world) { w.mentors("clinic", calendar.Period{From: today.AddDays(-60), Until: today}) }, nil, ""},
		"a hidden one": {func(w *world) { w.mentors("refuge", calendar.Since(today.AddDays(-60))) }, nil, ""},
		"in a year":    {func(w *world) { w.mentors("clinic", calendar.Since(today.AddDays(-60))) }, func(in *service.StartServiceInput) { in.Since = p(today.AddDays(300)) }, "O1_DUPLICATE_SERVICE RISK"},
	} {
		t.Run(name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				w := newWorld(t, s)
				c.before(w)
				in := w.mentoring()
				if c.change != nil {
					c.change(&in)
				}
				if is := codes(w.must("mere", in).Overlaps); is != c.want {
					t.Errorf("%q, want %q", is, c.want)
				}
			})
		})
	}
}

// A service for a whānau tells what it doubles around the children whom the viewer sees.
func TestAServiceForAWhanau(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		budgeting := service.StartServiceInput{WhanauID: w.id("Whanau", "home"), ServiceTypeID: *w.id("ServiceType", "budgeting")}
		w.must("ana", budgeting)
		done := w.must("mere", with(budgeting, func(in *service.StartServiceInput) { in.NeedIds = []string{*w.id("Need", "need of tai")} }))
		if is := codes(done.Overlaps); is != "O2_DUPLICATE_WHANAU_SERVICE RISK" || done.ServiceProvision.Whanau == nil || done.ServiceProvision.Child != nil {
			t.Errorf("%q, %+v", is, done.ServiceProvision)
		}
		if _, is := w.start("dan", budgeting); is != "FORBIDDEN whanauId" {
			t.Errorf("the director: %s", is)
		}
		if _, is := w.start("sione", budgeting); is != "NOT_FOUND whanauId" {
			t.Errorf("outside: %s", is)
		}
	})
}

// S2.28: a service of a whānau may be for one adult of it; it counts as the whānau's.
func TestAServiceForAnAdult(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		day := today.AddDays(-900)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for name, until := range map[string]*calendar.Date{"nanny": nil, "koro": p(today)} {
				if name != "nanny" {
					w.ids[name] = rows.Kin.Create().SetSortName(name).SetGivenNames(name).SetFamilyName("Test").SaveX(ctx).ID
				}
				rows.WhanauMember.Create().SetWhanauID(w.ids["home"]).SetKinID(w.ids[name]).SetHousehold("A").SetFromOn(day).SetNillableUntilOn(until).SaveX(ctx)
			}
			w.ids["stranger"] = rows.Kin.Create().SetSortName("stranger").SetGivenNames("Stranger").SetFamilyName("Test").SaveX(ctx).ID
		})
		budgeting := service.StartServiceInput{WhanauID: w.id("Whanau", "home"), ServiceTypeID: *w.id("ServiceType", "budgeting"), AdultID: w.id("Kin", "nanny")}
		for name, c := range map[string]struct {
			change func(*service.StartServiceInput)
			want   string
		}{
			"with a child": {func(in *service.StartServiceInput) { in.ChildID, in.WhanauID = w.id("Child", "hana"), nil }, "INVALID adultId"},
			"another's":    {func(in *service.StartServiceInput) { in.AdultID = w.id("Kin", "stranger") }, "NOT_FOUND adultId"},
			"nobody":       {func(in *service.StartServiceInput) { in.AdultID = w.id("Kin", "nobody") }, "NOT_FOUND adultId"},
			"a child":      {func(in *service.StartServiceInput) { in.AdultID = w.id("Child", "tai") }, "NOT_FOUND adultId"},
			"who has left": {func(in *service.StartServiceInput) { in.AdultID = w.id("Kin", "koro") }, "NOT_FOUND adultId"},
		} {
			if _, is := w.start("ana", with(budgeting, c.change)); is != c.want {
				t.Errorf("%s: %q, want %q", name, is, c.want)
			}
		}
		w.must("ana", with(budgeting, func(in *service.StartServiceInput) { in.AdultID, in.Since = w.id("Kin", "koro"), p(today.AddDays(-1)) }))
		w.must("ana", with(budgeting, func(in *service.StartServiceInput) { in.AdultID = nil }))
		made := w.must("ana", budgeting).ServiceProvision
		if _, is := w.start("ana", budgeting); is != "CONFLICT serviceTypeId" {
			t.Errorf("again: %s", is)
		}
		if done := w.must("mere", with(budgeting, func(in *service.StartServiceInput) { in.AdultID = nil })); codes(done.Overlaps) != "O2_DUPLICATE_WHANAU_SERVICE RISK" {
			t.Errorf("%q", codes(done.Overlaps))
		}
		nanny := []*snapshot.Kin{{ID: w.ids["nanny"]}}
		for who, want := range map[string]int{"ana": 1, "mere": 1, "nanny": 0, "sione": 0} {
			ctx := w.as(who)
			of, err := w.book.Adults(ctx, []*provision{made})
			if err != nil || (of[0] != nil) != (want == 1) {
				t.Errorf("%s: for %v, %v", who, of, err)
			}
			if given, err := w.book.ForAdults(ctx, nanny, today); err != nil || len(given[0]) != want {
				t.Errorf("%s: %v, %v", who, given, err)
			}
		}
		w.day = today.AddDays(3)
		moved, err := w.book.ChangeService(w.as("ana"), service.ChangeServiceInput{ServiceProvisionID: made.GlobalID(), PractitionerID: w.id("Practitioner", "ana")})
		if err != nil || len(moved.UserErrors) != 0 || desk.Said(w.service(moved.ServiceProvision.ID).KinID) != w.ids["nanny"] {
			t.Errorf("in other hands: %+v, %v", moved, err)
		}
	})
}

func TestWhatIsNotStarted(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.must("mere", w.mentoring())
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Create().SetPractitionerID(w.ids["rua"]).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(30)).SaveX(ctx)
		})
		for name, c := range map[string]struct {
			who    string
			change func(*service.StartServiceInput)
			want   string
		}{
			"nobody":                {"ana", func(in *service.StartServiceInput) { in.ChildID = nil }, "INVALID childId"},
			"two":                   {"ana", func(in *service.StartServiceInput) { in.WhanauID = w.id("Whanau", "home") }, "INVALID childId"},
			"a hidden child":        {"sione", func(*service.StartServiceInput) {}, "NOT_FOUND childId"},
			"no child":              {"ana", func(in *service.StartServiceInput) { in.ChildID = w.id("Child", "nobody") }, "NOT_FOUND childId"},
			"the director":          {"dan", func(*service.StartServiceInput) {}, "FORBIDDEN childId"},
			"the whānau":            {"nanny", func(*service.StartServiceInput) {}, "FORBIDDEN "},
			"no type":               {"ana", func(in *service.StartServiceInput) { in.ServiceTypeID = *w.id("ServiceType", "none") }, "NOT_FOUND serviceTypeId"},
			"another's agency":      {"ana", func(in *service.StartServiceInput) { in.AgencyID = w.id("Agency", "school") }, "FORBIDDEN agencyId"},
			"no member's, no lead":  {"ana", func(in *service.StartServiceInput) { in.AgencyID = w.id("Agency", "club") }, "FORBIDDEN agencyId"},
			"a member's, as lead":   {"mere", func(in *service.StartServiceInput) { in.AgencyID = w.id("Agency", "clinic") }, "FORBIDDEN agencyId"},
			"hidden, as lead":       {"mere", func(in *service.StartServiceInput) { in.AgencyID = w.id("Agency", "refuge") }, "FORBIDDEN agencyId"},
			"hidden, and not there": {"mere", func(in *service.StartServiceInput) { in.AgencyID = w.id("Agency", "shelter") }, "FORBIDDEN agencyId"},
			"another's worker":      {"ana", func(in *service.StartServiceInput) { in.PractitionerID = w.id("Practitioner", "mere") }, "NOT_FOUND practitionerId"},
			"a hidden worker": {"ana", func(in *service.StartServiceInput) {
				in.PractitionerID, in.Since = w.id("Practitioner", "rua"), p(today.AddDays(40))
			}, "NOT_FOUND practitionerId"},
			"too long ago":   {"ana", func(in *service.StartServiceInput) { in.Since = p(today.AddMonths(-217)) }, "INVALID since"},
			"too far":        {"ana", func(in *service.StartServiceInput) { in.Since = p(today.AddMonths(13)) }, "INVALID since"},
			"has ended":      {"ana", func(in *service.StartServiceInput) { in.Since, in.Until = p(today.AddDays(-9)), p(today) }, "INVALID until"},
			"backwards":      {"ana", func(in *service.StartServiceInput) { in.Since, in.Until = p(today.AddDays(9)), p(today.AddDays(9)) }, "INVALID until"},
			"without end":    {"ana", func(in *service.StartServiceInput) { in.Until = p(today.AddMonths(37)) }, "INVALID until"},
			"another's need": {"ana", func(in *service.StartServiceInput) { in.NeedIds = []string{*w.id("Need", "need of tai")} }, "NOT_FOUND needIds.0"},
			"a need twice": {"ana", func(in *service.StartServiceInput) {
				in.NeedIds = []string{*w.id("Need", "need of hana"), *w.id("Need", "need of hana")}
			}, "INVALID needIds.1"},
			"many needs": {"ana", func(in *service.StartServiceInput) { in.NeedIds = make([]string, 21) }, "INVALID needIds"},
			"again":      {"mere", func(in *service.StartServiceInput) { in.Since = p(today.AddDays(-5)) }, "CONFLICT serviceTypeId"},
		} {
			if _, is := w.start(c.who, with(w.mentoring(), c.change)); is != c.want {
				t.Errorf("%s: %q, want %q", name, is, c.want)
			}
		}
		if n := w.services(); n != 1 {
			t.Errorf("%d services", n)
		}
	})
}

// The lead records what an agency gives for which nobody is there; who that was is shown.
func TestALeadRecordsForWhoIsNotThere(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		done := w.must("mere", with(w.mentoring(), func(in *service.StartServiceInput) {
			in.AgencyID, in.PractitionerID, in.IdempotencyKey = w.id("Agency", "club"), w.id("Practitioner", "gail"), p("one")
		}))
		again := w.must("mere", with(w.mentoring(), func(in *service.StartServiceInput) {
			in.AgencyID, in.PractitionerID, in.IdempotencyKey = w.id("Agency", "club"), w.id("Practitioner", "gail"), p("one")
		}))
		if again.ServiceProvision.ID != done.ServiceProvision.ID || w.services() != 1 {
			t.Error("the same key started two services")
		}
		w.ids["service"] = done.ServiceProvision.ID
		by, err := w.book.RecordedBy(w.as("ana"), []*provision{done.ServiceProvision})
		if err != nil || by[0] == nil || by[0].ID != w.ids["mere"] || done.ServiceProvision.Agency.ID != w.ids["club"] || done.ServiceProvision.Version != 1 {
			t.Errorf("%+v by %+v, %v", done.ServiceProvision, by, err)
		}
		if is := w.end("ana", nil); is != "FORBIDDEN serviceProvisionId" {
			t.Errorf("a member: %s", is)
		}
		if is := w.end("mere", func(in *service.EndServiceInput) { in.EndedOn = p(today.AddDays(1)) }); is != "" {
			t.Errorf("the lead: %s", is)
		}
	})
}

func TestAServiceEndsOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.mentors("clinic", calendar.Since(today.AddDays(-60)))
		w.ids["service"] = w.ids["service of clinic"]
		for _, c := range []struct {
			who    string
			change func(*service.EndServiceInput)
			want   string
		}{
			{"sione", nil, "NOT_FOUND serviceProvisionId"},
			{"dan", nil, "FORBIDDEN serviceProvisionId"},
			{"mere", nil, "FORBIDDEN serviceProvisionId"},
			{"nanny", nil, "FORBIDDEN "},
			{"ana", func(in *service.EndServiceInput) { in.ServiceProvisionID = *w.id("ServiceProvision", "nothing") }, "NOT_FOUND serviceProvisionId"},
			{"ana", func(in *service.EndServiceInput) { in.Reason = "BORED" }, "INVALID reason"},
			{"ana", func(in *service.EndServiceInput) { in.EndedOn = p(today.AddDays(-60)) }, "INVALID endedOn"},
			{"ana", func(in *service.EndServiceInput) { in.EndedOn = p(today.AddMonths(13)) }, "INVALID endedOn"},
			{"ana", func(in *service.EndServiceInput) { in.ExpectedVersion = p(2) }, "CONFLICT expectedVersion"},
			{"ana", func(in *service.EndServiceInput) { in.EndedOn = p(today.AddDays(30)) }, ""},
			{"ana", func(in *service.EndServiceInput) { in.ExpectedVersion = p(2) }, ""},
			{"ana", nil, "CONFLICT serviceProvisionId"},
		} {
			if is := w.end(c.who, c.change); is != c.want {
				t.Errorf("%s: %q, want %q", c.who, is, c.want)
			}
		}
		row := w.service(w.ids["service"])
		if row.Status != enum.Completed || *row.UntilOn != today || row.EndReason != enum.GoalMet || row.Version != 3 {
			t.Errorf("%+v", row)
		}
	})
}

func TestWhatHasNotBegunIsCalledOff(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.mentors("clinic", calendar.Since(today.AddDays(60)))
		w.ids["service"] = w.ids["service of clinic"]
		if is := w.end("ana", func(in *service.EndServiceInput) { in.EndedOn = p(today.AddDays(70)) }); is != "INVALID endedOn" {
			t.Error(is)
		}
		if is := w.end("ana", nil); is != "" {
			t.Error(is)
		}
		if row := w.service(w.ids["service"]); row.Status != enum.Cancelled || row.UntilOn != nil {
			t.Errorf("%+v", row)
		}
		if is := codes(w.must("mere", w.mentoring()).Overlaps); is != "" {
			t.Errorf("what is called off is doubled: %s", is)
		}
	})
}

// S1.8: other hands are an end and a beginning, for the same needs.
func TestAServiceChangesHands(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		need := *w.id("Need", "need of hana")
		before := w.must("mere", with(w.mentoring(), func(in *service.StartServiceInput) {
			in.PractitionerID, in.Since, in.NeedIds = w.id("Practitioner", "mere"), p(today.AddDays(-20)), []string{need}
		})).ServiceProvision
		change := func(who string, change func(*service.ChangeServiceInput)) (*provision, string) {
			done, err := w.book.ChangeService(w.as(who), with(service.ChangeServiceInput{ServiceProvisionID: before.GlobalID()}, change))
			return done.ServiceProvision, w.is(done.UserErrors, err)
		}
		for name, c := range map[string]struct {
			who    string
			change func(*service.ChangeServiceInput)
			want   string
		}{
			"nothing":      {"mere", func(*service.ChangeServiceInput) {}, "INVALID until"},
			"a day only":   {"mere", func(in *service.ChangeServiceInput) { in.ChangedOn = p(today) }, "INVALID changedOn"},
			"the same":     {"mere", func(in *service.ChangeServiceInput) { in.PractitionerID = w.id("Practitioner", "mere") }, "CONFLICT practitionerId"},
			"from outside": {"mere", func(in *service.ChangeServiceInput) { in.PractitionerID = w.id("Practitioner", "ana") }, "NOT_FOUND practitionerId"},
			"ends before":  {"mere", func(in *service.ChangeServiceInput) { in.Until = p(today) }, "INVALID until"},
			"before it was": {"mere", func(in *service.ChangeServiceInput) {
				in.PractitionerID, in.ChangedOn = w.id("Practitioner", "tia"), p(today.AddDays(-20))
			}, "INVALID changedOn"},
			"another":   {"ana", func(in *service.ChangeServiceInput) { in.Until = p(today.AddDays(9)) }, "FORBIDDEN serviceProvisionId"},
			"a version": {"mere", func(in *service.ChangeServiceInput) { in.Until, in.ExpectedVersion = p(today.AddDays(9)), p(7) }, "CONFLICT expectedVersion"},
		} {
			if _, is := change(c.who, c.change); is != c.want {
				t.Errorf("%s: %q, want %q", name, is, c.want)
			}
		}
		if planned, is := change("mere", func(in *service.ChangeServiceInput) { in.Until = p(today.AddDays(90)) }); is != "" || planned.Period.Until != today.AddDays(90) || planned.ID != before.ID {
			t.Error(is, planned)
		}
		if _, is := change("mere", func(in *service.ChangeServiceInput) {
			in.PractitionerID, in.ChangedOn = w.id("Practitioner", "tia"), p(today.AddDays(90))
		}); is != "INVALID changedOn" {
			t.Errorf("behind its end: %q", is)
		}
		after, is := change("mere", func(in *service.ChangeServiceInput) { in.PractitionerID = w.id("Practitioner", "tia") })
		if is != "" || after.Period != (calendar.Period{From: today, Until: today.AddDays(90)}) || after.Practitioner.ID != w.ids["tia"] {
			t.Fatal(is, after)
		}
		if row := w.service(before.ID); row.EndReason != "TRANSFERRED" || *row.UntilOn != today || row.Status != enum.Completed {
			t.Errorf("%+v", row)
		}
		given, err := w.book.ForNeeds(w.as("ana"), ids(w, "need of tai", "need of hana", "need of hana"))
		if err != nil || len(given[0]) != 0 || len(given[1]) != 2 || given[1][1].ID != after.ID || len(given[2]) != 2 {
			t.Error(given, err)
		}
	})
}

// S1.37: a membership that ends never ends a service.
func TestAServiceOutlivesAMembership(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		started := w.must("ana", with(w.mentoring(), func(in *service.StartServiceInput) { in.PractitionerID = w.id("Practitioner", "ana") })).ServiceProvision
		members := membership.New(s, w.nodes(), w.sealer())
		left, err := members.LeaveNetwork(w.as("ana"), membership.LeaveNetworkInput{MembershipID: *w.id("Membership", "seat of ana with hana"), LeftOn: p(today), Reason: "LEFT_AGENCY"})
		if is := w.is(left.UserErrors, err); is != "" {
			t.Fatal(is)
		}
		row := w.service(started.ID)
		if row.Status != enum.Active || row.UntilOn != nil || row.Version != 1 {
			t.Errorf("%+v", row)
		}
		w.ids["service"] = started.ID
		if is := w.end("ana", nil); is != "NOT_FOUND serviceProvisionId" {
			t.Errorf("who left: %s", is)
		}
		if is := w.end("mere", func(in *service.EndServiceInput) { in.EndedOn = p(today.AddDays(1)) }); is != "" {
			t.Errorf("the lead, now that nobody is there for the clinic: %s", is)
		}
	})
}

func TestAParkedNeedIsServedByNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Need.UpdateOneID(w.ids["need of hana"]).SetParkedOn(today).SetParkedReason(strings.Repeat("x", 3)).ExecX(ctx)
		})
		if _, is := w.start("mere", with(w.mentoring(), func(in *service.StartServiceInput) { in.NeedIds = []string{*w.id("Need", "need of hana")} })); is != "CONFLICT needIds.0" {
			t.Error(is)
		}
	})
}
