// Package snapshot is the recorded graph around some children, as plain linked
// structs: loaded once per request, for every day at once, and never changed. The
// network of a day and all findings are pure functions over it, so they cannot
// disagree. It owns what the rows mean on a day (effective membership, live
// provision, siblings, household); it knows no database and takes no decision
// about who may see what: what the viewer may not see was never loaded.
package snapshot

import (
	"time"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
)

// ID is the own opaque id of a row.
type ID = uuid.UUID

// Snapshot holds the children that were asked for and everything recorded around
// them: their siblings with their networks, the children they share a household
// with, services, whānau, and where their practitioners work together elsewhere.
type Snapshot struct {
	With
	Children  []*Child    // those asked for that exist and are visible, by id
	Relations []*Relation // of the children, those near them and their adults, by id; nil without kinship
	Joint     []*Joint    // where practitioners who are around a child that day meet (O7)
	Known     *time.Time  // the instant as of whose records it was loaded, nil for now
}

// With is what a snapshot holds besides who and what is around the children.
type With struct {
	Meetings *calendar.Date // the day for which Joint is loaded, nil when it is not
	Casework bool           // what was written about the children at work
	Holding  bool           // with casework: what else says on whom a network rests
	Kinship  bool           // with holding: who is family, and who supports the children from outside
	Pairs    bool           // nothing but who is in the networks, and Joint
}

// Covers says whether it is as much as other.
func (w With) Covers(other With) bool {
	return (other.Meetings == nil || w.Meetings != nil && *w.Meetings == *other.Meetings) && (w.Casework || !other.Casework) && (w.Holding || !other.Holding) && (w.Kinship || !other.Kinship) && (other.Pairs || !w.Pairs)
}

// Child returns the child asked for under that id, nil when it was not loaded.
func (s *Snapshot) Child(id ID) *Child {
	for _, c := range s.Children {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// Joint is a membership row of a practitioner around the child, in any network
// where another of them is or was a member too: the material of O7 and of working
// relationships.
type Joint struct {
	Network      ID
	Child        ID
	Team         ID
	Practitioner *Practitioner
	Agency       ID
	Row          calendar.Period // of the membership, inside the network's period
	Whanau       []Belonging     // of that child
}

// Belonging is the time a child belongs to a whānau.
type Belonging struct {
	Whanau ID
	Period calendar.Period
}

// Node is anything with an id of its own that a client can follow. Its type name
// is that of the API.
type Node interface {
	NodeType() string
	NodeID() ID
}

// IDs returns the ids of nodes, in their order.
func IDs[N Node](nodes []N) []ID {
	ids := make([]ID, len(nodes))
	for i, n := range nodes {
		ids[i] = n.NodeID()
	}
	return ids
}

// Each is what belongs to each node by its id, in their order; a node may stand among them
// more than once.
func Each[N Node, T any](nodes []N, byID map[ID]T) []T {
	each := make([]T, len(nodes))
	for i, n := range nodes {
		each[i] = byID[n.NodeID()]
	}
	return each
}
