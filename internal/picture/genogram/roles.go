package genogram

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/frame"
	"cangraph/internal/picture/svg"
	"cangraph/internal/vocabulary"
)

// call says what everybody is to the child and to others.
func (s *scene) call() {
	for _, p := range s.people {
		if p != s.child {
			p.role = s.roleOf(p)
		}
	}
	for _, p := range s.people {
		p.told = s.toldOf(p)
		if p.adult && p.role == "" {
			p.role = ofFamily.In(s.Lang)
		}
	}
}

// roleOf is what somebody is to the child: what is recorded of the two, or follows from parents in common. Empty: nothing does.
func (s *scene) roleOf(p *person) string {
	var roles []string
	for _, kind := range slices.Concat(nearest, []enum.RelationshipKind{enum.Kaumatua, enum.Other}) {
		for _, t := range s.ties {
			if t.kind != kind || t.other(p) != s.child {
				continue
			}
			add := func(role string) {
				if p.change == "" {
					role = t.change.Mark(svg.Line{Text: role}, s.Lang).Text
				}
				if !slices.Contains(roles, role) {
					roles = append(roles, role)
				}
			}
			switch elder, _ := t.elder(); {
			case t.beside() && !p.adult:
				add(s.siblingOf(p, kind))
			case elder == p && kind == enum.Parent && p.gender == "FEMALE":
				add(mother.In(s.Lang))
			case elder == p && kind == enum.Parent && p.gender == "MALE":
				add(father.In(s.Lang))
			case elder == s.child:
				add(fmt.Sprintf(downward[kind].In(s.Lang), s.child.name))
			case p == t.relative || elder == p || t.rise() == 0 || t.rise() == nowhere:
				add(vocabulary.Kinship(kind).In(s.Lang))
			}
		}
	}
	if len(roles) > 0 {
		return strings.Join(roles, ", ")
	}
	switch {
	case p.id == "":
		return sibling.In(s.Lang)
	case !p.adult && s.share(p, s.child):
		return s.siblingOf(p, s.sharedKind(p))
	case p.sibling:
		return s.siblingOf(p, "")
	case s.ofParent(p, (*scene).isParent):
		return grandOf.In(s.Lang)
	case s.ofParent(p, (*scene).isBeside):
		return auntOf.In(s.Lang)
	case !p.adult && s.atHome(p) > 0:
		return atHomeToo.In(s.Lang)
	}
	return ""
}

// ofParent says whether somebody is something to a parent of the child.
func (s *scene) ofParent(p *person, is func(*scene, *person, *person) bool) bool {
	return slices.ContainsFunc(s.people, func(parent *person) bool { return s.isParent(parent, s.child) && is(s, p, parent) })
}

// isBeside says whether two are brothers or sisters.
func (s *scene) isBeside(a, b *person) bool {
	return a != b && s.share(a, b) || slices.ContainsFunc(s.ties, func(t *tie) bool { return t.other(a) == b && t.beside() })
}

// sharedKind is the kind of sibling that a child is by the parents in common: half where each has two by birth, and not the same.
func (s *scene) sharedKind(p *person) enum.RelationshipKind {
	theirs, ours := s.raisedBy(p), s.raisedBy(s.child)
	kind, births, inCommon := enum.RelationshipKind(""), [2]int{}, 0
	for i, all := range [...]map[*person]enum.RelationshipKind{theirs, ours} {
		for parent, is := range all {
			switch {
			case is == enum.Parent:
				births[i]++
			case theirs[parent] != "" && ours[parent] != "":
				if kind == "" || slices.Index(nearest, is) < slices.Index(nearest, kind) {
					kind = is
				}
			}
			if theirs[parent] == enum.Parent && ours[parent] == enum.Parent {
				inCommon++
			}
		}
	}
	switch both := inCommon / 2; {
	case both == 0:
		return kind
	case both == 1 && births[0] > 1 && births[1] > 1:
		return enum.Half
	}
	return enum.Sibling
}

// siblingOf is what a brother or sister is called: in te reo Māori by whether both are of one gender, and who is older.
func (s *scene) siblingOf(p *person, kind enum.RelationshipKind) string {
	older := p.born < s.child.born && p.born != calendar.Forever
	younger := p.born > s.child.born && p.born != calendar.Forever
	is := sibling.In(s.Lang)
	switch {
	case p.gender == "FEMALE":
		is = sister.In(s.Lang)
	case p.gender == "MALE":
		is = brother.In(s.Lang)
	}
	if s.Lang == bilingual.Maori {
		known := func(p *person) bool { return p.gender == "FEMALE" || p.gender == "MALE" }
		switch same := p.gender == s.child.gender; {
		case !known(p) || !known(s.child):
			is = sibling.In(s.Lang)
		case same && older:
			is = elder.In(s.Lang)
		case same && younger:
			is = youngerIs.In(s.Lang)
		case same:
			is = sameGender.In(s.Lang)
		}
	}
	if of, special := siblingKinds[kind]; special {
		is = fmt.Sprintf(of.In(s.Lang), is)
	}
	if s.Lang == bilingual.English && older {
		is = elder.In(s.Lang) + is
	}
	if s.Lang == bilingual.English && younger {
		is = youngerIs.In(s.Lang) + is
	}
	return is
}

// toldOf is what somebody is to the others, one text for each way.
func (s *scene) toldOf(p *person) (told []string) {
	for _, kind := range nearest {
		var above, below, beside []*person
		for _, t := range s.ties {
			o := t.other(p)
			if t.kind != kind || o == nil || o == s.child || t.change == frame.Gone && cmp.Or(p.change, o.change) != frame.Gone {
				continue
			}
			switch elder, _ := t.elder(); {
			case elder == p:
				below = append(below, o)
			case elder == o:
				above = append(above, o)
			case p != s.child && (p == t.relative || t.rise() == 0):
				beside = append(beside, o)
			}
		}
		if len(above) > 0 {
			told = append(told, fmt.Sprintf(downward[kind].In(s.Lang), named(above)))
		}
		if len(below) > 0 {
			told = append(told, fmt.Sprintf(isOf.In(s.Lang), vocabulary.Kinship(kind).In(s.Lang), named(below)))
		}
		if len(beside) > 0 {
			told = append(told, fmt.Sprintf(isOf.In(s.Lang), vocabulary.Of("RelationshipKind", string(kind)).In(s.Lang), named(beside)))
		}
	}
	return told
}
