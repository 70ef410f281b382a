package review_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/canmembership"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/audit"
	"cangraph/internal/finding"
	"cangraph/internal/globalid"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/review"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// S1.18: a decision is seen by whoever sees the finding, until its last day.
func TestADecisionHoldsUntilItsEnd(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		key := w.key("mere", "hana", finding.O1)
		r := w.must("mere", with(w.intend(key, "hana"), func(in *review.ReviewOverlapInput) { in.Until = p(today.AddDays(10)) }))
		if r.PractitionerID != w.ids["mere"] || r.AgencyID != w.ids["school"] || r.DecidedOn != today || r.Version != 1 || r.Code != finding.O1 {
			t.Errorf("%+v", r)
		}
		for _, who := range []string{"mere", "ana", "dan"} {
			if is := w.stands(who, "hana", finding.O1); is != "INTENDED" {
				t.Errorf("%s sees %q", who, is)
			}
		}
		if is := w.stands("nanny", "hana", finding.O1); is != "no finding" {
			t.Errorf("the whānau sees %q", is)
		}
		w.day = today.AddDays(9)
		if is := w.stands("ana", "hana", finding.O1); is != "INTENDED" {
			t.Errorf("on the last day: %q", is)
		}
		w.day = today.AddDays(10)
		if is := w.stands("ana", "hana", finding.O1); is != "" {
			t.Errorf("after it: %q", is)
		}
		if is := w.history("ana", "hana", finding.O1); is != "INTENDED" {
			t.Errorf("the history is %q", is)
		}
	})
}

// S1.18: a decision lapses when what the finding rests on changes.
func TestADecisionLapsesWithItsEvidence(t *testing.T) {
	for name, change := range map[string]func(*world, context.Context, *gen.Client){
		"another service": func(w *world, ctx context.Context, rows *gen.Client) {
			w.serve(ctx, rows, "hana", "club", today.AddDays(-20))
		},
		"it began before": func(w *world, ctx context.Context, rows *gen.Client) {
			rows.ServiceProvision.UpdateOneID(w.ids["service of clinic"]).SetFromOn(today.AddDays(-55)).SaveX(ctx)
		},
	} {
		t.Run(name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				w := newWorld(t, s)
				w.must("mere", w.intend(w.key("mere", "hana", finding.O1), "hana"))
				w.write(func(ctx context.Context, rows *gen.Client) { change(w, ctx, rows) })
				if is := w.stands("mere", "hana", finding.O1); is != "" {
					t.Errorf("%q holds", is)
				}
			})
		})
	}
}

// A handover that was intended is decided anew when it becomes a risk, although it rests
// on the same services.
func TestADecisionIsAboutTheFindingAsItWasRead(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.ServiceProvision.UpdateOneID(w.ids["service of school"]).SetUntilOn(today.AddDays(3)).SaveX(ctx)
			rows.ServiceProvision.UpdateOneID(w.ids["service of clinic"]).SetFromOn(today.AddDays(-3)).SaveX(ctx)
		})
		w.must("mere", w.intend(w.key("mere", "hana", finding.O1), "hana"))
		if is := w.stands("mere", "hana", finding.O1); is != "INTENDED" {
			t.Fatal(is)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.ServiceProvision.UpdateOneID(w.ids["service of school"]).ClearUntilOn().SaveX(ctx)
		})
		if is := w.stands("mere", "hana", finding.O1); is != "" {
			t.Errorf("%q holds", is)
		}
	})
}

