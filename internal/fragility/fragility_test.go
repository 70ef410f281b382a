package fragility_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"cangraph/internal/bilingual"
	"cangraph/internal/fragility"
	"cangraph/internal/network/snapshot"
)

// people are so many practitioners and adults of a whānau.
func people(practitioners, adults int) fragility.Facts {
	var f fragility.Facts
	for i := range practitioners {
		f.Practitioners = append(f.Practitioners, &snapshot.Practitioner{ID: uuid.UUID{1, byte(i)}, GivenNames: fmt.Sprintf("p%d", i), SortName: fmt.Sprintf("p%d", i)})
	}
	for i := range adults {
		f.Adults = append(f.Adults, &snapshot.Kin{ID: uuid.UUID{2, byte(i)}, GivenNames: fmt.Sprintf("k%d", i)})
	}
	return f
}

// pieces are the others in touch with one another, directly or through each other, when
// somebody is taken out, by brute force: everybody is in a piece of their own, and pieces
// that touch become one, until none do.
func pieces(f fragility.Facts, without uuid.UUID) [][]uuid.UUID {
	var all [][]uuid.UUID
	for _, p := range f.Practitioners {
		all = append(all, []uuid.UUID{p.ID})
	}
	for _, k := range f.Adults {
		all = append(all, []uuid.UUID{k.NodeID()})
	}
	all = slices.DeleteFunc(all, func(piece []uuid.UUID) bool { return piece[0] == without })
	inTouch := func(a, b []uuid.UUID) bool {
		return slices.ContainsFunc(f.Touch, func(touch []uuid.UUID) bool {
			in := func(id uuid.UUID) bool { return slices.Contains(touch, id) }
			return slices.ContainsFunc(a, in) && slices.ContainsFunc(b, in)
		})
	}
	for again := true; again; {
		again = false
		for i := range all {
			for j := i + 1; j < len(all); j++ {
				if inTouch(all[i], all[j]) {
					all[i] = append(all[i], all[j]...)
					all = slices.Delete(all, j, j+1)
					again = true
					j--
				}
			}
		}
	}
	return all
}

// Whoever holds a network together is found: taking each out leaves more pieces of the
// others than there were with them, and these are the pieces that are told.
func TestWhoHoldsTheNetworkTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := people(rapid.IntRange(0, 7).Draw(t, "practitioners"), rapid.IntRange(0, 3).Draw(t, "adults"))
		var ids []uuid.UUID
		for _, p := range f.Practitioners {
			ids = append(ids, p.ID)
		}
		for _, k := range f.Adults {
			ids = append(ids, k.NodeID())
		}
		ids = append(ids, uuid.UUID{9}) // somebody who is no member any more holds nobody together
		f.Touch = rapid.SliceOfN(rapid.SliceOfN(rapid.SampledFrom(ids), 1, 3), 0, 9).Draw(t, "touch")
		inside := slices.Clone(f.Touch)
		for i, touch := range f.Touch {
			inside[i] = slices.DeleteFunc(slices.Clone(touch), func(id uuid.UUID) bool { return id == uuid.UUID{9} })
		}
		held := map[uuid.UUID][]*fragility.Piece{}
		for _, one := range fragility.Of(f) {
			for _, reason := range one.Reasons {
				held[one.Practitioner.ID] = reason.Pieces
			}
		}
		f.Touch = inside
		whole := pieces(f, uuid.Nil)
		for _, p := range f.Practitioners {
			left := f
			left.Touch = slices.Clone(f.Touch)
			for i, touch := range left.Touch {
				// who was in touch at once stays in touch, but only two by two: also without p
				left.Touch[i] = slices.DeleteFunc(slices.Clone(touch), func(id uuid.UUID) bool { return id == p.ID })
			}
			with := slices.DeleteFunc(slices.Clone(whole), func(piece []uuid.UUID) bool { return len(piece) == 1 && piece[0] == p.ID })
			without := pieces(left, p.ID)
			if falls, told := len(without) > len(with), held[p.ID] != nil; falls != told {
				t.Fatalf("%s: %d pieces with them, %d without, told %v", p.GivenNames, len(with), len(without), told)
			}
			for _, piece := range held[p.ID] {
				var is []uuid.UUID
				for _, who := range piece.People {
					is = append(is, who.NodeID())
				}
				if !slices.ContainsFunc(without, func(one []uuid.UUID) bool { return same(one, is) }) {
					t.Fatalf("%s: %v is no piece of %v", p.GivenNames, is, without)
				}
			}
		}
	})
}

