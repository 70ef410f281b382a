package picture

import (
	"cangraph/internal/bilingual"
	"cangraph/internal/finding"
)

// scene is what is to be drawn.
type scene struct {
	lang    bilingual.Lang
	title   string
	team    string   // empty: no network is open
	notes   []string // what else is to be said above it
	child   *figure
	home    []*figure // who lives with the child, and siblings
	systems []*system // around them
	chair   bool      // a network is open and nobody leads it
	marks   []*mark
}

// figure is a person.
type figure struct {
	id     string // as in the API; empty for who may not be named, or is known by name only
	name   string
	role   string
	lead   bool
	change change
}

// system is an agency, the rest of the whānau, or somebody of everyday life: what an ecomap draws
// as a circle of its own.
type system struct {
	id       string
	sector   sector
	name     string
	people   []*figure
	services []*service
	tie      tie
	change   change
}

// service is one that the system gives.
type service struct {
	name   string
	change change
}

// leads says whether the Lead Professional is one of its people.
func (s *system) leads() bool {
	for _, p := range s.people {
		if p.lead {
			return true
		}
	}
	return false
}

// tie is how firmly a system is tied to the child, as the lines of an ecomap show it.
type tie int

const (
	plain     tie = iota
	strong        // heard from in the last weeks
	tenuous       // not heard from for long (G5)
	stressful     // at odds with another (O12)
)

// change is what became of somebody since an earlier day.
type change int

const (
	same change = iota
	come
	gone
)

// mark is a finding, where it is drawn.
type mark struct {
	number  int
	finding *finding.Finding
	at      []*system // none: at the child
}
