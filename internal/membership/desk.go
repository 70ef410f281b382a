package membership

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/store"
)

// Desk carries out commands of one viewer in one transaction.
type Desk struct {
	desk.Desk
	store     *store.Store
	tx        *command.Tx
	handovers []Handover
}

// desk is that of a change under way. Adults of the whānau end their own membership.
func (b *Book) desk(ctx context.Context, tx *command.Tx) (Desk, error) {
	d, err := desk.Of(ctx, tx, policy.ViewerKin)
	return Desk{d, b.store, tx, b.handovers}, err
}

// author is who writes a row, and for which agency: who only directs the team may do so
// for none.
type author struct {
	id     uuid.UUID
	agency *uuid.UUID
}

func (d Desk) author(f *desk.Form, given *string, child uuid.UUID) author {
	who := author{id: d.Me()}
	if given == nil && !d.Works(child) {
		return who
	}
	agency := d.ActsFor(f, child, given)
	who.agency = &agency
	return who
}

// How much there may be at a time around one child.
const (
	mostInvitations = 100
	mostSupports    = 100
	mostSafety      = 100
)

// room refuses one more where the viewer knows of so many already: what is hidden from them
// is not counted, since a refusal would tell of it.
func room[Row any](f *desk.Form, field string, known []Row, most int, of string) {
	if len(known) >= most {
		f.Add(fault.Conflict, field, "there are %d %s already, which is the most", most, of)
	}
}

// only leaves of some rows those that the viewer may know of.
func only[Row any](rows []Row, knows func(Row) bool) []Row {
	return slices.DeleteFunc(rows, func(row Row) bool { return !knows(row) })
}
