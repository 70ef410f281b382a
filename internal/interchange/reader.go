package interchange

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
)

// head is how much of a file is looked at to tell what it is; the names of the
// columns of every file are much shorter.
const head = 4096

// newReader returns a reader of the rows of a CSV file as Excel, LibreOffice and
// Google Sheets write it. The error says what the file is instead, and what would be
// right.
func newReader(content io.Reader) (*csv.Reader, error) {
	buffered := bufio.NewReaderSize(content, 1<<16)
	start, err := buffered.Peek(head)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	mark := []byte("\xef\xbb\xbf")
	if bytes.HasPrefix(start, mark) {
		start = start[len(mark):]
		if _, err := buffered.Discard(len(mark)); err != nil {
			return nil, err
		}
	}
	if err := recognise(start); err != nil {
		return nil, err
	}
	reader := csv.NewReader(buffered)
	reader.FieldsPerRecord = -1
	reader.ReuseRecord = true
	return reader, nil
}

// recognise refuses what looks like CSV to a person but would be read as nonsense.
func recognise(start []byte) error {
	line, _, ended := bytes.Cut(start, []byte("\n"))
	switch {
	case bytes.HasPrefix(start, []byte("PK\x03\x04")):
		return errors.New("is a spreadsheet, not CSV; save each sheet as “CSV UTF-8”")
	case bytes.HasPrefix(start, []byte("\xff\xfe")), bytes.HasPrefix(start, []byte("\xfe\xff")), bytes.IndexByte(line, 0) >= 0:
		return errors.New("is UTF-16, or not text at all; save the file as “CSV UTF-8”, not as “Unicode text”")
	}
	if carriage := bytes.IndexByte(line, '\r'); carriage >= 0 && carriage < len(line)-1 && !ended {
		return errors.New("has lines that end as on old Macintosh computers; save the file as “CSV UTF-8”")
	}
	const remedy = "; save it with commas (LibreOffice asks for the field delimiter; Excel uses that of the computer's region)"
	switch {
	case bytes.IndexByte(line, ';') >= 0:
		return errors.New("separates its columns by semicolons (;)" + remedy)
	case bytes.IndexByte(line, '\t') >= 0 && bytes.IndexByte(line, ',') < 0:
		return errors.New("separates its columns by tabs" + remedy)
	}
	return nil
}

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
func (f *file) readHeader(record []string, report func(column string, message string)) *header {
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
		h.names[field] = name
		i := f.index(name)
		switch {
		case name == "":
		case slices.Contains(h.names[:field], name):
			report(name, "stands twice in the first line; leave one")
		case name == retireColumn:
			h.retire = field
		case i >= 0:
			h.columns[i] = field
		default:
			report(name, "is not a column of this file; "+f.suggest(name))
		}
	}
	return h
}

// suggest says what an unknown column might be meant to be.
func (f *file) suggest(name string) string {
	known := f.columnNames()
	for _, column := range known {
		if strings.EqualFold(column, strings.ReplaceAll(name, " ", "_")) {
			return "write " + column + ", in small letters"
		}
	}
	return "the columns are " + strings.Join(known, ", ")
}

func (f *file) columnNames() []string {
	var names []string
	for _, c := range f.columns {
		names = append(names, c.Name)
	}
	return append(names, retireColumn)
}

// place is where a column stands in the order of problems: those of the line as a
// whole come first.
func (f *file) place(column string) int { return slices.Index(f.columnNames(), column) }

// empty says whether nothing stands in a record, as in the rows that spreadsheets
// leave at the end.
func empty(record []string) bool {
	return !slices.ContainsFunc(record, func(field string) bool { return strings.TrimSpace(field) != "" })
}
