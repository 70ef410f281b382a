package calendar

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"time"
)

// Value gives databases the date as a YYYY-MM-DD string, and Forever and
// Always as NULL.
func (d Date) Value() (driver.Value, error) {
	if d.unbounded() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a date from a database: YYYY-MM-DD as string or bytes, or a time,
// of which the date counts as it stands, whatever its zone. NULL is an error:
// scan nullable columns into a *Date.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case time.Time:
		*d = Of(v.Date())
		return nil
	case string:
		return d.set(v)
	case []byte:
		return d.set(string(v))
	case nil:
		return errors.New("calendar: NULL is no date: scan it into a *Date")
	default:
		return fmt.Errorf("calendar: cannot read a date from %T", src)
	}
}

// MarshalGQL writes the date as a quoted YYYY-MM-DD string, and Forever and
// Always as null.
func (d Date) MarshalGQL(w io.Writer) {
	if d.unbounded() {
		_, _ = io.WriteString(w, "null")
		return
	}
	var buffer [16]byte
	_, _ = w.Write(append(d.append(append(buffer[:0], '"')), '"'))
}

// UnmarshalGQL reads a date from a YYYY-MM-DD string.
func (d *Date) UnmarshalGQL(v any) error {
	s, ok := v.(string)
	if !ok {
		return errors.New("a date is a string of the form YYYY-MM-DD, such as \"2026-06-08\"")
	}
	return d.set(s)
}

func (d *Date) set(s string) error {
	parsed, err := Parse(s)
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
