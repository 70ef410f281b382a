package store

import (
	"fmt"

	"entgo.io/ent/dialect/sql"

	"cangraph/internal/text"
)

// foundRank is the rank as a query names it that has joined what was found.
const foundRank = "found.rank"

// pastPrefix ends the range of the words with a prefix: it sorts behind every letter.
const pastPrefix = "\U0010FFFF"

// found selects subject_id and rank of what has a word for each of the query's.
func (n NameSearch) found() *sql.Selector {
	subjects := n.subjectsWith(n.words[0]).As("w0")
	found := sql.Select(subjects.C("subject_id")).From(subjects)
	misses := "w0.miss"
	for i, word := range n.words[1:] {
		alias := fmt.Sprint("w", i+1)
		more := n.subjectsWith(word).As(alias)
		found.Join(more).On(subjects.C("subject_id"), more.C("subject_id"))
		misses += " + " + alias + ".miss"
	}
	found.AppendSelectExprAs(sql.Raw("CASE WHEN "+misses+" > 0 THEN 1 ELSE 0 END"), "rank")
	return found.As("found")
}

// subjectsWith selects who has a word with this prefix once doubled vowels are
// collapsed, with miss 0 if one has it as it is, and 1 otherwise. A word that starts
// with the prefix does so collapsed, too: one range of the primary key holds all.
func (n NameSearch) subjectsWith(word string) *sql.Selector {
	collapsed := text.Collapse(word)
	miss := sql.ExprFunc(func(b *sql.Builder) {
		b.WriteString("MIN(CASE WHEN word >= ").Arg(word).WriteString(" AND word < ").Arg(word + pastPrefix).
			WriteString(" THEN 0 ELSE 1 END)")
	})
	return sql.Select("subject_id").
		AppendSelectExprAs(miss, "miss").
		From(sql.Table(nameWords)).
		Where(sql.And(
			sql.EQ("kind", n.kind),
			sql.GTE("collapsed", collapsed),
			sql.LT("collapsed", collapsed+pastPrefix),
		)).
		GroupBy("subject_id")
}
