package nhi

import "strings"

// checkDigit returns the check digit of the first six characters of an old
// number, and false for a prefix that no digit completes.
func checkDigit(prefix string) (byte, bool) {
	remainder := weightedSum(prefix) % 11
	if remainder == 0 {
		return 0, false
	}
	return '0' + byte((11-remainder)%10), true
}

// checkLetter returns the check letter of the first six characters of a new
// number: A to Y, never Z.
func checkLetter(prefix string) byte {
	return letters[23-weightedSum(prefix)%23-1]
}

// weightedSum adds the values of six characters times 7, 6, 5, 4, 3 and 2.
func weightedSum(prefix string) int {
	sum := 0
	for i := range len(prefix) {
		sum += value(prefix[i]) * (length - i)
	}
	return sum
}

func value(c byte) int {
	if isDigit(c) {
		return int(c - '0')
	}
	return strings.IndexByte(letters, c) + 1
}
