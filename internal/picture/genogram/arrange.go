package genogram

import (
	"cmp"
	"math"
	"slices"

	"cangraph/ent/enum"
)

// arrange says who stands in which generation and where in it, who is whose family, and what everybody is called.
func (s *scene) arrange() {
	s.generations()
	s.join()
	s.order()
	s.call()
}

// nearest are the kinds of relationships, those first that say best in which generation somebody stands: a grandparent who
// raises the child as whāngai stands among the grandparents.
var nearest = []enum.RelationshipKind{
	enum.Grandparent, enum.Parent, enum.AuntUncle, enum.Sibling, enum.Half, enum.Cousin, enum.Whangai, enum.Foster, enum.Step,
}

// generations places people, from the child on. Children who are nothing to it that is recorded stand with it, and their own
// people by them.
func (s *scene) generations() {
	s.from([]*person{s.child})
	s.from(slices.DeleteFunc(slices.Clone(s.people), func(p *person) bool { return p.placed || p.adult }))
	of := map[int][]*person{}
	for _, p := range s.people {
		if !p.placed {
			s.aside = append(s.aside, p)
			continue
		}
		of[p.generation] = append(of[p.generation], p)
	}
	for generation, people := range of {
		s.rows = append(s.rows, row{generation, people})
	}
	slices.SortFunc(s.rows, func(a, b row) int { return b.generation - a.generation })
}

// from places some people with the child, and whom they reach.
func (s *scene) from(reached []*person) {
	for _, p := range reached {
		p.placed = true
	}
	for len(reached) > 0 {
		var next []*person
		for _, kind := range nearest {
			for _, p := range reached {
				next = append(next, s.reach(p, kind)...)
			}
		}
		reached = next
	}
}

// reach places who is tied to somebody by a kind of relationship.
func (s *scene) reach(p *person, kind enum.RelationshipKind) (placed []*person) {
	for _, t := range s.ties {
		other, up := t.other(p), t.rise()
		if t.kind != kind || other == nil || other.placed || up == nowhere {
			continue
		}
		if p == t.relative {
			up = -up
		}
		other.placed, other.generation = true, p.generation+up
		placed = append(placed, other)
	}
	return placed
}

// nowhere is the rise of a tie that says nothing of generations.
const nowhere = math.MaxInt

// rise is how many generations the relative stands above the other.
func (t *tie) rise() int {
	elder, _ := t.elder()
	switch {
	case elder != nil && t.kind == enum.Grandparent:
		return 2
	case elder == t.relative && elder != nil, t.kind == enum.AuntUncle:
		return 1
	case elder != nil:
		return -1
	case t.beside(), t.kind == enum.Cousin:
		return 0
	}
	return nowhere
}

// join makes families of the ties: of each way in which a child has parents one, with their other children of that way or
// another.
func (s *scene) join() {
	for _, r := range s.rows {
		slices.SortStableFunc(r.people, byBirth)
		for _, younger := range r.people {
			for _, kind := range nearest {
				parents, legs := s.parents(younger, kind)
				if kind == enum.Grandparent { // who of them is a couple is not recorded
					for i, p := range parents {
						s.hang([]*person{p}, legs[i])
					}
				} else if len(parents) > 0 {
					s.hang(parents, legs[0])
				}
			}
		}
	}
	for _, r := range s.rows {
		for _, kind := range nearest {
			s.bond(r.people, kind)
		}
	}
}

// parents are those of a person by a kind of relationship, and how it hangs on them.
func (s *scene) parents(younger *person, kind enum.RelationshipKind) (parents []*person, legs []leg) {
	for _, t := range s.ties {
		elder, of := t.elder()
		if t.kind != kind || elder == nil || of != younger || !elder.placed || elder.generation <= younger.generation || slices.Contains(parents, elder) {
			continue
		}
		if kind == enum.Grandparent && slices.ContainsFunc(s.people, func(p *person) bool { return s.isParent(elder, p) && s.isParent(p, younger) }) {
			continue // by way of the parent
		}
		parents, legs = append(parents, elder), append(legs, leg{younger, kind, t.change})
	}
	return parents, legs
}

// hang hangs a child on the family of some parents, which is made when it is new.
func (s *scene) hang(parents []*person, l leg) {
	parents = slices.Clone(parents)
	slices.SortFunc(parents, byName)
	for _, f := range s.families {
		if slices.Equal(f.parents, parents) && f.children[0].child.generation == l.child.generation && !f.has(l.child) {
			f.children = append(f.children, l)
			return
		}
	}
	s.families = append(s.families, &family{parents, []leg{l}})
}

