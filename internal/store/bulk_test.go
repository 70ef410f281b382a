package store_test

import (
	"errors"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"

	"cangraph/ent/gen/child"
	"cangraph/ent/mixin"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

var childColumns = []string{"id", "recorded_at", "import_key", "sort_name", "preferred_name",
	"given_names", "family_name", "date_of_birth", "ethnicities", "iwi"}

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
			children, err := b.Into("children", childColumns...)
			if err != nil {
				return err
			}
			kin, err := b.Into("kin", "id", "recorded_at", "sort_name", "given_names", "family_name", "date_of_birth")
			if err != nil {
				return err
			}
			return errors.Join(
				identifiers.Add(mixin.NewID(), recorded, id, "NHI", "ZZZ0016", "LIVE"),
				children.Add(id, recorded, nil, "aroha maata", "Āroha\t\"\\", "Āroha", "Mātā", born, []string{"21111"}, []string(nil)),
				kin.Add(mixin.NewID(), recorded, "a", "A", "B", (*calendar.Date)(nil)),
				kin.Add(mixin.NewID(), recorded, "b", "A", "B", &born))
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Ent().Child.Query().Where(child.ID(id)).Only(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if got.PreferredName != "Āroha\t\"\\" || got.DateOfBirth != born || got.ImportKey != nil ||
			len(got.Ethnicities) != 1 || got.Ethnicities[0] != "21111" || got.Iwi != nil ||
			!got.RecordedAt.Equal(recorded.Truncate(time.Microsecond)) {
			t.Errorf("stored %+v", got)
		}
		kin := s.Ent().Kin.Query().Order(func(rows *sql.Selector) { rows.OrderBy("sort_name") }).AllX(ctx)
		if len(kin) != 2 || kin[0].DateOfBirth != nil || kin[1].DateOfBirth == nil || *kin[1].DateOfBirth != born {
			t.Errorf("stored %+v", kin)
		}
	})
}

// addChildren adds n children, and leaves it to the end of the bulk write to close.
func addChildren(b *store.Bulk, n int) error {
	children, err := b.Into("children", childColumns...)
	if err != nil {
		return err
	}
	for range n {
		if err := children.Add(mixin.NewID(), time.Now(), nil, "a", "A", "A", "B", day(0), nil, nil); err != nil {
			return err
		}
	}
	return nil
}

func TestBulkStoresAllOrNothing(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		broken := errors.New("broken")
		for name, c := range map[string]struct {
			write func(*store.Bulk) error
			want  func(error) bool
		}{
			"failed": {func(b *store.Bulk) error { return errors.Join(addChildren(b, 10), broken) }, func(err error) bool { return errors.Is(err, broken) }},
			"refers to nobody": {func(b *store.Bulk) error {
				identifiers, err := b.Into("person_identifiers", "id", "recorded_at", "child_id", "system", "value", "status")
				return errors.Join(err, addChildren(b, 10), identifiers.Add(mixin.NewID(), time.Now(), mixin.NewID(), "NHI", "ZZZ0016", "LIVE"))
			}, func(err error) bool { return fault.CodeOf(err) == fault.Conflict }},
			"unknown column": {func(b *store.Bulk) error { _, err := b.Into("children", "shoe_size"); return err }, func(err error) bool { return err != nil }},
			"too few values": {func(b *store.Bulk) error {
				rows, err := b.Into("marks", "name", "value")
				return errors.Join(err, addChildren(b, 10), rows.Add("x"))
			}, func(err error) bool { return err != nil }},
		} {
			if err := s.Bulk(ctx, c.write); !c.want(err) {
				t.Errorf("%s: %v", name, err)
			}
			if n := s.Ent().Child.Query().CountX(ctx); n != 0 {
				t.Errorf("%s: %d children stayed", name, n)
			}
		}
	})
}

func TestBulkStoresEveryRow(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		total := 0
		for _, n := range []int{0, 1, 49, 50, 51, 100, 5000, 5001} {
			if err := s.Bulk(ctx, func(b *store.Bulk) error { return addChildren(b, n) }); err != nil {
				t.Fatal(n, err)
			}
			total += n
			if is := s.Ent().Child.Query().CountX(ctx); is != total {
				t.Fatalf("%d children after adding %d, not %d", is, n, total)
			}
		}
	})
}
