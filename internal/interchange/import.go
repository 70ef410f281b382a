// Package interchange reads a folder of CSV files into the database: what the files
// may hold, and what is wrong with them, in words that the person who prepared them
// can act on (docs/import.md).
//
// It refuses a folder as a whole when anything in it is wrong, and refuses a database
// that holds the demo. It never deletes: a row that the folder does not mention stays,
// a row that it changes is corrected, and what was recorded before stays known.
package interchange

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/store/staging"
	"cangraph/internal/viewer"
)

// DemoMark is the mark of a database that holds the demo.
const DemoMark = "demo"

// Options say how to import.
type Options struct {
	CheckOnly bool                        // find what is wrong, and what would change, and store nothing
	Demo      string                      // the folder is the demo itself, and the database is marked with this; empty: it is not
	Now       time.Time                   // the instant of recording
	Progress  func(file string, rows int) // told, if set, how many rows of a file have been read
}

// Report is what an import found and did. When ErrorCount is not 0, nothing is stored.
type Report struct {
	Files        []FileReport // of the files that the folder has, in the order of the documentation
	Errors       []Problem    // the first 100, in the order of files, lines and columns
	Warnings     []Problem    // the first 100
	ErrorCount   int
	WarningCount int
}

// FileReport is what the rows of a file did to what is stored, or would do.
type FileReport struct {
	Name                                     string
	Rows, Added, Changed, Unchanged, Retired int
}

// importing is one import under way.
type importing struct {
	ctx        context.Context
	options    Options
	staged     *staging.Folder
	errors     problems
	warnings   problems
	reports    map[*file]*FileReport
	retires    map[*file]bool     // the file has rows that were entered in error
	leftOut    map[*file][]column // the optional columns that the file does not have
	unreadable map[string]bool    // the tables whose file, or a part of it, could not be read
	found      int                // how many of the files the folder has
}

// errNothing ends the transaction of an import that stores nothing.
var errNothing = errors.New("nothing is to be stored")

// Import reads the folder into the database, all or nothing, in one transaction.
// Errors of the folder are in the report. An error is about the database or the
// folder as a whole: fault.Conflict for a database that holds the demo.
func Import(ctx context.Context, s *store.Store, folder fs.FS, o Options) (*Report, error) {
	if who, err := viewer.From(ctx); err != nil || !who.IsSystem() {
		return nil, cmp.Or(err, fault.New(fault.Forbidden, "an import reads and changes everything: only who sees everything may"))
	}
	im := &importing{
		ctx: ctx, options: o,
		reports: map[*file]*FileReport{}, retires: map[*file]bool{}, leftOut: map[*file][]column{}, unreadable: map[string]bool{},
	}
	err := s.Bulk(ctx, func(b *store.Bulk) error { return im.run(s, b, folder) })
	if err != nil && !errors.Is(err, errNothing) {
		return nil, fmt.Errorf("import: %w", err)
	}
	if err == nil && im.stored() >= many {
		if err := s.Analyze(ctx); err != nil {
			return nil, err
		}
	}
	return im.report(), nil
}

// many is after how many stored rows the database is told to look at its tables
// again, or the next queries would be planned for what they were before.
const many = 1000

// stored is how many rows were written.
func (im *importing) stored() int {
	n := 0
	for _, report := range im.reports {
		n += report.Added + report.Changed + report.Retired
	}
	return n
}

// admit keeps invented children from standing beside real ones. It asks inside the
// transaction, in which other imports wait.
func (im *importing) admit(b *store.Bulk) error {
	if im.options.Demo != "" {
		return AdmitDemo(im.ctx, b, im.options.Demo)
	}
	_, isDemo, err := store.MarkedIn(im.ctx, b.Tx(), DemoMark)
	if err == nil && isDemo {
		err = fault.New(fault.Conflict, "this database holds the demo, and invented children must not stand beside real ones; import into another database: --database other.db")
	}
	return err
}

// AdmitDemo marks an empty database as one that holds invented children. It refuses any
// other.
func AdmitDemo(ctx context.Context, b *store.Bulk, mark string) error {
	empty, err := store.EmptyIn(ctx, b.Tx())
	if err == nil && !empty {
		err = fault.New(fault.Conflict, "this database holds data already; name a new one for the demo, such as --database demo.db")
	}
	if err != nil {
		return err
	}
	return store.MarkIn(ctx, b.Tx(), DemoMark, mark)
}

func (im *importing) run(s *store.Store, b *store.Bulk, folder fs.FS) error {
	if err := im.admit(b); err != nil {
		return err
	}
	if err := im.inspect(folder); err != nil {
		return err
	}
	tables := []*staging.Table{&identifiers}
	for _, f := range files {
		tables = append(tables, &f.table)
	}
	var err error
	if im.staged, err = staging.Begin(im.ctx, s, b, tables); err != nil {
		return err
	}
	for number, f := range files {
		if err := im.stage(number, f, folder); err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
	}
	if err := im.staged.Resolve(im.ctx); err != nil {
		return err
	}
	if err := im.check(); err != nil {
		return err
	}
	if im.errors.count > 0 {
		return errNothing
	}
	if err := im.merge(); err != nil {
		return err
	}
	return Recorded(clock.At(im.ctx, im.options.Now), s, b)
}

// merge stores what was staged, unless the folder is only to be checked: then it is
// undone, after the database itself has agreed.
func (im *importing) merge() error {
	counts, err := im.staged.Merge(im.ctx, im.options.Now)
	if err != nil {
		return err
	}
	for f, report := range im.reports {
		c := counts[f.table.Name]
		report.Added, report.Changed, report.Unchanged, report.Retired = c.Added, c.Changed, c.Unchanged, c.Retired
	}
	if im.options.CheckOnly {
		return errNothing
	}
	return im.staged.End(im.ctx)
}

func (im *importing) report() *Report {
	report := &Report{
		Errors: im.errors.list(), ErrorCount: im.errors.count,
		Warnings: im.warnings.list(), WarningCount: im.warnings.count,
	}
	for _, f := range files {
		if r := im.reports[f]; r != nil {
			report.Files = append(report.Files, *r)
		}
	}
	return report
}
