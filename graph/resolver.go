// Package graph is the GraphQL edge: resolvers translate a field into one call of a
// domain package and never decide. Most fields have no resolver: they are the fields
// and methods of the domain's own structs.
package graph

import (
	"cangraph/internal/breakglass"
	"cangraph/internal/concern"
	"cangraph/internal/contact"
	"cangraph/internal/directory"
	"cangraph/internal/hui"
	"cangraph/internal/lead"
	"cangraph/internal/maintenance"
	"cangraph/internal/membership"
	"cangraph/internal/network"
	"cangraph/internal/notice"
	"cangraph/internal/page"
	"cangraph/internal/plan"
	"cangraph/internal/review"
	"cangraph/internal/service"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/supervision"
	"cangraph/internal/whatif"
	"cangraph/internal/work"
	"cangraph/internal/worklist"
)

// Resolver answers the fields that need a database.
type Resolver struct {
	directory   *directory.Directory
	networks    *network.Networks
	glass       *breakglass.Book
	ledger      *sharing.Ledger
	members     *membership.Book
	plans       *plan.Book
	hui         *hui.Book
	concerns    *concern.Book
	notices     *notice.Book
	leads       *lead.Book
	kept        directory.Readers // of the nodes that books keep
	support     *supervision.Book
	reviews     *review.Book
	services    *service.Book
	contacts    *contact.Book
	work        *work.Book
	whatif      *whatif.Book
	findings    *worklist.Book
	maintenance *maintenance.Window
	store       *store.Store
	sealer      *page.Sealer
}
