package page

import "cangraph/internal/fault"

// Size reads how many entries a short list is to have: 1 to MaxSize, DefaultSize when
// absent. Errors: fault.Field.
func Size(first *int) (int, error) {
	switch {
	case first == nil:
		return DefaultSize, nil
	case *first < 1 || *first > MaxSize:
		return 0, fault.Field("first", "first must be between 1 and %d", MaxSize)
	}
	return *first, nil
}
