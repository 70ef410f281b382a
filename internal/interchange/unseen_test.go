package interchange

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

func TestWhatCannotBeSeenIsRefusedUnprinted(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		refuse(t, s, fstest.MapFS{
			"agencies.csv": {Data: []byte("key,name,kind,control,parent_key\na1,A\x1b[31m,OTHER,NGO,\na2\x1b[2J,A,OTHER,NGO,\na3,A\u202eB,OTHER,NGO,\na4,A\u0085B,OTHER,NGO,\na5,A\tB,OTHER,NGO,\na6,A,OTHER,NGO,b\u009b1\n")},
			"kin.csv":      {Data: []byte("key,given_names,family_name\n\"k\n1\",A,A\nk\u200b2,A,A\nk\ufeff3,A,A\nk\ufe0f4,A,A\nk\u202e5,A,A\nk6,\"A\nB\",A\nk7,A,\n")},
		}, `
agencies.csv:2:name: holds an invisible control character (U+001B); delete it
agencies.csv:3:key: holds an invisible control character (U+001B); delete it
agencies.csv:4:name: holds an invisible control character (U+202E); delete it
agencies.csv:5:name: holds a line break; write it in one line
agencies.csv:6:name: holds an invisible control character (U+0009); delete it
agencies.csv:7:parent_key: holds an invisible control character (U+009B); delete it
kin.csv:2:key: holds a line break; write it in one line
kin.csv:4:key: holds an invisible character (U+200B); delete it, as keys that look alike must be alike
kin.csv:5:key: holds an invisible character (U+FEFF); delete it, as keys that look alike must be alike
kin.csv:6:key: holds an invisible character (U+FE0F); delete it, as keys that look alike must be alike
kin.csv:7:key: holds an invisible control character (U+202E); delete it
kin.csv:8:given_names: holds a line break; write it in one line
kin.csv:10:family_name: is empty; write the family name`)
	})
}

func TestNamesOfAotearoaAreKept(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		take(t, s, one("kin.csv", "key,given_names,family_name\nākā-1,Hēmi-Tāne,O’Brien\nk 2,Sina ʻAna,d'Arcy\nk3,می\u200cخواهم,Ngāi Tahu / Kāi Tahu\n"), monday)
		if got := dump(t, s, ""); !strings.Contains(got, "Sina ʻAna") || !strings.Contains(got, "ākā-1") {
			t.Error(got)
		}
	})
}

func TestMessagesHoldNothingThatDoesNotPrint(t *testing.T) {
	folder := fstest.MapFS{"kin.csv": {Data: []byte("key,given_names,family_name\n")}}
	folder["x\x1b[31m\n.csv"] = &fstest.MapFile{}
	refuse(t, testkit.SQLite(t), folder, "x<U+001B>[31m<U+000A>.csv: is not a file of an import; the files are "+strings.Join(fileNames(), ", "))
	for _, r := range quoted("a\u00a0b\u202ec\x1b") {
		if !unicode.IsPrint(r) {
			t.Errorf("%U is printed", r)
		}
	}
}
