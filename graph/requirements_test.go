package graph_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

var (
	requirement = regexp.MustCompile(`(?m)^\| (S\d\.\d+) \|.*$`)
	codeSpan    = regexp.MustCompile("`([^`]+)`")
	waitsFor    = regexp.MustCompile(`Waits: ([GO]\d[^.|]*)`)
	findingCode = regexp.MustCompile(`[GO]\d+`)
	testName    = regexp.MustCompile(`(?m)^func (Test\w+)\(`)
)

// Every sentence of the practice documents has one row, and a row names only what there
// is: types, fields, codes, mutations and tests. What it says is waited for is not there.
func TestRequirementsNameWhatThereIs(t *testing.T) {
	document, err := os.ReadFile("../docs/requirements.md")
	if err != nil {
		t.Fatal(err)
	}
	known, findings := named(t), loadSchema(t).Types["FindingCode"].EnumValues
	var rows []string
	for _, row := range requirement.FindAllStringSubmatch(string(document), -1) {
		rows = append(rows, row[1])
		for _, span := range codeSpan.FindAllStringSubmatch(row[0], -1) {
			if !known[span[1]] {
				t.Errorf("%s names %s, which is not there", row[1], span[1])
			}
		}
		for _, waits := range waitsFor.FindAllStringSubmatch(row[0], -1) {
			for _, code := range findingCode.FindAllString(waits[1], -1) {
				if slices.ContainsFunc(findings, func(v *ast.EnumValueDefinition) bool { return strings.HasPrefix(v.Name, code+"_") }) {
					t.Errorf("%s waits for %s, which is there", row[1], code)
				}
			}
		}
	}
	if want := sentences(); !slices.Equal(rows, want) {
		t.Errorf("rows %v, want %v", rows, want)
	}
}

// sentences are the ids of all sentences of both documents.
func sentences() (ids []string) {
	for document, count := range []int{54, 44} {
		for i := range count {
			ids = append(ids, fmt.Sprintf("S%d.%d", document+1, i+1))
		}
	}
	return ids
}

// named is what a row may name: of the schema types, Type.field, fields, arguments and
// codes; and tests.
func named(t *testing.T) map[string]bool {
	known := map[string]bool{}
	for _, definition := range loadSchema(t).Types {
		known[definition.Name] = true
		for _, value := range definition.EnumValues {
			known[value.Name] = true
		}
		for _, field := range definition.Fields {
			known[definition.Name+"."+field.Name], known[field.Name] = true, true
			for _, argument := range field.Arguments {
				known[argument.Name] = true
			}
		}
	}
	err := filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, test := range testName.FindAllSubmatch(source, -1) {
			known[string(test[1])] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return known
}
