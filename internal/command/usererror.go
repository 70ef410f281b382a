package command

import (
	"errors"
	"fmt"
	"strings"

	"cangraph/internal/fault"
)

// UserError is something that whoever asked for a change can mend.
type UserError struct {
	Code    fault.Code
	Field   []string // of the input, outermost first; empty when it is about the whole
	Message string   // what to do about it, without personal data
}

// UserErrors is everything that is wrong with a change. A change that returns it is not
// stored. It is gathered while an input is read, so that whoever asked can put
// everything right at once.
type UserErrors []UserError

// Add notes something that is wrong with a field of the input, named from the outermost
// with dots between; "" is the whole. The message is formatted as by fmt.Sprintf.
func (e *UserErrors) Add(code fault.Code, field, format string, args ...any) {
	one := UserError{Code: code, Message: fmt.Sprintf(format, args...)}
	if field != "" {
		one.Field = strings.Split(field, ".")
	}
	*e = append(*e, one)
}

// Err is the refusal with everything that was added, nil when nothing was.
func (e UserErrors) Err() error {
	if len(e) == 0 {
		return nil
	}
	return e
}

// Refusal is the error of one thing that is wrong, as Add notes it.
func Refusal(code fault.Code, field, format string, args ...any) error {
	var e UserErrors
	e.Add(code, field, format, args...)
	return e
}

// Error is what is wrong, for tests and logs.
func (e UserErrors) Error() string {
	messages := make([]string, len(e))
	for i, one := range e {
		messages[i] = strings.Join(one.Field, ".") + ": " + one.Message
	}
	return strings.Join(messages, "; ")
}

// Refused returns what a mutation answers in its payload for the error of Do, and what
// it answers as an error: user errors, and faults that say the input or the state of
// things is at fault, go into the payload.
func Refused(err error) ([]UserError, error) {
	if refused, ok := errors.AsType[UserErrors](err); ok {
		return refused, nil
	}
	f, ok := fault.As(err)
	if !ok {
		return nil, err
	}
	switch f.Code {
	case fault.Invalid, fault.Conflict, fault.NotFound:
		var one UserErrors
		one.Add(f.Code, f.Field, "%s", f.Message)
		return one, nil
	}
	return nil, err
}
