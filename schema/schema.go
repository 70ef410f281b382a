// Package schema is the API: the SDL, one file per concept, written by hand.
package schema

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.graphql
var files embed.FS

// SDL returns the whole schema, the roots first, then one concept after the other.
func SDL() string {
	names, err := fs.Glob(files, "*.graphql")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	parts := []string{read("schema.graphql")}
	for _, name := range names {
		if name != "schema.graphql" {
			parts = append(parts, read(name))
		}
	}
	return strings.Join(parts, "\n")
}

func read(name string) string {
	text, err := files.ReadFile(name)
	if err != nil {
		panic(err) // embedded above
	}
	return string(text)
}
