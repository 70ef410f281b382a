package interchange

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"cangraph/internal/calendar"
	"cangraph/internal/text"
)

// row is one row of a file while it is read.
type row struct {
	file    *file
	line    int
	retires bool
	sound   bool // its period, if it should have one, is known and not empty
	cells   []cell
	report  func(column int, err error)
}

// cell is one cell of a row.
type cell struct {
	text   string // without white space around it
	value  any    // what is staged; nil when the cell is faulty
	faulty bool
}

// read reads what stands in the columns, as far as the file has them. A row that
// retires another is read only for what says which one.
func (r *row) read(record []string, h *header) {
	r.cells = make([]cell, len(r.file.columns))
	r.retires = r.flagged(record, h)
	r.sound = r.file.table.From == ""
	for i, c := range r.file.columns {
		if r.retires && !c.Identifies {
			continue
		}
		r.cells[i] = r.cell(i, h.field(record, h.columns[i]), h.columns[i] >= 0)
	}
	for _, columns := range r.file.either {
		if identifies := r.file.columns[r.file.index(columns[0])].Identifies; identifies || !r.retires {
			r.oneOf(columns)
		}
	}
	if r.file.rules != nil && !r.retires {
		r.file.rules(r)
	}
}

// oneOf is the rule that exactly one of the columns is given.
func (r *row) oneOf(columns []string) {
	first := ""
	for _, column := range columns {
		switch {
		case !r.given(column):
		case first != "":
			r.wrong(column, "cannot be given beside "+first+"; leave one of them")
		default:
			first = column
		}
	}
	if first == "" {
		are := map[bool]string{true: "is ", false: "are "}[len(columns) == 2]
		r.wrong(columns[0], "is empty, and so "+are+strings.Join(columns[1:], ", ")+"; give one of them")
	}
}

func (r *row) cell(i int, field string, present bool) cell {
	c := r.file.columns[i]
	content, err := clean(field)
	read := cell{text: content, value: c.empty}
	switch {
	case err != nil:
	case content != "":
		read.value, err = c.read(content)
	case c.required && present:
		err = errors.New("is empty; write " + c.expected)
	case c.required:
		read.value = nil // the header has been reported
	}
	if err == nil {
		return read
	}
	r.report(i, err)
	if _, accepted := errors.AsType[warning](err); !accepted {
		read.value, read.faulty = nil, true
	}
	return read
}

// flagged says whether the row retires the one stored under its key.
func (r *row) flagged(record []string, h *header) bool {
	content, err := clean(h.field(record, h.retire))
	if err != nil || content == "" {
		return false
	}
	value, err := readBool(content)
	if err != nil {
		r.report(len(r.file.columns), err)
	}
	return value == true
}

func (r *row) at(column string) cell { return r.cells[r.file.index(column)] }

// given says whether something stands in the cell, right or wrong.
func (r *row) given(column string) bool { return r.at(column).text != "" || r.at(column).faulty }

func (r *row) wrong(column, message string) { r.report(r.file.index(column), errors.New(message)) }

// values are what is staged, by column.
func (r *row) values() []any {
	values := make([]any, len(r.cells), len(r.cells)+1)
	for i, c := range r.cells {
		values[i] = c.value
	}
	return values
}

// names are the texts of the columns, where they are sound.
func (r *row) names(columns []string) []string {
	var names []string
	for _, column := range columns {
		if c := r.at(column); !c.faulty && c.text != "" {
			names = append(names, c.text)
		}
	}
	return names
}

func (f *file) index(name string) int {
	return slices.IndexFunc(f.columns, func(c column) bool { return c.Name == name })
}

// period is the rule that the second column is after the first, or empty.
func period(from, until string) func(*row) {
	return func(r *row) {
		first, known := r.at(from).value.(calendar.Date)
		if !known || r.at(until).faulty {
			return
		}
		end, ended := r.at(until).value.(calendar.Date)
		if ended && end <= first {
			r.wrong(until, "is not after "+from+"; write the first day after the period, or nothing while it goes on")
			return
		}
		r.sound = true
	}
}

// longestSortKey is how many characters of a folded name lists are sorted by.
const longestSortKey = 250

func sortKey(names []string) string {
	var key string
	for _, name := range names {
		key += name + " "
	}
	key = text.Fold(key)
	for utf8.RuneCountInString(key) > longestSortKey {
		_, size := utf8.DecodeLastRuneInString(key)
		key = key[:len(key)-size]
	}
	return key
}
