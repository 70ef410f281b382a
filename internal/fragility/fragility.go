// Package fragility owns on whom a network rests: the practitioners without whom a need
// would have nobody, the whānau nobody to talk to, or the network would fall into pieces.
// It refuses to say how well anybody works: a network is fragile, not a person.
package fragility

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"cangraph/internal/bilingual"
	"cangraph/internal/network/snapshot"
)

// Kind is what rests on a practitioner.
type Kind string

// The kinds, in the order in which they are shown.
const (
	NeedUncovered Kind = "NEED_UNCOVERED" // the only one who works on a need
	SinglePoint   Kind = "SINGLE_POINT"   // was named as the one to turn to (S1.14)
	OnlyContact   Kind = "ONLY_CONTACT"   // the only one who was in touch with child or whānau
	HoldsTogether Kind = "HOLDS_TOGETHER" // without them the others are in more pieces
)

// Fragility is a practitioner on whom a network rests, and why.
type Fragility struct {
	Practitioner *snapshot.Practitioner
	Reasons      []*Reason
}

// Reason is one thing that rests on a practitioner.
type Reason struct {
	Kind   Kind
	Need   uuid.UUID // uuid.Nil: none
	Rests  []string  // the global ids of what it rests on, from the latest
	Pieces []*Piece

	who       string
	statement string // of the need
}

// Of is the id of its need, uuid.Nil without one.
func (r *Reason) Of() uuid.UUID { return r.Need }

// Piece are members who are in touch with one another, by name.
type Piece struct{ People []snapshot.Person }

// Facts are what is known of a network on a day.
type Facts struct {
	Practitioners []*snapshot.Practitioner // members whose membership counts on the day
	Adults        []snapshot.Person        // of the whānau, who are members
	Needs         []Need                   // that are not parked
	Point         *Trace                   // who was named to turn to
	Contacts      []Trace                  // who was in touch with child or whānau, from the latest
	Touch         [][]uuid.UUID            // who were in touch with one another, each at once
}

// Need is a need, and who works on it.
type Need struct {
	ID        uuid.UUID
	Statement string
	Work      []Trace // from the latest; of uuid.Nil where it rests on nobody in particular
}

// Trace is something that a person did or does: its global id.
type Trace struct {
	Who  uuid.UUID
	What string
}

// mostEvidence is how many things one reason shows that it rests on.
const mostEvidence = 20

// Of finds on whom a network rests: those with the most reasons first, then by name.
func Of(f Facts) []*Fragility {
	cuts := f.graph().cuts()
	var found []*Fragility
	for _, p := range f.Practitioners {
		var reasons []*Reason
		for _, n := range f.Needs {
			if alone(n.Work, p.ID) {
				reasons = append(reasons, &Reason{Kind: NeedUncovered, Need: n.ID, Rests: things(n.Work), statement: n.Statement})
			}
		}
		if f.Point != nil && f.Point.Who == p.ID {
			reasons = append(reasons, &Reason{Kind: SinglePoint, Rests: []string{f.Point.What}})
		}
		if contacts := f.byMembers(); alone(contacts, p.ID) {
			reasons = append(reasons, &Reason{Kind: OnlyContact, Rests: things(contacts)})
		}
		if pieces := cuts[p.ID]; pieces != nil {
			reasons = append(reasons, &Reason{Kind: HoldsTogether, Pieces: f.pieces(pieces)})
		}
		for _, r := range reasons {
			r.who = p.Name()
		}
		if reasons != nil {
			found = append(found, &Fragility{p, reasons})
		}
	}
	slices.SortFunc(found, func(a, b *Fragility) int {
		return cmp.Or(len(b.Reasons)-len(a.Reasons), a.Practitioner.Compare(b.Practitioner))
	})
	return found
}

// alone says whether all of some work is one person's, and there is any.
func alone(work []Trace, who uuid.UUID) bool {
	return len(work) > 0 && !slices.ContainsFunc(work, func(t Trace) bool { return t.Who != who })
}

// byMembers are the contacts of those who are members on the day.
func (f Facts) byMembers() []Trace {
	return slices.DeleteFunc(slices.Clone(f.Contacts), func(t Trace) bool {
		return !slices.ContainsFunc(f.Practitioners, func(p *snapshot.Practitioner) bool { return p.ID == t.Who })
	})
}

func things(of []Trace) []string {
	var ids []string
	for _, t := range of {
		if !slices.Contains(ids, t.What) && len(ids) < mostEvidence {
			ids = append(ids, t.What)
		}
	}
	return ids
}

// people are all members of the day but the child: it is their part to be in touch, not the child's.
func (f Facts) people() []snapshot.Person {
	people := slices.Clone(f.Adults)
	for _, p := range f.Practitioners {
		people = append(people, p)
	}
	return people
}

func (f Facts) graph() *graph {
	g := newGraph(snapshot.IDs(f.people()))
	for _, touch := range f.Touch {
		for i, a := range touch {
			for _, b := range touch[:i] {
				g.join(a, b)
			}
		}
	}
	return g
}

// pieces names the people of pieces: the largest first, then by the first name.
func (f Facts) pieces(of [][]uuid.UUID) []*Piece {
	people := f.people()
	slices.SortFunc(people, func(a, b snapshot.Person) int { return cmp.Compare(a.Name(), b.Name()) })
	pieces := make([]*Piece, len(of))
	for i, ids := range of {
		pieces[i] = &Piece{}
		for _, p := range people {
			if slices.Contains(ids, p.NodeID()) {
				pieces[i].People = append(pieces[i].People, p)
			}
		}
	}
	slices.SortStableFunc(pieces, func(a, b *Piece) int {
		return cmp.Or(len(b.People)-len(a.People), cmp.Compare(a.People[0].Name(), b.People[0].Name()))
	})
	return pieces
}

// Explanation says in plain words what rests on them.
func (r *Reason) Explanation(lang bilingual.Lang) string { return explain(r, lang) }
