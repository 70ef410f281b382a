package batch_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/store/batch"
)

func TestWhatIsAskedOneByOneIsReadAtOnce(t *testing.T) {
	a, b, c, absent, alone := uuid.New(), uuid.New(), uuid.New(), uuid.New(), uuid.New()
	var ids batch.IDs
	var reads batch.Reads[string]
	var asked []int
	get := func(id uuid.UUID, want string) {
		t.Helper()
		is, err := reads.Get(t.Context(), &ids, id, func(_ context.Context, some []uuid.UUID) (map[uuid.UUID]string, error) {
			asked = append(asked, len(some))
			all := map[uuid.UUID]string{a: "a", b: "b", c: "c", alone: "alone"}
			return all, nil
		})
		if is != want || err != nil {
			t.Errorf("%q, %v", is, err)
		}
	}
	ids.Add(a, b, absent, a, uuid.Nil)
	get(a, "a")
	get(b, "b")
	get(absent, "")
	ids.Add(c)
	get(c, "c")
	get(alone, "alone")
	if !slices.Equal(asked, []int{3, 1, 1}) {
		t.Errorf("read %v at a time", asked)
	}
}

// A read that failed, or whose time is over, is not tried again by each who waited for it.
func TestAFailureIsShared(t *testing.T) {
	a, b, c := uuid.New(), uuid.New(), uuid.New()
	var ids batch.IDs
	var reads batch.Reads[string]
	asked, failed := 0, errors.New("no database")
	get := func(ctx context.Context, id uuid.UUID) error {
		_, err := reads.Get(ctx, &ids, id, func(context.Context, []uuid.UUID) (map[uuid.UUID]string, error) { asked++; return nil, failed })
		return err
	}
	ids.Add(a, b)
	for _, id := range []uuid.UUID{a, b, a} {
		if err := get(t.Context(), id); !errors.Is(err, failed) {
			t.Error(err)
		}
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	if err := get(over, c); !errors.Is(err, context.Canceled) || asked != 1 {
		t.Errorf("%v after %d reads", err, asked)
	}
}
