package town

import (
	"github.com/google/uuid"

	"cangraph/internal/calendar"
	"cangraph/internal/text"
)

// family is a whānau while it is made.
type family struct {
	*Batch
	draw
	id   uuid.UUID
	name string
	team int
	pool []int // practitioners that its children share
}

// siblingsWeights is how many whānau in a hundred have 1, 2, 3, 4 and 5 children;
// the last is the share of those with more.
var siblingsWeights = []int{62, 20, 10, 5, 2, 1}

// family adds the next whānau, with its households, children and what surrounds them.
func (b *Batch) family() {
	d := b.drawFor(ofWhanau, b.next[ofWhanau])
	f := &family{Batch: b, draw: d, id: b.nextID(ofWhanau), name: pick(d, familyNames), team: d.IntN(b.size.teams)}
	for range 4 {
		f.pool = append(f.pool, b.someone(d, f.team))
	}
	name := "Whānau " + f.name
	b.add(ofWhanau, f.id, text.Fold(name), name)
	b.findable(ofWhanau, f.id, name)
	left := d.weighted(siblingsWeights) + 1
	if left == len(siblingsWeights) {
		left += d.heavy(23)
	}
	for left = min(left, b.children-b.child); left > 0; {
		siblings := min(left, 5)
		if left > 5 {
			siblings = d.between(2, 5)
		}
		f.household(siblings)
		left -= siblings
	}
	f.whanauProvisions()
}

// household adds some siblings with who brings them up. Siblings of two
// households of one whānau are cousins.
func (f *family) household(siblings int) {
	home := f.address()
	children := make([]child, siblings)
	eldest := f.asAt
	for i := range children {
		children[i] = f.newChild()
		eldest = min(eldest, children[i].born)
	}
	adults := f.adults(eldest, home)
	for _, c := range children {
		f.home(c, home)
		f.relationships(c, adults)
		f.networks(c, adults)
	}
}

// adult is a grown-up of a household.
type adult struct {
	id   uuid.UUID
	kind string // of the relationship to the children; empty: a parent of some kind
}

// adults adds one or two who bring the children up and sometimes a grandparent.
func (f *family) adults(eldest calendar.Date, home string) []adult {
	adults := []adult{f.adult(eldest, 18, 40, home, "")}
	if f.percent(60) {
		adults = append(adults, f.adult(eldest, 18, 45, home, ""))
	}
	if f.percent(12) {
		adults = append(adults, f.adult(eldest, 45, 65, home, "GRANDPARENT"))
	}
	return adults
}

func (f *family) adult(eldest calendar.Date, youngest, oldest int, home, kind string) adult {
	a := adult{f.nextID(ofKin), kind}
	given, name := pick(f.draw, givenNames), f.surname()
	born := eldest.AddMonths(-12 * f.between(youngest, oldest)).AddDays(-f.IntN(365))
	f.add(ofKin, a.id, text.Fold(name+" "+given), given, name, born)
	f.findable(ofKin, a.id, given+" "+name)
	f.addDated(ofWhanauMember, calendar.Since(eldest), f.id, nil, a.id, home)
	return a
}

// relationships adds who the adults are to the child. A birth relationship is
// dated from birth; others begin later, and a foster placement may have ended.
func (f *family) relationships(c child, adults []adult) {
	for _, a := range adults {
		kind, p := a.kind, calendar.Since(c.born)
		if kind == "" {
			kind = []string{"PARENT", "WHANGAI", "FOSTER", "STEP"}[f.weighted([]int{88, 5, 4, 3})]
			if kind != "PARENT" && c.born < f.asAt {
				p.From = f.day(calendar.Period{From: c.born, Until: f.asAt})
			}
			if kind == "FOSTER" && p.From < f.asAt && f.percent(30) {
				p.Until = f.day(calendar.Period{From: p.From, Until: f.asAt}).AddDays(1)
			}
		}
		f.addDated(ofRelationship, p, c.id, a.id, kind)
	}
}

// surname is mostly the name of the whānau.
func (f *family) surname() string {
	if f.percent(85) {
		return f.name
	}
	return pick(f.draw, familyNames)
}
