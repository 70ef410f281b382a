package index_test

import (
	"context"
	"database/sql"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/proof/history"
	"cangraph/internal/proof/looking"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/worklist/index"
)

// behind are the recorded tables behind a network: those that the statement names, the views
// over relationships as that. The words of names have a test of their own.
func behind(t testing.TB) []string {
	t.Helper()
	var text []byte
	for _, file := range []string{"circle.sql", "snapshot.sql", "casework.sql"} {
		part, err := os.ReadFile("../../network/sql/" + file)
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, part...)
	}
	text = regexp.MustCompile(`--.*`).ReplaceAll(text, nil)
	own := map[string]bool{"focus": true, "circle": true, "near": true, "below": true}
	for _, with := range regexp.MustCompile(`(\w+)(\([^)]*\))? AS (MATERIALIZED )?\(`).FindAllSubmatch(text, -1) {
		own[string(with[1])] = true
	}
	tables := []string{"can_memberships", "relationships"} // {{seats}}, and behind both edges
	for _, from := range regexp.MustCompile(`(?:FROM|JOIN) ([a-z_]+)`).FindAllSubmatch(text, -1) {
		if name := string(from[1]); !own[name] && name != "sibling_edges" && name != "parent_edges" && name != "name_words" {
			tables = append(tables, name)
		}
	}
	slices.Sort(tables)
	return slices.Compact(tables)
}

// Whatever changes in a table behind a network is noted, on either database: of the row as it
// was and as it became.
func TestEveryTableBehindANetworkNotesItsChanges(t *testing.T) {
	tables := behind(t)
	if len(tables) < 48 {
		t.Fatal(tables)
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		looking.Fill(t, s, looking.Draw(1, 8))
		ctx := testkit.Context()
		noted := func(change string) (n int) {
			err := s.Tx(ctx, func(tx *sql.Tx) error {
				if _, err := tx.Exec(`DELETE FROM finding_changes`); err != nil {
					return err
				}
				if change != "" {
					if _, err := tx.Exec(change, time.Now()); err != nil {
						return err
					}
				}
				return tx.QueryRow(`SELECT COUNT(*) FROM finding_changes`).Scan(&n)
			})
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		for _, table := range tables {
			one := `id = (SELECT MIN(CAST(id AS text)) FROM ` + table + `)`
			if s.Dialect() == "postgres" {
				one = `CAST(id AS text) = (SELECT MIN(CAST(id AS text)) FROM ` + table + `)`
			}
			if n := noted(`UPDATE ` + table + ` SET recorded_at = $1 WHERE ` + one); n < 2 || n%2 != 0 {
				t.Errorf("a correction in %s is noted %d times", table, n)
			}
		}
	})
}

// worlds are random worlds that are looked at on one day.
func worlds(from, n uint64) []world.World {
	var all []world.World
	for seed := from; len(all) < int(n); seed++ {
		if w := world.Draw(seed); len(all) == 0 || w.Now.Equal(all[0].Now) {
			all = append(all, w)
		}
	}
	return all
}

// After any history of changes and days, what stands written down and counts is what is found,
// for every day for which it stands there; and once it is kept up, it is there for every child.
func TestWhatIsKeptIsWhatIsFound(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		differ, rounds, compared := through(t, s, 1, behind(t), "")
		if len(differ) > 0 {
			t.Fatalf("%v differ after %d rounds", differ, rounds)
		}
		if compared < 200 {
			t.Fatalf("only %d lists were compared", compared)
		}
	})
}

// Where a table does not note its changes, the same history shows it.
func TestAHistoryFindsATableThatKeepsItsChangesToItself(t *testing.T) {
	for _, table := range []string{"affiliations", "can_memberships", "employments", "lead_delegations", "lead_periods", "networks", "relationships", "service_provisions", "service_types", "whanau_members"} {
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			silence := ""
			for _, of := range []string{"added", "was", "became", "gone"} {
				silence += "DROP TRIGGER " + table + "_finding_" + of + ";"
			}
			for seed := uint64(1); seed <= 3; seed++ {
				if differ, _, _ := through(t, testkit.SQLite(t), seed, []string{table}, silence); len(differ) > 0 {
					return
				}
			}
			t.Error("nobody notices")
		})
	}
}

// through goes through a history of changes in some tables, and says who differs at its end,
// at the latest after so many rounds, and how many lists were compared.
func through(t *testing.T, s *store.Store, seed uint64, tables []string, silence string) (differ []uuid.UUID, rounds, compared int) {
	t.Helper()
	all := worlds(seed, 5)
	looking.Fill(t, s, all)
	keeper, now := index.New(s), all[0].Now
	if silence != "" {
		if err := s.Tx(testkit.Context(), func(tx *sql.Tx) error { _, err := tx.Exec(silence); return err }); err != nil {
			t.Fatal(err)
		}
	}
	at := func() context.Context { return clock.At(testkit.Context(), now) }
	r := rand.New(rand.NewPCG(seed, 7))
	for rounds = range 40 {
		if rounds%3 == 0 {
			if _, err := keeper.Keep(at()); err != nil {
				t.Fatal(err)
			}
		}
		is, err := index.Compare(at(), s)
		if err != nil {
			t.Fatal(err)
		}
		if len(is.Differ) > 0 {
			return is.Differ, rounds, compared
		}
		if rounds%3 == 0 && is.Waiting > 0 {
			t.Fatalf("%d lists were not made", is.Waiting)
		}
		compared += is.Children - is.Waiting
		for range 1 + r.IntN(5) {
			if _, err := history.Change(at(), s, r, tables, time.Now()); err != nil {
				t.Fatal(err)
			}
		}
		if r.IntN(3) == 0 {
			now = now.AddDate(0, 0, 1+r.IntN(9))
		}
	}
	return nil, rounds, compared
}
