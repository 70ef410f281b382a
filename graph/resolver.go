// Package graph is the GraphQL edge: resolvers translate a field into one call of a
// domain package and never decide. Most fields have no resolver: they are the fields
// and methods of the domain's own structs.
package graph

import (
	"cangraph/internal/breakglass"
	"cangraph/internal/directory"
	"cangraph/internal/lead"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
)

// Resolver answers the fields that need a database.
type Resolver struct {
	directory *directory.Directory
	networks  *network.Networks
	glass     *breakglass.Book
	ledger    *sharing.Ledger
	leads     *lead.Book
	store     *store.Store
	sealer    *page.Sealer
}
