package contact

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
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

// Route is a way to reach somebody; without an ID it is what the directory, or the whānau
// in words of their own, says.
type Route struct {
	ID        *string // the global id
	Channel   enum.RouteChannel
	Address   string
	Hours     *string
	Preferred bool
	Safe      bool
	Since     *calendar.Date
	Until     *calendar.Date
	Version   *int
}

func routeOf(w way) *Route {
	id := w.globalID()
	return &Route{&id, w.channel, w.address, desk.Stated(w.hours), w.preferred, w.safe, &w.from, w.until, &w.version}
}

// shown is the routes of rows, noted as shown.
func shown(ctx context.Context, all []way) ([]*Route, error) {
	routes := make([]*Route, len(all))
	for i, w := range all {
		routes[i] = routeOf(w)
	}
	return routes, sight.ShowEach(ctx, all, func(w way) uuid.UUID { return w.child })
}

// points is the single points of contact of rows, but for those of whom the viewer may not
// know, noted as shown.
func (b *Book) points(ctx context.Context, rows []*gen.SinglePoint) ([]*SinglePoint, error) {
	points, err := directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.SinglePoint) *SinglePoint {
		who, of := n.Practitioner(&row.ContactID), n.Agency(&row.ContactAgencyID)
		if who == nil || of == nil {
			return nil
		}
		return &SinglePoint{row.ID, who, of, row.FromOn, row.UntilOn, row.Why}
	})
	return known(points), err
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
	return eachOf(ctx, of, rows, func(w way) uuid.UUID { return w.practitioner }, err)
}

// OfAgencies are how agencies themselves are reached today, in their order.
func (b *Book) OfAgencies(ctx context.Context, of []*snapshot.Agency) ([][]*Route, error) {
	rows, err := b.ent.ContactRoute.Query().Where(contactroute.AgencyIDIn(snapshot.IDs(of)...), contactroute.PractitionerIDIsNil()).
		Order(gen.Asc(contactroute.FieldID)).All(ctx)
	return eachOf(ctx, of, rows, func(w way) uuid.UUID { return w.agency }, err)
}

// OfTeams are how teams are reached today, in their order.
func (b *Book) OfTeams(ctx context.Context, of []*snapshot.Team) ([][]*Route, error) {
	rows, err := b.ent.ContactRoute.Query().Where(contactroute.TeamIDIn(snapshot.IDs(of)...)).Order(gen.Asc(contactroute.FieldID)).All(ctx)
	return eachOf(ctx, of, rows, func(w way) uuid.UUID { return w.team }, err)
}

// eachOf are the routes of each node that hold today, in their order.
func eachOf[N snapshot.Node](ctx context.Context, of []N, rows []*gen.ContactRoute, id func(way) uuid.UUID, err error) ([][]*Route, error) {
	if err != nil {
		return nil, err
	}
	lists := make([][]*Route, len(of))
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
			lists[i] = append(lists[i], routeOf(w))
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