func same(a, b []uuid.UUID) bool {
	order := func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) }
	a, b = slices.Clone(a), slices.Clone(b)
	slices.SortFunc(a, order)
	slices.SortFunc(b, order)
	return slices.Equal(a, b)
}

// What rests on one practitioner is told; what rests on nobody in particular, on two, or on
// nobody is not.
func TestWhatRestsOnOne(t *testing.T) {
	ana, bo := uuid.UUID{1, 0}, uuid.UUID{1, 1}
	for name, c := range map[string]struct {
		change func(*fragility.Facts)
		want   string
	}{
		"nothing":             {func(*fragility.Facts) {}, ""},
		"a need nobody meets": {func(f *fragility.Facts) { f.Needs = []fragility.Need{{}} }, ""},
		"a need of one": {func(f *fragility.Facts) {
			f.Needs = []fragility.Need{{Work: []fragility.Trace{{ana, "x"}, {ana, "y"}}}}
		}, "p0 NEED_UNCOVERED x y"},
		"a need of two": {func(f *fragility.Facts) { f.Needs = []fragility.Need{{Work: []fragility.Trace{{ana, "x"}, {bo, "y"}}}} }, ""},
		"a need an agency meets": {
			func(f *fragility.Facts) {
				f.Needs = []fragility.Need{{Work: []fragility.Trace{{ana, "x"}, {uuid.Nil, "y"}}}}
			}, "",
		},
		"one to turn to":            {func(f *fragility.Facts) { f.Point = &fragility.Trace{Who: bo, What: "x"} }, "p1 SINGLE_POINT x"},
		"in touch":                  {func(f *fragility.Facts) { f.Contacts = []fragility.Trace{{bo, "x"}, {bo, "x"}} }, "p1 ONLY_CONTACT x"},
		"both in touch":             {func(f *fragility.Facts) { f.Contacts = []fragility.Trace{{bo, "x"}, {ana, "y"}} }, ""},
		"in touch beside no member": {func(f *fragility.Facts) { f.Contacts = []fragility.Trace{{bo, "x"}, {uuid.UUID{9}, "y"}} }, "p1 ONLY_CONTACT x"},
		"no member in touch":        {func(f *fragility.Facts) { f.Contacts = []fragility.Trace{{uuid.UUID{9}, "y"}} }, ""},
		"who has most comes first": {
			func(f *fragility.Facts) {
				f.Point, f.Contacts = &fragility.Trace{Who: bo, What: "x"}, []fragility.Trace{{bo, "y"}}
				f.Needs = []fragility.Need{{Work: []fragility.Trace{{ana, "z"}}}}
			}, "p1 SINGLE_POINT x, p1 ONLY_CONTACT y, p0 NEED_UNCOVERED z",
		},
		"a link": {
			func(f *fragility.Facts) {
				f.Touch = [][]uuid.UUID{{ana, {2, 0}}, {bo, ana}}
			}, "p0 HOLDS_TOGETHER [k0] [p1]",
		},
	} {
		f := people(2, 1)
		c.change(&f)
		var is []string
		for _, one := range fragility.Of(f) {
			for _, r := range one.Reasons {
				words := append([]string{one.Practitioner.GivenNames, string(r.Kind)}, r.Rests...)
				for _, piece := range r.Pieces {
					words = append(words, fmt.Sprintf("[%s]", piece.People[0].Name()))
				}
				is = append(is, strings.Join(words, " "))
				for _, lang := range []bilingual.Lang{bilingual.English, bilingual.Maori} {
					if text := r.Explanation(lang); !strings.Contains(text, one.Practitioner.Name()) || strings.Contains(text, "{") {
						t.Errorf("%s: %q", name, text)
					}
				}
			}
		}
		if got := strings.Join(is, ", "); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
