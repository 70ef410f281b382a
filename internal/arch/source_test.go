// Package arch tests the code itself: who imports whom, where SQL may stand, how long functions get, that every stored
// type has a policy, and that documents point to what exists. It has no code of its own.
package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
)

// root is the repository.
var root = os.DirFS("../..")

// source is one hand-written Go file.
type source struct {
	path string // from the root of the repository, with slashes
	tree *ast.File
	set  *token.FileSet
}

func (s source) folder() string { return path.Dir(s.path) }

// isTest reports whether the file only serves tests and measurements: they may reach further than what is shipped.
func (s source) isTest() bool {
	return strings.HasSuffix(s.path, "_test.go") || strings.Contains(s.path, "/testschema/") ||
		within(s.path, "internal/testkit") || within(s.path, "internal/bench") || within(s.path, "internal/proof")
}

// isTool reports whether the file is a program that go generate runs, outside every package.
func (s source) isTool() bool {
	for _, group := range s.tree.Comments {
		if group.Pos() < s.tree.Package && strings.Contains(group.List[0].Text, "go:build ignore") {
			return true
		}
	}
	return false
}

func (s source) imports() []string {
	var imports []string
	for _, spec := range s.tree.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value) // the parser has read it
		imports = append(imports, imported)
	}
	return imports
}

func (s source) at(node ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.set.Position(node.Pos()).Line)
}

// sources returns every hand-written Go file.
func sources(t *testing.T) []source {
	t.Helper()
	var found []source
	for _, file := range files(t, ".go") {
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, file, read(t, file), parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if !ast.IsGenerated(tree) {
			found = append(found, source{file, tree, set})
		}
	}
	return found
}

// files returns the files under the root whose names end in one of the endings, without what is fetched or built.
func files(t *testing.T, endings ...string) []string {
	t.Helper()
	var found []string
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch entry.Name() {
		case ".git", "node_modules", "dist", "testdata", "gen", "generated", "unbound":
			return fs.SkipDir
		}
		for _, ending := range endings {
			if !entry.IsDir() && strings.HasSuffix(name, ending) {
				found = append(found, name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := fs.ReadFile(root, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
