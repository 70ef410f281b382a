package ecomap

import (
	"slices"

	"cangraph/internal/picture/frame"
)

// scene is what is to be drawn.
type scene struct {
	*frame.Frame
	child   *figure
	home    []*figure                 // who lives with the child, and siblings
	systems []*system                 // around them
	chair   bool                      // a network is open and nobody leads it
	at      map[*frame.Mark][]*system // where a finding is; none: at the child
}

// figure is a person.
type figure struct {
	id     string // as in the API; empty for who may not be named, or is known by name only
	name   string
	role   string
	lead   bool
	change frame.Change
}

// system is an agency, the rest of the whānau, or somebody of everyday life: what an ecomap draws
// as a circle of its own.
type system struct {
	id       string
	sector   frame.Sector
	name     string
	people   []*figure
	services []*service
	tie      tie
	change   frame.Change
}

// service is one that the system gives.
type service struct {
	name   string
	change frame.Change
}

// leads says whether the Lead Professional is one of its people.
func (s *system) leads() bool {
	return slices.ContainsFunc(s.people, func(f *figure) bool { return f.lead })
}

// tie is how firmly a system is tied to the child, as the lines of an ecomap show it.
type tie int

const (
	plain     tie = iota
	strong        // heard from in the last weeks
	tenuous       // not heard from for long (G5)
	stressful     // at odds with another (O12)
)
