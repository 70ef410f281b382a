package network

import (
	"context"
	_ "embed" // the lists
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
	"cangraph/internal/store/listing"
	"cangraph/internal/viewer"
)

// Lists of children, in which {{effective}} is the condition that a practitioner's
// membership counts.
var (
	//go:embed sql/practitioner_networks.sql
	practitionerNetworks string
	//go:embed sql/agency_networks.sql
	agencyNetworks string
)

// effective is that condition for the day $2, among the rows that the viewer may see.
var effective = policy.Effective("$2", "employments", "affiliations")

// Networks answers with support networks: of a child, of a whānau, and the reverse
// views of a practitioner and an agency.
type Networks struct {
	source         Source
	store          *store.Store
	sealer         *page.Sealer
	company, loads string // statements
}

// New returns the networks of a database, their snapshots from source.
func New(source Source, s *store.Store, sealer *page.Sealer) *Networks {
	return &Networks{source: veiled{source, sealer}, store: s, sealer: sealer, company: companyText(s.Dialect()), loads: loadsText(s.Dialect())}
}

// Day is the day asked for, today without one.
func Day(ctx context.Context, asAt *calendar.Date) calendar.Date {
	if asAt != nil {
		return *asAt
	}
	return clock.Today(ctx)
}

// Child returns a child loaded with everything around it, and what is wanted with it; nil
// when there is none that the viewer may see.
func (n *Networks) Child(ctx context.Context, id uuid.UUID, with snapshot.With) (*snapshot.Child, error) {
	loaded, err := n.source.Load(ctx, []uuid.UUID{id}, with)
	if err != nil {
		return nil, err
	}
	return loaded.Child(id), show(ctx, loaded.Children...)
}

// show notes who goes into the answer.
func show(ctx context.Context, children ...*snapshot.Child) error {
	return sight.Show(ctx, snapshot.IDs(children)...)
}

// loaded returns the children with everything around them, and what is wanted with it, in
// their order: those that are not yet are loaded together. Errors: fault.NotFound when one
// is no longer there.
func (n *Networks) loaded(ctx context.Context, children []*snapshot.Child, with snapshot.With) ([]*snapshot.Child, error) {
	has := func(c *snapshot.Child) bool { return c.LoadedWith(with) && c.In.Known == nil }
	var missing []uuid.UUID
	for _, c := range children {
		if !has(c) {
			missing = append(missing, c.ID)
		}
	}
	if len(missing) == 0 {
		return children, nil
	}
	found, err := n.source.Load(ctx, missing, with)
	if err != nil {
		return nil, err
	}
	all := slices.Clone(children)
	for i, c := range children {
		if !has(c) {
			all[i] = found.Child(c.ID)
		}
		if all[i] == nil {
			return nil, fault.New(fault.NotFound, "this child can no longer be shown: ask again")
		}
	}
	return all, nil
}

// Asked is what is asked of networks: their items, or only how many there are and where
// the page stands; and of them what needs the meetings of their day, casework, or what else
// holds them together or who is family, which are most of the work. Nothing that needs them can be had without.
type Asked struct{ Items, Meetings, Casework, Holding, Kinship bool }

// with is what is loaded for a day.
func (a Asked) with(day calendar.Date) snapshot.With {
	with := snapshot.With{Casework: a.Casework, Holding: a.Holding, Kinship: a.Kinship}
	if a.Meetings {
		with.Meetings = &day
	}
	return with
}

// Around returns the support network of each child on a day, in their order.
func (n *Networks) Around(ctx context.Context, children []*snapshot.Child, asAt *calendar.Date, asked Asked) ([]*Support, error) {
	day := Day(ctx, asAt)
	loaded, err := n.loaded(ctx, children, asked.with(day))
	if err != nil {
		return nil, err
	}
	return supportsOf(ctx, loaded, day)
}

// AsKnown returns the support network of each child on a day, that of the instant unless
// asAt says otherwise, as it was known at an instant, in their order. Errors: a fault.Field
// one for an instant to come and for whoever sees no casework.
func (n *Networks) AsKnown(ctx context.Context, children []*snapshot.Child, asAt *calendar.Date, at time.Time, asked Asked) ([]*Support, error) {
	seen, err := sight.Of(ctx)
	switch {
	case err != nil:
		return nil, err
	case seen.ChildSafe():
		return nil, fault.Field("knownAt", "what was known on an earlier day is for those who work with the child: ask without it")
	case at.After(clock.Now(ctx)):
		return nil, fault.Field("knownAt", "nobody knows yet what will be known then: give an instant that has passed")
	}
	today := calendar.Today(at)
	day := today
	if asAt != nil {
		day = *asAt
	}
	loaded, err := n.source.AsKnown(at).Load(ctx, snapshot.IDs(children), asked.with(day))
	if err != nil {
		return nil, err
	}
	supports := make([]*Support, len(children))
	for i, c := range children {
		known := loaded.Child(c.ID)
		if known == nil { // the child itself was recorded later
			known = c.Alone(loaded)
		}
		supports[i] = SupportOf(known, day, today, seen)
	}
	return supports, show(ctx, children...)
}

