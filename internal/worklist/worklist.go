// Package worklist lists the open findings of today over many children: a caseload, a team, a
// whānau, an agency; by severity or age, in pages, with counts (S1.18).
//
// It refuses to find anything another way than the network of each child does: a list is what
// these networks answer the viewer today, without what is decided about. Where that stands
// written down (index) and holds, it is read; around every other child it is computed.
package worklist

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/review"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
	"cangraph/internal/worklist/index"
)

// MostComputed is around how many children findings are computed for one list.
const MostComputed = 300

// Of how many children one statement loads what is computed, and of how many only who meets elsewhere.
const computedAtOnce, pairedAtOnce = 25, 2000

// Book reads the lists of one database.
type Book struct {
	store    *store.Store
	rows     *gen.Client
	nodes    *directory.Directory
	networks *network.Networks
	reviews  *review.Book
	sealer   *page.Sealer
	logger   *slog.Logger
}

// New returns the book of a database; sealer seals its cursors. Where a list that was written
// down was wrong, logger is told so, without who it is about.
func New(s *store.Store, nodes *directory.Directory, networks *network.Networks, reviews *review.Book, sealer *page.Sealer, logger *slog.Logger) *Book {
	return &Book{s, s.Ent(), nodes, networks, reviews, sealer, logger}
}

// Asked is which findings are asked for, and how. Items says whether the findings themselves
// are, and not only how many there are.
type Asked struct {
	In     In
	Filter *Filter
	Order  Order
	Items  bool
	page.Args
}

// List is a page of open findings, with how many there are.
type List struct {
	*page.Connection[*finding.Finding]
	all  []*item
	book *Book
}

// Edge is a finding with its place in the list.
type Edge = page.Edge[*finding.Finding]

// item is an open finding in a list.
type item struct {
	index.Entry
	child uuid.UUID // zero: about the whānau itself
	rank  int       // of its rule
	order Order
	live  *finding.Finding // nil until it is loaded

	recorded bool // something that it rests on was, since the last look
}

// Open lists the open findings of today. For whom nobody sees for casework it is empty. Errors:
// fault.Field ones for what is asked and the paging; fault.NotFound for a team, a whānau or an
// agency; fault.Limited where too much would have to be computed now.
func (b *Book) Open(ctx context.Context, asked Asked) (*List, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	today := clock.Today(ctx)
	bound := b.sealer.List(who.Key(), "findings", asked.what(today)...)
	window, err := asked.Window(bound)
	if err != nil {
		return nil, err
	}
	of, err := b.set(ctx, asked.In)
	if err != nil {
		return nil, err
	}
	all, err := b.collect(ctx, of, asked.Filter, today)
	if err != nil {
		return nil, err
	}
	if all, err = b.open(ctx, all, today); err != nil {
		return nil, err
	}
	if asked.Filter != nil && asked.Filter.Since != nil {
		if err := b.markNew(ctx, all, *asked.Filter.Since); err != nil {
			return nil, err
		}
	}
	list := &List{all: arrange(all, asked), book: b}
	items, more := cut(list.all, window)
	if asked.Items {
		if items, err = b.load(ctx, items); err != nil {
			return nil, err
		}
	}
	list.Connection = page.Connect(bound, window, findingsOf(items), more, placeOf(items), list.count)
	return list, nil
}

