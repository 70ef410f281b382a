package store_test

import (
	"flag"
	"slices"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/mistakes"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// everyMistake takes the time to make on PostgreSQL, too, all those that are mistaken
// alike in both databases; without it, one in four of them.
var everyMistake = flag.Bool("every-mistake", false, "make every mistake in the row scope on PostgreSQL, too")

// Every mistake in the policy is found: to some account of some world, a database that
// holds to the mistaken policy shows something else than the reference says.
func TestEveryMistakeInThePolicyIsFound(t *testing.T) {
	scope, tables := mistakes.InScope, mistakes.InTables
	t.Run("sqlite", func(t *testing.T) { findMistakes(t, testkit.SQLite, slices.Concat(scope, tables)) })
	if !*everyMistake {
		scope = nil
		for some := range slices.Chunk(mistakes.InScope, 4) {
			scope = append(scope, some[0])
		}
	}
	t.Run("postgres", func(t *testing.T) { findMistakes(t, testkit.Postgres, slices.Concat(tables, scope)) })
}

// crowded is how many worlds share a database: looking takes longer in a larger one, and
// most mistakes are found in the first.
const crowded = 10

func findMistakes(t *testing.T, open func(testing.TB) *store.Store, left []mistakes.Mistake) {
	t.Logf("%d mistakes", len(left))
	for seed := uint64(1); len(left) > 0 && seed < 300; seed += crowded {
		s := open(t)
		worlds := looking.Draw(seed, crowded)
		looking.Fill(t, s, worlds)
		subjects := looking.Subjects(worlds)
		var missed []mistakes.Mistake
		for _, m := range left {
			if !found(t, s.Name(), m, subjects) {
				missed = append(missed, m)
			}
		}
		t.Logf("%d mistakes are left after %d worlds", len(missed), seed-1+crowded)
		left = missed
	}
	for _, m := range left {
		t.Errorf("nobody notices that %s says %q instead of %q", m.In, m.New, m.Old)
	}
}

// found opens a database again under a mistaken policy and looks as every account.
func found(t *testing.T, database string, m mistakes.Mistake, subjects []looking.Subject) bool {
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
	for _, one := range subjects { // most show in the table itself, or in who is to be seen
		if len(one.Against(looking.Part(t, s, one.World, one.Account, m.In))) > 0 {
			return true
		}
	}
	for _, one := range subjects {
		if len(one.Against(looking.As(t, s, one.World, one.Account))) > 0 {
			return true
		}
	}
	return false
}

// So is every mistake in who reads which versions: on SQLite, for the rules are the same.
func TestEveryMistakeInTheHistoriesIsFound(t *testing.T) {
	s := testkit.SQLite(t)
	worlds := looking.Draw(1, 6)
	looking.Fill(t, s, worlds)
	looking.Rewrite(t, s, 1)
	for _, m := range mistakes.InHistories {
		if !remembered(t, s.Name(), m, worlds) {
			t.Errorf("nobody notices that %s says %q instead of %q", m.In, m.New, m.Old)
		}
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
