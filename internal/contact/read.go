package contact

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/childrensteam"
	"cangraph/ent/gen/contactroute"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
	"cangraph/internal/text"
)

// routes is the routes of rows, noted as shown: without why they ended in the child-safe
// view.
func (b *Book) routes(ctx context.Context, all []way) ([]*Route, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	names := b.nodes.Names()
	routes := make([]*Route, len(all))
	for i, w := range all {
		if seen.ChildSafe() {
			w.endReason = ""
		}
		routes[i] = routeOf(names, w)
	}
	return routes, sight.ShowEach(ctx, all, func(w way) uuid.UUID { return w.child })
}

// points is the single points of contact of rows, noted as shown: without the reason, which
// practitioners noted, in the child-safe view.
func (b *Book) points(ctx context.Context, rows []*gen.SinglePoint) ([]*SinglePoint, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.SinglePoint) *SinglePoint {
		one := &SinglePoint{
			ID: row.ID, Child: n.Child(&row.ChildID), Network: n.Network(&row.NetworkID), Practitioner: n.Practitioner(&row.ContactID), Agency: n.Agency(&row.ContactAgencyID),
			Since: row.FromOn, Until: row.UntilOn, RecordedBy: n.Practitioner(&row.PractitionerID), RecordedByAgency: n.Agency(&row.AgencyID),
		}
		if !seen.ChildSafe() {
			one.Reason = &row.Why
		}
		return one
	})
}

// reaching sorts ways that hold on a day by whom they reach, what they prefer first.
func reaching(all []way, day calendar.Date) map[target][]way {
	by := map[target][]way{}
	for _, w := range all {
		if calendar.Between(w.from, w.until).Contains(day) {
			by[w.target] = append(by[w.target], w)
		}
	}
	for _, some := range by {
		slices.SortFunc(some, preferredFirst)
	}
	return by
}

// preferredFirst puts what somebody prefers first, then what was noted first.
func preferredFirst(a, b way) int {
	switch {
	case a.preferred && !b.preferred:
		return -1
	case b.preferred && !a.preferred:
		return 1
	}
	return bytes.Compare(a.id[:], b.id[:])
}

// OfPractitioners are how practitioners are reached today at each of their agencies, in
// their order.
func (b *Book) OfPractitioners(ctx context.Context, of []*snapshot.Practitioner) ([][]*Route, error) {
	rows, err := b.ent.ContactRoute.Query().Where(contactroute.PractitionerIDIn(snapshot.IDs(of)...)).Order(gen.Asc(contactroute.FieldID)).All(ctx)
	return eachOf(ctx, b, of, rows, func(w way) uuid.UUID { return w.practitioner }, err)
}

// OfAgencies are how agencies themselves are reached today, in their order.
func (b *Book) OfAgencies(ctx context.Context, of []*snapshot.Agency) ([][]*Route, error) {
	rows, err := b.ent.ContactRoute.Query().Where(contactroute.AgencyIDIn(snapshot.IDs(of)...), contactroute.PractitionerIDIsNil()).
		Order(gen.Asc(contactroute.FieldID)).All(ctx)
	return eachOf(ctx, b, of, rows, func(w way) uuid.UUID { return w.agency }, err)
}

// OfTeams are how teams are reached today, in their order.
func (b *Book) OfTeams(ctx context.Context, of []*snapshot.Team) ([][]*Route, error) {
	rows, err := b.ent.ContactRoute.Query().Where(contactroute.TeamIDIn(snapshot.IDs(of)...)).Order(gen.Asc(contactroute.FieldID)).All(ctx)
	return eachOf(ctx, b, of, rows, func(w way) uuid.UUID { return w.team }, err)
}

// eachOf are the routes of each node that hold today, in their order.
func eachOf[N snapshot.Node](ctx context.Context, b *Book, of []N, rows []*gen.ContactRoute, id func(way) uuid.UUID, err error) ([][]*Route, error) {
	if err != nil {
		return nil, err
	}
	lists, names := make([][]*Route, len(of)), b.nodes.Names()
	by := reaching(ways(rows, fromWork), clock.Today(ctx))
	for i, n := range of {
		var mine []way
		for t, some := range by {
			if id(way{target: t}) == n.NodeID() {
				mine = append(mine, some...)
			}
		}
		slices.SortFunc(mine, preferredFirst)
		for _, w := range mine {
			lists[i] = append(lists[i], routeOf(names, w))
		}
	}
	return lists, nil
}

// Teams are the Children's Teams, by name, or those with words like these in their areas
// or name (S1.54). Errors: fault.Limited for more than there can be.
func (b *Book) Teams(ctx context.Context, nearArea *string) ([]*snapshot.Team, error) {
	ids, err := b.ent.ChildrensTeam.Query().Order(gen.Asc(childrensteam.FieldSortName, childrensteam.FieldID)).Limit(mostTeams + 1).IDs(ctx)
	if err != nil {
		return nil, err
	}
	if len(ids) > mostTeams {
		return nil, fault.New(fault.Limited, "there are more than %d teams", mostTeams)
	}
	teams, err := directory.Find[*snapshot.Team](ctx, b.nodes, ids)
	if err != nil || nearArea == nil {
		return teams, err
	}
	wanted := text.Words(*nearArea)
	return slices.DeleteFunc(teams, func(t *snapshot.Team) bool {
		words := text.Words(strings.Join(append([]string{t.Name, t.NameMi}, t.Areas...), " "))
		missing := func(want string) bool {
			return !slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, want) })
		}
		return len(wanted) == 0 || slices.ContainsFunc(wanted, missing)
	}), nil
}
