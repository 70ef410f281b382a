package town_test

import (
	"testing"

	"cangraph/internal/demo/town"
)

func BenchmarkTown(b *testing.B) {
	for b.Loop() {
		t, err := town.New(10_000, 1, asAt)
		if err != nil {
			b.Fatal(err)
		}
		for range t.Batches() {
		}
	}
}
