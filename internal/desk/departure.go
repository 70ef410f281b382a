package desk

import (
	"github.com/google/uuid"

	"cangraph/internal/calendar"
)

// Departure is that somebody does not work with a child any more from a day on, or, when
// the network closes, that nobody does.
type Departure struct {
	Child  uuid.UUID
	Who    *uuid.UUID    // the practitioner; nil: everybody, since the network closes
	Agency *uuid.UUID    // for which they were there: what they do for another stays; nil: all
	On     calendar.Date // the first day without them
}

// Now says whether they are gone already: then what waits for them is settled. Of a later
// day it is only told what is open.
func (l Departure) Now(today calendar.Date) bool { return l.On <= today }
