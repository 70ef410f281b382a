package casework_test

import (
	"testing"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/demo/casework"
	"cangraph/internal/testkit"
)

var asAt = calendar.Of(2026, time.June, 15)

func TestX(t *testing.T) {
	s := testkit.SQLite(t)
	began := time.Now()
	if err := casework.Load(testkit.Context(), s, asAt, asAt.At(12, 0)); err != nil {
		t.Fatal(err)
	}
	t.Log(time.Since(began))
}
