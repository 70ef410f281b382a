package store_test

import (
	"time"

	"cangraph/ent/mixin"
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
