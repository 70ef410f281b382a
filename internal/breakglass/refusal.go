package breakglass

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"cangraph/internal/command"
	"cangraph/internal/fault"
)

// StepUpRequired is the code for somebody who must prove anew who they are.
const StepUpRequired fault.Code = "STEP_UP_REQUIRED"

// refusal collects what is wrong with an input, so that whoever asked can put everything
// right at once.
type refusal struct{ found command.UserErrors }

func (r *refusal) add(code fault.Code, field, format string, args ...any) {
	one := command.UserError{Code: code, Message: fmt.Sprintf(format, args...)}
	if field != "" {
		one.Field = []string{field}
	}
	r.found = append(r.found, one)
}

func (r *refusal) err() error {
	if len(r.found) == 0 {
		return nil
	}
	return r.found
}

// refused is the error of one thing that is wrong.
func refused(code fault.Code, field, format string, args ...any) error {
	var r refusal
	r.add(code, field, format, args...)
	return r.err()
}

// text checks the length of a text, without the spaces around it, and returns it.
func (r *refusal) text(field, given string, least int, what string) string {
	given = strings.TrimSpace(given)
	switch n := utf8.RuneCountInString(given); {
	case n < least:
		r.add(fault.Invalid, field, "%s in at least %d characters", what, least)
	case n > MaxReason:
		r.add(fault.Invalid, field, "%s in at most %d characters", what, MaxReason)
	}
	return given
}
