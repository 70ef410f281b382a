// Package demo fills an empty database with made-up data: a Children's Team whose
// whānau tell every finding and its innocent twin (docs/demo.md), or a town of any
// size. The team comes in through the same import as everybody's files.
//
// It refuses a database that holds anything, and marks the one it fills, so that
// real children never come to lie among invented ones.
package demo

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/childrensteam"
	"cangraph/ent/gen/network"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
)

// exampleKey is the import key of the child whose network shows most.
const exampleKey = "hana-parata"

// Example returns the id of a child of the demo whose network is worth looking at,
// and the day to look at it; fault.NotFound when the database holds no such child.
func Example(ctx context.Context, s *store.Store) (uuid.UUID, calendar.Date, error) {
	asAt, err := markedDay(ctx, s)
	if err != nil {
		return uuid.Nil, 0, err
	}
	id, err := s.Ent().Child.Query().Where(child.ImportKey(exampleKey)).OnlyID(ctx)
	if gen.IsNotFound(err) { // a town
		id, err = firstInNetwork(ctx, s)
	}
	return id, asAt, err
}

// markedDay is the day that the data are dated around.
func markedDay(ctx context.Context, s *store.Store) (calendar.Date, error) {
	day, marked, err := s.Marked(ctx, interchange.DemoMark)
	if err != nil {
		return 0, err
	}
	if !marked {
		return 0, fault.New(fault.NotFound, "this database does not hold the demo")
	}
	return calendar.Parse(strings.TrimSuffix(day, unfinished))
}

// firstInNetwork returns the child whose open network was made first, in the team that
// was: its director is the first of People.
func firstInNetwork(ctx context.Context, s *store.Store) (uuid.UUID, error) {
	var n *gen.Network
	team, err := s.Ent().ChildrensTeam.Query().Order(childrensteam.ByID()).FirstID(ctx)
	if err == nil {
		n, err = s.Ent().Network.Query().Where(network.ClosedOnIsNil(), network.TeamID(team)).Order(network.ByID()).First(ctx)
	}
	if gen.IsNotFound(err) {
		return uuid.Nil, fault.New(fault.NotFound, "no child of this town has an open network")
	}
	if err != nil {
		return uuid.Nil, err
	}
	return n.ChildID, nil
}