func TestWhatIsNotDecided(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		key, gap := w.key("mere", "hana", finding.O1), w.key("ana", "tai", finding.G13)
		for name, c := range map[string]struct {
			who    string
			change func(*review.ReviewOverlapInput)
			want   string
		}{
			"nobody named":        {"mere", func(in *review.ReviewOverlapInput) { in.ChildID = nil }, "INVALID childId"},
			"both named":          {"mere", func(in *review.ReviewOverlapInput) { in.WhanauID = w.id("Whanau", "home") }, "INVALID childId"},
			"no reason":           {"mere", func(in *review.ReviewOverlapInput) { in.Reason = "  " }, "INVALID reason"},
			"a long reason":       {"mere", func(in *review.ReviewOverlapInput) { in.Reason = strings.Repeat("ā", 2001) }, "INVALID reason"},
			"no decision":         {"mere", func(in *review.ReviewOverlapInput) { in.Decision = "" }, "INVALID decision"},
			"a withdrawal":        {"mere", func(in *review.ReviewOverlapInput) { in.Decision = enum.Withdrawn }, "INVALID decision"},
			"until today":         {"mere", func(in *review.ReviewOverlapInput) { in.Until = p(today) }, "INVALID until"},
			"for longer":          {"mere", func(in *review.ReviewOverlapInput) { in.Until = p(today.AddMonths(12).AddDays(1)) }, "INVALID until"},
			"no such finding":     {"mere", func(in *review.ReviewOverlapInput) { in.FindingKey = "ab" }, "NOT_FOUND findingKey"},
			"another child's":     {"mere", func(in *review.ReviewOverlapInput) { in.FindingKey = gap }, "NOT_FOUND findingKey"},
			"a hidden child":      {"sione", func(*review.ReviewOverlapInput) {}, "NOT_FOUND childId"},
			"no child":            {"mere", func(in *review.ReviewOverlapInput) { in.ChildID = w.id("Child", "nobody") }, "NOT_FOUND childId"},
			"something else":      {"mere", func(in *review.ReviewOverlapInput) { in.ChildID = w.id("Agency", "school") }, "NOT_FOUND childId"},
			"a member":            {"ana", func(*review.ReviewOverlapInput) {}, "FORBIDDEN childId"},
			"the director":        {"dan", func(*review.ReviewOverlapInput) {}, "FORBIDDEN childId"},
			"the whānau":          {"nanny", func(*review.ReviewOverlapInput) {}, "FORBIDDEN "},
			"another's agency":    {"mere", func(in *review.ReviewOverlapInput) { in.AgencyID = w.id("Agency", "clinic") }, "FORBIDDEN agencyId"},
			"a version":           {"mere", func(in *review.ReviewOverlapInput) { in.ExpectedVersion = p(1) }, "CONFLICT expectedVersion"},
			"a child's as of all": {"mere", func(in *review.ReviewOverlapInput) { in.ChildID, in.WhanauID = nil, w.id("Whanau", "home") }, "NOT_FOUND findingKey"},
			"no whānau":           {"mere", func(in *review.ReviewOverlapInput) { in.ChildID, in.WhanauID = nil, w.id("Whanau", "nobody") }, "NOT_FOUND whanauId"},
			"a hidden whānau":     {"sione", func(in *review.ReviewOverlapInput) { in.ChildID, in.WhanauID = nil, w.id("Whanau", "home") }, "NOT_FOUND whanauId"},
			"a whānau overseen":   {"dan", func(in *review.ReviewOverlapInput) { in.ChildID, in.WhanauID = nil, w.id("Whanau", "home") }, "FORBIDDEN whanauId"},
		} {
			if _, is := w.decide(c.who, with(w.intend(key, "hana"), c.change)); is != c.want {
				t.Errorf("%s: %q, want %q", name, is, c.want)
			}
		}
		for _, decision := range []enum.ReviewDecision{enum.Merge, enum.Stop} {
			if _, is := w.decide("ana", with(w.intend(gap, "tai"), func(in *review.ReviewOverlapInput) { in.Decision = decision })); is != "INVALID decision" {
				t.Errorf("%s of a gap: %q", decision, is)
			}
		}
		w.must("ana", with(w.intend(gap, "tai"), func(in *review.ReviewOverlapInput) { in.Decision = enum.Resolve }))
		if is := w.history("mere", "hana", finding.O1); is != "" {
			t.Errorf("something was decided: %s", is)
		}
	})
}

// Who leads for a child that has left the whānau does not decide about the whānau.
func TestTheLeadOfWhoLeftTheWhanauDecidesNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.WhanauMember.Update().Where(whanaumember.ChildID(w.ids["hana"])).SetUntilOn(today).ExecX(ctx)
		})
		in := review.ReviewOverlapInput{FindingKey: "ab", WhanauID: w.id("Whanau", "home"), Decision: enum.Intended, Reason: "so"}
		for who, want := range map[string]string{"mere": "FORBIDDEN whanauId", "ana": "NOT_FOUND findingKey"} {
			if _, is := w.decide(who, in); is != want {
				t.Errorf("%s: %q, want %q", who, is, want)
			}
		}
	})
}

