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
	get := func(id uuid.UUID, want string, wantErr error) {
		t.Helper()
		is, err := reads.Get(t.Context(), &ids, id, func(_ context.Context, some []uuid.UUID) (map[uuid.UUID]string, error) {
			asked = append(asked, len(some))
			all := map[uuid.UUID]string{a: "a", b: "b", c: "c", alone: "alone"}
			return all, wantErr
		})
		if is != want || !errors.Is(err, wantErr) {
			t.Errorf("%q, %v", is, err)
		}
	}
	ids.Add(a, b, absent, a, uuid.Nil)
	failed := errors.New("no database")
	get(a, "", failed)
	get(a, "a", nil)
	get(b, "b", nil)
	get(absent, "", nil)
	ids.Add(c)
	get(c, "c", nil)
	get(alone, "alone", nil)
	if !slices.Equal(asked, []int{3, 3, 1, 1}) {
		t.Errorf("read %v at a time", asked)
	}
}
