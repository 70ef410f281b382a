package index

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
)

// found is what there is to write down of a child: nothing to find is a list as well.
type found struct {
	child    uuid.UUID
	standing []standing
	sources  map[uuid.UUID]bool
	gone     bool // the child is not recorded any more
}

// look finds everything around a child for each day from today on, but who has often worked together elsewhere (O7): that
// rests on children all over the country. The rules are asked day by day, as if it were today, since what they say of
// another day is not theirs to foresee.
func look(ctx context.Context, source *network.SQL, child uuid.UUID, today calendar.Date) (found, error) {
	is := found{child: child, sources: map[uuid.UUID]bool{child: true}}
	loaded, err := source.LoadWithSources(ctx, child, snapshot.With{Casework: true}, is.sources)
	if err != nil {
		return is, err
	}
	around := loaded.Child(child)
	if around == nil {
		return found{child: child, gone: true}, nil
	}
	for on := today; on < today.AddDays(Days); on++ {
		is.add(on, finding.Overlaps(around, on, on, finding.Defaults()))
		is.add(on, finding.Gaps(around, on, on, finding.Defaults()))
	}
	slices.SortFunc(is.standing, func(a, b standing) int { return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.From, b.From)) })
	return is, nil
}

// add adds what is found on a day to what was found on the day before.
func (is *found) add(on calendar.Date, all []*finding.Finding) {
	for _, f := range all {
		e := Of(f)
		i := slices.IndexFunc(is.standing, func(s standing) bool { return s.Until == on && s.Entry.same(e) })
		if i < 0 {
			is.standing = append(is.standing, standing{Entry: e, From: on, Until: on + 1})
			continue
		}
		is.standing[i].Until = on + 1
	}
}
