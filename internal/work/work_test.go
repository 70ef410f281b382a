package work_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/work"
)

func TestEveryKindHasAnExample(t *testing.T) {
	var made []work.Kind
	for _, e := range examples {
		made = append(made, e.kind)
	}
	if kinds := work.Kinds(); !slices.Equal(kinds, made) {
		t.Errorf("the sources are of %v,\nthe examples of %v", kinds, made)
	}
}

// What waits is listed for whom it waits and nobody else: not for colleagues, who was a
// member once, broke the glass or is of the whānau; and goes when it is done.
func TestWhatWaitsIsListedUntilItIsDone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for _, e := range examples {
			var id uuid.UUID
			w.write(func(ctx context.Context, rows *gen.Client) { id = e.make(w.scene(ctx, rows)) })
			if have := w.has(e.kind, id); !slices.Equal(have, slices.Sorted(slices.Values(e.whom()))) {
				t.Errorf("%s waits for %v instead of %v", e.kind, have, e.whom())
			}
			w.write(func(ctx context.Context, rows *gen.Client) { e.done(w.scene(ctx, rows), id) })
			if have := w.has(e.kind, id); slices.Contains(have, e.whom()[0]) {
				t.Errorf("%s is done and waits for %v", e.kind, have)
			}
		}
	})
}

// Who was a member, or broke the glass, is asked nothing any more, whatever names them; nor is
// a member what is the lead's.
func TestNothingWaitsForWhoDoesNotWorkWithTheChild(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for _, e := range examples {
			if e.led { // Mere leads for Hana only
				var id uuid.UUID
				w.write(func(ctx context.Context, rows *gen.Client) {
					scene := w.scene(ctx, rows)
					scene.kid = "tama"
					id = e.make(scene)
				})
				if have := w.has(e.kind, id); len(have) > 0 {
					t.Errorf("%s waits for %v, who do not lead", e.kind, have)
				}
			}
			for _, who := range []string{"ex", "gla", "out", "dan", "pat"} {
				if !e.mine {
					continue
				}
				var id uuid.UUID
				w.write(func(ctx context.Context, rows *gen.Client) {
					scene := w.scene(ctx, rows)
					scene.who = who
					id = e.make(scene)
				})
				if items := w.work(who, e.kind); slices.ContainsFunc(items, func(i *work.Item) bool { return ends(i, id) }) {
					t.Errorf("%s waits for %s", e.kind, who)
				}
			}
		}
	})
}

// Of what somebody of the hidden refuge wrote only she knows.
func TestWhatAHiddenAgencyAsksWaitsForNobody(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for _, e := range examples {
			if !e.mine || e.kind == work.ContributeToAssessment || e.kind == work.RecordAttendance || e.kind == work.KeepAppointment {
				continue // the row is of whom it waits for
			}
			var id uuid.UUID
			w.write(func(ctx context.Context, rows *gen.Client) {
				scene := w.scene(ctx, rows)
				scene.by = "rua"
				id = e.make(scene)
			})
			if have := w.has(e.kind, id); len(have) > 0 {
				t.Errorf("%s of the refuge waits for %v", e.kind, have)
			}
		}
	})
}

// What somebody says for a child is not what they think themselves; a director is asked to
// look at what was escalated; who told a child of the plan says when it has understood.
func TestTheEdgesOfKinds(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		var disagreement, aim, escalated, told, later uuid.UUID
		w.write(func(ctx context.Context, rows *gen.Client) {
			scene := w.scene(ctx, rows)
			disagreement, aim, escalated = of(work.TakePosition).make(scene), of(work.AgreeToWorkingAgreement).make(scene), scene.concern(nil, nil)
			scene.position(disagreement, "mere", true)
			scene.agreed(aim, "mere", true)
			rows.Concern.UpdateOneID(escalated).SetEscalatedAt(now).SaveX(ctx)
			told = rows.PlanCommunication.Create().SetChildID(scene.at()).SetPractitionerID(w.ids["ana"]).SetAgencyID(w.ids["clinic"]).SetPlanVersionID(scene.version()).
				SetToChild(true).SetChannel(enum.InPerson).SetToldOn(today).SaveX(ctx).ID
		})
		for _, c := range []struct {
			kind work.Kind
			of   uuid.UUID
			want string
		}{
			{work.TakePosition, disagreement, "mere rua"},
			{work.AgreeToWorkingAgreement, aim, "mere rua"},
			{work.AcknowledgeConcern, escalated, "dan mere"},
			{work.AcknowledgePlan, told, "ana"},
		} {
			if have := strings.Join(w.has(c.kind, c.of), " "); have != c.want {
				t.Errorf("%s waits for %q instead of %q", c.kind, have, c.want)
			}
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			scene := w.scene(ctx, rows)
			scene.version()
			later = scene.activity(p(scene.since), 14)
		})
		if have := w.has(work.AcknowledgePlan, told); len(have) > 0 {
			t.Errorf("a version that was replaced waits for %v", have)
		}
		if have := w.has(work.ReportProgress, later); len(have) > 0 {
			t.Errorf("what was agreed to three days ago is to be told of after 14, and waits for %v", have)
		}
		w.ask("mere", work.Asked{Kinds: []work.Kind{work.ReportProgress}, DueUntil: p(today.AddDays(11))}, func(_ context.Context, list *work.List) {
			if n := list.Nodes(); len(n) != 1 || *n[0].DueOn != today.AddDays(11) {
				t.Errorf("within 11 days %d updates are due", len(n))
			}
		})
	})
}

