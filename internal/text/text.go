// Package text owns how texts are stored, and names sorted and searched: the same
// in Go and in every database, because the keys are computed here.
//
// It refuses to judge meaning: two names with one key are alike to a searcher,
// never the same person.
package text

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NFC returns s with composed characters, as all text is stored: ā is one
// character, however it was typed.
func NFC(s string) string {
	return norm.NFC.String(s)
}

// Read returns what a person wrote as it is stored: composed, without the spaces around
// it, and without what steers a terminal or turns the direction of the text around it;
// lines and tabs stay. A text that shows nothing is empty. Errors, for that person: more
// than most characters, and what is no text to a database.
func Read(s string, most int) (string, error) {
	if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
		return s, errors.New("this is no text")
	}
	s = strings.TrimSpace(NFC(strings.Map(written, s)))
	if !strings.ContainsFunc(s, visible) {
		s = ""
	}
	if utf8.RuneCountInString(s) > most {
		return s, fmt.Errorf("write at most %d characters", most)
	}
	return s, nil
}

// written drops controls that nobody writes.
func written(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
		return -1
	}
	return r
}

// visible says whether a character shows anything by itself.
func visible(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) && !strings.ContainsRune(blanks, r)
}

// blanks are letters and a symbol that look like spaces.
const blanks = "\u115F\u1160\u3164\uFFA0\u2800"

// Words returns the folded words of a name, each once, in order. Both halves of
// "Ngāi Tahu / Kāi Tahu" are among them.
func Words(s string) []string {
	var words []string
	for word := range strings.FieldsSeq(Fold(s)) {
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}

// AnyOrder is the same for the same folded words, in whatever order they stand.
func AnyOrder(s string) string {
	words := Words(s)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// Collapse writes doubled vowels of folded text once, so that "maaori" becomes
// the "maori" that Māori folds to. It also turns "manaaki" into "manaki": use
// it as a second, lower-ranked key and never for equality.
func Collapse(folded string) string {
	var last rune
	return strings.Map(func(r rune) rune {
		if r == last && strings.ContainsRune("aeiou", r) {
			return -1
		}
		last = r
		return r
	}, folded)
}

// Fold returns the key that names are sorted and searched by: lower case,
// without macrons and other marks, apostrophes dropped, every other character
// that is no letter or digit a space, and single spaces. "Te Ao-Mārama" and
// "te ao marama" have one key, as have "O’Brien" and "obrien".
func Fold(s string) string {
	s = norm.NFKD.String(strings.ReplaceAll(NFC(s), "´", "'")) // NFKD makes of ´ a space with a mark
	var key strings.Builder
	key.Grow(len(s))
	pendingSpace := false
	for _, r := range s {
		r = unicode.ToLower(r)
		if dropped(r) {
			continue
		}
		if !kept(r) {
			pendingSpace = key.Len() > 0
			continue
		}
		if pendingSpace {
			key.WriteByte(' ')
			pendingSpace = false
		}
		if plain, ok := plainLetters[r]; ok {
			key.WriteString(plain)
		} else {
			key.WriteRune(r)
		}
	}
	return norm.NFC.String(key.String())
}

// apostrophes are what people type for one outside ASCII, and the ʻokina of
// Pacific names.
const apostrophes = "’‘‛ʻʼ′"

func dropped(r rune) bool {
	if r <= unicode.MaxASCII {
		return r == '\'' || r == '`'
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || strings.ContainsRune(apostrophes, r)
}

func kept(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mc, r)
}

// plainLetters are Latin letters that do not decompose into a letter and a mark.
var plainLetters = map[rune]string{
	'æ': "ae", 'œ': "oe", 'ø': "o", 'ß': "ss", 'đ': "d", 'ð': "d", 'ł': "l", 'þ': "th", 'ħ': "h", 'ı': "i",
}
