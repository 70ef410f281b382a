package proof_test

import (
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// Whatever is corrected into whatever, and retired: nobody reads of the past what they
// may not know of today.
func TestHistoriesShowNoMoreThanToday(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		worlds := looking.Draw(1, 8)
		looking.Fill(t, s, worlds)
		looking.Rewrite(t, s, 1)
		shown := 0
		for i, w := range worlds {
			for _, account := range w.Tables["accounts"] {
				wrong, read := looking.Remembered(t, s, w, account)
				for _, one := range wrong {
					t.Errorf("world %d, %s: %s", i+1, who(account), one)
				}
				shown += read
			}
		}
		if shown < 1000 {
			t.Errorf("only %d rows were read", shown)
		}
	})
}
