package page

import (
	"github.com/google/uuid"

	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

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

// Latest reads which part of a list is asked for that begins at what was recorded last:
// how many entries, as of Size, and behind which, by the global id of one of their type.
// Ids are in the order of recording: entries with ids below last are meant. Errors: fault.Field.
func Latest(kind string, first *int, before *string) (n int, last uuid.UUID, err error) {
	if n, err = Size(first); err != nil || before == nil {
		return n, uuid.Max, err
	}
	if is, id, ok := globalid.Parse(*before); ok && is == kind {
		return n, id, nil
	}
	return 0, uuid.Nil, fault.Field("before", "send the id of an entry of the same list")
}
