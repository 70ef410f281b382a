package arch

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"
)

var (
	link    = regexp.MustCompile(`\]\(([^()\s]+)\)`)
	mention = regexp.MustCompile(`\bdocs/[A-Za-z0-9_./-]*[A-Za-z0-9]`)
)

func TestDocumentsPointToWhatExists(t *testing.T) {
	for _, file := range files(t, ".md") {
		for _, match := range link.FindAllStringSubmatch(read(t, file), -1) {
			target, _, _ := strings.Cut(match[1], "#")
			if target == "" || strings.Contains(target, ":") {
				continue // a place in the same document, or an address elsewhere
			}
			if !exists(path.Join(path.Dir(file), target)) {
				t.Errorf("%s points to %s, which is not there", file, match[1])
			}
		}
	}
}

func TestMentionsOfDocumentsResolve(t *testing.T) {
	for _, file := range files(t, ".go", ".md", ".graphql", ".sql", ".yml", "Makefile", ".ci/run") {
		for _, mentioned := range mention.FindAllString(read(t, file), -1) {
			if !exists(mentioned) && !exists(mentioned+"-*") {
				t.Errorf("%s mentions %s, which is not there", file, mentioned)
			}
		}
	}
}

// exists reports whether something matches the pattern, a path from the root of the repository.
func exists(pattern string) bool {
	found, err := fs.Glob(root, pattern)
	return err == nil && len(found) > 0
}
