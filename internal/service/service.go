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
	usual    = 20  // of a list
	most     = 100
)

// Desk is where one change is made.
type Desk struct {
	desk.Desk
	About func(...uuid.UUID) // command.Tx.About
}

// served is whom a service is for, and through whom the viewer works with them.
type served struct {
	child, whanau uuid.UUID   // one of them
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

const membersOnly = "only members of the network do this"

// child reads a child with whom the viewer works, uuid.Nil when the form says why not.
func (d Desk) child(f *desk.Form, global string) uuid.UUID {
	id := f.ID("childId", "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.Sees(id):
		f.Absent("childId", "Child")
	case !d.Works(id):
		f.Add(fault.Forbidden, "childId", membersOnly)
	default:
		return id
	}
	return uuid.Nil
}

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

// refusal is an error, or what the form says.
func refusal(err error, f desk.Form) error {
	if err != nil {
		return err
	}
	return f.Err()
}
