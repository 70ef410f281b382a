// Package contact owns how the people around a child are reached and are in touch: who is
// who in plain words, contact routes and the single point of contact, the resource
// directory, contacts outside hui, and who knows the child for how long.
//
// It refuses to tell anybody of a whānau where another one is reached, a network with more
// than one single point of contact, an interaction with somebody who is not around the
// child, and a change of what was recorded: it is corrected by a new row.
package contact

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
	"cangraph/internal/store"
)

// The bounds of what is written and listed.
const (
	longestNote = 500 // characters
	mostRoutes  = 20  // of one practitioner at one agency, agency, team, or person of a whānau
	mostAreas   = 50  // of one service
	mostWith    = 30  // of one interaction
	mostTeams   = 200
	mostSources = 500
	mostOthers  = 100     // external supports, and members of the safety network, of whoIsWho
	mostTongues = 10      // in which somebody needs interpreters
	mostMinutes = 24 * 60 // of one interaction
)

// Desk is where one change is made.
type Desk struct{ desk.Desk }

// Book reads and writes how people are reached and in touch. What a viewer may read of it
// is the database's to say, beneath every statement.
type Book struct {
	store  *store.Store
	ent    *gen.Client
	nodes  *directory.Directory
	around *network.Networks
	sealer *page.Sealer
}

// New returns the book of a database: nodes reads whom its rows name, networks what is
// around a child, and sealer seals its cursors.
func New(s *store.Store, nodes *directory.Directory, networks *network.Networks, sealer *page.Sealer) *Book {
	return &Book{s, s.Ent(), nodes, networks, sealer}
}

// sees says whether the viewer sees a child for casework.
func sees(ctx context.Context, child uuid.UUID) (bool, error) {
	seen, err := sight.Of(ctx)
	return err == nil && (seen.Has(policy.Case, child) || seen.Person() == (policy.Person{})), err
}

// change carries out one command at a desk.
func change[In, Row, Object any](
	ctx context.Context, b *Book, name string, in In, kind command.Kind[Row, Object], carryOut func(Desk, context.Context, In) (Row, error),
) (Object, []command.UserError, error) {
	return command.Change(ctx, b.store, command.Meta{Name: name, Input: in}, kind, func(ctx context.Context, tx *command.Tx) (row Row, err error) {
		at, err := desk.Of(ctx, tx)
		if err != nil {
			return row, err
		}
		return carryOut(Desk{at}, ctx, in)
	})
}

// end is the period of a row that holds on no day from today on: one that began today has
// held on none, and is kept as of the day before.
func (d Desk) end(from calendar.Date) (first, until calendar.Date) {
	return min(from, d.Today.AddDays(-1)), d.Today
}
