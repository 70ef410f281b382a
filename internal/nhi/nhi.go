// Package nhi checks National Health Index numbers in both forms of HISO 10046.
//
// It refuses to tell which form is in use on a date (both are valid side by
// side), and a valid check character does not prove that a number was assigned.
package nhi

import (
	"errors"
	"strings"
)

// letters are the letters in use, A worth 1 to Z worth 24: no I and no O.
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"

const length = 7

// The texts never repeat the input: an NHI number identifies a patient.
var (
	errForm  = errors.New("not an NHI number: write AAANNNN or AAANNAA, letters without I and O")
	errCheck = errors.New("not a valid NHI number: its check character is wrong, so look for a mistyped or swapped character")
)

// Parse returns the number in its normal form: upper case without spaces. It
// accepts the old form (three letters, four digits, check modulo 11) and the
// new (three letters, two digits, two letters, check modulo 23) on any date.
// Errors never contain the number.
func Parse(s string) (string, error) {
	number := normal(s)
	if len(number) != length || !hasForm(number) {
		return "", errForm
	}
	check, ok := checkDigit(number[:6])
	if isLetter(number[6]) {
		check, ok = checkLetter(number[:6]), true
	}
	if !ok || number[6] != check {
		return "", errCheck
	}
	return number, nil
}

// normal trims, takes inner ASCII spaces out and turns ASCII letters to upper
// case; other characters stay, to be refused.
func normal(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return -1
		case 'a' <= r && r <= 'z':
			return r - 'a' + 'A'
		}
		return r
	}, strings.TrimSpace(s))
}

// hasForm reports whether seven bytes have the form AAANNNN or AAANNAA.
func hasForm(s string) bool {
	return isLetter(s[0]) && isLetter(s[1]) && isLetter(s[2]) &&
		isDigit(s[3]) && isDigit(s[4]) &&
		(isDigit(s[5]) && isDigit(s[6]) || isLetter(s[5]) && isLetter(s[6]))
}

func isLetter(c byte) bool { return strings.IndexByte(letters, c) >= 0 }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
