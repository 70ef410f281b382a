package nhi

import "testing"

// TestPrefixesWithoutCheckDigit counts what HISO 10046 implies: 1,256,727 of
// the 13,824,000 old prefixes have no check digit.
func TestPrefixesWithoutCheckDigit(t *testing.T) {
	total, without := 0, 0
	for _, a := range letters {
		for _, b := range letters {
			for _, c := range letters {
				for n := range 1000 {
					prefix := [6]byte{byte(a), byte(b), byte(c), byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)}
					total++
					if _, ok := checkDigit(string(prefix[:])); !ok {
						without++
					}
				}
			}
		}
	}
	if total != 13_824_000 || without != 1_256_727 {
		t.Errorf("%d of %d prefixes have no check digit", without, total)
	}
}

// TestCheckLetterIsNeverZ covers every remainder of the modulus.
func TestCheckLetterIsNeverZ(t *testing.T) {
	seen := map[byte]bool{}
	for _, a := range letters {
		for _, b := range letters {
			seen[checkLetter("ZZ"+string(a)+"00"+string(b))] = true
		}
	}
	if len(seen) != 23 || seen['Z'] {
		t.Errorf("%d check letters, Z among them: %v", len(seen), seen['Z'])
	}
}