// collect gathers the findings around the children of a set.
func (b *Book) collect(ctx context.Context, of set, wanted *Filter, today calendar.Date) ([]*item, error) {
	lists, err := index.Read(ctx, b.store, of.children, today)
	if err != nil {
		return nil, err
	}
	var all []*item
	var kept, missing []uuid.UUID
	for _, child := range of.children {
		list := lists[child]
		if list == nil || !list.Fresh {
			missing = append(missing, child)
			continue
		}
		kept = append(kept, child)
		for _, e := range list.Today {
			all = append(all, &item{Entry: e, child: child})
		}
	}
	if len(missing) > MostComputed {
		return nil, fault.New(fault.Limited, "the findings around too many of these children have to be found anew: ask again in a few minutes, or for fewer children at once")
	}
	for some := range slices.Chunk(missing, computedAtOnce) {
		found, err := b.networks.Found(ctx, some)
		if err != nil {
			return nil, err
		}
		for _, child := range some {
			for _, f := range found[child] {
				all = append(all, live(f, child))
			}
		}
	}
	if wanted.wantsPairs() {
		for some := range slices.Chunk(kept, pairedAtOnce) {
			pairs, err := b.networks.Pairs(ctx, some)
			if err != nil {
				return nil, err
			}
			for child, found := range pairs {
				for _, f := range found {
					all = append(all, &item{Entry: index.Of(f), child: child})
				}
			}
		}
	}
	for _, f := range of.whanau {
		all = append(all, live(f, uuid.Nil))
	}
	return all, nil
}

func live(f *finding.Finding, child uuid.UUID) *item {
	return &item{Entry: index.Of(f), child: child, live: f}
}

// open keeps what nothing is decided about that holds today.
func (b *Book) open(ctx context.Context, all []*item, today calendar.Date) ([]*item, error) {
	keys := make([]string, len(all))
	for i, one := range all {
		keys[i] = one.Key
	}
	slices.Sort(keys)
	decided, err := b.reviews.Standing(ctx, slices.Compact(keys))
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(i *item) bool { return review.InForce(decided[i.Key], i.reading(today)) != nil }), nil
}

// markNew marks what rests on something that was recorded since the last look.
func (b *Book) markNew(ctx context.Context, all []*item, since time.Time) error {
	entries := make([]index.Entry, len(all))
	for i, one := range all {
		entries[i] = one.Entry
	}
	recorded, err := index.Recorded(ctx, b.store, entries, since)
	for _, one := range all {
		one.recorded = one.AnyOf(recorded)
	}
	return err
}

// reading is what a decision holds to.
func (i *item) reading(today calendar.Date) review.Reading {
	return review.Reading{Child: i.child, AsAt: today, RuleVersion: i.RuleVersion, Polarity: i.Polarity, Since: i.Since}
}

// load finds the findings of a page themselves, in their order. What the networks of the
// children answer counts, whatever stands written down.
func (b *Book) load(ctx context.Context, items []*item) ([]*item, error) {
	var children []uuid.UUID
	for _, i := range items {
		if i.live == nil && !slices.Contains(children, i.child) {
			children = append(children, i.child)
		}
	}
	found := map[uuid.UUID][]*finding.Finding{}
	if len(children) > 0 {
		var err error
		if found, err = b.networks.Found(ctx, children); err != nil {
			return nil, err
		}
	}
	kept := items[:0:0]
	for _, i := range items {
		for _, f := range found[i.child] {
			if i.live == nil && f.Key == i.Key {
				i.live = f
			}
		}
		if i.live == nil {
			b.logger.WarnContext(ctx, "a finding that is written down is not found", "code", i.Code)
			continue
		}
		kept = append(kept, i)
	}
	return kept, b.networks.Show(ctx, findingsOf(kept))
}

// findingsOf are the findings of items, as far as they are loaded.
func findingsOf(items []*item) []*finding.Finding {
	all := make([]*finding.Finding, len(items))
	for i, one := range items {
		if one.live == nil {
			one.live = &finding.Finding{Key: one.Key}
		}
		all[i] = one.live
	}
	return all
}

// Counts are how many findings the whole list holds, by rule and severity. Errors: those of
// sight.Show.
func (l *List) Counts(ctx context.Context) ([]*Count, error) {
	return counts(l.all), l.show(ctx)
}

func (l *List) count(ctx context.Context) (int, error) { return len(l.all), l.show(ctx) }

// show notes whom the numbers of a list are about, where they are so few that they tell of
// somebody (sight.Count).
func (l *List) show(ctx context.Context) error {
	var children []uuid.UUID
	for _, i := range l.all {
		if i.child != uuid.Nil && !slices.Contains(children, i.child) {
			children = append(children, i.child)
		}
		if len(children) > page.MaxSize {
			return nil
		}
	}
	return sight.Show(ctx, children...)
}
