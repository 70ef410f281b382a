// Package concern keeps what people around a child see and worry about: observations,
// which are cheap to write and are linked with each other; concerns, each with one owner
// and a next action, and with who has seen it; concerns that somebody outside brings to a
// team; and requests for an update.
//
// It refuses to let a concern of weight be nobody's unseen, to let who only raised it
// close it, and to tell anybody of what they may not read. It never overwrites what
// somebody wrote: a change is a step with who, when and why.
package concern

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
)

// DaysToOwn is within how many days a concern of a severity must have an owner and a next
// action (S2.16). The requirement says that there is such a time; the numbers are starting
// points of ours, in days of the calendar. A severity that is missing needs neither.
var DaysToOwn = map[enum.ConcernSeverity]int{enum.ModerateConcern: 7, enum.HighConcern: 2, enum.ImminentConcern: 0}

// daysForUpdate are the working days in which an update is due when no day is named: a
// starting point of ours.
const daysForUpdate = 5

// The bounds of what is written.
const (
	mostChildren   = 20  // of one raiseConcern
	mostFrom       = 50  // observations that a concern is raised from
	mostLinks      = 50  // of one observation
	mostSteps      = 200 // of one concern
	mostOfAPicture = 100 // observations, and concerns, of child.pictures
	mostWaiting    = 5   // concerns of one writer that a team has not triaged
)

// Desk is where one change to what people see and worry about is made.
type Desk struct{ desk.Desk }

// weighs says whether a concern must have an owner and a next action.
func weighs(severity enum.ConcernSeverity) bool {
	_, must := DaysToOwn[severity]
	return must
}

// unownedSince is the day since which a concern lacks what it must have, nil when it
// lacks nothing: today, where it lacked nothing before.
func unownedSince(row *gen.Concern, today calendar.Date) *calendar.Date {
	whole := row.OwnerID != nil && row.NextActionOn != nil
	switch {
	case whole || row.ClosedOn != nil || !weighs(row.Severity):
		return nil
	case row.UnownedSince != nil:
		return row.UnownedSince
	}
	return &today
}

// lacksSince is the day since which a concern lacks what it must have, also where its
// next action is overdue.
func lacksSince(row *gen.Concern, today calendar.Date) *calendar.Date {
	if row.UnownedSince != nil || row.ClosedOn != nil || !weighs(row.Severity) || row.NextActionOn == nil || *row.NextActionOn >= today {
		return row.UnownedSince
	}
	since := row.NextActionOn.AddDays(1)
	return &since
}

// grave says whether a severity is one of which the directors of the team are told.
func grave(severity enum.ConcernSeverity) bool { return rank(severity) >= rank(enum.HighConcern) }

// rank is a severity's place from the least.
func rank(severity enum.ConcernSeverity) int {
	return slices.Index(severity.Values(), string(severity))
}
