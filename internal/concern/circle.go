package concern

import (
	"context"
	"maps"
	"slices"
	"sync"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/observationlink"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/directory"
)

// once reads something when it is first asked for; whoever else asks waits, and shares it.
type once[T any] struct {
	mu    sync.Mutex
	known *T
}

func (o *once[T]) get(read func() (T, error)) (is T, err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.known == nil {
		read, err := read()
		if err != nil {
			return is, err
		}
		o.known = &read
	}
	return *o.known, nil
}

// circle is what other concerns have to do with some that are shown together: read for
// all of them when it is asked of the first, as far as the viewer may see them.
type circle struct {
	book     *Book
	rows     []*gen.Concern
	together once[map[uuid.UUID][]*Concern]
	before   once[map[uuid.UUID]*Concern]
}

// alongside are the concerns that were raised together with one.
func (c *circle) alongside(ctx context.Context, of uuid.UUID) ([]*Concern, error) {
	all, err := c.together.get(func() (map[uuid.UUID][]*Concern, error) {
		groups := map[uuid.UUID]uuid.UUID{}
		for _, row := range c.rows {
			groups[row.TogetherID] = row.TogetherID
		}
		found, shown, err := c.read(ctx, concern.TogetherIDIn(keys(groups)...))
		alongside := map[uuid.UUID][]*Concern{}
		for _, row := range c.rows {
			for i, other := range found {
				if other.TogetherID == row.TogetherID && other.ID != row.ID {
					alongside[row.ID] = append(alongside[row.ID], shown[i])
				}
			}
		}
		return alongside, err
	})
	return all[of], err
}

// followed is the concern with an id that one of them takes up again.
func (c *circle) followed(ctx context.Context, id uuid.UUID) (*Concern, error) {
	if id == uuid.Nil {
		return nil, nil
	}
	all, err := c.before.get(func() (map[uuid.UUID]*Concern, error) {
		followed := map[uuid.UUID]*Concern{}
		for _, row := range c.rows {
			if row.FollowsID != nil {
				followed[*row.FollowsID] = nil
			}
		}
		_, shown, err := c.read(ctx, concern.IDIn(keys(followed)...))
		for _, one := range shown {
			followed[one.ID] = one
		}
		return followed, err
	})
	return all[id], err
}

// read reads concerns in the order of recording, as rows and as shown.
func (c *circle) read(ctx context.Context, which predicate.Concern) ([]*gen.Concern, []*Concern, error) {
	found, err := c.book.ent.Concern.Query().Where(which).Order(gen.Asc(concern.FieldID)).All(ctx)
	if err != nil {
		return nil, nil, err
	}
	shown, err := c.book.concerns(ctx, found)
	return found, shown, err
}

// beside is what observations that are shown together are linked with.
type beside struct {
	book  *Book
	ids   []uuid.UUID
	known once[map[uuid.UUID][]*Link]
}

// links are the links of one of them, in their order.
func (b *beside) links(ctx context.Context, of uuid.UUID) ([]*Link, error) {
	all, err := b.known.get(func() (map[uuid.UUID][]*Link, error) {
		rows, err := b.book.ent.ObservationLink.Query().Where(observationlink.Or(observationlink.ObservationIDIn(b.ids...), observationlink.OtherIDIn(b.ids...))).
			Order(gen.Asc(observationlink.FieldID)).All(ctx)
		if err != nil {
			return nil, err
		}
		ends := map[uuid.UUID]*Observation{}
		for _, row := range rows {
			ends[row.ObservationID], ends[row.OtherID] = nil, nil
		}
		found, err := b.book.ent.Observation.Query().Where(observation.IDIn(keys(ends)...)).All(ctx)
		if err != nil {
			return nil, err
		}
		shown, err := b.book.observations(ctx, found)
		for _, one := range shown {
			ends[one.ID] = one
		}
		return linked(b.book.directory.Names(), rows, ends), err
	})
	return all[of], err
}

// linked are the links from either end, where the other is known.
func linked(names *directory.Names, rows []*gen.ObservationLink, ends map[uuid.UUID]*Observation) map[uuid.UUID][]*Link {
	links := map[uuid.UUID][]*Link{}
	for _, row := range rows {
		author := authorOf(names, row)
		for end, other := range map[uuid.UUID]uuid.UUID{row.ObservationID: row.OtherID, row.OtherID: row.ObservationID} {
			if ends[other] != nil {
				links[end] = append(links[end], &Link{author, row.Kind, ends[other]})
			}
		}
	}
	return links
}

func keys[V any](of map[uuid.UUID]V) []uuid.UUID {
	ids := slices.Collect(maps.Keys(of))
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	return ids
}
