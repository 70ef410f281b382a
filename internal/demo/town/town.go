// Package town invents a town of children with realistic shapes: whānau of very
// different sizes, practitioners with heavy-tailed caseloads, siblings who share
// workers. Everything is a pure function of size, seed and day, so that the same
// town can be made again anywhere. It knows no database: it yields rows.
//
// It refuses real people: names are combined from lists, NHI numbers come from
// the range that is reserved for tests.
package town

import (
	"iter"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/fault"
)

// MaxChildren is the largest town.
const MaxChildren = 1_000_000

// Issuer is the issuer of the accounts of a town.
const Issuer = "https://demo.cangraph.invalid"

// batchChildren is about how many children a batch holds: enough for bulk loading,
// little enough to bound memory.
const batchChildren = 2_000

// Town is a town that can be yielded, any number of times.
type Town struct {
	children int
	seed     uint64
	asAt     calendar.Date
	recorded time.Time
	size     size
}

// New returns the town of so many children as it stands on asAt. It refuses a
// number outside 1 to MaxChildren and a day that would put births before 1900.
func New(children int, seed uint64, asAt calendar.Date) (*Town, error) {
	if children < 1 || children > MaxChildren {
		return nil, fault.Field("children", "a town has 1 to %d children", MaxChildren)
	}
	if asAt < calendar.Of(1990, time.January, 1) || asAt > calendar.Of(2190, time.January, 1) {
		return nil, fault.Field("asAt", "a town stands on a day from 1990-01-01 to 2190-01-01")
	}
	recorded := asAt.AddDays(-1).Time() // over before the day begins in New Zealand
	return &Town{children, seed, asAt, recorded, sizeFor(children)}, nil
}

// Batches yields the rows of the town, those that others refer to first.
func (t *Town) Batches() iter.Seq[*Batch] {
	return func(yield func(*Batch) bool) {
		var at position
		_ = t.services(&at, yield) && t.practitioners(&at, yield) && t.families(&at, yield)
	}
}

// services yields the teams, the types of service and the agencies.
func (t *Town) services(at *position, yield func(*Batch) bool) bool {
	b := newBatch(t, at)
	for i := range t.size.teams {
		b.team(i)
	}
	for i := range serviceTypes {
		b.serviceType(i)
	}
	for i := range t.size.agencies {
		b.agency(i)
	}
	return yield(b)
}

// practitioners yields who works in the town, and where.
func (t *Town) practitioners(at *position, yield func(*Batch) bool) bool {
	for first := 0; first < t.size.practitioners; first += batchChildren {
		b := newBatch(t, at)
		for i := first; i < min(first+batchChildren, t.size.practitioners); i++ {
			b.practitioner(i)
		}
		if !yield(b) {
			return false
		}
	}
	return true
}

// families yields whānau by whānau until the town has its children.
func (t *Town) families(at *position, yield func(*Batch) bool) bool {
	for at.child < t.children {
		b := newBatch(t, at)
		for b.Children < batchChildren && b.child < t.children {
			b.family()
		}
		if !yield(b) {
			return false
		}
	}
	return true
}

// size is how many of everything a town has beside its children.
type size struct {
	teams, agencies, practitioners int
}

func sizeFor(children int) size {
	return size{
		teams:         1 + children/4000,
		agencies:      max(12, children/250),
		practitioners: max(24, children*8/100),
	}
}
