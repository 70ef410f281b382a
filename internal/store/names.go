package store

import (
	"fmt"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"cangraph/internal/fault"
	"cangraph/internal/text"
)

// nameWords is the table of the words by which rows are found, rankColumn the name
// under which a query in the order of a NameSearch selects the rank.
const (
	nameWords    = "name_words"
	rankColumn   = "name_rank"
	maxNameWords = 8
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

// NameSearch finds the rows of one table whose names have, for every word of a
// query, a word that starts with it. Case, macrons and other marks do not count.
// Rank 0 is a match so far; rank 1 is one only with doubled vowels taken as single
// ones on both sides, as in Maaori for Māori.
//
// It works on ent queries of that table: Where filters, InOrder orders by rank,
// sort_name and id, and After starts behind a row of that order.
type NameSearch struct {
	kind  string
	words []string
}

// NameMatch returns the search of the table kind for the query. It is an Invalid
// fault if the query has no letter or digit, or more than 8 words.
func NameMatch(kind, query string) (NameSearch, error) {
	words := text.Words(query)
	switch {
	case len(words) == 0:
		return NameSearch{}, fault.Field("name", "a name to look for needs a letter or a digit")
	case len(words) > maxNameWords:
		return NameSearch{}, fault.Field("name", "a name to look for has at most %d words", maxNameWords)
	}
	return NameSearch{kind, words}, nil
}

// Where leaves the rows that are found. Pass it to Where of an ent query.
func (n NameSearch) Where(rows *sql.Selector) {
	found := n.found()
	rows.Join(found).On(rows.C("id"), found.C("subject_id"))
}

// InOrder orders by rank, sort_name and id. Pass it to Order of an ent query that
// has Where; Rank tells the rank of its rows.
func (n NameSearch) InOrder(rows *sql.Selector) {
	rows.AppendSelectExprAs(sql.Raw(foundRank), rankColumn)
	rows.OrderExpr(sql.Raw(foundRank))
	rows.OrderBy(rows.C("sort_name"), rows.C("id"))
}

// After leaves the rows behind the one with that rank, sort_name and id. Pass what it
// returns to Where of an ent query, after Where.
func (n NameSearch) After(rank int, sortName string, id uuid.UUID) func(*sql.Selector) {
	return func(rows *sql.Selector) {
		rows.Where(sql.P(func(b *sql.Builder) {
			b.WriteString("("+foundRank+", ").Ident(rows.C("sort_name")).Comma().Ident(rows.C("id")).
				WriteString(") > (").Args(rank, sortName, id).WriteString(")")
		}))
	}
}

// Rank returns the rank of a row that a query in the order of a NameSearch read.
func Rank(row interface {
	Value(name string) (ent.Value, error)
}) (int, error) {
	value, err := row.Value(rankColumn)
	if err != nil {
		return 0, err
	}
	switch rank := value.(type) {
	case int64:
		return int(rank), nil
	case int32:
		return int(rank), nil
	}
	return 0, fmt.Errorf("rank of a found name is a %T", value)
}
