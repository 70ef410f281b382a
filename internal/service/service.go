// Package service starts, changes and ends the services that agencies give to children and
// whānau, asks agencies for them, and tells whoever does so at once what would be doubled
// (S1.5, S1.18, S1.37, S1.41).
//
// It refuses to speak for an agency that is there to speak for itself, to let a service end
// with somebody's membership, and to lose what was: a change of hands is an end and a
// beginning. Nothing is deleted.
package service

import (
	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// The bounds of what is recorded.
const (
	ahead    = 12  // months until a service begins, or ends as planned
	back     = 216 // months since it began: a childhood
	mostGone = 20  // needs that one service is for
	most     = 100 // of a list
)

// Desk is where one change is made.
type Desk struct{ desk.Desk }

// served is whom a service is for, and through whom the viewer works with them.
type served struct {
	child, whanau uuid.UUID   // one of them
	adult         *uuid.UUID  // of the whānau, nil when it is for all of it
	with          []uuid.UUID // the child, or those of the whānau, with whom the viewer works
	agencies      []uuid.UUID // for which they do
}

// id is that of the child or the whānau.
func (s served) id() uuid.UUID {
	if s.whanau != uuid.Nil {
		return s.whanau
	}
	return s.child
}

const membersOnly = "only members of the child's network do this"

func (d Desk) ofChild(child uuid.UUID) *served {
	return &served{child: child, with: []uuid.UUID{child}, agencies: d.Scope.Of(policy.ActsFor, child)}
}

// begins reads the first day of a service, today without one.
func (d Desk) begins(f *desk.Form, field string, given *calendar.Date) calendar.Date {
	if given == nil {
		return d.Today
	}
	if *given < d.Today.AddMonths(-back) || *given > d.Today.AddMonths(ahead) {
		f.Add(fault.Invalid, field, "choose a day at most 18 years back and a year ahead")
	}
	return *given
}

// planned reads until when a service is planned, nil without an end.
func (d Desk) planned(f *desk.Form, given *calendar.Date, from calendar.Date) *calendar.Date {
	if given != nil && (*given <= max(from, d.Today) || *given > max(from, d.Today).AddMonths(3*ahead)) {
		f.Add(fault.Invalid, "until", "choose a day after today and after it begins, at most three years ahead; what has ended is ended with endService")
	}
	return given
}