// What is over waits for nobody, whoever has not done their part.
func TestWhatIsOverWaitsForNobody(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for kind, end := range over {
			var id uuid.UUID
			w.write(func(ctx context.Context, rows *gen.Client) {
				scene := w.scene(ctx, rows)
				id = of(kind).make(scene)
				end(scene, id)
			})
			if have := w.has(kind, id); len(have) > 0 {
				t.Errorf("%s is over and waits for %v", kind, have)
			}
		}
	})
}

// What somebody may read is not for that reason theirs to do.
func TestWhatOneSeesIsNotAlwaysOnesOwn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		not, assigned := map[work.Kind]uuid.UUID{}, uuid.Nil
		w.write(func(ctx context.Context, rows *gen.Client) {
			w.seat(ctx, rows, "max", "hana")
			scene := w.scene(ctx, rows)
			not[work.AnswerAvailability] = scene.asked(scene.proposal())
			rows.AvailabilityRequest.UpdateOneID(not[work.AnswerAvailability]).SetAgencyID(w.ids["school"]).SaveX(ctx)
			not[work.FindConcernOwner], assigned = scene.concern(p(w.ids["mere"]), nil), scene.concern(nil, p(w.ids["mere"]))
			not[work.RecordAttendance], not[work.AttendHui] = scene.hui("mere", now.Add(time.Hour)), scene.invited(scene.hui("ana", now.Add(-2*time.Hour)), "mere")
			scene.invited(not[work.RecordAttendance], "ana")
			not[work.CheckSafetyNetwork] = of(work.CheckSafetyNetwork).make(scene)
			rows.SafetyNetworkMember.UpdateOneID(not[work.CheckSafetyNetwork]).ClearNextCheckOn().SaveX(ctx)
			not[work.TriageTeamConcern] = of(work.TriageTeamConcern).make(scene)
			elsewhere := rows.ChildrensTeam.Create().SetName("Other").SetSortName("other").SaveX(ctx)
			rows.TeamConcern.UpdateOneID(not[work.TriageTeamConcern]).SetTeamID(elsewhere.ID).SetPractitionerID(w.ids["dan"]).SaveX(ctx)
			not[work.ReviewBreakGlass] = of(work.ReviewBreakGlass).make(scene)
			rows.BreakGlass.UpdateOneID(not[work.ReviewBreakGlass]).SetPractitionerID(w.ids["dan"]).SaveX(ctx)
			scene.kid = "tama"
			not[work.FulfilNotificationDuty] = of(work.FulfilNotificationDuty).make(scene)
			rows.BreakGlass.Create().SetPractitionerID(w.ids["max"]).SetChildID(w.ids["tama"]).SetReason("danger").SetBasis("SAFETY").
				SetGrantedAt(now.Add(-time.Hour)).SetExpiresAt(now.Add(time.Hour)).SaveX(ctx)
		})
		for kind, id := range not {
			if have := w.has(kind, id); len(have) > 0 {
				t.Errorf("%s waits for %v", kind, have)
			}
		}
		if have := w.has(work.FindConcernOwner, assigned); len(have) > 0 {
			t.Errorf("what Mere is asked to own waits for an owner with %v", have)
		}
	})
}