// About one finding there is no end of rows.
func TestThereAreNotMoreDecisionsThanMost(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		key := w.key("mere", "hana", finding.O1)
		for version, want := range map[int]string{99: "", 100: "CONFLICT findingKey"} {
			w.write(func(ctx context.Context, rows *gen.Client) {
				rows.FindingReview.Create().SetChildID(w.ids["hana"]).SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["school"]).SetFindingKey(key).
					SetCode(string(finding.O1)).SetRuleVersion(1).SetPolarity("RISK").SetVersion(version).SetDecision(enum.Resolve).SetReason("later").
					SetDecidedOn(today).SaveX(ctx)
			})
			if _, is := w.decide("mere", w.intend(key, "hana")); is != want {
				t.Errorf("after %d: %q, want %q", version, is, want)
			}
		}
	})
}

// The server looks for the finding itself: what is not there any more is not decided.
func TestWhatIsGoneIsNotDecided(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		key := w.key("mere", "hana", finding.O1)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.ServiceProvision.UpdateOneID(w.ids["service of clinic"]).SetUntilOn(today).SaveX(ctx)
		})
		if _, is := w.decide("mere", w.intend(key, "hana")); is != "NOT_FOUND findingKey" {
			t.Error(is)
		}
	})
}

func TestALaterDecisionTakesThePlaceOfAnEarlierOne(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := w.intend(w.key("mere", "hana", finding.O1), "hana")
		first := w.must("mere", with(in, func(in *review.ReviewOverlapInput) { in.IdempotencyKey, in.ExpectedVersion = p("one"), p(0) }))
		if again := w.must("mere", with(in, func(in *review.ReviewOverlapInput) { in.IdempotencyKey, in.ExpectedVersion = p("one"), p(0) })); again.ID != first.ID {
			t.Error("the same key decided twice")
		}
		if _, is := w.decide("mere", in); is != "CONFLICT findingKey" {
			t.Errorf("the same again: %q", is)
		}
		stop := with(in, func(in *review.ReviewOverlapInput) { in.Decision, in.ExpectedVersion = enum.Stop, p(1) })
		if second := w.must("mere", stop); second.Version != 2 {
			t.Errorf("version %d", second.Version)
		}
		shown, is := w.decide("mere", with(stop, func(in *review.ReviewOverlapInput) { in.Reason = "other" }))
		if is != "CONFLICT expectedVersion" || shown == nil || shown.Version != 2 {
			t.Errorf("%q, with %+v", is, shown)
		}
		if is := w.stands("ana", "hana", finding.O1) + ": " + w.history("ana", "hana", finding.O1); is != "STOP: STOP INTENDED" {
			t.Error(is)
		}
	})
}

func TestADecisionIsWithdrawn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		in := w.intend(w.key("mere", "hana", finding.O1), "hana")
		first := w.must("mere", in)
		withdraw := func(who, id, reason string) string {
			done, err := w.book.WithdrawFindingReview(w.as(who), review.WithdrawFindingReviewInput{FindingReviewID: id, Reason: reason})
			return w.is(done.UserErrors, err)
		}
		for _, c := range []struct{ who, id, reason, want string }{
			{"mere", first.GlobalID(), "", "INVALID reason"},
			{"mere", *w.id("FindingReview", "nothing"), "x", "NOT_FOUND findingReviewId"},
			{"mere", *w.id("Child", "hana"), "x", "NOT_FOUND findingReviewId"},
			{"sione", first.GlobalID(), "x", "NOT_FOUND findingReviewId"},
			{"ana", first.GlobalID(), "x", "FORBIDDEN childId"},
			{"mere", first.GlobalID(), "things have changed", ""},
			{"mere", first.GlobalID(), "again", "CONFLICT findingReviewId"},
		} {
			if is := withdraw(c.who, c.id, c.reason); is != c.want {
				t.Errorf("%s %q: %q, want %q", c.who, c.reason, is, c.want)
			}
		}
		if is := w.stands("ana", "hana", finding.O1) + ": " + w.history("ana", "hana", finding.O1); is != ": WITHDRAWN INTENDED" {
			t.Error(is)
		}
		var last string
		w.write(func(ctx context.Context, rows *gen.Client) {
			last = globalid.Of("FindingReview", rows.FindingReview.Query().Order(gen.Desc("id")).FirstX(ctx).ID)
		})
		if is := withdraw("mere", last, "twice"); is != "CONFLICT findingReviewId" {
			t.Errorf("a withdrawal: %q", is)
		}
		if r := w.must("mere", in); r.Version != 3 {
			t.Errorf("version %d", r.Version)
		}
		if is := withdraw("mere", first.GlobalID(), "late"); is != "CONFLICT findingReviewId" {
			t.Errorf("an earlier one: %q", is)
		}
	})
}

