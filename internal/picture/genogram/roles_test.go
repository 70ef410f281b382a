package genogram

import (
	"slices"
	"testing"

	"cangraph/ent/enum"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/picture/frame"
)

// whanau is a scene of a child and others, in a language, with ties by name.
func whanau(lang bilingual.Lang, people []*person, ties ...[3]string) *scene {
	s := &scene{Frame: &frame.Frame{Lang: lang}, child: people[0], people: people}
	who := func(name string) *person {
		return people[slices.IndexFunc(people, func(p *person) bool { return p.name == name })]
	}
	for _, t := range ties {
		s.ties = append(s.ties, &tie{of: who(t[0]), relative: who(t[2]), kind: enum.RelationshipKind(t[1])})
	}
	s.arrange()
	return s
}

func child(name, gender string, born calendar.Date) *person {
	return &person{id: name, name: name, gender: gender, born: born}
}

func adult(name string) *person {
	return &person{id: name, name: name, adult: true, born: calendar.Forever}
}

// What a brother or sister is called depends on both in te reo Māori, and on the one alone in English.
func TestWhatSiblingsAreCalled(t *testing.T) {
	for _, is := range []struct {
		child, sibling string
		born           calendar.Date // of the sibling; the child's is 10
		kind           enum.RelationshipKind
		english, maori string
	}{
		{"FEMALE", "FEMALE", 5, enum.Sibling, "older sister", "tuakana"},
		{"FEMALE", "FEMALE", 15, enum.Sibling, "younger sister", "teina"},
		{"FEMALE", "FEMALE", 10, enum.Sibling, "sister", "tuakana, teina rānei"},
		{"FEMALE", "MALE", 5, enum.Sibling, "older brother", "tungāne"},
		{"MALE", "FEMALE", 15, enum.Sibling, "younger sister", "tuahine"},
		{"MALE", "MALE", 15, enum.Whangai, "younger whāngai brother", "teina whāngai"},
		{"MALE", "FEMALE", 15, enum.Half, "younger half-sister", "tuahine nō te matua kotahi"},
		{"", "FEMALE", 15, enum.Foster, "younger foster sister", "tuakana, teina, tuahine, tungāne rānei taurima"},
		{"MALE", "ANOTHER", calendar.Forever, enum.Step, "step-brother or sister", "tuakana, teina, tuahine, tungāne rānei whakaangi"},
	} {
		for lang, want := range map[bilingual.Lang]string{bilingual.English: is.english, bilingual.Maori: is.maori} {
			s := whanau(lang, []*person{child("a", is.child, 10), child("b", is.sibling, is.born)}, [3]string{"a", string(is.kind), "b"})
			if have := s.people[1].role; have != want {
				t.Errorf("%s of %s, born on %d: %q instead of %q", is.sibling, is.child, is.born, have, want)
			}
		}
	}
}

// What follows from parents in common is said as what is recorded, and nothing that does not follow.
func TestWhatPeopleAreToTheChild(t *testing.T) {
	s := whanau(bilingual.English, []*person{child("me", "MALE", 10), child("full", "MALE", 12), child("half", "FEMALE", 14), child("one", "MALE", 16), child("whāngai", "MALE", 18),
		adult("mum"), adult("dad"), adult("other dad"), adult("nan"), adult("aunt"), adult("uncle"), adult("friend")},
		[3]string{"me", "PARENT", "mum"}, [3]string{"me", "PARENT", "dad"}, [3]string{"full", "PARENT", "mum"}, [3]string{"full", "PARENT", "dad"},
		[3]string{"half", "PARENT", "mum"}, [3]string{"half", "PARENT", "other dad"}, [3]string{"one", "PARENT", "mum"}, [3]string{"mum", "WHANGAI", "whāngai"},
		[3]string{"mum", "PARENT", "nan"}, [3]string{"aunt", "PARENT", "nan"}, [3]string{"uncle", "SIBLING", "dad"}, [3]string{"me", "OTHER", "friend"})
	want := map[string]string{
		"me": "", "full": "younger brother", "half": "younger half-sister", "one": "younger brother", "whāngai": "younger whāngai brother",
		"mum": "parent", "dad": "parent", "other dad": "whānau", "nan": "grandparent", "aunt": "aunt or uncle", "uncle": "aunt or uncle", "friend": "another relationship",
	}
	for _, p := range s.people {
		if p.role != want[p.name] {
			t.Errorf("%s is %q instead of %q", p.name, p.role, want[p.name])
		}
	}
	if len(s.aside) != 1 || s.aside[0].name != "friend" || len(s.rows) != 3 {
		t.Errorf("%d generations, and beside them %+v", len(s.rows), s.aside)
	}
}

// Grandparents who raise a child as whāngai stand among the grandparents, as a family of its own; parents of one child are tied
// to each other, those of another by themselves.
func TestWhoIsAFamily(t *testing.T) {
	s := whanau(bilingual.English, []*person{child("me", "MALE", 10), child("sister", "FEMALE", 8), adult("mum"), adult("koro"), adult("kuia")},
		[3]string{"me", "PARENT", "mum"}, [3]string{"sister", "PARENT", "mum"}, [3]string{"mum", "PARENT", "koro"}, [3]string{"mum", "PARENT", "kuia"},
		[3]string{"me", "GRANDPARENT", "koro"}, [3]string{"koro", "WHANGAI", "me"}, [3]string{"me", "WHANGAI", "kuia"}, [3]string{"me", "GRANDPARENT", "kuia"})
	var have []string
	for _, f := range s.families {
		is := named(f.parents) + ":"
		for _, l := range f.children {
			is += " " + l.child.name + " " + string(l.kind)
		}
		have = append(have, is)
	}
	slices.Sort(have)
	if want := []string{"koro, kuia: me WHANGAI", "koro, kuia: mum PARENT", "mum: sister PARENT me PARENT"}; !slices.Equal(have, want) {
		t.Errorf("%q instead of %q", have, want)
	}
	if s.people[3].generation != 2 || s.people[3].role != "grandparent, whāngai parent" {
		t.Errorf("%+v", s.people[3])
	}
}
