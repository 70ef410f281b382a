package calendar

import (
	"errors"
	"fmt"
	"strconv"
	"time"
)

const (
	firstYear = 1900
	lastYear  = 2200
)

// The texts never repeat the input: it may be somebody's date of birth.
var (
	errForm  = errors.New("not a date of the form YYYY-MM-DD, such as 2026-06-08")
	errYear  = fmt.Errorf("the year is out of range: write a year from %d to %d", firstYear, lastYear)
	errMonth = errors.New("there is no such month: write a month from 01 to 12")
)

// Parse reads a real date of the years 1900 to 2200, strictly as YYYY-MM-DD.
// The error says what is wrong and what would be right, without the input.
func Parse(s string) (Date, error) {
	if len(s) != len("YYYY-MM-DD") || s[4] != '-' || s[7] != '-' {
		return 0, errForm
	}
	year, month, day := digits(s[:4]), digits(s[5:7]), digits(s[8:])
	switch {
	case year < 0 || month < 0 || day < 0:
		return 0, errForm
	case year < firstYear || year > lastYear:
		return 0, errYear
	case month < 1 || month > 12:
		return 0, errMonth
	}
	d := Of(year, time.Month(month), day)
	if _, m, _ := d.YearMonthDay(); int(m) != month {
		_, _, last := Of(year, time.Month(month)+1, 0).YearMonthDay()
		return 0, fmt.Errorf("there is no such day in the month: write a day from 01 to %d", last)
	}
	return d, nil
}

// digits returns the number that s spells, or a negative one if s holds
// anything but ASCII digits.
func digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// String returns the date as YYYY-MM-DD, or the words forever and always.
func (d Date) String() string {
	switch d {
	case Forever:
		return "forever"
	case Always:
		return "always"
	}
	return string(d.append(make([]byte, 0, 12)))
}

// append writes the date as YYYY-MM-DD to the end of b.
func (d Date) append(b []byte) []byte {
	year, month, day := d.YearMonthDay()
	if year < 0 || year > 9999 {
		b = strconv.AppendInt(b, int64(year), 10)
	} else {
		b = twoDigits(twoDigits(b, year/100), year%100)
	}
	b = twoDigits(append(b, '-'), int(month))
	return twoDigits(append(b, '-'), day)
}

func twoDigits(b []byte, n int) []byte {
	return append(b, byte('0'+n/10), byte('0'+n%10))
}
