package interchange

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// header says which field of a row belongs to which column of the file.
type header struct {
	columns []int    // by column of the file: the field, or -1
	retire  int      // the field that says entered_in_error, or -1
	names   []string // by field; empty where the column is not known
}

// field is a field of a record; rows may be short, as Excel leaves out empty cells
// at their ends.
func (h *header) field(record []string, i int) string {
	if i < 0 || i >= len(record) {
		return ""
	}
	return record[i]
}

// column is the name of the column that a field belongs to.
func (h *header) column(field int) string {
	if field >= len(h.names) {
		return ""
	}
	return h.names[field]
}

// readHeader finds the columns. What is wrong is reported by the name of the column.
// The error is that this line does not name the columns: it may be the first row of a
// file without such a line, so nothing of it is repeated.
func (f *file) readHeader(record []string, report func(column string, message string)) (*header, error) {
	if !f.isHeader(record) {
		return nil, errors.New("does not name the columns; the first line must name them, and they are " + strings.Join(f.columnNames(), ", "))
	}
	h := &header{retire: -1, names: make([]string, len(record))}
	for range f.columns {
		h.columns = append(h.columns, -1)
	}
	for field, content := range record {
		name, err := clean(content)
		if err != nil {
			report("", "the name of a column "+err.Error())
			continue
		}
		h.take(f, field, name, report)
	}
	return h, nil
}

// take notes what a field is.
func (h *header) take(f *file, field int, name string, report func(column string, message string)) {
	i := f.index(name)
	known := i >= 0 || name == retireColumn
	twice := slices.Contains(h.names, name)
	if h.names[field] = name; !known && f.meant(name) == "" && !likeAName.MatchString(name) {
		h.names[field] = fmt.Sprintf("column %d", field+1)
	}
	switch {
	case name == "":
		h.names[field] = ""
	case !known:
		report(h.names[field], "is not a column of this file; "+f.suggest(name))
	case twice:
		report(name, "stands twice in the first line; leave one")
	case name == retireColumn:
		h.retire = field
	default:
		h.columns[i] = field
	}
}

// likeAName is what the name of a column looks like: anything else may be somebody's
// name, number or date, and is not repeated.
var likeAName = regexp.MustCompile(`^[a-z_ ]{1,30}$`)

// isHeader says whether a line names columns, rather than being a row already.
func (f *file) isHeader(record []string) bool {
	known, required, unknown := 0, 0, 0
	for _, field := range record {
		name := strings.TrimSpace(field)
		meant := f.meant(name)
		switch i := f.index(meant); {
		case meant != "":
			known++
			if i >= 0 && f.columns[i].required {
				required++
			}
		case name != "":
			unknown++
		}
	}
	needed := 0
	for _, c := range f.columns {
		if c.required {
			needed++
		}
	}
	return known > 0 && (unknown == 0 || 2*required >= needed)
}

// meant is the column that a name stands for, whatever the letters' case; empty if there
// is none.
func (f *file) meant(name string) string {
	for _, column := range f.columnNames() {
		if strings.EqualFold(column, strings.ReplaceAll(name, " ", "_")) {
			return column
		}
	}
	return ""
}

// suggest says what an unknown column might be meant to be.
func (f *file) suggest(name string) string {
	if column := f.meant(name); column != "" {
		return "write " + column + ", in small letters"
	}
	return "the columns are " + strings.Join(f.columnNames(), ", ")
}

func (f *file) columnNames() []string {
	var names []string
	for _, c := range f.columns {
		names = append(names, c.Name)
	}
	return append(names, retireColumn)
}
