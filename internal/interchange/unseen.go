package interchange

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// unseen returns the error that a text holds a character that no text has a use for: it
// would break a line, or show something else than is written. The character is named,
// not repeated.
func unseen(text string) error {
	at := strings.IndexFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control)
	})
	if at < 0 {
		return nil
	}
	switch r := []rune(text[at:])[0]; r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return errors.New("holds a line break; write it in one line")
	default:
		return fmt.Errorf("holds an invisible control character (%U); delete it", r)
	}
}

// ambiguous returns the error that a key holds a character that cannot be seen at all:
// two keys that look alike would be two.
func ambiguous(key string) error {
	for _, r := range key {
		if unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			return fmt.Errorf("holds an invisible character (%U); delete it, as keys that look alike must be alike", r)
		}
	}
	return nil
}

// visible is a text with everything that is not printed written as its number, so that
// a message shows what is there.
func visible(text string) string {
	var out strings.Builder
	for _, r := range text {
		if r == ' ' || unicode.IsPrint(r) {
			out.WriteRune(r)
			continue
		}
		fmt.Fprintf(&out, "<%U>", r)
	}
	return out.String()
}
