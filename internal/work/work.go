// Package work answers what waits for a practitioner across all their networks (S1.45,
// S1.47, S1.53): each domain says in one file here what it asks of whom, as sources, and
// everything it finds is one list in the order of days.
//
// It refuses to decide who sees what: every source reads within the viewer's session. It
// repeats no text: an item says of what kind something is and by when it is due, and the
// domain shows the thing itself. It changes nothing.
package work

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/globalid"
)

// Kind is what there is to do. Each is the kind of one source.
type Kind string

// Item is something that waits for the viewer.
type Item struct {
	Kind        Kind
	ChildID     uuid.UUID // uuid.Nil: not about a child that is known yet
	NetworkID   uuid.UUID // the child's network that is open today; uuid.Nil: none that the viewer sees
	Since       *calendar.Date
	DueOn       *calendar.Date
	OverdueDays int

	object uuid.UUID
	of     string // the type of the object
}

// ObjectID is the id in the API of what is to be done something about.
func (i *Item) ObjectID() string { return globalid.Of(i.of, i.object) }

// Child is the child, for the answer to look up.
func (i *Item) Child() uuid.UUID { return i.ChildID }

// Network is the network, for the answer to look up.
func (i *Item) Network() uuid.UUID { return i.NetworkID }

// place is where an item stands: by the day on which it is due, without one behind all
// others, then by how long it has waited. It is made of what the item is, so that a list
// goes on at the same place when the item is done meanwhile.
func (i *Item) place() (at uuid.UUID) {
	binary.BigEndian.PutUint32(at[:], ordered(i.DueOn))
	binary.BigEndian.PutUint32(at[4:], ordered(i.Since))
	sum := sha256.Sum256(append([]byte(i.Kind), i.object[:]...))
	copy(at[8:], sum[:8])
	return at
}

// ordered are the bits of a day in the order of days, a missing one behind all.
func ordered(day *calendar.Date) uint32 {
	if day == nil {
		return 1<<32 - 1
	}
	return uint32(*day) ^ 1<<31
}

func inOrder(a, b *Item) int {
	x, y := a.place(), b.place()
	return bytes.Compare(x[:], y[:])
}

// most is how many items of one kind are listed: those due, or asked for, first. How many
// more there are is said beside them.
const most = 500

// source finds what waits of one kind.
type source struct {
	kind Kind
	of   string // the type of what its items are about
	// among are the children, teams or agencies around which it looks: without any there is
	// nothing to read.
	among func(*mine) []uuid.UUID
	find  func(context.Context, *mine) (found, error)
}

// found is what a source finds.
type found struct {
	items  []*Item
	beyond int // how many more there are, whenever they are due
}

// sources are those of all domains, in the order in which kinds are listed to people. A
// new one is a line in the file of its domain, a value of WorkKind in the schema, and an
// example in the tests, which miss it until then.
var sources = slices.Concat(ofPlan, ofHui, ofConcern, ofLead, ofMembership, ofSharing, ofBreakGlass)

// Kinds are the kinds of all sources.
func Kinds() []Kind {
	kinds := make([]Kind, len(sources))
	for i, s := range sources {
		kinds[i] = s.kind
	}
	return kinds
}
