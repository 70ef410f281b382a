package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cangraph/internal/interchange"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
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
				name := "testdata/pictures/" + p.who + "_" + p.key + "_genogram"
				compareText(t, inLines(is), name+".svg")
				compareText(t, is.AltText, name+".txt")
			})
		}
	})
}

// family is Mere and her brother Tama, in one network each; their mother Kahu is in both, Tama's father Lou in his alone, and of
// no whānau of hers.
var family = map[string]string{
	"agencies.csv":       "key,name,kind,control\na,Agency A,OTHER,NGO\n",
	"teams.csv":          "key,name\nt,Team T\n",
	"children.csv":       "key,preferred_name,given_names,family_name,date_of_birth,gender\nc,Mere,Mere,Test,2015-01-01,FEMALE\nd,Tama,Tama,Test,2017-01-01,MALE\n",
	"kin.csv":            "key,given_names,family_name,date_of_birth\nk,Kahu,Test,1980-02-03\nl,Lou,Test,1981-02-03\n",
	"whanau.csv":         "key,name\nw,Test\n",
	"whanau_members.csv": "whanau_key,person_key,household,from,until\nw,c,home,2015-01-01,\nw,k,home,2015-01-01,\n",
	"practitioners.csv":  "key,given_names,family_name,profession\np,Pat,Test,NURSE\n",
	"employments.csv":    "practitioner_key,agency_key,from,until\np,a,2020-01-01,\n",
	"affiliations.csv":   "practitioner_key,team_key,role,from,until\np,t,MEMBER,2020-01-01,\n",
	"networks.csv":       "key,child_key,team_key,accepted_on,closed_on,exit_reason\nn1,c,t,2026-01-01,,\nn2,d,t,2026-01-01,,\n",
	"memberships.csv": "network_key,person_key,agency_key,role,from,until,join_reason,leave_reason\n" +
		"n1,p,a,CORE,2026-01-01,,,\nn2,p,a,CORE,2026-01-01,,,\nn1,k,,WHANAU,2026-01-01,,,\nn2,k,,WHANAU,2026-01-01,,,\nn2,l,,WHANAU,2026-01-01,,,\n",
	"relationships.csv": "person_key,relative_key,kind,from,until\nc,k,PARENT,2015-01-01,\nd,k,PARENT,2017-01-01,\nd,l,PARENT,2017-01-01,\n",
	"accounts.csv": "issuer,subject,practitioner_key,kin_key,child_key,client\n" +
		"https://demo.cangraph.invalid,pat,p,,,\nhttps://demo.cangraph.invalid,kahu,,k,,\n",
}

// Staff see the parents of siblings; family see in the genogram of a child the people of its ecomap, and not who belongs to the
// network of another, even if they see that too.
func TestPicturesOfWhanauShowFamilyWhomTheEcomapDoes(t *testing.T) {
	folder := fstest.MapFS{}
	for name, text := range family {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report, err := interchange.Import(testkit.Context(), s, folder, interchange.Options{Now: now()})
		if err != nil || report.ErrorCount > 0 {
			t.Fatal(err, report)
		}
		for subject, want := range map[string]string{"pat": "Kahu Test, Lou Test, Mere, Tama", "kahu": "Kahu Test, Mere, Tama"} {
			answer := ask[drawn](t, apiFor(t, s, bearer(subject)), `{ children(filter: { importKey: "c" }) { nodes { network { picture(style: GENOGRAM) { altText rows { id name part } } } } } }`, nil)
			var names []string
			for _, r := range answer.Children.Nodes[0].Network.Picture.Rows {
				names = append(names, r.Name)
			}
			slices.Sort(names)
			if have := strings.Join(names, ", "); have != want {
				t.Errorf("%s sees %s instead of %s", subject, have, want)
			}
			// What Tama is to others than Mere is told to staff alone.
			told := answer.Children.Nodes[0].Network.Picture.AltText
			if has := strings.Contains(told, "younger brother; child of Kahu Test"); has != (subject == "pat") || !strings.Contains(told, "younger brother") {
				t.Errorf("%s is told %s", subject, told)
			}
		}
	})
}
