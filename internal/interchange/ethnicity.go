package interchange

import (
	"slices"

	"cangraph/internal/vocabulary"
)

// ethnicityLevel is the codes of one level: one, two, three and five digits.
func ethnicityLevel(level int) []string {
	digits := []int{1, 2, 3, 5}[level-1]
	return slices.DeleteFunc(slices.Clone(vocabulary.Ethnicities), func(code string) bool { return len(code) != digits })
}

func oneOf(codes []string, code string) bool {
	_, found := slices.BinarySearch(codes, code)
	return found
}
