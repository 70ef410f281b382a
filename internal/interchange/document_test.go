package interchange

import (
	"os"
	"strings"
	"testing"

	"cangraph/internal/vocabulary"
)

// The document for the people who prepare files names every file, column and code.
func TestTheDocumentIsComplete(t *testing.T) {
	content, err := os.ReadFile("../../docs/import.md")
	if err != nil {
		t.Fatal(err)
	}
	document := string(content)
	for _, f := range files {
		_, section, found := strings.Cut(document, "### "+f.name+"\n")
		section, _, _ = strings.Cut(section, "\n##")
		if !found {
			t.Error("no section for", f.name)
		}
		for _, c := range f.columns {
			name := c.Name
			if c.Identifies {
				name = "*" + name + "*"
			}
			if c.required {
				name = "**" + name + "**"
			}
			if !strings.Contains(section, "\n| "+name+" | ") {
				t.Errorf("%s: no line for column %s", f.name, name)
			}
		}
		if rows := strings.Count(section, "\n| ") - 1; rows != len(f.columns) {
			t.Errorf("%s: %d columns in the document, %d in the file", f.name, rows, len(f.columns))
		}
	}
	for _, list := range codeLists {
		if strings.HasSuffix(list.column, "leave_reason") {
			continue // “the same list”
		}
		if !strings.Contains(document, strings.Join(list.codes, ", ")) {
			t.Error("codes missing of", list.column)
		}
	}
}

func TestCodesArePrinted(t *testing.T) {
	var out strings.Builder
	if err := Codes(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"agencies.control          CROWN NGO IWI PRIVATE SCHOOL\n",
		"children.gender           FEMALE MALE ANOTHER UNKNOWN (open: other codes are accepted with a warning)\n",
		"level 1                 1 2 3 4 5 6 9\n", " 21111 ", " 2201 ", "BCP 47",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
	if len(vocabulary.Ethnicities) != 262 || oneOf(vocabulary.Iwi, "01") {
		t.Error(len(vocabulary.Ethnicities), "ethnicity codes, or a region among the iwi")
	}
}
