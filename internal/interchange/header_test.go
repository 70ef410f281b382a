package interchange

import (
	"strings"
	"testing"
	"testing/fstest"

	"cangraph/internal/testkit"
)

// A file whose first line is a row would show a child in the message about it.
func TestAFileWithoutNamesOfColumnsIsNotRepeated(t *testing.T) {
	s := testkit.SQLite(t)
	const columns = "key, preferred_name, given_names, family_name, date_of_birth, nhi, gender, ethnicities, iwi, languages, shielded, entered_in_error"
	const constant = "children.csv:1: does not name the columns; the first line must name them, and they are " + columns
	for _, c := range []struct{ name, content, want string }{
		{"rows only", "c1,Mere,Mere Anahera,Rāwhiti,2015-03-01,ZZZ0016,FEMALE,,,\nc2,Tama,Tama,Rāwhiti,,,,,,\n", constant},
		{"one cell like a column", "key,Mere,Mere Anahera,Rāwhiti,2015-03-01,ZZZ0016,FEMALE,,,\n", constant},
		{"small letters", "c1,mere,mere,rāwhiti,2015-03-01,zzz0016,female\n", constant},
		{"a name in the header", "key,preferred_name,given_names,Rāwhiti,date_of_birth,gender\n",
			"children.csv:1:column 4: is not a column of this file; the columns are " + columns},
		{"a number in the header", "key,preferred_name,given_names,family_name,date_of_birth,gender,ZZZ0016,zzz0016\nc1,Mere,Mere,Rāwhiti,2015-03-01,FEMALE,x,\n",
			"children.csv:1:column 7: is not a column of this file; the columns are " + columns +
				"\nchildren.csv:1:column 8: is not a column of this file; the columns are " + columns},
		{"a plain word", "key,preferred_name,given_names,family_name,date_of_birth,gender,colour\n",
			"children.csv:1:colour: is not a column of this file; the columns are " + columns},
		{"capitals", "KEY,Preferred Name,given_names,family_name,date_of_birth,gender\n",
			"children.csv:1:KEY: is not a column of this file; write key, in small letters\n" +
				"children.csv:1:Preferred Name: is not a column of this file; write preferred_name, in small letters"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := fstest.MapFS{"children.csv": {Data: []byte(c.content)}}
			report, err := Import(testkit.Context(), s, folder, Options{Now: monday})
			if err != nil {
				t.Fatal(err)
			}
			if got := printed(report.Errors); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if said := printed(report.Errors) + printed(report.Warnings); strings.Contains(said, "Mere") || strings.Contains(strings.ToUpper(said), "ZZZ") {
				t.Error("a message shows a child: " + said)
			}
		})
	}
}
