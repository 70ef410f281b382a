package genogram

import (
	"cmp"
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/fault"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/picture/frame"
	"cangraph/internal/text"
)

// gather makes the scene of a network: of the day that it shows, and with who has come and gone since another.
func gather(ctx context.Context, around *network.Support, asked frame.Asked) (*scene, error) {
	f, err := frame.New(around, asked, titleOf, myTitle)
	if err != nil {
		return nil, err
	}
	now, err := gathered(ctx, around, f.Lang)
	if err != nil {
		return nil, err
	}
	if asked.Compared != nil {
		before, err := gathered(ctx, around.On(*asked.Compared), f.Lang)
		if err != nil {
			return nil, err
		}
		now.since(before)
	}
	if len(now.people) > mostPeople {
		return nil, fault.New(fault.Limited, "a genogram has room for %d people, and this whānau has %d: ask for another style, or for whanau", mostPeople, len(now.people))
	}
	s := &scene{Frame: f, child: now.people[0], people: now.people, ties: now.tied(), homes: now.homes}
	for _, p := range s.people {
		if birth := now.births[p]; birth != nil {
			p.age, p.born = birth.AgeOn(around.AsAt), birth.Date
		}
	}
	s.arrange()
	return s, nil
}

// circle is who belongs to the whānau on a day.
type circle struct {
	around  *network.Support
	people  []*person
	known   map[snapshot.ID]*person
	births  map[*person]*snapshot.Birth
	unnamed []*person
	live    []*snapshot.Relation // of the day
	gone    []*snapshot.Relation // of the day compared with
	isNew   map[*snapshot.Relation]bool
	homes   []*home
}

func gathered(ctx context.Context, around *network.Support, lang bilingual.Lang) (*circle, error) {
	work, err := around.Kinship()
	if err != nil {
		return nil, err
	}
	c := &circle{around: around, known: map[snapshot.ID]*person{}, births: map[*person]*snapshot.Birth{}, isNew: map[*snapshot.Relation]bool{}}
	for _, r := range around.Child.In.Relations {
		if r.Row.Contains(around.AsAt) {
			c.live = append(c.live, r)
		}
	}
	if err := c.children(ctx, lang); err != nil {
		return nil, err
	}
	c.adults(work)
	if around.View() != network.ChildSafe { // family see who is in their network and their whānau, and not the trees of others
		c.relatives()
	}
	c.households()
	return c, nil
}

// children are the child, its siblings, also those who may not be named, and the other children of its home.
func (c *circle) children(ctx context.Context, lang bilingual.Lang) error {
	c.add(c.around.Child)
	siblings, err := c.around.Siblings(ctx)
	for _, s := range siblings {
		if named := s.Child(); named != nil {
			c.add(named)
			c.known[named.ID].sibling = true
			continue
		}
		p := &person{name: frame.ASibling.In(lang), born: calendar.Forever, sibling: true}
		c.people, c.unnamed = append(c.people, p), append(c.unnamed, p)
	}
	if err != nil {
		return err
	}
	mates, err := c.around.Housemates(ctx)
	for _, child := range mates {
		c.add(child)
	}
	return err
}

// add adds somebody, once.
func (c *circle) add(who snapshot.Person) {
	if c.known[who.NodeID()] != nil {
		return
	}
	p := &person{name: who.Name(), born: calendar.Forever}
	switch who := who.(type) {
	case *snapshot.Child:
		p.id, p.gender, c.births[p] = who.GlobalID(), who.Gender, who.Birth
	case *snapshot.Kin:
		p.id, p.adult, c.births[p] = who.GlobalID(), true, who.Birth
	}
	c.known[who.NodeID()] = p
	c.people = append(c.people, p)
}

// adults are those of the whānau, of the network and of the safety network.
func (c *circle) adults(work *snapshot.Casework) {
	day := c.around.AsAt
	for _, w := range c.around.Child.WhanauOn(day) {
		for _, a := range w.Adults {
			if a.Adult != nil && a.Period.Contains(day) {
				c.add(a.Adult)
			}
		}
	}
	for _, m := range c.around.Members() {
		if m.Kin != nil {
			c.add(m.Kin)
		}
	}
	for _, s := range work.Safety {
		if s.Adult != nil && calendar.Between(s.Agreed, s.Ended).Contains(day) {
			c.add(s.Adult)
		}
	}
}

