package sharing

import (
	"cangraph/ent/gen"
	"cangraph/internal/directory"
	"cangraph/internal/store"
)

// Ledger reads and writes the ledger of one database. What a viewer may read of it is
// the database's to say, beneath every statement.
type Ledger struct {
	store *store.Store
	ent   *gen.Client
	nodes *directory.Directory
}

// New returns the ledger of a database; nodes reads whom and what its entries name.
func New(s *store.Store, nodes *directory.Directory) *Ledger {
	return &Ledger{store: s, ent: s.Ent(), nodes: nodes}
}
