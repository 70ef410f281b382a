// Package index keeps written down what is found around every child on each of the days to
// come, so that a list over thousands of children is read and not computed. It owns the
// tables finding_lists, finding_sources and finding_changes: what was found, on what that
// rests, and what has changed since.
//
// Who has often worked together (O7) is not written down: that rests on children elsewhere, of whom each viewer sees
// others, and hardly ever would a list be the same for two.
//
// It refuses to be a second truth. What stands here is what internal/finding finds in the
// network of an operator; a viewer reads only the lists of children all of whose sources they
// see, which the database sees to, and List.Fresh says of each whether it still holds.
package index

import (
	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/finding"
	"cangraph/internal/network/snapshot"
)

// Days is for how many days findings are written down, the first one included; Renewed is how
// many of them are left when that is done anew.
const (
	Days    = 14
	Renewed = 7
)

// Entry is a finding as far as a list is ordered, counted and filtered by it.
type Entry struct {
	Key         string           `json:"key"`
	Code        finding.Code     `json:"code"`
	Kind        finding.Kind     `json:"kind"`
	Polarity    finding.Polarity `json:"polarity"`
	Severity    finding.Severity `json:"severity"`
	RuleVersion int              `json:"version"`
	Since       *calendar.Date   `json:"since,omitempty"`

	// Rests is the evidence that has a record of its own (networks, services, casework), by its type: its recording makes the finding new.
	Rests map[string][]uuid.UUID `json:"rests,omitempty"`
}

// Of is what a list keeps of a finding.
func Of(f *finding.Finding) Entry {
	e := Entry{Key: f.Key, Code: f.Code, Kind: f.Kind, Polarity: f.Polarity, Severity: f.Severity, RuleVersion: f.RuleVersion, Since: f.Since}
	for _, n := range f.Evidence {
		switch n.(type) {
		case *snapshot.Network, *snapshot.Provision, snapshot.Record:
			if e.Rests == nil {
				e.Rests = map[string][]uuid.UUID{}
			}
			e.Rests[n.NodeType()] = append(e.Rests[n.NodeType()], n.NodeID())
		}
	}
	return e
}

// standing is an entry on the days on which it is found.
type standing struct {
	Entry
	From  calendar.Date `json:"from"`
	Until calendar.Date `json:"until"`
}

func (s *standing) holds(day calendar.Date) bool { return s.From <= day && day < s.Until }

// same says whether two entries differ in nothing.
func (e Entry) same(other Entry) bool {
	return e.Key == other.Key && e.Code == other.Code && e.Polarity == other.Polarity && e.Severity == other.Severity &&
		e.RuleVersion == other.RuleVersion && day(e.Since) == day(other.Since)
}

func day(d *calendar.Date) calendar.Date {
	if d == nil {
		return calendar.Forever
	}
	return *d
}
