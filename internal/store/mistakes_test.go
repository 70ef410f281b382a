package store_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/mistakes"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var (
	everyMistake = flag.Bool("every-mistake", false, "make every mistake in the row scope on PostgreSQL, too: without it, one in four of those that are mistaken alike in both databases")
	lookAnew     = flag.Bool("look-anew", false, "look through worlds for one in which a mistake shows, and write down which, where it does not show any more where it did")
)

// Every mistake in the policy is found: to some account of some world, a database that holds to the mistaken policy shows
// something else than the reference says. In which world, and to whom, is written down: looking through hundreds takes long.
func TestEveryMistakeInThePolicyIsFound(t *testing.T) {
	scope, tables := mistakes.InScope, mistakes.InTables
	places := readPlaces(t)
	t.Run("sqlite", func(t *testing.T) {
		missed := showAgain(t, testkit.SQLite, slices.Concat(scope, tables), places)
		if *lookAnew {
			missed = lookThrough(t, missed, places)
			writePlaces(t, slices.Concat(scope, tables), places)
		}
		sayMissed(t, missed)
	})
	if !*everyMistake {
		scope = nil
		for some := range slices.Chunk(mistakes.InScope, 4) {
			scope = append(scope, some[0])
		}
	}
	t.Run("postgres", func(t *testing.T) { sayMissed(t, showAgain(t, testkit.Postgres, slices.Concat(tables, scope), places)) })
}

func sayMissed(t *testing.T, missed []mistakes.Mistake) {
	for _, m := range missed {
		t.Errorf("nobody notices that %s says %q instead of %q; where worlds changed, go test ./internal/store -run Policy -look-anew", m.In, m.New, m.Old)
	}
}

// place is where a mistake shows: a world by its seed, and an account of it.
type place struct {
	seed    uint64
	account int
}

const placesFile = "testdata/mistakes.txt"

func readPlaces(t *testing.T) map[mistakes.Mistake]place {
	t.Helper()
	places := map[mistakes.Mistake]place{}
	text, err := os.ReadFile(placesFile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		var m mistakes.Mistake
		var at place
		if _, err := fmt.Sscanf(line, "world %d account %d: %s says %q instead of %q", &at.seed, &at.account, &m.In, &m.New, &m.Old); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if !slices.Contains(mistakes.InScope, m) && !slices.Contains(mistakes.InTables, m) && !*lookAnew {
			t.Errorf("%s: nobody makes this mistake any more", line)
		}
		places[m] = at
	}
	return places
}

func writePlaces(t *testing.T, all []mistakes.Mistake, places map[mistakes.Mistake]place) {
	t.Helper()
	var text strings.Builder
	for _, m := range all {
		if at, known := places[m]; known {
			fmt.Fprintf(&text, "world %d account %d: %s says %q instead of %q\n", at.seed, at.account, m.In, m.New, m.Old)
		}
	}
	if err := os.WriteFile(placesFile, []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// showAgain makes each mistake where it showed, and returns those that do not show there.
func showAgain(t *testing.T, open func(testing.TB) *store.Store, all []mistakes.Mistake, places map[mistakes.Mistake]place) (missed []mistakes.Mistake) {
	in := map[uint64][]mistakes.Mistake{}
	for _, m := range all {
		if at, known := places[m]; known {
			in[at.seed] = append(in[at.seed], m)
		} else {
			missed = append(missed, m)
		}
	}
	for _, seed := range slices.Sorted(maps.Keys(in)) {
		s, subjects := populated(t, open, seed)
		for _, m := range in[seed] {
			if at := places[m].account; at >= len(subjects) || found(t, s.Name(), m, subjects[at:at+1]) < 0 {
				missed = append(missed, m)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return missed
}

// lookThrough looks through worlds for where mistakes show, notes it, and returns those that show nowhere.
func lookThrough(t *testing.T, left []mistakes.Mistake, places map[mistakes.Mistake]place) []mistakes.Mistake {
	for _, m := range left {
		delete(places, m)
	}
	for seed := uint64(1); len(left) > 0 && seed <= 300; seed++ {
		s, subjects := populated(t, testkit.SQLite, seed)
		left = slices.DeleteFunc(left, func(m mistakes.Mistake) bool {
			at := found(t, s.Name(), m, subjects)
			if at >= 0 {
				places[m] = place{seed, at}
			}
			return at >= 0
		})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("%d mistakes are left after %d worlds", len(left), seed)
	}
	return left
}

// populated is a database with one world in it, and the accounts of that.
func populated(t *testing.T, open func(testing.TB) *store.Store, seed uint64) (*store.Store, []looking.Subject) {
	t.Helper()
	s, worlds := open(t), looking.Draw(seed, 1)
	looking.Fill(t, s, worlds)
	return s, looking.Subjects(worlds)
}

// found opens a database again under a mistaken policy, looks as accounts, and says as which the mistake shows first; -1 for none.
func found(t *testing.T, database string, m mistakes.Mistake, subjects []looking.Subject) int {
	t.Helper()
	s, err := store.Open(testkit.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	steps, tables := m.Made(t)
	if err := s.Enforce(testkit.Context(), steps, tables); err != nil {
		t.Fatal(err)
	}
	if at := slices.IndexFunc(subjects, func(one looking.Subject) bool { // most show in the table itself, or in who is to be seen
		return len(one.Against(looking.Part(t, s, one.World, one.Account, m.In))) > 0
	}); at >= 0 {
		return at
	}
	return slices.IndexFunc(subjects, func(one looking.Subject) bool {
		return len(one.Against(looking.As(t, s, one.World, one.Account))) > 0
	})
}

// So is every mistake in who reads which versions: on SQLite, for the rules are the same.
func TestEveryMistakeInTheHistoriesIsFound(t *testing.T) {
	const together = 6 // worlds in a database
	left := slices.Clone(mistakes.InHistories)
	for seed := uint64(1); len(left) > 0 && seed <= 10*together; seed += together {
		s, worlds := testkit.SQLite(t), looking.Draw(seed, together)
		looking.Fill(t, s, worlds)
		looking.Rewrite(t, s, seed)
		left = slices.DeleteFunc(left, func(m mistakes.Mistake) bool { return remembered(t, s.Name(), m, worlds) })
		t.Logf("%d mistakes are left after %d worlds", len(left), seed-1+together)
	}
	for _, m := range left {
		t.Errorf("nobody notices that %s says %q instead of %q", m.In, m.New, m.Old)
	}
}

// remembered opens a database again under a mistaken policy and looks as every account.
func remembered(t *testing.T, database string, m mistakes.Mistake, worlds []world.World) bool {
	t.Helper()
	s, err := store.Open(testkit.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	steps, tables := m.Made(t)
	if err := s.Enforce(testkit.Context(), steps, tables); err != nil {
		t.Fatal(err)
	}
	for _, w := range worlds {
		for _, account := range w.Tables["accounts"] {
			if wrong, _ := looking.Remembered(t, s, w, account); len(wrong) > 0 {
				return true
			}
		}
	}
	return false
}