// A finding about two siblings has one key: what the lead of one decides is seen from the
// other, and the lead of the other decides after it.
func TestSiblingsShareADecision(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		key := w.key("mere", "hana", finding.O6)
		first := w.must("mere", w.intend(key, "hana"))
		if is := w.stands("ana", "tai", finding.O6); is != "INTENDED" {
			t.Errorf("from the other side: %q", is)
		}
		if _, is := w.decide("ana", w.intend(key, "tai")); is != "CONFLICT findingKey" {
			t.Errorf("the same from the other side: %q", is)
		}
		merged := with(w.intend(key, "tai"), func(in *review.ReviewOverlapInput) { in.Decision = enum.Merge })
		if _, is := w.decide("ana", with(merged, func(in *review.ReviewOverlapInput) { in.ExpectedVersion = p(0) })); is != "CONFLICT expectedVersion" {
			t.Errorf("without having looked: %q", is)
		}
		second := w.must("ana", with(merged, func(in *review.ReviewOverlapInput) { in.ExpectedVersion = p(first.Version) }))
		if second.Version != 2 {
			t.Errorf("version %d", second.Version)
		}
		if is := w.stands("mere", "hana", finding.O6); is != "MERGE" {
			t.Errorf("the latest is %q", is)
		}
		done, err := w.book.WithdrawFindingReview(w.as("mere"), review.WithdrawFindingReviewInput{FindingReviewID: first.GlobalID(), Reason: "x"})
		if is := w.is(done.UserErrors, err); is != "CONFLICT findingReviewId" {
			t.Errorf("an earlier one: %q", is)
		}
		done, err = w.book.WithdrawFindingReview(w.as("ana"), review.WithdrawFindingReviewInput{FindingReviewID: second.GlobalID(), Reason: "x"})
		if is := w.is(done.UserErrors, err); is != "" {
			t.Fatal(is)
		}
		if again := w.must("mere", w.intend(key, "hana")); again.Version != 4 {
			t.Errorf("after it was taken back, version %d", again.Version)
		}
		if is := w.stands("ana", "tai", finding.O6); is != "INTENDED" {
			t.Errorf("in the end %q", is)
		}
	})
}

