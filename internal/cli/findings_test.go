package cli

import (
	"bytes"
	"database/sql"
	"strings"
	"testing"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// What is wrong with a list is found and named by an id alone, and put right.
func TestFindingsAreCheckedAndMadeAnew(t *testing.T) {
	onEachDemo(t, func(t *testing.T, address string) {
		if said := done(t, "findings", "check", "--database", address); !strings.Contains(said, "wait to be made anew") {
			t.Error(said)
		}
		if said := done(t, "findings", "recompute", "--database", address); !strings.Contains(said, "made anew: ") {
			t.Error(said)
		}
		if said := done(t, "findings", "check", "--database", address); !strings.Contains(said, "; 0 wait") {
			t.Error(said)
		}
		s, err := store.Open(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		err = s.Tx(testkit.Context(), func(tx *sql.Tx) error {
			_, err := tx.Exec(`UPDATE finding_lists SET findings = '[]' WHERE child_id = (SELECT child_id FROM finding_lists WHERE findings <> '[]' ORDER BY child_id LIMIT 1)`)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		var said, failed bytes.Buffer
		if code := Main(t.Context(), []string{"findings", "check", "--database", address}, &said, &failed); code != Failed ||
			strings.Count(said.String(), "\n") != 1 || !strings.Contains(failed.String(), "run cangraph findings recompute") {
			t.Error(code, said.String(), failed.String())
		}
		done(t, "findings", "recompute", "--database", address)
		done(t, "findings", "check", "--database", address)
	})
}