// What was left open in a network that has closed waits for nobody in the child's next one.
func TestAnEarlierNetworkAsksNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		for _, kind := range []work.Kind{work.AcknowledgePlan, work.CommunicatePlan, work.AgreeToWorkingAgreement, work.ConfirmLead} {
			var id uuid.UUID
			w.write(func(ctx context.Context, rows *gen.Client) {
				scene := w.scene(ctx, rows)
				now := scene.network()
				w.ids["network of hana"] = w.earlier(ctx, rows)
				id = of(kind).make(scene)
				w.ids["network of hana"] = now
			})
			if have := w.has(kind, id); len(have) > 0 {
				t.Errorf("%s of an earlier network waits for %v", kind, have)
			}
		}
	})
}

// earlier is the network of Hana that closed before her present one, made at need.
func (w *world) earlier(ctx context.Context, rows *gen.Client) uuid.UUID {
	if w.ids["earlier"] == uuid.Nil {
		w.ids["earlier"] = rows.Network.Create().SetChildID(w.ids["hana"]).SetTeamID(w.ids["team"]).SetAcceptedOn(today.AddDays(-900)).
			SetClosedOn(today.AddDays(-200)).SetExitReason("PLANNED").SaveX(ctx).ID
	}
	return w.ids["earlier"]
}

// of is the example of a kind.
func of(kind work.Kind) example {
	return examples[slices.IndexFunc(examples, func(e example) bool { return e.kind == kind })]
}

// busy makes n examples for Mere, on many days.
func (w *world) busy(n int) {
	w.write(func(ctx context.Context, rows *gen.Client) {
		for i := range n {
			scene := w.scene(ctx, rows)
			scene.since, scene.due = today.AddDays(-20+i%3), today.AddDays(-10+i%7)
			if i%4 == 0 {
				scene.due, scene.since = today.AddDays(5), today.AddDays(-20)
			}
			of([]work.Kind{work.AgreeActivity, work.AgreeToWorkingAgreement, work.DoHuiAction, work.AnswerUpdate}[i%4]).make(scene)
		}
	})
}

func TestTheListIsInTheOrderOfDaysAndItsPagesHold(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy(46)
		all := w.work("mere")
		last := ""
		for _, i := range all {
			at := "9"
			if i.DueOn != nil {
				at = "1 " + i.DueOn.String()
			}
			if i.Since != nil {
				at += " " + i.Since.String()
			} else {
				at += " 9"
			}
			if at < last {
				t.Errorf("%s after %s", at, last)
			}
			last = at
			if days := max(0, int(today)-int(said(i.DueOn, today))); days != i.OverdueDays {
				t.Errorf("due on %v is overdue by %d", i.DueOn, i.OverdueDays)
			}
		}
		var paged []string
		asked := work.Asked{Args: page.Args{First: p(7)}}
		for more := true; more; {
			w.ask("mere", asked, func(ctx context.Context, list *work.List) {
				for _, i := range list.Nodes() {
					paged = append(paged, string(i.Kind)+i.ObjectID())
				}
				more, asked.After = list.PageInfo.HasNextPage, list.PageInfo.EndCursor
				if n, err := list.TotalCount(ctx); err != nil || n != len(all)-done(paged) {
					t.Errorf("%d in all, %v", n, err)
				}
			})
			if len(paged) == 14 { // what the cursor stands at is done meanwhile
				w.finish(all[13])
			}
		}
		for i, item := range all {
			if i >= len(paged) || paged[i] != string(item.Kind)+item.ObjectID() {
				t.Fatalf("pages differ from the list at %d of %d", i, len(all))
			}
		}
		for name, c := range map[string]struct {
			who   string
			asked work.Asked
		}{
			"of another":               {"ana", work.Asked{}},
			"of another filter":        {"mere", work.Asked{Kinds: []work.Kind{work.AnswerUpdate}}},
			"of another day":           {"mere", work.Asked{AsAt: p(today)}},
			"of a list until some day": {"mere", work.Asked{DueUntil: p(today)}},
		} {
			w.ask("mere", work.Asked{Args: page.Args{First: p(1)}}, func(_ context.Context, list *work.List) { c.asked.After = list.PageInfo.EndCursor })
			if err := w.refused(c.who, c.asked, func(context.Context, *work.List) {}); err == nil {
				t.Error("the cursor is taken for the list", name)
			}
		}
	})
}

// done is how many items are done when the pages have come so far.
func done(paged []string) int {
	if len(paged) > 14 {
		return 1
	}
	return 0
}