// A finding about three siblings can hold for longer around one of them than around another: what
// is decided around one holds around all, and lapses around each where it began after that.
func TestSiblingsShareADecisionAboutUnequalDays(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			ema := rows.Child.Create().SetSortName("ema").SetPreferredName("ema").SetGivenNames("ema").SetFamilyName("Test").SetDateOfBirth(today.AddDays(-3000)).SaveX(ctx)
			w.ids["ema"] = ema.ID
			for _, other := range []string{"hana", "tai"} {
				rows.Relationship.Create().SetChildID(w.ids[other]).SetRelativeChildID(ema.ID).SetKind(enum.Sibling).SetFromOn(today.AddDays(-900)).SaveX(ctx)
			}
			n := rows.Network.Create().SetChildID(ema.ID).SetTeamID(rows.ChildrensTeam.Query().OnlyIDX(ctx)).SetAcceptedOn(today.AddDays(-20)).SaveX(ctx)
			w.ids["network of ema"] = n.ID
			for name, agency := range map[string]string{"mere": "school", "ana": "clinic"} {
				rows.CanMembership.Create().SetNetworkID(n.ID).SetPractitionerID(w.ids[name]).SetAgencyID(w.ids[agency]).SetRole(enum.RoleCore).SetFromOn(today.AddDays(-20)).SaveX(ctx)
			}
			rows.LeadPeriod.Create().SetNetworkID(n.ID).SetPractitionerID(w.ids["ana"]).SetFromOn(today.AddDays(-20)).SaveX(ctx)
		})
		hana, ema := w.find(w.as("mere"), "hana", finding.O4), w.find(w.as("ana"), "ema", finding.O4)
		if hana.Key != ema.Key || *hana.Since == *ema.Since {
			t.Fatalf("%s since %s and %s since %s", hana.Key, *hana.Since, ema.Key, *ema.Since)
		}
		w.must("mere", w.intend(hana.Key, "hana"))
		if is := w.stands("ana", "ema", finding.O4); is != "INTENDED" {
			t.Errorf("decided around the one, around the other %q", is)
		}
		w.must("ana", with(w.intend(hana.Key, "ema"), func(in *review.ReviewOverlapInput) { in.Decision, in.ExpectedVersion = enum.Resolve, p(1) }))
		if is := w.stands("mere", "hana", finding.O4); is != "RESOLVE" {
			t.Errorf("decided around the other, around the one %q", is)
		}
		w.day = today.AddDays(30)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, m := range rows.CanMembership.Query().Where(canmembership.NetworkID(w.ids["network of ema"])).AllX(ctx) {
				m.Update().SetFromOn(today.AddDays(10)).ExecX(ctx)
			}
		})
		if is := w.stands("ana", "ema", finding.O4); is != "" {
			t.Errorf("it began again around the other, where %q holds", is)
		}
	})
}

// What the lead for a hidden agency decides is known to nobody else, and in nobody's way.
func TestWhatAHiddenLeadDecides(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.Update().SetPractitionerID(w.ids["rua"]).SaveX(ctx)
			rows.Employment.Create().SetPractitionerID(w.ids["rua"]).SetAgencyID(w.ids["office"]).SetFromOn(today.AddDays(-9)).SaveX(ctx) // whom all may know
		})
		key := w.key("rua", "hana", finding.O1)
		hidden := w.must("rua", w.intend(key, "hana"))
		if is := w.stands("rua", "hana", finding.O1) + w.history("ana", "hana", finding.O1); is != "INTENDED" {
			t.Error(is)
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.LeadPeriod.Update().SetPractitionerID(w.ids["mere"]).SaveX(ctx)
		})
		done, err := w.book.WithdrawFindingReview(w.as("mere"), review.WithdrawFindingReviewInput{FindingReviewID: hidden.GlobalID(), Reason: "x"})
		if is := w.is(done.UserErrors, err); is != "NOT_FOUND findingReviewId" {
			t.Error(is)
		}
		if r := w.must("mere", with(w.intend(key, "hana"), func(in *review.ReviewOverlapInput) { in.ExpectedVersion = p(0) })); r.Version != 1 {
			t.Errorf("version %d", r.Version)
		}
	})
}

