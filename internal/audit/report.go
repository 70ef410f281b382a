package audit

import (
	"cmp"
	"fmt"
	"slices"
)

// Finding is what is wrong with a number of entries.
type Finding string

// What Verify finds.
const (
	Altered   Finding = "ALTERED"   // its hash does not fit it: it was changed, or never recorded
	Moved     Finding = "MOVED"     // it was recorded under another number
	Missing   Finding = "MISSING"   // there is no entry of this number
	Inserted  Finding = "INSERTED"  // it has a number that is never given, or one that another entry has
	Unchained Finding = "UNCHAINED" // it, or the one before it, is not the one recorded there
	Children  Finding = "CHILDREN"  // its children are not those that were recorded with it
	Rewritten Finding = "REWRITTEN" // it is whole, but not the one whose head is known from outside
)

// Fault is something wrong with the entries numbered From to To, both included.
type Fault struct {
	What     Finding
	From, To int64
	Was      int64 // of a moved entry: the number under which it was recorded
}

func (f Fault) String() string {
	numbers := fmt.Sprintf("entry %d", f.From)
	if f.To > f.From {
		numbers = fmt.Sprintf("entries %d to %d", f.From, f.To)
	}
	switch f.What {
	case Moved:
		return fmt.Sprintf("%s: recorded as entry %d", numbers, f.Was)
	case Missing:
		return numbers + ": missing"
	case Inserted:
		return numbers + ": never recorded"
	case Unchained:
		return numbers + ": one of them is not what was recorded there"
	case Children:
		return numbers + ": the children are not those that were recorded"
	case Rewritten:
		return numbers + ": not the one whose head was kept: some entries up to it were written anew"
	}
	return numbers + ": altered, or never recorded"
}

// Report is what Verify found.
type Report struct {
	Entries  int64 // how many there are
	Children int64
	Head     Head // the last entry; to be kept outside the database when there is no fault
	Faults   []Fault
}

// add notes a fault, as one with its neighbour where that has the same, and only once.
func (r *Report) add(what Finding, from, to int64) {
	if n := len(r.Faults); n > 0 && r.Faults[n-1].continues(what, from) {
		r.Faults[n-1].To = to
		return
	}
	r.Faults = append(r.Faults, Fault{What: what, From: from, To: to})
}

func (f Fault) continues(what Finding, from int64) bool {
	return f.What == what && (f.To == from || f.To+1 == from) && what != Unchained && what != Moved
}

// tidy puts the faults in order, and neighbours together that were found apart.
func (r *Report) tidy() {
	found := r.Faults
	slices.SortStableFunc(found, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.From, b.From))
	})
	r.Faults = nil
	for _, f := range found {
		if f.Was == 0 {
			r.add(f.What, f.From, f.To)
		} else {
			r.Faults = append(r.Faults, f)
		}
	}
	slices.SortStableFunc(r.Faults, func(a, b Fault) int { return cmp.Compare(a.From, b.From) })
}
