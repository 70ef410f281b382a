package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"cangraph/internal/store"
)

// genograms of the demo, each in testdata/pictures as a drawing and in words.
var genograms = []struct {
	who, key, args string
	shown, not     []string
}{
	{"ata-wilkins", "tama-kereama", "", []string{"Rangi Kereama", "whāngai"}, []string{"Kauri", "Matiu"}},
	{"ata-wilkins", "kauri-kereama", `comparedWith: "2026-01-10"`, []string{"foster parent (gone)", "Ngaio"}, nil},
	{"fetu-aumua", "tavita-faleolo", `lang: MI, comparedWith: "2020-01-01"`, []string{"whakaangi", "tuakana", "tuahine", "(hou)"}, nil},
	{"ben-carter", "pita-henare", "", []string{"a sibling", "Whetū"}, []string{"Mārama", "Rongo"}},
	{"ata-wilkins", "jack-wilson", "", []string{"grandparent", "Ruby", "Carol Wilson"}, nil},
	{"tiaki-rangihuna", "tiaki-rangihuna", "shape: NARROW", []string{"My whānau", "Waimarie Rangihuna"}, []string{">34<", "(34)"}},
}

func TestPicturesOfWhanau(t *testing.T) {
	busy.Each(t, func(t *testing.T, s *store.Store) {
		for _, p := range genograms {
			t.Run(p.who+" of "+p.key, func(t *testing.T) {
				answer := ask[drawn](t, apiFor(t, s, bearer(p.who)), fmt.Sprintf(`{ children(filter: { importKey: %q }) { nodes { id network {
					picture(style: GENOGRAM %s) { svg altText width height rows { id name part } } } } } }`, p.key, p.args), nil)
				if len(answer.Children.Nodes) != 1 {
					t.Fatalf("%d children", len(answer.Children.Nodes))
				}
				is := answer.Children.Nodes[0].Network.Picture
				for _, text := range p.shown {
					if !strings.Contains(is.SVG, text) || !strings.Contains(is.AltText, text) {
						t.Errorf("%q is not shown", text)
					}
				}
				for _, text := range p.not {
					if strings.Contains(is.SVG+is.AltText, text) {
						t.Errorf("%q is shown", text)
					}
				}
				name := "testdata/pictures/genogram_" + p.who + "_" + p.key
				compareText(t, inLines(is), name+".svg")
				compareText(t, is.AltText, name+".txt")
			})
		}
	})
}
