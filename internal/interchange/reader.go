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

// place is where a column stands in the order of problems: those of the line as a
// whole come first.
func (f *file) place(column string) int { return slices.Index(f.columnNames(), column) }

// empty says whether nothing stands in a record, as in the rows that spreadsheets
// leave at the end.
func empty(record []string) bool {
	return !slices.ContainsFunc(record, func(field string) bool { return strings.TrimSpace(field) != "" })
}
