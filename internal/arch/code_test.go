package arch

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// longest is how many lines a hand-written function may have. Most have fewer than 40.
const longest = 95

func TestFunctionsStayShort(t *testing.T) {
	for _, file := range sources(t) {
		for _, declaration := range file.tree.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok {
				continue
			}
			lines := file.set.Position(function.End()).Line - file.set.Position(function.Pos()).Line + 1
			if lines > longest {
				t.Errorf("%s: %s has %d lines, more than %d", file.at(function), function.Name.Name, lines, longest)
			}
		}
	}
}

func TestEveryPackageSaysWhatItOwns(t *testing.T) {
	documented, seen := map[string]bool{}, map[string]string{}
	for _, file := range sources(t) {
		if !file.isTool() {
			seen[file.folder()] = file.path
			documented[file.folder()] = documented[file.folder()] || file.tree.Doc != nil
		}
	}
	for folder, file := range seen {
		if !documented[folder] {
			t.Errorf("%s: package %s has no comment that says what it owns and what it refuses", file, folder)
		}
	}
}

// statement is how raw SQL begins.
var statement = regexp.MustCompile(`(?is)^\s*(--.*?\n\s*)*(select\s.+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+(recursive\s+)?\w+.*\sas\s.*\(|(create|drop|alter)\s+(temp\s+|unique\s+)?(table|index|trigger|view|function)\s)`)

func TestSQLStandsOnlyWhereItStartsFromTheViewersRows(t *testing.T) {
	places := []string{
		"ent/migrations", "internal/audit", "internal/bench", "internal/breakglass", "internal/command", "internal/network", "internal/outbox",
		"internal/policy", "internal/store", "internal/worklist/index",
	}
	mayHold := func(path string) bool {
		return slices.ContainsFunc(places, func(place string) bool { return within(path, place) })
	}
	for _, file := range sources(t) {
		if file.isTest() || mayHold(file.path) {
			continue
		}
		ast.Inspect(file.tree, func(node ast.Node) bool {
			literal, ok := node.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			if text, err := strconv.Unquote(literal.Value); err == nil && statement.MatchString(text) {
				t.Errorf("%s: raw SQL outside %v", file.at(literal), places)
			}
			return true
		})
	}
	for _, file := range files(t, ".sql") {
		if !mayHold(file) {
			t.Errorf("%s: raw SQL outside %v", file, places)
		}
	}
}

func TestTimeIsAParameterOfRules(t *testing.T) {
	for _, file := range sources(t) {
		if file.isTest() || !slices.ContainsFunc([]string{
			"internal/calendar", "internal/demo", "internal/finding", "internal/interchange", "internal/network", "internal/nhi", "internal/text",
		}, func(place string) bool { return within(file.folder(), place) }) {
			continue
		}
		ast.Inspect(file.tree, func(node ast.Node) bool {
			if selector, ok := node.(*ast.SelectorExpr); ok && selector.Sel.Name == "Now" {
				if on, ok := selector.X.(*ast.Ident); ok && on.Name == "time" {
					t.Errorf("%s: what depends on today takes it as a parameter", file.at(selector))
				}
			}
			return true
		})
	}
}

func TestNoFileIsADrawerForEverything(t *testing.T) {
	for _, file := range sources(t) {
		for _, name := range []string{"helper", "util", "misc", "common"} {
			if base := file.path[strings.LastIndex(file.path, "/")+1:]; strings.HasPrefix(base, name) {
				t.Errorf("%s: name a file after the concept or the question", file.path)
			}
		}
	}
}

// moved is the heading under which gqlgen puts code that it did not know where to leave.
const moved = "!!! " + "WARNING !!!"

func TestGeneratorMovedNoCodeAside(t *testing.T) {
	for _, file := range files(t, ".resolvers.go") {
		if strings.Contains(read(t, file), moved) {
			t.Errorf("%s: gqlgen moved code into a comment; it belongs into a file of its own", file)
		}
	}
}
