package town

import (
	"fmt"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/text"
)

// child is a child while its surroundings are made.
type child struct {
	id   uuid.UUID
	born calendar.Date
}

var genders = []string{"FEMALE", "MALE", "ANOTHER", "UNKNOWN"}

var languages = [][]string{{"en"}, {"mi", "en"}, {"sm", "en"}, {"to", "en"}, {"hi"}, {"zh"}, nil}

// newChild adds a child of the whānau, at most seventeen years old.
func (f *family) newChild() child {
	index := f.child
	f.child++
	f.Children++
	c := child{f.Town.id(ofChild, index), f.asAt.AddDays(-f.IntN(18 * 365))}
	given, name := pick(f.draw, givenNames), f.surname()
	all := given
	if f.percent(40) {
		all += " " + pick(f.draw, givenNames)
	}
	groups := pick(f.draw, ethnicities)
	f.add(ofChild, c.id, text.Fold(given), given, all, name, c.born,
		genders[f.weighted([]int{48, 49, 1, 2})], groups, f.iwiFor(groups), languages[f.weighted([]int{60, 20, 4, 4, 4, 4, 4})])
	f.findable(ofChild, c.id, all+" "+name)
	f.Names[len(f.Names)-1].Born = &c.born
	if number := numberFor(index, f.seed); number != "" && !f.percent(8) {
		f.add(ofIdentifier, f.Town.id(ofIdentifier, index), c.id, enum.NHISystem, number, enum.Live)
	}
	return c
}

func (f *family) iwiFor(groups []string) []string {
	for _, g := range groups {
		if g == "21111" && f.percent(70) {
			return []string{pick(f.draw, iwi)}
		}
	}
	return nil
}

// home adds where the child lives: mostly one home, sometimes moved there, sometimes two homes.
func (f *family) home(c child, home string) {
	p := calendar.Since(c.born)
	switch {
	case c.born.AddDays(30) < f.asAt && f.percent(8):
		p.From = f.day(calendar.Period{From: c.born.AddDays(1), Until: f.asAt})
		f.addDated(ofWhanauMember, calendar.Period{From: c.born, Until: p.From}, f.id, c.id, nil, f.address())
	case f.percent(5):
		f.addDated(ofWhanauMember, p, f.id, c.id, nil, f.address())
	}
	f.addDated(ofWhanauMember, p, f.id, c.id, nil, home)
}

// address is the label of a household.
func (f *family) address() string {
	return fmt.Sprintf("%d %s", f.between(1, 240), pick(f.draw, streets))
}