func said[T any](given *T, without T) T {
	if given == nil {
		return without
	}
	return *given
}

// finish does what an item asks.
func (w *world) finish(i *work.Item) {
	_, id, _ := globalid.Parse(i.ObjectID())
	w.write(func(ctx context.Context, rows *gen.Client) { of(i.Kind).done(w.scene(ctx, rows), id) })
}

func TestFiltersAndTotals(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy(40)
		w.write(func(ctx context.Context, rows *gen.Client) {
			scene := w.scene(ctx, rows)
			scene.kid, scene.by = "tama", "mere"
			of(work.AnswerUpdate).make(scene)
			scene.concern(nil, p(w.ids["mere"]))
		})
		all := w.work("mere")
		for name, c := range map[string]struct {
			asked work.Asked
			is    func(*work.Item) bool
		}{
			"all":      {work.Asked{}, func(*work.Item) bool { return true }},
			"kinds":    {work.Asked{Kinds: []work.Kind{work.AnswerUpdate, work.DoHuiAction}}, func(i *work.Item) bool { return i.Kind == work.AnswerUpdate || i.Kind == work.DoHuiAction }},
			"dueUntil": {work.Asked{DueUntil: p(today.AddDays(-8))}, func(i *work.Item) bool { return i.DueOn == nil || *i.DueOn <= today.AddDays(-8) }},
			"network":  {work.Asked{NetworkID: p(globalid.Of("Network", w.ids["network of tama"]))}, func(i *work.Item) bool { return i.ChildID == w.ids["tama"] }},
			"nowhere":  {work.Asked{NetworkID: p(globalid.Of("Child", w.ids["tama"]))}, func(*work.Item) bool { return false }},
		} {
			want, overdue := 0, 0
			for _, i := range all {
				if c.is(i) {
					want++
					if i.OverdueDays > 0 {
						overdue++
					}
				}
			}
			w.ask("mere", c.asked, func(_ context.Context, list *work.List) {
				sum, late := 0, 0
				for _, k := range list.Totals.ByKind {
					sum, late = sum+k.Waiting, late+k.Overdue
					if k.Beyond != 0 || k.Waiting == 0 {
						t.Errorf("%s: %+v", name, k)
					}
				}
				if list.Totals.Waiting != want || list.Totals.Overdue != overdue || sum != want || late != overdue {
					t.Errorf("%s: %+v (%d, %d) instead of %d, %d", name, list.Totals, sum, late, want, overdue)
				}
			})
		}
		w.ask("mere", work.Asked{AsAt: p(today.AddDays(100))}, func(_ context.Context, list *work.List) {
			for _, i := range list.Nodes() {
				if i.DueOn != nil && i.OverdueDays != 100+int(today-*i.DueOn) {
					t.Errorf("in 100 days, due on %s is overdue by %d", i.DueOn, i.OverdueDays)
				}
			}
		})
	})
}

func TestALeadSeesHowNetworksStand(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.busy(10)
		w.write(func(ctx context.Context, rows *gen.Client) {
			scene := w.scene(ctx, rows)
			scene.concern(nil, nil)
			scene.concern(p(w.ids["ana"]), nil)
			scene.who = "ana"
			of(work.ContributeToAssessment).make(scene)
			scene.by = "rua"
			scene.concern(nil, nil) // hidden from her
			closed := w.scene(ctx, rows)
			closeConcern(closed, closed.concern(nil, nil))
		})
		all := w.work("mere")
		w.ask("mere", work.Asked{}, func(ctx context.Context, list *work.List) {
			networks, err := list.ByNetwork(ctx)
			if err != nil || len(networks) != 1 {
				t.Fatal(len(networks), err)
			}
			n, late := networks[0], 0
			for _, i := range all {
				if i.OverdueDays > 0 {
					late++
				}
			}
			if n.NetworkID != w.ids["network of hana"] || n.Waiting != len(all) || n.Overdue != late || late == 0 || n.UnownedConcerns != 2 || n.OutstandingContributions != 1 {
				t.Errorf("%+v of %d, %d", n, len(all), late)
			}
		})
		for _, who := range []string{"ana", "dan", "gla"} {
			w.ask(who, work.Asked{}, func(ctx context.Context, list *work.List) {
				if networks, err := list.ByNetwork(ctx); err != nil || len(networks) > 0 {
					t.Error(who, len(networks), err)
				}
			})
		}
	})
}

