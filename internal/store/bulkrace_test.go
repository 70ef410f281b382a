package store_test

import (
	"database/sql"
	"testing"

	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestBulkAndSingleWritersRace lets single writers and bulk writes record what may be
// there only once.
func TestBulkAndSingleWritersRace(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		servers := []*store.Store{s, another(t, s)}
		w := newTown(t, s)
		ctx := testkit.Context()
		for round := range 30 {
			lost := together(8, func(i int) error {
				row := w.lead(i, 5*round, 5*round+3)
				if i < 6 {
					return servers[i%2].Tx(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, "lead_periods", row) })
				}
				return servers[i%2].Bulk(ctx, func(b *store.Bulk) error {
					leads, err := b.Into("lead_periods", "id", "recorded_at", "network_id", "practitioner_id", "from_on", "until_on")
					if err != nil {
						return err
					}
					return leads.Add(row["id"], row["recorded_at"], row["network_id"], row["practitioner_id"], row["from_on"], row["until_on"])
				})
			})
			if len(lost) != 7 {
				t.Fatalf("%d of 8 writers lost", len(lost))
			}
			for _, err := range lost {
				if fault.CodeOf(err) != fault.Conflict || err.Error() != lost[0].Error() {
					t.Fatalf("a writer was told %v, another %v", err, lost[0])
				}
			}
		}
	})
}
