package snapshot

import "cangraph/internal/calendar"

// Holding is what, besides the rest of casework, says on whom the networks of a child rest.
type Holding struct {
	Statements map[ID]string // of needs
	Helpers    map[ID][]ID   // who works together with the owners of activities
	Points     []*SinglePoint
	AtHui      map[ID]bool // of voices: whether they were heard at a hui
	KinAtHui   map[ID][]ID // which adults of the whānau were present at hui
}

// SinglePoint is who was named for child and whānau to turn to.
type SinglePoint struct {
	Entry
	Network ID
	Contact ID
	Row     calendar.Period
}