// However many networks there are, it takes as many statements.
func TestStatementsDoNotGrowWithNetworks(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		count := func() int {
			return testkit.CountStatements(t, s, func() {
				w.ask("mere", work.Asked{}, func(ctx context.Context, list *work.List) {
					if _, err := list.ByNetwork(ctx); err != nil {
						t.Fatal(err)
					}
				})
			})
		}
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, e := range examples {
				e.make(w.scene(ctx, rows))
			}
		})
		before := count()
		w.write(func(ctx context.Context, rows *gen.Client) {
			for i := range 30 {
				name := "child " + string(rune('a'+i))
				w.child(ctx, rows, name)
				w.seat(ctx, rows, "mere", name)
				rows.LeadPeriod.Create().SetNetworkID(w.ids["network of "+name]).SetPractitionerID(w.ids["mere"]).SetFromOn(today.AddDays(-80)).SaveX(ctx)
				scene := w.scene(ctx, rows)
				scene.kid = name
				for _, e := range examples {
					e.make(scene)
				}
			}
		})
		if after := count(); after != before || after > 60 {
			t.Errorf("%d statements became %d", before, after)
		}
	})
}

// A list holds the first 500 of a kind, and says how many more there are.
func TestNothingIsCutOffSilently(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			scene := w.scene(ctx, rows)
			to := scene.hui("ana", now)
			actions := make([]*gen.HuiActionCreate, 503)
			for i := range actions {
				actions[i] = rows.HuiAction.Create().SetChildID(scene.at()).SetPractitionerID(w.ids["ana"]).SetAgencyID(w.ids["clinic"]).SetHuiID(to).
					SetOwnerID(w.ids["mere"]).SetWhat("ring").SetDueOn(today.AddDays(600 - i))
			}
			rows.HuiAction.CreateBulk(actions...).SaveX(ctx)
		})
		w.ask("mere", work.Asked{}, func(_ context.Context, list *work.List) {
			k := list.Totals.ByKind
			if list.Totals.Waiting != 500 || len(k) != 1 || k[0].Waiting != 500 || k[0].Beyond != 3 || *list.Nodes()[0].DueOn != today.AddDays(98) {
				t.Errorf("%+v %+v", list.Totals, k)
			}
		})
	})
}

// The access log says whose work was shown; of a child whom the viewer may not see
// nothing is shown.
func TestTheChildrenShownAreNoted(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, kind := range []work.Kind{work.AnswerUpdate, work.AnswerInvitation} {
				of(kind).make(w.scene(ctx, rows))
			}
		})
		for want, who := range []string{"out", "mere"} {
			w.ask(who, work.Asked{}, func(ctx context.Context, list *work.List) {
				if len(list.Nodes()) != 1 || list.Nodes()[0].ChildID != w.ids["hana"] {
					t.Error(who, list.Nodes())
				}
				if err := audit.NewLog(s).Record(ctx, audit.Whole); err != nil {
					t.Fatal(err)
				}
			})
			var n int
			if err := s.Reader().QueryRow(`SELECT COUNT(*) FROM audit_children`).Scan(&n); err != nil || n != want {
				t.Errorf("%s was shown %d children, %v", who, n, err)
			}
		}
	})
}

// The next review of how a team works waits for who directs it, the latest alone.
func TestWaysOfWorkingOfATeamWaitForItsDirector(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		var latest uuid.UUID
		w.write(func(ctx context.Context, rows *gen.Client) {
			for _, day := range []calendar.Date{today.AddDays(-9), today.AddDays(-90)} {
				id := rows.WaysOfWorkingReview.Create().SetTeamID(w.ids["team"]).SetPractitionerID(w.ids["dan"]).SetAgencyID(w.ids["clinic"]).
					SetReviewedOn(day).SetChanges("on Tuesdays").SetNextOn(day.AddDays(60)).SaveX(ctx).ID
				latest = cmp.Or(latest, id)
			}
		})
		want := fmt.Sprint(work.ReviewWaysOfWorking, " ", latest, " ", today.AddDays(51), " ", uuid.Nil)
		for _, who := range []string{"dan", "mere", "pat"} {
			var have []string
			for _, i := range w.work(who) {
				have = append(have, line(i))
			}
			if is := slices.Contains(have, want); is != (who == "dan") || strings.Count(fmt.Sprint(have), string(work.ReviewWaysOfWorking)) > 1 {
				t.Errorf("for %s waits %v", who, have)
			}
		}
	})
}
