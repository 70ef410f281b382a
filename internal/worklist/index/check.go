package index

import (
	"context"
	"errors"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/store"
)

// Check is how the lists of a database stand.
type Check struct {
	Children int         // that are recorded
	Waiting  int         // those of them whose list would not be used today: it is to be made anew
	Differ   []uuid.UUID // those whose list would be used, and says something else than is found
}

// Compare computes the list of every child anew, in one snapshot of the database, and compares.
// Only the operator may. Errors: the database's.
func Compare(ctx context.Context, s *store.Store) (is Check, err error) {
	ctx, session := s.Session(ctx)
	defer func() { err = errors.Join(err, session.Close()) }()
	k := New(s)
	var id uuid.UUID
	var all []uuid.UUID
	if err := k.each(ctx, `SELECT id FROM children ORDER BY id`, nil, &id, func() { all = append(all, id) }); err != nil {
		return is, err
	}
	is.Children = len(all)
	for some := range slices.Chunk(all, childrenAtOnce) {
		if err := is.some(ctx, k, some); err != nil {
			return is, err
		}
	}
	return is, nil
}

// some compares the lists of some children.
func (is *Check) some(ctx context.Context, k *Keeper, children []uuid.UUID) error {
	today := clock.Today(ctx)
	lists, err := read(ctx, k.store, children, today)
	if err != nil {
		return err
	}
	is.Waiting += len(children)
	for _, l := range lists {
		if !l.fresh {
			continue
		}
		is.Waiting--
		found, err := look(ctx, k.source, l.child, today)
		if err != nil {
			return err
		}
		if !l.agrees(found, today) {
			is.Differ = append(is.Differ, l.child)
		}
	}
	return nil
}

// agrees says whether a list tells of each of its days from today on what is found for it.
func (l *list) agrees(is found, today calendar.Date) bool {
	for on := today; on < l.until; on++ {
		if !slices.EqualFunc(ofDay(l.standing, on), ofDay(is.standing, on), Entry.same) {
			return false
		}
	}
	return true
}

// ofDay are the entries of a day, by their keys.
func ofDay(all []standing, on calendar.Date) (entries []Entry) {
	for _, one := range all {
		if one.holds(on) {
			entries = append(entries, one.Entry)
		}
	}
	return entries
}
