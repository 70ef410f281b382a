package interchange

import (
	"errors"
	"regexp"
	"slices"

	"cangraph/internal/vocabulary"
)

// iwiElement accepts a code of the list. A later version may add iwi to a region, so
// that a new code of a known region is accepted too, with a warning.
func iwiElement(element string) error {
	switch {
	case oneOf(vocabulary.Iwi, element):
		return nil
	case len(element) == 2:
		return errors.New("holds a two-digit code, which is a region; write the four-digit code of the iwi, such as 0104")
	case ofARegion.MatchString(element) && slices.ContainsFunc(vocabulary.Iwi, func(code string) bool { return code[:2] == element[:2] }):
		return warning("holds a code that is not in the list of 2.0.0, though its region is; it is kept as it is: check it")
	}
	return errors.New("holds an unknown iwi code; write four-digit codes such as 0104, separated by ; (import --codes lists them)")
}

// ofARegion is a code of an iwi, not one for an answer that names none, such as 9999.
var ofARegion = regexp.MustCompile(`^[012][0-9]{3}$`)
