package town

import "cangraph/internal/nhi"

const (
	nhiLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ" // no I, no O
	oldNumbers = 24 * 24 * 1000             // ZAA000 to ZZZ999, without the check digit
	newNumbers = 24 * 24 * 100 * 24         // ZAA00A to ZZZ99Z, without the check letter
	oldChecks  = "0123456789"
)

// numberFor returns the NHI number of the index-th child: another for every
// child, of the Z range that is reserved for tests, in the old form for a third
// of them. It is empty where the old form has no check digit.
func numberFor(index int, seed uint64) string {
	if index%3 > 0 {
		n := scattered(index, seed, newNumbers)
		digits := n / 24 % 100
		return withCheck(prefix(n/2400)+string([]byte{byte('0' + digits/10), byte('0' + digits%10), nhiLetters[n%24]}), nhiLetters)
	}
	n := scattered(index/3, seed, oldNumbers)
	digits := n % 1000
	return withCheck(prefix(n/1000)+string([]byte{byte('0' + digits/100), byte('0' + digits/10%10), byte('0' + digits%10)}), oldChecks)
}

// scattered maps the indexes below n onto each other; the factor shares no divisor with n.
func scattered(index int, seed uint64, n int) int {
	return int((uint64(index)*700_001 + seed%uint64(n)) % uint64(n))
}

// prefix is the letters of a number: Z and two that count.
func prefix(n int) string { return string([]byte{'Z', nhiLetters[n/24], nhiLetters[n%24]}) }

// withCheck completes a number with the one check character that is right, if any.
func withCheck(number, checks string) string {
	for i := range checks {
		if full, err := nhi.Parse(number + checks[i:i+1]); err == nil {
			return full
		}
	}
	return ""
}
