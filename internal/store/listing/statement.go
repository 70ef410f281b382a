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

// addCondition narrows the list, giving numbers of this statement to the arguments.
func (l *statement) addCondition(c Condition) {
	if !c.numbered {
		l.add(" AND "+c.sql, c.args...)
		return
	}
	numbers := make([]string, 0, 2*len(c.args))
	for i := range c.args {
		numbers = append(numbers, "$"+strconv.Itoa(i+1), "$"+strconv.Itoa(len(l.args)+i+1))
	}
	l.args = append(l.args, c.args...)
	l.text.WriteString(" AND " + strings.NewReplacer(numbers...).Replace(c.sql))
}

func (l *statement) clone() *statement {
	c := &statement{args: slices.Clone(l.args)}
	c.text.WriteString(l.text.String())
	return c
}

// addRank appends 0 where every word is found as it is spelt, else 1.
func (l *statement) addRank(q Query) {
	l.add("CASE WHEN 1 = 1")
	for _, word := range text.Words(q.Name) {
		l.addMatch(q.Table, word, " AND n.word >= ? AND n.word < ?", word, word+last)
	}
	l.add(" THEN 0 ELSE 1 END")
}

// addMatches keeps the rows in which every word is found, doubled vowels as one:
// whoever is found as spelt is found that way too.
func (l *statement) addMatches(q Query) {
	for _, word := range text.Words(q.Name) {
		l.addMatch(q.Table, word, "")
	}
}

// last is above every letter, so that a beginning is a range of the index.
const last = "\U0010FFFF"

// addMatch keeps the rows of a table with a word that begins so, and more.
func (l *statement) addMatch(table, word, more string, args ...any) {
	collapsed := text.Collapse(word)
	l.add(" AND t.id IN (SELECT n.subject_id FROM name_words n WHERE n.kind = ? AND n.collapsed >= ? AND n.collapsed < ?"+more+")",
		append([]any{table, collapsed, collapsed + last}, args...)...)
}
