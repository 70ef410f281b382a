package concern_test

import (
	"context"
	"slices"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/employment"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/concern"
	"cangraph/internal/desk"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// release ends the work of somebody with Hana, as a member records it.
func (w *world) release(by, who string) {
	w.t.Helper()
	w.leave(who, "hana")
	err := command.Do(w.as(by), w.store, command.Meta{Name: "leaveNetwork"}, func(ctx context.Context, tx *command.Tx) error {
		at, err := desk.Of(ctx, tx)
		if err != nil {
			return err
		}
		left := w.ids[who]
		_, err = w.book.Release(ctx, at, desk.Departure{Child: w.ids["hana"], Who: &left, On: at.Today})
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// What waits for who leaves is nobody's in silence: concerns are free, requests end.
func TestWhoLeavesLeavesNothingInTheirName(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		owned, asked := w.raise("ana", enum.ImminentConcern, "hana").GlobalID(), w.raise("ana", enum.LowConcern, "hana").GlobalID()
		w.all(t, []act{
			{"owned", "tia", w.own(owned), ""},
			{"planned", "tia", w.plan(owned, "a call", today.AddDays(1)), ""},
			{"asked", "mere", w.assign(asked, "tia"), ""},
		})
		request, err := w.book.RequestUpdate(w.as("ana"), concern.RequestUpdateInput{ChildID: w.id("Child", "hana"), AskedID: w.id("Practitioner", "tia"), Question: "well?"})
		if is := w.is(request.UserErrors, err); is != "" {
			t.Fatal(is)
		}
		w.day = today.AddDays(1)
		w.release("mere", "tia")
		one, err := w.concern(w.as("dan"), owned)
		if err != nil || one.OwnerID != w.ids["nobody"] || one.UnownedSince == nil || *one.UnownedSince != w.day || one.Steps[len(one.Steps)-1].WhomID != w.ids["tia"] {
			t.Errorf("owned by who left: %+v (%v)", one, err)
		}
		if one, err := w.concern(w.as("dan"), asked); err != nil || one.AssigneeID != w.ids["nobody"] {
			t.Errorf("who left is asked: %+v (%v)", one, err)
		}
		if list, err := w.book.Concerns(w.as("mere"), &concern.Filter{Unowned: p(true)}, page.Args{}); err != nil || len(list.Edges) != 1 {
			t.Errorf("unowned: %v (%v)", list, err)
		}
		updates, err := w.book.UpdatesOf(w.as("dan"), w.hana(), page.Args{})
		if err != nil || updates.Edges[0].Node.WithdrawnOn == nil || updates.Edges[0].Node.WithdrawReason == nil {
			t.Errorf("the request: %+v (%v)", updates.Edges[0].Node, err)
		}
		if dan, ana := w.told("dan"), w.told("ana"); dan != "CONCERN_RAISED CONCERN_RELEASED" || ana != "CONCERN_RELEASED UPDATE_WITHDRAWN" {
			t.Errorf("dan was told %q, ana %q", dan, ana)
		}
		w.all(t, []act{{"taken by the next", "ana", w.own(owned), ""}})
	})
}

// When the network closes, nothing waits for anybody: whoever owned or was asked.
func TestAClosingNetworkLeavesNothingInAnybodysName(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		first, second := w.raise("mere", enum.HighConcern, "hana").GlobalID(), w.raise("mere", enum.LowConcern, "hana").GlobalID()
		elsewhere := w.raise("mere", enum.HighConcern, "tama").GlobalID()
		w.all(t, []act{{"owned", "tia", w.own(first), ""}, {"asked", "mere", w.assign(second, "ana"), ""}, {"of another child", "mere", w.own(elsewhere), ""}})
		request, err := w.book.RequestUpdate(w.as("tia"), concern.RequestUpdateInput{ChildID: w.id("Child", "hana"), AskedID: w.id("Practitioner", "ana"), Question: "well?"})
		if is := w.is(request.UserErrors, err); is != "" {
			t.Fatal(is)
		}
		w.day = today.AddDays(1)
		for _, closes := range []calendar.Date{w.day.AddDays(1), w.day} { // told ahead, settled on the day
			err = command.Do(w.as("mere"), w.store, command.Meta{Name: "closeNetwork"}, func(ctx context.Context, tx *command.Tx) error {
				at, err := desk.Of(ctx, tx)
				if err != nil {
					return err
				}
				tx.About(w.ids["hana"])
				tx.Rows.Network.UpdateOneID(w.ids["network of hana"]).SetClosedOn(closes).SetExitReason("PLANNED").ExecX(ctx)
				open, err := w.book.Release(ctx, at, desk.Departure{Child: w.ids["hana"], On: closes})
				if err == nil && !slices.Equal(open, []enum.OpenMatter{enum.ConcernsOpen, enum.UpdateRequestsOpen}) {
					t.Errorf("told %v", open)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			w.write(func(ctx context.Context, rows *gen.Client) {
				for _, row := range rows.Concern.Query().AllX(ctx) {
					settled := row.ChildID == w.ids["hana"] && closes == w.day
					if held := row.OwnerID != nil || row.AssigneeID != nil; held == settled {
						t.Errorf("closing %s: %+v", closes, row)
					}
				}
				if waits := rows.UpdateRequest.Query().OnlyX(ctx).WithdrawnOn == nil; waits == (closes == w.day) {
					t.Errorf("closing %s: the request waits: %t", closes, waits)
				}
			})
		}
	})
}

// When who raised a grave concern is sent away, the director is told.
func TestTheDirectorIsToldWhenWhoRaisedAGraveConcernIsGone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.raise("tia", enum.ImminentConcern, "hana")
		w.raise("tia", enum.LowConcern, "hana")
		w.release("mere", "tia")
		if told := w.told("dan"); told != "CONCERN_RAISED CONCERN_RELEASED" {
			t.Errorf("told %q", told)
		}
	})
}

// An owner whose job has ended is none: the next may take the concern.
func TestAConcernIsFreeWhereItsOwnerWorksNoMore(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		id := w.raise("mere", enum.HighConcern, "hana").GlobalID()
		w.all(t, []act{{"taken", "tia", w.own(id), ""}, {"taken from a member", "ana", w.own(id), "CONFLICT concernId"}})
		w.write(func(ctx context.Context, rows *gen.Client) {
			rows.Employment.Update().Where(employment.PractitionerID(w.ids["tia"])).SetUntilOn(today).SaveX(ctx)
		})
		w.all(t, []act{{"taken from nobody", "ana", w.own(id), ""}})
		if one, err := w.concern(w.as("dan"), id); err != nil || one.OwnerID != w.ids["ana"] {
			t.Errorf("%+v (%v)", one, err)
		}
	})
}

func TestAnOverdueActionCountsAsNone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		id := w.raise("ana", enum.HighConcern, "hana").GlobalID()
		w.all(t, []act{{"taken", "mere", w.own(id), ""}, {"planned", "mere", w.plan(id, "a call", today.AddDays(2)), ""}})
		for days, lacks := range map[int]int{2: 0, 3: 1} {
			w.day = today.AddDays(days)
			list, err := w.book.Concerns(w.as("mere"), &concern.Filter{Unowned: p(true)}, page.Args{})
			if err != nil || len(list.Edges) != lacks || lacks == 1 && *list.Edges[0].Node.UnownedSince != w.day {
				t.Errorf("after %d days: %v (%v)", days, list, err)
			}
		}
	})
}
