package breakglass

import (
	"strings"
	"unicode/utf8"

	"cangraph/internal/command"
	"cangraph/internal/fault"
)

// words checks the length of a text, without the spaces around it, and returns it; what
// says what to write.
func words(wrong *command.UserErrors, field, given string, least int, what string) string {
	given = strings.TrimSpace(given)
	switch n := utf8.RuneCountInString(given); {
	case n < least:
		wrong.Add(fault.Invalid, field, "%s in at least %d characters", what, least)
	case n > MaxReason:
		wrong.Add(fault.Invalid, field, "%s in at most %d characters", what, MaxReason)
	}
	return given
}
