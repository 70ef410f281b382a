package demo

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"cangraph/internal/calendar"
)

// relative is a cell that stands for a day: +14d is a fortnight after the day of
// loading, -8y-100d a birthday of somebody who is eight.
var relative = regexp.MustCompile(`^([+-]\d+[ymd])+$`)

var step = regexp.MustCompile(`[+-]\d+[ymd]`)

// datedFrom is a folder of CSV files in which relative days are written as dates.
type datedFrom struct {
	folder fs.FS
	today  calendar.Date
}

// Open opens the folder itself or a file of it.
func (f datedFrom) Open(name string) (fs.File, error) {
	file, err := f.folder.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || info.IsDir() {
		return file, err
	}
	dated, err := f.rewrite(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return rewritten{file, dated}, nil
}

func (f datedFrom) rewrite(file fs.File) (*bytes.Reader, error) {
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, err
	}
	for _, record := range records {
		for i, cell := range record {
			if relative.MatchString(cell) {
				record[i] = DayOf(cell, f.today).String()
			}
		}
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(records); err != nil {
		return nil, err
	}
	return bytes.NewReader(out.Bytes()), nil
}

// DayOf returns the day that a relative day, such as -8y-100d, stands for: so many years,
// months and days before today, or after it. It refuses nothing: check the form before.
func DayOf(cell string, today calendar.Date) calendar.Date {
	for _, s := range step.FindAllString(cell, -1) {
		n, _ := strconv.Atoi(strings.TrimRight(s, "ymd")) // the pattern holds digits only
		switch s[len(s)-1] {
		case 'y':
			today = today.AddMonths(12 * n)
		case 'm':
			today = today.AddMonths(n)
		default:
			today = today.AddDays(n)
		}
	}
	return today
}

// rewritten is a file with other content.
type rewritten struct {
	fs.File
	content *bytes.Reader
}

// Read reads the content.
func (r rewritten) Read(p []byte) (int, error) { return r.content.Read(p) }
