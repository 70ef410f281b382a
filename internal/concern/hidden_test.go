package concern_test

import (
	"context"
	"fmt"
	"testing"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/concern"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// That a concern takes up another of a hidden agency is for those who may know that one.
func TestWhatFollowsTheHiddenDoesNotNameIt(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		w.write(func(ctx context.Context, rows *gen.Client) { // rua works for the clinic, too
			rows.Employment.Create().SetPractitionerID(w.ids["rua"]).SetAgencyID(w.ids["clinic"]).SetFromOn(today.AddDays(-400)).SaveX(ctx)
			rows.CanMembership.UpdateOneID(w.ids["seat of rua with hana"]).SetUntilOn(today).SaveX(ctx)
			rows.CanMembership.Create().SetNetworkID(w.ids["network of hana"]).SetPractitionerID(w.ids["rua"]).SetAgencyID(w.ids["clinic"]).
				SetRole(enum.RoleCore).SetFromOn(today).SaveX(ctx)
			rows.NamedPerson.Create().SetPractitionerID(w.ids["mere"]).SetAgencyID(w.ids["refuge"]).SetFromOn(today.AddDays(-10)).SaveX(ctx)
			c := rows.Concern.Create().SetChildID(w.ids["hana"]).SetPractitionerID(w.ids["rua"]).SetAgencyID(w.ids["refuge"]).SetTogetherID(w.ids["clinic"]).
				SetSeverity(enum.LowConcern).SetText("hidden").SetRaisedOn(today).SetClosedOn(today).SetOutcome(enum.ConcernResolved).SetRationale("done").SaveX(ctx)
			w.ids["hidden"] = c.ID
		})
		done, err := w.book.RaiseConcern(w.as("mere"), concern.RaiseConcernInput{
			ChildIds: []string{w.id("Child", "hana")}, Severity: enum.LowConcern, Text: "again", FollowsID: p(w.id("Concern", "hidden")),
		})
		if is := w.is(done.UserErrors, err); is != "" {
			t.Fatal(is)
		}
		for who, want := range map[string]bool{"mere": true, "ana": false} {
			ctx := w.as(who)
			one, err := w.concern(ctx, done.Concern.GlobalID())
			if err != nil {
				t.Fatal(err)
			}
			if before, err := one.Follows(ctx); err != nil || (before != nil) != want {
				t.Errorf("%s: it follows %v (%v)", who, before, err)
			}
		}
	})
}

// However many concerns are read with all that belongs to them, it takes as many statements.
func TestAListTakesAsManyStatementsAsOne(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorld(t, s)
		grow := func(n int) {
			for i := range n {
				o, other := w.observe("ana", "hana"), w.observe("mere", "hana")
				link, err := w.book.LinkObservations(w.as("mere"), concern.LinkObservationsInput{ObservationID: o.GlobalID(), OtherID: other.GlobalID(), Kind: enum.AddsTo})
				if is := w.is(link.UserErrors, err); is != "" {
					t.Fatal(is)
				}
				raised, err := w.book.RaiseConcern(w.as("mere"), concern.RaiseConcernInput{
					ChildIds: []string{w.id("Child", "hana"), w.id("Child", "tama")}, Severity: enum.LowConcern, Text: fmt.Sprint(i), ObservationIds: []string{o.GlobalID()},
				})
				if is := w.is(raised.UserErrors, err); is != "" {
					t.Fatal(is)
				}
				w.all(t, []act{{"taken", "ana", w.own(raised.Concern.GlobalID()), ""}})
			}
		}
		read := func() int {
			return testkit.CountStatements(t, s, func() {
				w.post("mere", `{ concerns(first: 50) { nodes { child { name } recordedBy { name } owner { name } alongside { text recordedBy { name } }
					follows { id } steps { recordedBy { name } recordedByAgency { name } whom { name } }
					observations { recordedBy { name } links { recordedBy { name } observation { text recordedBy { name } } } } } } }`, nil)
			})
		}
		grow(2)
		read() // the first makes the key of the cursors
		few := read()
		grow(4)
		if many := read(); many > few {
			t.Errorf("%d statements for 4 concerns, %d for 12", few, many)
		}
	})
}
