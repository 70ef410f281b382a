package index_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/proof/looking"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/worklist/index"
)

// Whoever comes to be recorded like a child, or no longer is, changes what is found around
// that child, though nothing else connects the two; where the words of names keep their
// changes to themselves, it shows.
func TestALookAlikeIsNoticed(t *testing.T) {
	for _, silent := range []string{"", "added", "gone"} {
		t.Run("without "+silent, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				all := worlds(1, 2)
				looking.Fill(t, s, all)
				child, other := all[0].Tables["children"][0], all[1].Tables["children"][0].ID()
				names, born := child.Text("given_names")+" "+child.Text("family_name"), child["date_of_birth"].(calendar.Date)
				ctx, keeper := clock.At(testkit.Context(), all[0].Now), index.New(s)
				if silent != "" {
					exec(t, s, "DROP TRIGGER name_words_finding_"+silent+map[string]string{"postgres": " ON name_words"}[s.Dialect()])
				}
				hidden := func(when string) {
					t.Helper()
					is, err := index.Compare(ctx, s)
					if err != nil || slices.Contains(is.Differ, child.ID()) != (silent == when) {
						t.Errorf("%s: %+v, %v", when, is, err)
					}
					if _, err := keeper.Keep(ctx); err != nil {
						t.Fatal(err)
					}
				}
				if _, err := keeper.Keep(ctx); err != nil {
					t.Fatal(err)
				}
				exec(t, s, fmt.Sprintf(`UPDATE children SET given_names = '%s', family_name = '', date_of_birth = '%s', recorded_at = $1 WHERE id = '%s'`, names, born, other), time.Now())
				exec(t, s, fmt.Sprintf(`DELETE FROM name_words WHERE kind = 'alike' AND subject_id = '%s'`, other))
				write(t, s, other, names, born)
				hidden("added")
				if silent == "added" {
					return
				}
				exec(t, s, fmt.Sprintf(`DELETE FROM name_words WHERE kind = 'alike' AND subject_id = '%s'`, other))
				hidden("gone")
			})
		})
	}
}

func exec(t *testing.T, s *store.Store, text string, args ...any) {
	t.Helper()
	if err := s.Bulk(testkit.Context(), func(b *store.Bulk) error { _, err := b.Tx().Exec(text, args...); return err }); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, s *store.Store, child uuid.UUID, names string, born calendar.Date) {
	t.Helper()
	err := s.Bulk(testkit.Context(), func(b *store.Bulk) error {
		words, err := b.Into("name_words", store.NameColumns...)
		if err != nil {
			return err
		}
		return words.Add(store.AlikeWords(child, names, born)[0]...)
	})
	if err != nil {
		t.Fatal(err)
	}
}
