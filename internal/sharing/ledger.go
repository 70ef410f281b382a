package sharing

import (
	"cangraph/ent/gen"
	"cangraph/internal/directory"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// Ledger reads and writes the ledger of one database. What a viewer may read of it is
// the database's to say, beneath every statement.
type Ledger struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	sealer *page.Sealer
}

// New returns the ledger of a database; nodes reads whom and what its entries name, sealer
// seals its cursors.
func New(s *store.Store, nodes *directory.Directory, sealer *page.Sealer) *Ledger {
	return &Ledger{s, s.Ent(), nodes, sealer}
}
