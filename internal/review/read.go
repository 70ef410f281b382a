package review

import (
	"context"
	"slices"
	"sync"

	"github.com/google/uuid"

	"cangraph/ent/gen/findingreview"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// Filter says which findings are wanted by what is decided about them.
type Filter string

// The filters.
const (
	All     Filter = "ALL"
	Open    Filter = "OPEN"
	Decided Filter = "DECIDED"
)

// Of returns everything decided about each finding, from the latest, in their order: one
// statement for all that were loaded together, in a request within Within.
func (b *Book) Of(ctx context.Context, found []*finding.Finding) ([][]*Review, error) {
	k, shared := ctx.Value(knownKey{}).(*known)
	if !shared {
		k = &known{}
	}
	reviews, err := k.read(ctx, b, found)
	if err != nil {
		return nil, err
	}
	byKey := map[string][]*Review{}
	for _, r := range reviews {
		byKey[r.FindingKey] = append(byKey[r.FindingKey], r)
	}
	all := make([][]*Review, len(found))
	for i, f := range found {
		all[i] = byKey[f.Key]
		if err := sight.ShowEach(ctx, all[i], (*Review).Child); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// InForceOf returns the decision that holds for each finding on the day it was asked for,
// nil without one, in their order.
func (b *Book) InForceOf(ctx context.Context, found []*finding.Finding) ([]*Review, error) {
	all, err := b.Of(ctx, found)
	inForce := make([]*Review, len(all))
	for i, of := range all {
		inForce[i] = InForce(of, readingOf(found[i]))
	}
	return inForce, err
}

// Only keeps the findings that a filter wants.
func (b *Book) Only(ctx context.Context, filter Filter, found []*finding.Finding) ([]*finding.Finding, error) {
	if filter == All {
		return found, nil
	}
	decided, err := b.InForceOf(ctx, found)
	if err != nil {
		return nil, err
	}
	var kept []*finding.Finding
	for i, f := range found {
		if (decided[i] != nil) == (filter == Decided) {
			kept = append(kept, f)
		}
	}
	return kept, nil
}

// known is what a request has read, so that each list of findings does not ask again.
type known struct {
	mu      sync.Mutex
	session *store.Session // in which it was read: a change begins another
	asked   map[uuid.UUID]bool
	reviews []*Review // from the latest; never changed in place
}

type knownKey struct{}

// Within returns a context of one request, in which decisions are read once.
func Within(ctx context.Context) context.Context {
	return context.WithValue(ctx, knownKey{}, &known{})
}

// read returns the decisions about all that was loaded, those about these findings among
// them.
func (k *known) read(ctx context.Context, b *Book, found []*finding.Finding) ([]*Review, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if session, _ := store.SessionFrom(ctx); k.asked == nil || k.session != session {
		k.session, k.asked, k.reviews = session, map[uuid.UUID]bool{}, nil
	}
	missing := slices.DeleteFunc(subjects(found), func(id uuid.UUID) bool { return k.asked[id] })
	if len(missing) == 0 {
		return k.reviews, nil
	}
	rows, err := b.ent.FindingReview.Query().Where(findingreview.Or(findingreview.ChildIDIn(missing...), findingreview.WhanauIDIn(missing...))).All(ctx)
	if err != nil {
		return nil, err
	}
	reviews := slices.Clone(k.reviews)
	for _, row := range rows {
		reviews = append(reviews, reviewOf(row))
	}
	slices.SortFunc(reviews, latestFirst)
	for _, id := range missing {
		k.asked[id] = true
	}
	k.reviews = reviews
	return reviews, nil
}

// subjects are all children and whānau who were loaded together with those of some
// findings, each once: what is decided about one of them is asked of the others next. A
// finding about two children, or about a home, may be decided by the lead of either.
func subjects(found []*finding.Finding) []uuid.UUID {
	var ids []uuid.UUID
	looked := map[*snapshot.Snapshot]bool{}
	for _, f := range found {
		if w := f.Whanau(); w != nil {
			ids = append(ids, w.ID)
		}
		if c := f.Child(); c != nil && !looked[c.In] {
			looked[c.In] = true
			for _, focus := range c.In.Children {
				ids = around(ids, focus)
			}
		}
	}
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(ids)
}

// around adds a child, its siblings and those with whom it shares a whānau.
func around(ids []uuid.UUID, c *snapshot.Child) []uuid.UUID {
	ids = append(ids, c.ID)
	for _, s := range c.Siblings {
		ids = append(ids, s.Child.ID)
	}
	for _, m := range c.Whanau {
		ids = append(ids, m.Whanau.ID)
		for _, other := range m.Whanau.Members {
			ids = append(ids, other.Child.ID)
		}
	}
	return ids
}
