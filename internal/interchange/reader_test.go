package interchange

import (
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// spreadsheets write the same rows in many ways, and all of them are read.
var spreadsheets = []struct {
	name  string
	write func(content string) string
}{
	{"byte order mark", func(s string) string { return "\ufeff" + s }},
	{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"no line end at the end", func(s string) string { return strings.TrimSuffix(s, "\n") }},
	{"empty rows at the end", func(s string) string { return s + "\n,,,,\n \n\"\",\n" }},
	{"empty columns at the right", func(s string) string {
		return strings.ReplaceAll(s, "\n", ",,\n")
	}},
	{"every value quoted", func(s string) string { return rewrite(s, quoteAll, nil) }},
	{"no empty cells at the end of rows", func(s string) string { return rewrite(s, shorten, nil) }},
	{"white space around values", func(s string) string { return rewrite(s, pad, nil) }},
	{"decomposed letters", func(s string) string { return strings.ReplaceAll(s, "ā", "a\u0304") }},
	{"other order of columns", func(s string) string { return rewrite(s, slices.Reverse, nil) }},
	{"other order of rows", func(s string) string { return rewrite(s, nil, shuffle) }},
}

func TestEverySpreadsheetGivesTheSameData(t *testing.T) {
	plain := testkit.SQLite(t)
	take(t, plain, sound(t), monday)
	want := dump(t, plain, "")
	for _, c := range spreadsheets {
		t.Run(c.name, func(t *testing.T) {
			folder := sound(t)
			for name, file := range folder {
				folder[name] = &fstest.MapFile{Data: []byte(c.write(string(file.Data)))}
			}
			s := testkit.SQLite(t)
			take(t, s, folder, monday)
			if diff := cmp.Diff(want, dump(t, s, "")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func rewrite(content string, row func([]string), rows func([][]string)) string {
	records, err := csv.NewReader(strings.NewReader(content)).ReadAll()
	if err != nil {
		panic(err)
	}
	if rows != nil {
		rows(records[1:])
	}
	var out strings.Builder
	for _, record := range records {
		if row != nil {
			row(record)
		}
		for i := range record {
			if !strings.HasPrefix(record[i], "\"") {
				record[i] = "\"" + strings.ReplaceAll(record[i], "\"", "\"\"") + "\""
			}
		}
		line := strings.Join(record, ",")
		for strings.HasSuffix(line, ",\"-\"") {
			line = strings.TrimSuffix(line, ",\"-\"")
		}
		out.WriteString(line + "\n")
	}
	return out.String()
}

func quoteAll([]string) {}

func shorten(record []string) {
	for i := len(record) - 1; i > 0 && record[i] == ""; i-- {
		record[i] = "-"
	}
}

func pad(record []string) {
	for i := range record {
		record[i] = " \u00a0" + record[i] + "\t "
	}
}

func shuffle(records [][]string) {
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
}

func utf16Of(s string) string {
	out := []byte("\xff\xfe")
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

func TestAFileThatIsNotCSVIsRefusedInWords(t *testing.T) {
	s := testkit.SQLite(t)
	const remedy = "; save it with commas (LibreOffice asks for the field delimiter; Excel uses that of the computer's region)"
	const utf16Message = "kin.csv:1: is UTF-16, or not text at all; save the file as “CSV UTF-8”, not as “Unicode text”"
	content := "key,given_names,family_name,date_of_birth\nk1,Hine,Rāwhiti,\nk2,Wiremu,Rāwhiti,\n"
	for name, c := range map[string]struct{ content, want string }{
		"UTF-16":               {utf16Of(content), utf16Message},
		"UTF-16 without mark":  {utf16Of(content)[2:], utf16Message},
		"semicolons":           {strings.ReplaceAll(content, ",", ";"), "kin.csv:1: separates its columns by semicolons (;)" + remedy},
		"quoted semicolons":    {"\"key\";\"given_names\"\n", "kin.csv:1: separates its columns by semicolons (;)" + remedy},
		"tabs":                 {strings.ReplaceAll(content, ",", "\t"), "kin.csv:1: separates its columns by tabs" + remedy},
		"old Macintosh":        {strings.ReplaceAll(content, "\n", "\r"), "kin.csv:1: has lines that end as on old Macintosh computers; save the file as “CSV UTF-8”"},
		"spreadsheet":          {"PK\x03\x04…", "kin.csv:1: is a spreadsheet, not CSV; save each sheet as “CSV UTF-8”"},
		"broken header":        {"key,\"given\"x,\n", "kin.csv:1: has a quotation mark in the wrong place; write \" before and after the whole value, and \"\" for one inside it"},
		"unclosed quotation":   {strings.Replace(content, "Hine", "\"Hine", 1), "kin.csv:2:given_names: has a quotation mark in the wrong place; write \" before and after the whole value, and \"\" for one inside it"},
		"header not UTF-8":     {"key,given_names,family_name,n\xe4me\n", "kin.csv:1: the name of a column is not UTF-8 text; save the file as “CSV UTF-8” and check that macrons look right"},
		"unknown column":       {"key,given_names,family_name,colour\n", "kin.csv:1:colour: is not a column of this file; the columns are key, given_names, family_name, date_of_birth, entered_in_error"},
		"column in capitals":   {"key,Given Names,family_name\n", "kin.csv:1:Given Names: is not a column of this file; write given_names, in small letters"},
		"column twice":         {"key,key,given_names,family_name\n", "kin.csv:1:key: stands twice in the first line; leave one"},
		"missing column":       {"key,given_names\nk1,Hine\nk2,Wiremu\n", "kin.csv:1:family_name: is missing; add the column, with the family name in every row"},
		"value beside columns": {"key,given_names,family_name,\nk1,Hine,Rāwhiti,x\nk2,Wiremu,Rāwhiti,\n", "kin.csv:2: has a value beside the named columns; put a value that holds a comma in quotation marks, or name the column"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := sound(t)
			folder["kin.csv"] = &fstest.MapFile{Data: []byte(c.content)}
			report, err := Import(testkit.Context(), s, folder, Options{Now: monday})
			if err != nil {
				t.Fatal(err)
			}
			if got := printed(report.Errors); !strings.HasPrefix(got, c.want) {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if (strings.HasPrefix(c.want, "kin.csv:1: ") || name == "unclosed quotation") && name != "header not UTF-8" && report.ErrorCount != 1 {
				t.Error("a file that cannot be read leads to follow-on errors:\n" + printed(report.Errors))
			}
		})
	}
}

func TestTheFolderHoldsNothingElse(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		folder := sound(t)
		for _, name := range []string{".DS_Store", "~$children.csv", ".~lock.kin.csv#", "kin.csv~", "Thumbs.db", ".git/config"} {
			folder[name] = &fstest.MapFile{}
		}
		take(t, s, folder, monday)
		for _, name := range []string{"child.csv", "Kin.csv", "notes.txt", "older/kin.csv"} {
			folder[name] = &fstest.MapFile{}
		}
		const files = "is not a file of an import; the files are agencies.csv, service_types.csv, teams.csv, whanau.csv, children.csv, kin.csv, whanau_members.csv, " +
			"relationships.csv, practitioners.csv, employments.csv, affiliations.csv, networks.csv, memberships.csv, leads.csv, provisions.csv, accounts.csv, mandates.csv, supervisions.csv, named_people.csv, sharing_classes.csv, sharing_agreements.csv"
		refuse(t, s, folder, `
Kin.csv: is not a file of an import; write its name in small letters, as kin.csv
child.csv: `+files+`
notes.txt: `+files+`
older: is a folder, which is not read; put the files side by side, and take it away`)
	})
}

func TestMissingAndEmptyFilesHoldNoRows(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		report := take(t, s, fstest.MapFS{
			"agencies.csv": {}, "kin.csv": {Data: []byte("key\n")}, "whanau.csv": {Data: []byte("\n\nkey,name\nw1,Te Whānau Rāwhiti\n")},
		}, monday)
		want := []FileReport{{Name: "agencies.csv"}, {Name: "whanau.csv", Rows: 1, Added: 1}, {Name: "kin.csv"}}
		if diff := cmp.Diff(want, report.Files); diff != "" {
			t.Error(diff)
		}
		refuse(t, s, fstest.MapFS{"whanau.csv": {Data: []byte("\n\nkey,name\nw1,\n")}}, "whanau.csv:4:name: is empty; write the name of the whānau")
	})
}

func TestAFolderWithoutAnyOfTheFilesIsRefused(t *testing.T) {
	names := strings.Join(fileNames(), ", ")
	s := testkit.SQLite(t)
	refuse(t, s, fstest.MapFS{}, "the folder: holds none of the files of an import; they are "+names)
	refuse(t, s, fstest.MapFS{".DS_Store": {}}, "the folder: holds none of the files of an import; they are "+names)
	refuse(t, s, fstest.MapFS{"notes.txt": {}}, "notes.txt: is not a file of an import; the files are "+names)
}

func FuzzReader(f *testing.F) {
	for _, c := range spreadsheets {
		f.Add(c.write("key,given_names,family_name,date_of_birth,entered_in_error\nk1,Hine,\"Rāwhiti\n\"\"x\"\"\",2000-01-01,yes\n"))
	}
	f.Add("key;given_names\n")
	f.Add("\xff\xfek\x00")
	f.Add("key,\"a\"b\nx,\"\n")
	f.Fuzz(func(t *testing.T, content string) {
		reader, err := newReader(strings.NewReader(content))
		if err != nil {
			return
		}
		var h *header
		last := 0
		for {
			record, err := reader.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil || empty(record) {
				continue
			}
			if h == nil {
				if h, err = kin.readHeader(record, func(string, string) {}); err != nil {
					return
				}
				continue
			}
			line, _ := reader.FieldPos(0)
			if line <= last {
				t.Fatalf("line %d after line %d", line, last)
			}
			last = line
			read := row{file: kin, line: line, report: func(column int, _ error) { _ = kin.columnNames()[column] }}
			read.read(record, h)
			for _, c := range read.cells {
				if text, ok := c.value.(string); ok && (strings.ContainsRune(text, 0) || text != strings.TrimSpace(text)) {
					t.Fatalf("cell %q is not clean", text)
				}
			}
		}
	})
}
