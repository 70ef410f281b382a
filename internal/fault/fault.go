// Package fault is the one error type that people outside may read: a code, and
// words that a person can act on. Every other error is internal: it is logged and
// answered with a constant. A message never holds personal data.
package fault

import (
	"errors"
	"fmt"
)

// Code is what went wrong, for a machine. It appears in extensions.code.
type Code string

// The codes of the API.
const (
	NotFound        Code = "NOT_FOUND"
	Invalid         Code = "INVALID"
	Conflict        Code = "CONFLICT"
	Forbidden       Code = "FORBIDDEN"
	Unauthenticated Code = "UNAUTHENTICATED"
	Limited         Code = "LIMITED"
	UnknownOutcome  Code = "UNKNOWN_OUTCOME" // a change may have been stored or not: look before trying again
	ReadOnly        Code = "READ_ONLY"       // the server takes no changes for some hours
	Internal        Code = "INTERNAL"
)

// Error is a fault that may be shown. Field names the argument or input field at
// fault, dotted, empty when there is none.
type Error struct {
	Code    Code
	Field   string
	Message string
}

func (e *Error) Error() string { return e.Message }

// New returns a fault with a formatted message.
func New(code Code, format string, args ...any) error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// Field returns an Invalid fault about one argument or input field.
func Field(field, format string, args ...any) error {
	return &Error{Code: Invalid, Field: field, Message: fmt.Sprintf(format, args...)}
}

// As returns the fault in err's chain, and whether there is one.
func As(err error) (*Error, bool) {
	var e *Error
	ok := errors.As(err, &e)
	return e, ok
}

// CodeOf returns the code of err: Internal unless it is a fault.
func CodeOf(err error) Code {
	if e, ok := As(err); ok {
		return e.Code
	}
	return Internal
}
