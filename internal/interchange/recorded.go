package interchange

import (
	"context"

	"cangraph/internal/audit"
	"cangraph/internal/store"
)

// Recorded adds the entry of an import to the audit chain, as the last of its transaction.
// Until that has ended nobody else adds to the chain, so that no reader is answered: what
// PostgreSQL would check only then, for as long as it takes, is checked before.
func Recorded(ctx context.Context, s *store.Store, b *store.Bulk) error {
	if s.Dialect() == "postgres" {
		if _, err := b.Tx().ExecContext(ctx, `SET CONSTRAINTS ALL IMMEDIATE`); err != nil {
			return err
		}
	}
	return audit.Append(ctx, s, b.Tx(), audit.Changed{Name: "import"})
}
