package command

import (
	"errors"
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
// stored.
type UserErrors []UserError

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
		one := UserError{Code: f.Code, Message: f.Message}
		if f.Field != "" {
			one.Field = strings.Split(f.Field, ".")
		}
		return []UserError{one}, nil
	}
	return nil, err
}