// About a whānau the lead of any of its children decides.
func TestTheOverloadOfAWhanau(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
				a := rows.Agency.Create().SetName(name).SetSortName(name).SetKind("OTHER").SetControl("NGO").SaveX(ctx)
				rows.ServiceProvision.Create().SetWhanauID(w.ids["home"]).SetAgencyID(a.ID).SetServiceTypeID(w.ids["mentoring"]).
					SetStatus(enum.Active).SetFromOn(today.AddDays(-9)).SaveX(ctx)
			}
		})
		overload := func(ctx context.Context) []*finding.Finding {
			support, err := w.around.AroundWhanau(ctx, &snapshot.Whanau{ID: w.ids["home"]}, ids(w, "hana", "tai"), today, network.Asked{Meetings: true, Casework: true})
			if err != nil {
				t.Fatal(err)
			}
			found, err := support.Overlaps(ctx, []finding.Code{finding.O9}, finding.Defaults())
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				if f.Whanau() != nil {
					return []*finding.Finding{f}
				}
			}
			t.Fatal("no overload")
			return nil
		}
		key := overload(w.as("ana"))[0].Key
		r := w.must("ana", review.ReviewOverlapInput{FindingKey: key, WhanauID: w.id("Whanau", "home"), Decision: enum.Merge, Reason: "too many"})
		if r.ChildID != (snapshot.ID{}) || r.AgencyID != w.ids["clinic"] {
			t.Errorf("%+v", r)
		}
		ctx := w.as("mere")
		if all, err := w.book.InForceOf(ctx, overload(ctx)); err != nil || all[0] == nil || all[0].ID != r.ID {
			t.Error(all, err)
		}
		ctx = w.as("mere")
		node, err := w.book.Nodes()["FindingReview"](ctx, []uuid.UUID{r.ID})
		if err != nil || node[0] == nil || node[0].NodeID() != r.ID {
			t.Fatal(node, err)
		}
		if err := audit.NewLog(s).Record(ctx, audit.Whole); err != nil {
			t.Fatal(err)
		}
		var children int
		err = s.Reader().QueryRow(`SELECT count(*) FROM audit_children WHERE seq = (SELECT max(seq) FROM audit_entries)`).Scan(&children)
		if err != nil || children == 0 {
			t.Errorf("fetched by itself, it concerns %d children, %v", children, err)
		}
	})
}

// Of decisions that race for the same finding, from both of its children, one comes first, and
// the others are told.
func TestDecisionsRace(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		key := w.key("mere", "hana", finding.O6)
		var group sync.WaitGroup
		results := make(chan string, 8)
		for who, child := range map[string]string{"mere": "hana", "ana": "tai"} {
			ctx := w.also(who)
			in := with(w.intend(key, child), func(in *review.ReviewOverlapInput) { in.ExpectedVersion = p(0) })
			for range cap(results) / 2 {
				group.Go(func() {
					done, err := w.book.ReviewOverlap(ctx, in)
					switch {
					case err != nil:
						results <- err.Error()
					case len(done.UserErrors) > 0:
						results <- string(done.UserErrors[0].Code)
					default:
						results <- "done"
					}
				})
			}
		}
		group.Wait()
		close(results)
		got := map[string]int{}
		for r := range results {
			got[r]++
		}
		if got["done"] != 1 || got["CONFLICT"] != cap(results)-1 {
			t.Error(got)
		}
	})
}

// One statement reads what is decided about everything that was loaded together.
func TestDecisionsAreReadOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.must("mere", w.intend(w.key("mere", "hana", finding.O1), "hana"))
		ctx := w.as("mere")
		supports, err := w.around.Around(ctx, []*snapshot.Child{{ID: w.ids["hana"]}, {ID: w.ids["tai"]}}, nil, network.Asked{Meetings: true, Casework: true})
		if err != nil {
			t.Fatal(err)
		}
		n := testkit.CountStatements(t, s, func() {
			for _, support := range supports {
				overlaps, err := support.Overlaps(ctx, nil, finding.Defaults())
				if err != nil {
					t.Fatal(err)
				}
				open, err := w.book.Only(ctx, review.Open, overlaps)
				if err != nil {
					t.Fatal(err)
				}
				decided, err := w.book.Only(ctx, review.Decided, overlaps)
				if err != nil || len(open)+len(decided) != len(overlaps) || len(decided) != map[bool]int{true: 1}[support.Child.ID == w.ids["hana"]] {
					t.Error(len(open), len(decided), err)
				}
			}
		})
		if n != 1 {
			t.Errorf("%d statements", n)
		}
	})
}

func TestEveryCodeCanBeDecided(t *testing.T) {
	for _, rule := range finding.Rules() {
		if !review.Fits(enum.Intended, rule.Code) || !review.Fits(enum.Resolve, rule.Code) {
			t.Errorf("nothing can be decided about %s", rule.Code)
		}
		if rule.Kind == finding.Gap && (review.Fits(enum.Merge, rule.Code) || review.Fits(enum.Stop, rule.Code)) {
			t.Errorf("%s is merged or stopped", rule.Code)
		}
	}
}

func ids(w *world, names ...string) (all []snapshot.ID) {
	for _, name := range names {
		all = append(all, w.ids[name])
	}
	return all
}
