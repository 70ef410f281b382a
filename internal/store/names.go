package store

import (
	"github.com/google/uuid"

	"cangraph/internal/calendar"
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

// Alike is the kind of the rows of name_words by which a child is found who may be the same
// as another (O13).
const Alike = "alike"

// AlikeWord is the word of a child's row of that kind: the birth date and the names, folded
// and in one order, so that a look-alike is found by as few probes as there are ways to
// mistake a birth date, however common its names are.
func AlikeWord(names string, born calendar.Date) string {
	return born.String() + " " + text.AnyOrder(names)
}

// AlikeWords returns that row, as NameWords; its names are the given and the family names.
func AlikeWords(child uuid.UUID, names string, born calendar.Date) [][]any {
	word := AlikeWord(names, born)
	return [][]any{{Alike, child, word, word}}
}
