package store_test

import (
	"testing"
	"time"

	"cangraph/ent/gen/child"
	"cangraph/ent/mixin"
	"cangraph/internal/calendar"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestBulkStoresEveryKindOfValue(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		id, recorded := mixin.NewID(), time.Date(2026, 3, 1, 2, 3, 4, 5678, time.UTC)
		born := calendar.Of(2019, 5, 6)
		err := s.Bulk(ctx, func(b *store.Bulk) error {
			identifiers, err := b.Into("person_identifiers", "id", "recorded_at", "child_id", "system", "value", "status")
			if err != nil {
				return err
			}
			children, err := b.Into("children", "id", "recorded_at", "import_key", "sort_name", "preferred_name",
				"given_names", "family_name", "date_of_birth", "ethnicities", "iwi")
			if err != nil {
				return err
			}
			if err := identifiers.Add(mixin.NewID(), recorded, id, "NHI", "ZZZ0016", "LIVE"); err != nil {
				return err
			}
			return children.Add(id, recorded, nil, "aroha maata", "Āroha", "Āroha", "Mātā", born, []string{"21111"}, []string(nil))
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Ent().Child.Query().Where(child.ID(id)).Only(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if got.PreferredName != "Āroha" || got.DateOfBirth != born || got.ImportKey != nil ||
			len(got.Ethnicities) != 1 || got.Ethnicities[0] != "21111" || got.Iwi != nil ||
			!got.RecordedAt.Equal(recorded.Truncate(time.Microsecond)) {
			t.Errorf("stored %+v", got)
		}
	})
}
