package network

import (
	"context"
	"database/sql"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
)

// LoadWithSources is Load of one child, without meetings, that adds to sources every id by which a row of the
// snapshot was found, or the policy decides about it: who sees them all sees all of the
// snapshot, and it changes only with a row that one of them leads to.
func (s *SQL) LoadWithSources(ctx context.Context, child uuid.UUID, with snapshot.With, sources map[uuid.UUID]bool) (*snapshot.Snapshot, error) {
	return s.load(ctx, []uuid.UUID{child}, with, func(r rows) rows { return noting{r, sources} })
}

// noting are rows that leave the ids in them behind.
type noting struct {
	rows
	ids map[uuid.UUID]bool
}

// aside says which column of a kind of row holds the row's own id, to which no other row leads: it is not needed.
var aside = map[string]int{"membership": 1, "lead": 1, "delegation": 1, "provision": 1}

// people says which columns of a kind of row of casework hold an id by which it was found or is
// kept from somebody, besides the child, who wrote it and for which agency (2, 3 and 4).
var people = map[string][]int{
	"activity": {6, 7}, "service request": {5}, "observation link": {9}, "update request": {5, 6}, "information request": {5},
	"barrier": {7}, "attendee": {5}, "hui invitation": {5, 6}, "plan told": {7, 8, 9}, "invitation": {6, 7}, "external support": {5, 9},
	"safety": {5, 7}, "participant": {5, 6, 7},
}

// holds says whether the i-th column of a row holds an id that is needed.
func holds(kind string, i int) bool {
	switch kind {
	case "adult at home":
		return i == 1 || i == 2
	case "adult served":
		return i == 2
	case "consent":
		return i == 2
	case "alike":
		return i == 1 || i == 2
	case "concern step":
		return i == 3 || i == 4 || i == 9
	}
	if _, written := caseworkKinds[kind]; written {
		return i >= 2 && i <= 4 || slices.Contains(people[kind], i)
	}
	return i != 0 && i != aside[kind]
}

func (n noting) Scan(targets ...any) error {
	if err := n.rows.Scan(targets...); err != nil {
		return err
	}
	kind := string(*targets[0].(*sql.RawBytes))
	for i, column := range targets {
		if text := *column.(*sql.RawBytes); holds(kind, i) && len(text) == len(uuid.Nil.String()) {
			if id, err := uuid.ParseBytes(text); err == nil {
				n.ids[id] = true
			}
		}
	}
	return nil
}
