package network_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cangraph/ent/gen/child"
	"cangraph/internal/calendar"
	"cangraph/internal/interchange"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// world imports CSV files, one text a file.
func world(t *testing.T, s *store.Store, files map[string]string) {
	t.Helper()
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	report, err := interchange.Import(testkit.Context(), s, folder, interchange.Options{Now: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range report.Errors {
		t.Error(problem)
	}
}

// loaded returns the children with these keys, each loaded for itself on a day.
func loaded(t *testing.T, s *store.Store, on calendar.Date, keys ...string) map[string]*snapshot.Child {
	t.Helper()
	source := network.NewSQL(s)
	children := map[string]*snapshot.Child{}
	for _, key := range keys {
		id, err := s.Ent().Child.Query().Where(child.ImportKey(key)).OnlyID(testkit.Context())
		if err != nil {
			t.Fatal(err)
		}
		found, err := source.Load(testkit.Context(), []snapshot.ID{id}, snapshot.With{Meetings: &on})
		if err != nil {
			t.Fatal(err)
		}
		children[key] = found.Child(id)
	}
	return children
}

func siblingsOf(c *snapshot.Child) string {
	var list []string
	for _, s := range c.Siblings {
		for _, p := range s.Days {
			until := ""
			if !p.Ongoing() {
				until = p.Until.String()
			}
			list = append(list, fmt.Sprintf("%s %s..%s", s.Child.PreferredName, p.From, until))
		}
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

const kinship = `person_key,relative_key,kind,from,until
a,b,HALF,2015-01-01,
a,mum,PARENT,2014-01-01,
c,mum,FOSTER,2020-01-01,2020-07-01
c,mum,FOSTER,2020-07-01,2021-01-01
d,dad,PARENT,2014-01-01,2018-01-01
e,dad,STEP,2018-01-01,
uncle,f,WHANGAI,2019-01-01,
g,uncle,PARENT,2012-01-01,
h,uncle,AUNT_UNCLE,2012-01-01,
a,h,COUSIN,2012-01-01,
g,i,WHANGAI,2020-01-01,2020-02-01
i,g,SIBLING,2020-01-20,2020-03-01
mum,d,PARENT,2014-01-01,
`

func TestWhoIsASiblingAndWhen(t *testing.T) {
	keys := strings.Split("abcdefghi", "")
	people := "key,preferred_name,given_names,family_name,date_of_birth,gender\n"
	for _, key := range keys {
		people += fmt.Sprintf("%[1]s,%[1]s,%[1]s,Test,2012-01-01,UNKNOWN\n", key)
	}
	want := map[string]string{
		"a": "b 2015-01-01.., c 2020-01-01..2021-01-01",
		"b": "a 2015-01-01..",           // a's foster sibling is not b's: not transitive
		"c": "a 2020-01-01..2021-01-01", // two adjacent placements are one run
		"d": "",                         // e's time with dad begins when d's ends; d is no parent of mum
		"e": "",                         //
		"f": "g 2019-01-01..",           // whāngai, told from the adult's side
		"g": "f 2019-01-01.., i 2020-01-01..2020-03-01",
		"h": "",                         // an uncle is no parent, a cousin no sibling
		"i": "g 2020-01-01..2020-03-01", // told twice, from both sides
	}
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		world(t, s, map[string]string{
			"children.csv":      people,
			"kin.csv":           "key,given_names,family_name\nmum,Mum,Test\ndad,Dad,Test\nuncle,Uncle,Test\n",
			"relationships.csv": kinship,
		})
		for key, c := range loaded(t, s, day, keys...) {
			if have := siblingsOf(c); have != want[key] {
				t.Errorf("%s has the siblings %q instead of %q", key, have, want[key])
			}
		}
	})
}

// Relationships are loaded of siblings and of the adults of the whānau too, with the parents of both and of the child's parents,
// and nobody whom no picture shows.
func TestKinshipIsLoadedAsFarAsItIsDrawn(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		world(t, s, map[string]string{
			"children.csv":       "key,preferred_name,given_names,family_name,date_of_birth,gender\na,a,a,Test,2012-01-01,UNKNOWN\nb,b,b,Test,2014-01-01,UNKNOWN\n",
			"kin.csv":            "key,given_names,family_name\nmum,mum,T\ndad,dad,T\nnan,nan,T\nfar,far,T\naunt,aunt,T\nother,other,T\n",
			"whanau.csv":         "key,name\ntest,Test\n",
			"whanau_members.csv": "whanau_key,person_key,household,from,until\ntest,a,home,2012-01-01,\ntest,aunt,home,2012-01-01,\n",
			"relationships.csv": `person_key,relative_key,kind,from,until
a,mum,PARENT,2012-01-01,
b,mum,PARENT,2014-01-01,
b,dad,PARENT,2014-01-01,
mum,nan,PARENT,1980-01-01,
aunt,mum,SIBLING,1985-01-01,
nan,far,PARENT,1950-01-01,
other,far,SIBLING,1950-01-01,
`,
		})
		id := s.Ent().Child.Query().Where(child.ImportKey("a")).OnlyIDX(testkit.Context())
		for _, source := range []network.Source{network.NewSQL(s), network.NewSQL(s).AsKnown(time.Now())} {
			found, err := source.Load(testkit.Context(), []snapshot.ID{id}, snapshot.With{Casework: true, Holding: true, Kinship: true})
			if err != nil {
				t.Fatal(err)
			}
			var have []string
			for _, r := range found.Relations {
				have = append(have, fmt.Sprintf("%s %s %s", r.Of.Name(), r.Kind, r.Relative.Name()))
			}
			slices.Sort(have)
			if want := "a PARENT mum T, aunt T SIBLING mum T, b PARENT dad T, b PARENT mum T, mum T PARENT nan T"; strings.Join(have, ", ") != want {
				t.Errorf("%q instead of %q", have, want)
			}
		}
	})
}
