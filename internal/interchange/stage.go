package interchange

import (
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
	"cangraph/internal/store"
	"cangraph/internal/store/staging"
)

// progressEvery is after how many rows progress is told.
const progressEvery = 10000

// reading is one file while it is read.
type reading struct {
	*importing
	*file
	number  int // of the file, for the order of problems
	csv     *csv.Reader
	header  *header
	missing bool // required columns that the file does not have have been reported
}

// stage reads one file, if the folder has it, into its staging table.
func (im *importing) stage(number int, f *file, folder fs.FS) error {
	if im.unreadable[f.table.Name] {
		return nil
	}
	content, err := folder.Open(f.name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer content.Close()
	im.reports[f] = &FileReport{Name: f.name}
	r := &reading{importing: im, file: f, number: number}
	if info, err := content.Stat(); err != nil || info.IsDir() {
		return err // a folder of this name has been reported
	}
	if r.csv, err = newReader(content); err != nil {
		r.fail(1, "", err.Error())
		im.unreadable[f.table.Name] = true
		return nil
	}
	for {
		record, err := r.csv.Read()
		if err := r.record(record, err); errors.Is(err, io.EOF) {
			r.progress()
			return nil
		} else if err != nil {
			return err
		}
	}
}

// record stages one record. What is wrong with it is reported; an error is about
// reading the file or writing to the database.
func (r *reading) record(record []string, err error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		return r.broken(record, syntax)
	}
	if err != nil || empty(record) {
		return err
	}
	line, _ := r.csv.FieldPos(0)
	if r.header == nil {
		return r.head(line, record)
	}
	read := &row{file: r.file, line: line, report: func(column int, err error) { r.cell(line, column, err) }}
	read.read(record, r.header)
	if !read.retires {
		r.missingColumns()
	}
	for field := range record {
		if r.header.column(field) == "" && strings.TrimSpace(record[field]) != "" {
			r.fail(line, "", "has a value beside the named columns; put a value that holds a comma in quotation marks, or name the column")
			break
		}
	}
	return r.add(read)
}

// head reads the line that names the columns.
func (r *reading) head(line int, record []string) error {
	var err error
	r.header, err = r.readHeader(record, func(column, message string) { r.fail(line, column, message) })
	if err != nil {
		r.fail(line, "", err.Error())
		r.unreadable[r.table.Name] = true
		return io.EOF
	}
	for i, c := range r.columns {
		switch {
		case r.header.columns[i] >= 0 || c.required || c.Identifies:
		case c.kept:
			r.staged.Keep(&r.table, c.Column)
		default:
			r.leftOut[r.file] = append(r.leftOut[r.file], c)
		}
	}
	return nil
}

// broken reports a record that cannot be told into cells. What could be read of it
// still declares its key.
func (r *reading) broken(record []string, err *csv.ParseError) error {
	const message = "has a quotation mark in the wrong place; write \" before and after the whole value, and \"\" for one inside it"
	if r.header == nil {
		r.fail(err.StartLine, "", message)
		r.unreadable[r.table.Name] = true
		return io.EOF
	}
	r.fail(err.StartLine, r.header.column(len(record)), message)
	if err.Line > err.StartLine {
		r.unreadable[r.table.Name] = true // the value may have swallowed other rows
	}
	read := &row{file: r.file, line: err.StartLine, report: func(int, error) {}}
	read.read(record, r.header)
	read.sound = false
	return r.add(read)
}

// add stages a row.
func (r *reading) add(read *row) error {
	count := r.reports[r.file]
	if count.Rows++; count.Rows%progressEvery == 0 {
		r.progress()
	}
	r.retires[r.file] = r.retires[r.file] || read.retires
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	staged := staging.Row{Line: read.line, Retires: read.retires, Sound: read.sound, ID: id, Values: read.values()}
	if r.table.Named {
		staged.Names = read.names(r.search)
		staged.Values = append(staged.Values, sortKey(read.names(r.sort)))
	}
	if r.file == children {
		staged.Alike = alike(read)
		if err := r.identifier(read); err != nil {
			return err
		}
	}
	return r.staged.Add(&r.table, staged)
}

// alike is the word by which another record of a child is found; empty where its birth date
// is not known.
func alike(child *row) string {
	born, known := child.at("date_of_birth").value.(calendar.Date)
	if !known {
		return ""
	}
	return store.AlikeWord(strings.Join(child.names([]string{"given_names", "family_name"}), " "), born)
}

// identifier stages a child's NHI number in its own table; where there is none, one
// that is stored is retired.
func (r *reading) identifier(child *row) error {
	number := child.at("nhi")
	if number.faulty {
		return nil
	}
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	return r.staged.Add(&identifiers, staging.Row{
		Line: child.line, Retires: number.value == nil, ID: id,
		Values: []any{child.at("key").value, enum.NHISystem, string(enum.Live), number.value},
	})
}

// missingColumns reports, once, the required columns that the file does not have, and
// only when a row needs them.
func (r *reading) missingColumns() {
	if r.missing {
		return
	}
	r.missing = true
	for i, c := range r.columns {
		if c.required && r.header.columns[i] < 0 {
			r.fail(1, c.Name, "is missing; add the column, with "+c.expected+" in every row")
		}
	}
}

// cell reports what is wrong with, or notable about, a cell.
func (r *reading) cell(line, column int, err error) {
	p := Problem{File: r.name, Line: line, Column: r.columnNames()[column], Message: err.Error()}
	if _, accepted := errors.AsType[warning](err); accepted {
		r.warnings.add(r.number, column, p)
		return
	}
	r.errors.add(r.number, column, p)
}

func (r *reading) fail(line int, column, message string) {
	r.errors.add(r.number, r.place(column), Problem{File: r.name, Line: line, Column: column, Message: message})
}

func (r *reading) progress() {
	if r.options.Progress != nil {
		r.options.Progress(r.name, r.reports[r.file].Rows)
	}
}
