package store_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cangraph/ent/gen"
	"cangraph/ent/mixin"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/text"
)

// addWhanau records whānau with these names.
func addWhanau(t interface{ Fatal(...any) }, s *store.Store, names ...string) {
	err := s.Bulk(testkit.Context(), func(b *store.Bulk) error {
		whanau, err := b.Into("whanau", "id", "recorded_at", "sort_name", "name")
		if err != nil {
			return err
		}
		words, err := b.Into("name_words", store.NameColumns...)
		if err != nil {
			return err
		}
		for _, name := range names {
			id := mixin.NewID()
			if err := whanau.Add(id, time.Now(), text.Fold(name), name); err != nil {
				return err
			}
			for _, row := range store.NameWords("whanau", id, name) {
				if err := words.Add(row...); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// search returns the ranks and names found, read in pages of that size.
func search(ctx context.Context, s *store.Store, query string, size int) ([]string, error) {
	match, err := store.NameMatch("whanau", query)
	if err != nil {
		return nil, err
	}
	var found []string
	rows := s.Ent().Whanau.Query().Where(match.Where)
	for {
		page, err := rows.Clone().Order(match.InOrder).Limit(size).All(ctx)
		if err != nil {
			return nil, err
		}
		var last *gen.Whanau
		var rank int
		for _, row := range page {
			last = row
			if rank, err = store.Rank(row); err != nil {
				return nil, err
			}
			found = append(found, fmt.Sprint(rank, " ", row.Name))
		}
		if len(page) < size {
			return found, nil
		}
		rows = s.Ent().Whanau.Query().Where(match.Where, match.After(rank, last.SortName, last.ID))
	}
}

func TestNamesAreFoundWithoutMarksAndDoubledVowelsLast(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		addWhanau(t, s, "Māori", "Maaori", "Ngāti Māhanga", "Mahuta-Tāne", "O’Brien", "Whānau o Kōwhai", "Kowhai")
		for query, want := range map[string][]string{
			"maori":        {"0 Māori", "1 Maaori"},
			"MAAORI":       {"0 Maaori", "1 Māori"},
			"mah":          {"0 Mahuta-Tāne", "0 Ngāti Māhanga"},
			"tane mah":     {"0 Mahuta-Tāne"},
			"obr":          {"0 O’Brien"},
			"whanau kowha": {"0 Whānau o Kōwhai"},
			"owhai":        nil,
			"mahuta x":     nil,
		} {
			got, err := search(testkit.Context(), s, query, 10)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("%q found (-want +got):\n%s", query, diff)
			}
		}
	})
}

func TestNameMatchRefuses(t *testing.T) {
	for _, query := range []string{"", " ’ - ", strings.Repeat("a b ", 9) + "c d e f g h i"} {
		if _, err := store.NameMatch("whanau", query); fault.CodeOf(err) != fault.Invalid {
			t.Errorf("%q: %v", query, err)
		}
	}
}

// TestNamesAreFoundAsDefined compares pages of the search with the definition of its
// ranks, written down plainly.
func TestNamesAreFoundAsDefined(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		letters := rapid.StringOfN(rapid.SampledFrom([]rune("aāek ")), 1, 8, -1)
		names := slices.Collect(func(yield func(string) bool) {
			for seed := range 150 {
				if !yield(letters.Example(seed)) {
					return
				}
			}
		})
		addWhanau(t, s, names...)
		rapid.Check(t, func(r *rapid.T) {
			query := letters.Draw(r, "query")
			want, refused := defined(query, names)
			got, err := search(testkit.Context(), s, query, rapid.IntRange(1, 7).Draw(r, "page"))
			if refused != (err != nil) {
				r.Fatalf("%q: %v", query, err)
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				r.Fatalf("%q found (-want +got):\n%s", query, diff)
			}
		})
	})
}

func defined(query string, names []string) (found []string, refused bool) {
	type hit struct {
		rank       int
		sort, name string
	}
	var hits []hit
	for _, name := range names {
		if allStart(text.Words(query), text.Words(name), func(w string) string { return w }) {
			hits = append(hits, hit{0, text.Fold(name), name})
		} else if allStart(text.Words(query), text.Words(name), text.Collapse) {
			hits = append(hits, hit{1, text.Fold(name), name})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { // ids rise in the order of recording
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.sort, b.sort))
	})
	words := len(text.Words(query))
	if words == 0 || words > 8 {
		return nil, true
	}
	for _, h := range hits {
		found = append(found, fmt.Sprint(h.rank, " ", h.name))
	}
	return found, false
}

func allStart(query, words []string, key func(string) string) bool {
	for _, wanted := range query {
		starts := func(word string) bool { return strings.HasPrefix(key(word), key(wanted)) }
		if !slices.ContainsFunc(words, starts) {
			return false
		}
	}
	return true
}