// relatives are the other adults who are recorded as family of the child, as parents of its siblings, or as parents of its
// parents.
func (c *circle) relatives() {
	child, parents := c.around.Child.ID, map[snapshot.ID]bool{}
	for _, r := range c.live {
		elder, younger := r.Relative, r.Of
		if _, told := r.Of.(*snapshot.Kin); told && c.isChild(r.Relative) { // from the side of the adult
			elder, younger = r.Of, r.Relative
		}
		if _, adult := elder.(*snapshot.Kin); adult && (younger.NodeID() == child || c.isChild(younger) && slices.Contains(parental, r.Kind)) {
			c.add(elder)
			parents[elder.NodeID()] = parents[elder.NodeID()] || younger.NodeID() == child && r.Kind == enum.Parent
		}
	}
	for _, r := range c.live {
		if _, adult := r.Relative.(*snapshot.Kin); adult && parents[r.Of.NodeID()] && r.Kind == enum.Parent {
			c.add(r.Relative)
		}
	}
}

// parental are the ways to be a parent.
var parental = []enum.RelationshipKind{enum.Parent, enum.Step, enum.Foster, enum.Whangai}

// isChild says whether somebody is one of the children drawn.
func (c *circle) isChild(who snapshot.Person) bool {
	p := c.known[who.NodeID()]
	return p != nil && !p.adult
}

// households are the homes of the child with who lives there.
func (c *circle) households() {
	day := c.around.AsAt
	for _, at := range c.around.Child.Homes(day) {
		h := &home{label: at.Label, people: c.people[:1:1]}
		move := func(in snapshot.ID, label string, period calendar.Period) {
			if p := c.known[in]; p != nil && label == at.Label && period.Contains(day) && !h.livesThere(p) {
				h.people = append(h.people, p)
			}
		}
		for _, m := range at.Whanau.Members {
			move(m.Child.ID, m.Household, m.Period)
		}
		for _, a := range at.Whanau.Adults {
			move(a.Kin, a.Household, a.Period)
		}
		c.homes = append(c.homes, h)
	}
}

// since marks who and which relationships have come since an earlier day, and adds who and what is gone. Of siblings without a
// name, as many as were there before are still there.
func (c *circle) since(before *circle) {
	for id, p := range c.known {
		if before.known[id] == nil {
			p.change = frame.Came
		}
	}
	for i, p := range c.unnamed {
		if i >= len(before.unnamed) {
			p.change = frame.Came
		}
	}
	named := map[*person]snapshot.ID{}
	for id, p := range before.known {
		named[p] = id
	}
	for _, p := range before.people {
		id, isNamed := named[p]
		if isNamed && c.known[id] != nil || !isNamed && slices.Index(before.unnamed, p) < len(c.unnamed) {
			continue
		}
		p.change = frame.Gone
		c.people, c.births[p] = append(c.people, p), before.births[p]
		if isNamed {
			c.known[id] = p
		}
	}
	for _, r := range c.live {
		c.isNew[r] = !slices.Contains(before.live, r)
	}
	for _, r := range before.live {
		if !slices.Contains(c.live, r) {
			c.gone = append(c.gone, r)
		}
	}
}

// tied are the relationships between people who are drawn, each once, in an order that does not depend on the database. Family
// read those of the child alone: who else is whose parent is for them to tell.
func (c *circle) tied() (ties []*tie) {
	seen := map[tie]bool{}
	add := func(r *snapshot.Relation, is frame.Change) {
		t := tie{of: c.known[r.Of.NodeID()], relative: c.known[r.Relative.NodeID()], kind: r.Kind}
		if t.of == nil || t.relative == nil || seen[t] {
			return
		}
		if child := c.people[0]; c.around.View() == network.ChildSafe && t.of != child && t.relative != child {
			return
		}
		seen[t] = true
		t.change = cmp.Or(is, t.of.change, t.relative.change)
		ties = append(ties, &t)
	}
	for _, r := range c.live {
		if !c.isNew[r] {
			add(r, "")
		}
	}
	for _, r := range c.live {
		add(r, frame.Came)
	}
	for _, r := range c.gone {
		add(r, frame.Gone)
	}
	slices.SortStableFunc(ties, func(a, b *tie) int {
		return cmp.Or(byName(a.of, b.of), byName(a.relative, b.relative), cmp.Compare(a.kind, b.kind))
	})
	return ties
}

func byName(a, b *person) int {
	return cmp.Or(cmp.Compare(text.Fold(a.name), text.Fold(b.name)), cmp.Compare(a.id, b.id))
}

func byBirth(a, b *person) int { return cmp.Or(cmp.Compare(a.born, b.born), byName(a, b)) }