// bond makes families of brothers and sisters by a kind of relationship who have no parent in common here: as many in one as
// are each so to all others, since who is a sibling of a sibling need not be one.
func (s *scene) bond(people []*person, kind enum.RelationshipKind) {
	done, ties := map[*tie]bool{}, slices.DeleteFunc(slices.Clone(s.ties), func(t *tie) bool {
		return t.kind != kind || !t.beside() || s.share(t.of, t.relative)
	})
	tied := func(a, b *person) *tie {
		if i := slices.IndexFunc(ties, func(t *tie) bool { return t.other(a) == b }); i >= 0 {
			return ties[i]
		}
		return nil
	}
	for i, first := range people {
		for _, second := range people[i+1:] {
			t := tied(first, second)
			if t == nil || done[t] {
				continue
			}
			all := []*person{first, second}
			for _, p := range people {
				if !slices.Contains(all, p) && !slices.ContainsFunc(all, func(o *person) bool { return tied(o, p) == nil || tied(o, p).change != t.change }) {
					all = append(all, p)
				}
			}
			f := &family{}
			for j, p := range all {
				f.children = append(f.children, leg{p, kind, t.change})
				for _, o := range all[:j] {
					done[tied(o, p)] = true
				}
			}
			s.families = append(s.families, f)
		}
	}
}

// share says whether two have a parent in common, by birth or otherwise.
func (s *scene) share(a, b *person) bool {
	of := s.raisedBy(b)
	for parent := range s.raisedBy(a) {
		if of[parent] != "" {
			return true
		}
	}
	return false
}

// raisedBy are the parents of somebody, each with the kind of relationship.
func (s *scene) raisedBy(p *person) map[*person]enum.RelationshipKind {
	all := map[*person]enum.RelationshipKind{}
	for _, t := range s.ties {
		if elder, younger := t.elder(); younger == p && elder.placed && t.kind != enum.Grandparent && (all[elder] == "" || t.kind == enum.Parent) {
			all[elder] = t.kind
		}
	}
	return all
}

// has says whether somebody is a child of the family.
func (f *family) has(p *person) bool {
	return slices.ContainsFunc(f.children, func(l leg) bool { return l.child == p })
}

// order puts the child's generation by family and birth, and each other over or under whom it belongs to.
func (s *scene) order() {
	base := slices.IndexFunc(s.rows, func(r row) bool { return r.generation == 0 })
	s.byFamily(s.rows[base].people)
	for i := base - 1; i >= 0; i-- {
		s.byKey(s.rows[i].people, func(f *family, p *person) []*person {
			if slices.Contains(f.parents, p) {
				return f.young()
			}
			return nil
		})
	}
	for _, r := range s.rows[base+1:] {
		s.byKey(r.people, func(f *family, p *person) []*person {
			if f.has(p) {
				return f.parents
			}
			return nil
		})
	}
	slices.SortStableFunc(s.aside, func(a, b *person) int { return cmp.Or(s.atHome(b)-s.atHome(a), byBirth(a, b)) })
}

// young are the children of the family.
func (f *family) young() (all []*person) {
	for _, l := range f.children {
		all = append(all, l.child)
	}
	return all
}

// atHome is 1 for who lives with the child.
func (s *scene) atHome(p *person) int {
	for _, h := range s.homes {
		if h.livesThere(p) {
			return 1
		}
	}
	return 0
}

// byFamily orders children by the first of their families, and in it by birth; who has none stands alone, and who has no name
// comes last.
func (s *scene) byFamily(children []*person) {
	oldest := func(p *person) *person {
		for _, f := range s.families {
			if f.has(p) && len(f.parents) > 0 {
				return slices.MinFunc(f.young(), byBirth)
			}
		}
		return p
	}
	slices.SortStableFunc(children, func(a, b *person) int { return cmp.Or(byBirth(oldest(a), oldest(b)), byBirth(a, b)) })
	for i, p := range children {
		p.key = (float64(i) + 0.5) / float64(len(children))
	}
}

// byKey orders a generation by where the people stand to whom its own belong, as of says by family. Who belongs to nobody
// stands beside a brother or sister, or at the end.
func (s *scene) byKey(people []*person, of func(*family, *person) []*person) {
	const end = 2
	for _, p := range people {
		sum, n := 0.0, 0
		for _, f := range s.families {
			for _, o := range of(f, p) {
				sum, n = sum+o.key, n+1
			}
		}
		if p.key = end; n > 0 {
			p.key = sum / float64(n)
		}
	}
	for _, p := range people {
		for _, f := range s.families {
			if p.key == end && len(f.parents) == 0 && f.has(p) {
				for _, o := range f.young() {
					p.key = min(p.key, o.key)
				}
			}
		}
	}
	slices.SortStableFunc(people, func(a, b *person) int { return cmp.Compare(a.key, b.key) })
}
