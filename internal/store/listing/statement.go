package listing

import (
	"slices"
	"strconv"
	"strings"

	"cangraph/internal/text"
)

// statement is SQL under construction with its arguments, numbered as both
// databases understand.
type statement struct {
	text strings.Builder
	args []any
}

// add appends SQL; each ? in it becomes the number of one of the arguments.
func (l *statement) add(sql string, args ...any) {
	for _, arg := range args {
		before, after, _ := strings.Cut(sql, "?")
		l.args = append(l.args, arg)
		l.text.WriteString(before + "$" + strconv.Itoa(len(l.args)))
		sql = after
	}
	l.text.WriteString(sql)
}

func (l *statement) clone() *statement {
	c := &statement{args: slices.Clone(l.args)}
	c.text.WriteString(l.text.String())
	return c
}

// addRank appends 0 where every word is found as it is spelt, else 1.
func (l *statement) addRank(q Query) {
	words := q.words()
	if len(words) == 0 {
		l.add("0")
		return
	}
	l.add("CASE WHEN 1 = 1")
	for _, word := range words {
		l.addMatch(q.Table, "word", word)
	}
	l.add(" THEN 0 ELSE 1 END")
}

// addMatches keeps the rows in which every word is found, doubled vowels as one:
// whoever is found as spelt is found that way too.
func (l *statement) addMatches(q Query) {
	for _, word := range q.words() {
		l.addMatch(q.Table, "collapsed", text.Collapse(word))
	}
}

// addMatch keeps the rows with a word that begins so: a range of the index.
func (l *statement) addMatch(table, column, prefix string) {
	l.add(" AND t.id IN (SELECT n.subject_id FROM name_words n WHERE n.kind = ? AND n."+column+" >= ? AND n."+column+" < ?)",
		table, prefix, prefix+"\U0010FFFF")
}

func (q Query) words() []string {
	return text.Words(q.Name)
}
