package genogram

import (
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/frame"
)

// scene is what is to be drawn.
type scene struct {
	*frame.Frame
	child    *person
	people   []*person // everybody, the child first
	ties     []*tie
	homes    []*home
	families []*family

	rows  []row     // the generations that are there, the oldest first
	aside []*person // adults of whom no place among the generations is recorded
}

// row is a generation, in the order in which it stands.
type row struct {
	generation int // 0 is that of the child, 1 of its parents
	people     []*person
}

// person is somebody of the whānau.
type person struct {
	id      string // as in the API; empty for who may not be named
	name    string
	role    string // what they are to the child
	adult   bool   // of the whānau, not a child known to the teams
	sibling bool   // of the child, by whatever row
	gender  string // open code, recorded of children alone; empty: not recorded
	age     *int
	born    calendar.Date // in the order of which children stand; Forever when it is not shown
	change  frame.Change
	told    []string // what they are to others

	placed     bool
	generation int
	key        float64 // where in their generation they stand, from 0 on the left to 1
}

// tie says that the relative is the kind of somebody.
type tie struct {
	of, relative *person
	kind         enum.RelationshipKind
	change       frame.Change
}

// home is where the child lives, and who lives there with it.
type home struct {
	label  string
	people []*person // the child first
}

// family are parents and their children, or children whose parents are not recorded.
type family struct {
	parents  []*person
	children []leg
}

// leg ties a child to a family.
type leg struct {
	child  *person
	kind   enum.RelationshipKind
	change frame.Change
}

// elder says which of the two of a tie is a generation or two above the other; nil: neither, or it is not recorded which.
func (t *tie) elder() (elder, younger *person) {
	switch t.kind {
	case enum.Parent, enum.Grandparent:
		if t.relative.adult || !t.of.adult { // that a child is the parent of an adult makes no sense
			return t.relative, t.of
		}
	case enum.Step, enum.Foster, enum.Whangai: // written from either side
		switch {
		case t.relative.adult && !t.of.adult:
			return t.relative, t.of
		case t.of.adult && !t.relative.adult:
			return t.of, t.relative
		}
	}
	return nil, nil
}

// beside says whether a tie is one of brothers and sisters.
func (t *tie) beside() bool {
	switch t.kind {
	case enum.Sibling, enum.Half:
		return true
	case enum.Step, enum.Foster, enum.Whangai:
		return !t.of.adult && !t.relative.adult
	}
	return false
}

// other is the other of the two, nil when it is not a tie of somebody.
func (t *tie) other(p *person) *person {
	switch p {
	case t.of:
		return t.relative
	case t.relative:
		return t.of
	}
	return nil
}

// isParent says whether somebody is recorded as a parent by birth.
func (s *scene) isParent(elder, younger *person) bool {
	return slices.ContainsFunc(s.ties, func(t *tie) bool { return t.kind == enum.Parent && t.relative == elder && t.of == younger })
}

// livesThere says whether somebody lives in a home.
func (h *home) livesThere(p *person) bool { return slices.Contains(h.people, p) }
