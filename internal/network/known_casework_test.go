package network_test

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/proof/history"
	"cangraph/internal/proof/looking"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// recorder changes random worlds at random, a minute apart.
type recorder struct {
	*testing.T
	store  *store.Store
	random *rand.Rand
	now    time.Time
}

func newRecorder(t *testing.T, s *store.Store) *recorder {
	return &recorder{T: t, store: s, random: rand.New(rand.NewPCG(5, 6)), now: time.Now().UTC().Truncate(time.Microsecond)}
}

// until tries changes until so many were taken.
func (r *recorder) until(taken int, change func(at time.Time) (was string, err error)) {
	r.Helper()
	for range 1000 {
		if taken == 0 {
			return
		}
		r.now = r.now.Add(time.Minute)
		was, err := change(r.now)
		if err != nil {
			r.Fatal(err)
		}
		if was != "" {
			taken--
		}
	}
	r.Fatal("nothing can be changed any more")
}

// Whatever is added to casework and to who is around, corrected and retired: what was
// answered at an instant is answered as known at it, ever after.
func TestCaseworkThatWasAnsweredIsAnsweredAgain(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		looking.Fill(t, s, looking.Draw(1, 4))
		r := newRecorder(t, s)
		ids, source := s.Ent().Child.Query().IDsX(testkit.Context()), network.NewSQL(s)
		ctx := testkit.Context()
		var past []answered
		for i := range 60 {
			tables := looking.OfCasework()
			if i%4 == 0 {
				tables = looking.Histories()
			}
			r.until(3, func(at time.Time) (string, error) { return history.Change(ctx, s, r.random, tables, at) })
			past = append(past, answered{r.now, ask(t, s, ctx, source, ids)})
		}
		different := 0
		for i, then := range past {
			for _, at := range []time.Time{then.at, then.at.Add(59 * time.Second)} {
				if !reflect.DeepEqual(then.snapshot, ask(t, s, ctx, source.AsKnown(at), ids)) {
					t.Fatalf("after %d changes something else is known than was answered", 3*i+3)
				}
			}
			if i > 0 && !reflect.DeepEqual(caseworkOf(then.snapshot), caseworkOf(past[i-1].snapshot)) {
				different++
			}
		}
		if different < 30 {
			t.Errorf("only %d of the changes showed in casework", different)
		}
	})
}

func caseworkOf(s *snapshot.Snapshot) map[uuid.UUID]*snapshot.Casework {
	of := map[uuid.UUID]*snapshot.Casework{}
	for _, c := range s.Children {
		of[c.ID] = c.Casework
	}
	return of
}

// says tells the columns that decide nothing about who may see a row.
func says(column string) bool { return !strings.HasSuffix(column, "_id") && column != "withdrawn" }

// So it is for whoever may see the same today as then, around children whom they see for casework.
func TestViewersAreAnsweredCaseworkAgain(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		worlds := looking.Draw(1, 4)
		looking.Fill(t, s, worlds)
		r := newRecorder(t, s)
		source := network.NewSQL(s)
		type asking struct {
			context.Context
			ids  []uuid.UUID
			past []answered
		}
		var asked []*asking
		for _, w := range worlds {
			for _, account := range w.Tables["accounts"] {
				is := looking.As(t, s, w, account)
				if !is.Known || is.Scope.ChildSafe() {
					continue
				}
				one := &asking{Context: looking.Asking(w, account), ids: slices.DeleteFunc(w.IDs("children"), func(id uuid.UUID) bool { return !is.Scope.Has(policy.Case, id) })}
				if len(one.ids) > 0 && len(ask(t, s, one, source, one.ids).Children) > 0 {
					asked = append(asked, one)
				}
			}
		}
		for range 12 {
			r.until(30, func(at time.Time) (string, error) {
				return history.Correct(testkit.Context(), s, r.random, looking.OfCasework(), says, at)
			})
			for _, one := range asked {
				one.past = append(one.past, answered{r.now, ask(t, s, one, source, one.ids)})
			}
		}
		different := 0
		for i, one := range asked {
			for n, then := range one.past {
				if !reflect.DeepEqual(then.snapshot, ask(t, s, one, source.AsKnown(then.at), one.ids)) {
					t.Fatalf("viewer %d knows something else than was answered after change %d", i, n)
				}
				if n > 0 && !reflect.DeepEqual(then.snapshot, one.past[n-1].snapshot) {
					different++
				}
			}
		}
		if len(asked) < 4 || different < 20 {
			t.Errorf("only %d people see somebody, and %d of the changes", len(asked), different)
		}
	})
}
