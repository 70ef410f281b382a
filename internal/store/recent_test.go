package store

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
)

func openRecent(t *testing.T, limit int) *recent {
	t.Helper()
	s, err := Open(context.Background(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return newRecent(s.reader, limit)
}

// TestAHeldStatementOutlivesItsPlace evicts a statement between finding and using it.
func TestAHeldStatementOutlivesItsPlace(t *testing.T) {
	ctx, r := context.Background(), openRecent(t, 2)
	held, err := r.hold(ctx, "SELECT 1")
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range []string{"SELECT 2", "SELECT 3", "SELECT 4"} {
		rows, err := r.QueryContext(ctx, other)
		if err != nil {
			t.Fatal(err)
		}
		rows.Close()
	}
	var one int
	if err := held.stmt.QueryRowContext(ctx).Scan(&one); err != nil || one != 1 {
		t.Errorf("while held: %d, %v", one, err)
	}
	r.release(held)
	if err := held.stmt.QueryRowContext(ctx).Scan(&one); err == nil {
		t.Error("an evicted statement that nobody uses is still open")
	}
	if r.order.Len() != 2 || len(r.byText) != 2 {
		t.Errorf("%d and %d statements are kept", r.order.Len(), len(r.byText))
	}
}

func TestManyTextsAtOnce(t *testing.T) {
	r := openRecent(t, 2)
	var readers sync.WaitGroup
	for i := range 8 {
		readers.Go(func() {
			for n := range 100 {
				rows, err := r.QueryContext(context.Background(), fmt.Sprintf("SELECT %d", (i+n)%5))
				if err != nil {
					t.Error(err)
					return
				}
				rows.Close()
			}
		})
	}
	readers.Wait()
}
