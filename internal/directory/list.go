package directory

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/practitioner"
	"cangraph/internal/fault"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/nhi"
	"cangraph/internal/page"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/listing"
	"cangraph/internal/text"
	"cangraph/internal/viewer"
)

// ChildFilter says which children to list.
type ChildFilter struct {
	Name      *string
	Nhi       *string
	ImportKey *string
}

// PractitionerFilter says which practitioners to list.
type PractitionerFilter struct {
	Name       *string
	Profession *string
	ImportKey  *string
}

// AgencyFilter says which agencies to list.
type AgencyFilter struct {
	Name      *string
	Kind      *enum.AgencyKind
	ImportKey *string
}

// Children lists children by name, or by how well they match the name looked for. items
// says whether they are asked for themselves; if not, only how many there are and where
// the page stands can be asked of it, and only who was looked for is noted as shown.
// Errors: fault.Field ones for the filter and the paging.
func (d *Directory) Children(ctx context.Context, filter *ChildFilter, items bool, args page.Args) (*Children, error) {
	query := listing.Query{Table: "children"}
	if filter != nil {
		if err := search(&query, filter.Name, filter.ImportKey); err != nil {
			return nil, err
		}
		if filter.Nhi != nil {
			number, err := nhi.Parse(*filter.Nhi)
			if err != nil {
				return nil, fault.Field("filter.nhi", "%v", err)
			}
			query.Conditions = append(query.Conditions, listing.Identified(enum.NHISystem, number))
		}
	}
	count := listing.Count
	if filter != nil {
		count = sight.Count
	}
	return list(ctx, d, query, args, count, func(ids []uuid.UUID) ([]*snapshot.Child, error) {
		if !items && filter == nil {
			return bare(ids, newChild), nil
		}
		if err := sight.Show(ctx, ids...); err != nil || !items {
			return bare(ids, newChild), err
		}
		rows, err := d.ent.Child.Query().Where(child.IDIn(ids...)).All(ctx)
		return inOrder(rows, childOf, ids), err
	})
}

func newChild(id uuid.UUID) *snapshot.Child { return &snapshot.Child{ID: id} }

// Practitioners lists practitioners as Children does children.
func (d *Directory) Practitioners(ctx context.Context, filter *PractitionerFilter, items bool, args page.Args) (*Practitioners, error) {
	query := listing.Query{Table: "practitioners"}
	if filter != nil {
		if err := search(&query, filter.Name, filter.ImportKey); err != nil {
			return nil, err
		}
		if filter.Profession != nil {
			query.Conditions = append(query.Conditions, listing.Equal("profession", *filter.Profession))
		}
	}
	return list(ctx, d, query, args, listing.Count, func(ids []uuid.UUID) ([]*snapshot.Practitioner, error) {
		if !items {
			return bare(ids, func(id uuid.UUID) *snapshot.Practitioner { return &snapshot.Practitioner{ID: id} }), nil
		}
		rows, err := d.ent.Practitioner.Query().Where(practitioner.IDIn(ids...)).All(ctx)
		return inOrder(rows, practitionerOf, ids), err
	})
}

// Agencies lists agencies as Children does children.
func (d *Directory) Agencies(ctx context.Context, filter *AgencyFilter, items bool, args page.Args) (*Agencies, error) {
	query := listing.Query{Table: "agencies"}
	if filter != nil {
		if err := search(&query, filter.Name, filter.ImportKey); err != nil {
			return nil, err
		}
		if filter.Kind != nil {
			query.Conditions = append(query.Conditions, listing.Equal("kind", string(*filter.Kind)))
		}
	}
	return list(ctx, d, query, args, listing.Count, func(ids []uuid.UUID) ([]*snapshot.Agency, error) {
		if !items {
			return bare(ids, func(id uuid.UUID) *snapshot.Agency { return &snapshot.Agency{ID: id} }), nil
		}
		agencies, err := loadAgencies(ctx, d.ent, ids)
		return agencies.only(ids), err
	})
}

// maxWords bounds a search; nobody has so many names.
const maxWords = 8

// search adds the conditions that all filters share.
func search(query *listing.Query, name, importKey *string) error {
	if name != nil {
		switch words := len(text.Words(*name)); {
		case words == 0:
			return fault.Field("filter.name", "the name to look for has no letters or digits")
		case words > maxWords:
			return fault.Field("filter.name", "look for at most %d words of a name", maxWords)
		}
		query.Name = *name
	}
	if importKey != nil {
		query.Conditions = append(query.Conditions, listing.Equal("import_key", strings.TrimSpace(*importKey)))
	}
	return nil
}

// list reads a page of ids, then its rows; the whole is counted when that is asked.
func list[T snapshot.Node](ctx context.Context, d *Directory, query listing.Query, args page.Args,
	counted func(context.Context, *store.Store, listing.Query) (int, error), load func([]uuid.UUID) ([]T, error),
) (*page.Connection[T], error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	bound := d.sealer.List(who.Key(), query.Table, query.Name, query.Conditions)
	window, err := args.Window(bound)
	if err != nil {
		return nil, err
	}
	ids, err := listing.Page(ctx, d.store, query, window)
	if err != nil {
		return nil, err
	}
	ids, more := window.Trim(ids)
	items, err := load(ids)
	if err != nil {
		return nil, err
	}
	count := func(ctx context.Context) (int, error) { return counted(ctx, d.store, query) }
	return page.Connect(bound, window, items, more, func(item T) uuid.UUID { return item.NodeID() }, count), nil
}

// bare makes items of which nothing but their place in the list will be asked.
func bare[T any](ids []uuid.UUID, one func(uuid.UUID) T) []T {
	items := make([]T, len(ids))
	for i, id := range ids {
		items[i] = one(id)
	}
	return items
}

// inOrder converts rows and puts them into the order of their ids.
func inOrder[R any, N snapshot.Node](rows []*R, convert func(*R) N, ids []uuid.UUID) []N {
	byID := make(map[uuid.UUID]N, len(rows))
	for _, row := range rows {
		node := convert(row)
		byID[node.NodeID()] = node
	}
	ordered := make([]N, 0, len(ids))
	for _, id := range ids {
		if node, ok := byID[id]; ok {
			ordered = append(ordered, node)
		}
	}
	return ordered
}
