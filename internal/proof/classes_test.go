package proof_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// class is how sensitive something is.
type class string

const (
	public    class = "PUBLIC"    // the same for everybody: law, codes, thresholds, how an answer is put together
	work      class = "WORK"      // people and organisations at their work
	personal  class = "PERSONAL"  // who somebody is, and to whom they belong
	sensitive class = "SENSITIVE" // what somebody needs, receives or went through, and what is recorded of it
	secret    class = "SECRET"    // what would let others find them in any system
)

var meaning = []struct {
	class class
	what  string
}{
	{public, "the same for everybody: law, codes, thresholds, how an answer is put together"},
	{work, "people and organisations at their work"},
	{personal, "who somebody is, and to whom they belong"},
	{sensitive, "what somebody needs, receives or went through, and what is recorded of it"},
	{secret, "numbers by which every other system knows somebody"},
}

// A type or field that nobody has thought about is none that may be served.
func TestEveryFieldHasAClass(t *testing.T) {
	named := map[string]bool{}
	for _, definition := range loadSchema(t).Types {
		if definition.BuiltIn || len(definition.Fields) == 0 {
			continue
		}
		for _, field := range definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			named[definition.Name+"."+field.Name] = true
			if classOf(definition.Name, field.Name) == "" {
				t.Errorf("say in internal/proof/classes_table_test.go how sensitive %s.%s is", definition.Name, field.Name)
			}
		}
	}
	for on, classes := range classified {
		seen := map[string]bool{}
		for class, fields := range classes {
			for _, field := range strings.Fields(fields) {
				if !named[on+"."+field] {
					t.Errorf("%s.%s is %s, and there is no such field", on, field, class)
				}
				if seen[field] {
					t.Errorf("%s.%s has two classes", on, field)
				}
				seen[field] = true
			}
		}
	}
}

func classOf(on, field string) class {
	for class, fields := range classified[on] {
		if slices.Contains(strings.Fields(fields), field) {
			return class
		}
	}
	return ""
}

func writeClasses(t *testing.T, b *strings.Builder) {
	t.Helper()
	b.WriteString("## How sensitive every field is\n\nA field without a class fails a test. What leads on to other objects has the class of knowing that they belong here.\n\n")
	for _, m := range meaning {
		fmt.Fprintf(b, "- %s: %s.\n", m.class, m.what)
	}
	b.WriteString("\n")
	row(b, []string{"type", string(public), string(work), string(personal), string(sensitive), string(secret)})
	row(b, []string{"---", "---", "---", "---", "---", "---"})
	loaded := loadSchema(t)
	for _, on := range slices.Sorted(maps.Keys(classified)) {
		name := on
		if definition := loaded.Types[on]; definition != nil && definition.Kind == ast.InputObject {
			name += " (input)"
		}
		cells := []string{name}
		for _, m := range meaning {
			fields := strings.Fields(classified[on][m.class])
			slices.Sort(fields)
			cells = append(cells, strings.Join(fields, ", "))
		}
		row(b, cells)
	}
}
