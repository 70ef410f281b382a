package interchange

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"cangraph/internal/calendar"
	"cangraph/internal/nhi"
	"cangraph/internal/text"
	"cangraph/internal/vocabulary"
)

// longest is how many characters a value may have: far more than a name needs, and
// few enough for every database index.
const longest = 500

const booleans = "true or false, yes or no, 1 or 0"

var (
	errNotUTF8 = errors.New("is not UTF-8 text; save the file as “CSV UTF-8” and check that macrons look right")
	errTooLong = fmt.Errorf("is too long; write at most %d characters", longest)
)

// warning is about a value that is accepted all the same.
type warning string

func (w warning) Error() string { return string(w) }

// clean returns a cell without white space around it and with composed characters
// (ā as one). It refuses what is not text, and what would not show as it is.
func clean(cell string) (string, error) {
	if !utf8.ValidString(cell) {
		return "", errNotUTF8
	}
	cell = strings.TrimSpace(cell)
	if err := unseen(cell); err != nil {
		return "", err
	}
	return text.NFC(cell), nil
}

func readKey(cell string) (any, error) {
	if err := ambiguous(cell); err != nil {
		return nil, err
	}
	return readText(cell)
}

func readText(cell string) (any, error) {
	if utf8.RuneCountInString(cell) > longest {
		return nil, errTooLong
	}
	return cell, nil
}

func readDate(cell string) (any, error) {
	date, err := calendar.Parse(cell)
	if err != nil {
		return nil, fmt.Errorf("is wrong: %w", err)
	}
	return date, nil
}

func readBool(cell string) (any, error) {
	switch strings.ToLower(cell) {
	case "true", "yes", "1":
		return true, nil
	case "false", "no", "0":
		return false, nil
	}
	return nil, errors.New("is neither true nor false; write " + booleans)
}

func readNHI(cell string) (any, error) {
	number, err := nhi.Parse(cell)
	if err != nil {
		return nil, fmt.Errorf("is wrong: %w", err)
	}
	return number, nil
}

// read accepts a code of the list, and with a warning any other if it is open. The
// cell is not repeated: in a file whose columns have slipped it may be a name.
func (l codeList) read(cell string) (any, error) {
	if l.has(cell) {
		return cell, nil
	}
	if l.open {
		stored, err := readText(cell)
		if err == nil {
			err = warning("is not one of the known codes, and is kept as it is; known are " + l.words())
		}
		return stored, err
	}
	hint := ""
	if l.has(strings.ToUpper(cell)) {
		hint = strings.ToUpper(cell) + ", in capital letters, as "
	}
	return nil, fmt.Errorf("is not a known code; write %sone of %s", hint, l.words())
}

func (l codeList) words() string { return strings.Join(l.codes, ", ") }

// readList returns the elements between semicolons, each once, as []string, with a
// warning where an element leads to one.
func readList(cell string, check func(element string) error) (any, error) {
	var elements []string
	var noted error
	for element := range strings.SplitSeq(cell, ";") {
		element = strings.TrimSpace(element)
		if element == "" || slices.Contains(elements, element) {
			continue
		}
		err := check(element)
		if _, accepted := errors.AsType[warning](err); err != nil && !accepted {
			return nil, err
		}
		noted = cmp.Or(noted, err)
		elements = append(elements, element)
	}
	return elements, noted
}

func anyElement(element string) error {
	_, err := readText(element)
	return err
}

func ethnicityElement(element string) error {
	if oneOf(vocabulary.Ethnicities, element) {
		return nil
	}
	return errors.New("holds an unknown ethnicity code; write codes such as 21111, separated by ; (import --codes lists them)")
}

func languageElement(element string) error {
	if _, err := language.Parse(element); err != nil || strings.Contains(element, "_") {
		return errors.New("holds what is not a language tag (BCP 47); write tags such as mi or en-NZ, separated by ;")
	}
	return nil
}
