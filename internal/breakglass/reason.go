package breakglass

import (
	"unicode/utf8"

	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// atLeast reads a text of at least some characters; what says what to write.
func atLeast(f *desk.Form, field, given string, least int, what string) string {
	words := f.Words(field, &given, MaxReason)
	if utf8.RuneCountInString(words) < least {
		f.Add(fault.Invalid, field, "%s in at least %d characters", what, least)
	}
	return words
}