// supportsOf shows loaded children to the viewer of ctx, in their order.
func supportsOf(ctx context.Context, children []*snapshot.Child, day calendar.Date) ([]*Support, error) {
	if err := show(ctx, children...); err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx, snapshot.IDs(children)...)
	if err != nil {
		return nil, err
	}
	supports := make([]*Support, len(children))
	for i, c := range children {
		supports[i] = SupportOf(c, day, clock.Today(ctx), seen)
	}
	return supports, nil
}

// AroundWhanau returns the support around a whānau on a day, given its children.
func (n *Networks) AroundWhanau(ctx context.Context, w *snapshot.Whanau, children []uuid.UUID, day calendar.Date, asked Asked) (*WhanauSupport, error) {
	loaded, err := n.source.Load(ctx, children, asked.with(day))
	if err != nil {
		return nil, err
	}
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	support := WhanauSupportOf(w, loaded.Children, day, clock.Today(ctx), seen)
	for _, s := range support.Children {
		if err := show(ctx, s.Child); err != nil {
			return nil, err
		}
	}
	return support, nil
}

// Page is a page of support networks.
type Page = page.Connection[*Support]

// Edge is an item of such a page.
type Edge = page.Edge[*Support]

// OfPractitioner lists the support networks of the children in whose network the
// practitioner's membership counts on a day, by the child's name.
func (n *Networks) OfPractitioner(ctx context.Context, p *snapshot.Practitioner, asAt *calendar.Date, asked Asked, args page.Args) (*Page, error) {
	return n.list(ctx, practitionerNetworks, p.ID, asAt, asked, args)
}

// OfAgency lists the support networks of the children around whom the agency is on a
// day, by the child's name.
func (n *Networks) OfAgency(ctx context.Context, a *snapshot.Agency, asAt *calendar.Date, asked Asked, args page.Args) (*Page, error) {
	return n.list(ctx, agencyNetworks, a.ID, asAt, asked, args)
}

// list reads a page of children, then all of their snapshots at once.
func (n *Networks) list(ctx context.Context, children string, of uuid.UUID, asAt *calendar.Date, asked Asked, args page.Args) (*Page, error) {
	who, err := viewer.From(ctx)
	if err != nil {
		return nil, err
	}
	day := Day(ctx, asAt)
	query := listing.Query{Table: "children", Conditions: []listing.Condition{
		listing.Among(strings.Replace(children, "{{effective}}", effective, 1), of, day),
	}}
	bound := n.sealer.List(who.Key(), children, of, day)
	window, err := args.Window(bound)
	if err != nil {
		return nil, err
	}
	ids, err := listing.Page(ctx, n.store, query, window)
	if err != nil {
		return nil, err
	}
	ids, more := window.Trim(ids)
	supports, err := n.load(ctx, ids, day, asked)
	if err != nil {
		return nil, err
	}
	count := func(ctx context.Context) (int, error) { return sight.Count(ctx, n.store, query) }
	return page.Connect(bound, window, supports, more, func(s *Support) uuid.UUID { return s.Child.ID }, count), nil
}

// load returns the support networks of these children, in their order.
func (n *Networks) load(ctx context.Context, ids []uuid.UUID, day calendar.Date, asked Asked) ([]*Support, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	if !asked.Items {
		if err := sight.Show(ctx, ids...); err != nil {
			return nil, err
		}
		bare := make([]*Support, len(ids))
		for i, id := range ids {
			bare[i] = &Support{Child: &snapshot.Child{ID: id}}
		}
		return bare, nil
	}
	loaded, err := n.source.Load(ctx, ids, asked.with(day))
	if err != nil {
		return nil, err
	}
	var found []*snapshot.Child
	for _, id := range ids {
		if c := loaded.Child(id); c != nil {
			found = append(found, c)
		}
	}
	return supportsOf(ctx, found, day)
}
