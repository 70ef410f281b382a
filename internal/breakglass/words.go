package breakglass

import (
	"unicode/utf8"

	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/text"
)

// words reads a text of at least some characters; what says what to write.
func words(wrong *command.UserErrors, field, given string, least int, what string) string {
	words, err := text.Read(given, MaxReason)
	switch {
	case err != nil:
		wrong.Add(fault.Invalid, field, "%v", err)
	case utf8.RuneCountInString(words) < least:
		wrong.Add(fault.Invalid, field, "%s in at least %d characters", what, least)
	}
	return words
}
