package listing_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cangraph/ent/gen/whanau"
	"cangraph/ent/mixin"
	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/store/listing"
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

// search returns the names found, read in pages of that size.
func search(s *store.Store, name string, size int) ([]string, error) {
	var found []string
	query := listing.Query{Table: "whanau", Name: name}
	for window := (page.Window{Size: size}); ; {
		ids, err := listing.Page(testkit.Context(), s, query, window)
		if err != nil {
			return nil, err
		}
		for _, id := range ids[:min(size, len(ids))] {
			row, err := s.Ent().Whanau.Query().Where(whanau.ID(id)).Only(testkit.Context())
			if err != nil {
				return nil, err
			}
			found = append(found, row.Name)
			window.After = &row.ID
		}
		if len(ids) <= size {
			return found, nil
		}
	}
}

func TestNamesAreFoundWithoutMarksAndDoubledVowelsLast(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		addWhanau(t, s, "Māori", "Maaori", "Ngāti Māhanga", "Mahuta-Tāne", "O’Brien", "Whānau o Kōwhai", "Kowhai")
		for query, want := range map[string][]string{
			"maori":        {"Māori", "Maaori"},
			"MAAORI":       {"Maaori", "Māori"},
			"mah":          {"Mahuta-Tāne", "Ngāti Māhanga"},
			"tane mah":     {"Mahuta-Tāne"},
			"obr":          {"O’Brien"},
			"whanau kowha": {"Whānau o Kōwhai"},
			"owhai":        nil,
			"mahuta x":     nil,
		} {
			got, err := search(s, query, 10)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("%q found (-want +got):\n%s", query, diff)
			}
		}
	})
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
			want := defined(query, names)
			got, err := search(s, query, rapid.IntRange(1, 7).Draw(r, "page"))
			if err != nil {
				r.Fatalf("%q: %v", query, err)
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				r.Fatalf("%q found (-want +got):\n%s", query, diff)
			}
		})
	})
}

func defined(query string, names []string) (found []string) {
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
	for _, h := range hits {
		found = append(found, h.name)
	}
	return found
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
