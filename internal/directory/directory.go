// Package directory finds people, whānau, agencies and services by id, by name and
// by number, outside any network: lists in pages, and nodes one by one. It refuses
// to answer without a viewer, and answers for what is hidden as for what is absent.
package directory

import (
	"cangraph/ent/gen"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/store"
)

// Directory reads one database.
type Directory struct {
	store  *store.Store
	ent    *gen.Client
	sealer *page.Sealer
}

// New returns the directory of a database; sealer seals its cursors.
func New(s *store.Store, sealer *page.Sealer) *Directory {
	return &Directory{store: s, ent: s.Ent(), sealer: sealer}
}

// The pages of the lists.
type (
	Children         = page.Connection[*snapshot.Child]
	ChildEdge        = page.Edge[*snapshot.Child]
	Practitioners    = page.Connection[*snapshot.Practitioner]
	PractitionerEdge = page.Edge[*snapshot.Practitioner]
	Agencies         = page.Connection[*snapshot.Agency]
	AgencyEdge       = page.Edge[*snapshot.Agency]
)
