package interchange

import (
	"cmp"
	"fmt"
	"slices"
)

// shown is how many problems a report holds; the others are only counted.
const shown = 100

// Problem is something wrong, or worth a look, in a folder. It names keys of the
// source system but never repeats names, dates of birth or NHI numbers.
type Problem struct {
	File    string
	Line    int    // physical first line of the row, the header is 1; 0 when it is about the file as a whole
	Column  string // by name; empty when it is about the line or the file
	Message string // what is wrong; what would be right
}

// String is the problem as people read it: file:line:column: message.
func (p Problem) String() string {
	switch {
	case p.Line == 0:
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	case p.Column == "":
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d:%s: %s", p.File, p.Line, p.Column, p.Message)
}

// problems counts what is found and keeps the first of it, in the order of the
// files, lines and columns, whatever the order in which it is found.
type problems struct {
	count int
	first []placed
}

// placed is a problem with its place in the order.
type placed struct {
	Problem
	file, column int
}

func (ps *problems) add(file, column int, p Problem) {
	ps.count++
	added := placed{p, file, column}
	at, _ := slices.BinarySearchFunc(ps.first, added, before)
	if at >= shown {
		return
	}
	ps.first = slices.Insert(ps.first, at, added)
	ps.first = ps.first[:min(len(ps.first), shown)]
}

func (ps *problems) list() []Problem {
	list := make([]Problem, len(ps.first))
	for i, p := range ps.first {
		list[i] = p.Problem
	}
	return list
}

func before(p, q placed) int {
	return cmp.Or(cmp.Compare(p.file, q.file), cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.column, q.column), cmp.Compare(p.Column, q.Column), cmp.Compare(p.Message, q.Message))
}
