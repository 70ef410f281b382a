package store

import (
	"github.com/google/uuid"

	"cangraph/internal/text"
)

// NameColumns are the columns of name_words for Bulk.Into, in the order of NameWords.
var NameColumns = []string{"kind", "subject_id", "word", "collapsed"}

// NameWords returns the rows of name_words by which a row of the table kind is found:
// one for each different word of its names, folded. Give all its names at once.
func NameWords(kind string, id uuid.UUID, names ...string) [][]any {
	var rows [][]any
	seen := map[string]bool{}
	for _, name := range names {
		for _, word := range text.Words(name) {
			if !seen[word] {
				seen[word] = true
				rows = append(rows, []any{kind, id, word, text.Collapse(word)})
			}
		}
	}
	return rows
}
