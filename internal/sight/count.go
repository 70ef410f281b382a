package sight

import (
	"context"

	"cangraph/internal/page"
	"cangraph/internal/store"
	"cangraph/internal/store/listing"
)

// Count returns how many children a search finds. Up to a full page of them are shown, in
// the sense of Show: that somebody of a name is there says something of them. How many
// more there are says nothing of anybody.
func Count(ctx context.Context, s *store.Store, search listing.Query) (int, error) {
	found, err := listing.Page(ctx, s, search, page.Window{Size: page.MaxSize})
	switch {
	case err != nil:
		return 0, err
	case len(found) > page.MaxSize:
		return listing.Count(ctx, s, search)
	}
	return len(found), Show(ctx, found...)
}
