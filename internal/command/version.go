package command

import (
	"github.com/google/uuid"

	"cangraph/internal/fault"
)

// stale is a refusal that shows an object as it stands.
type stale struct {
	UserErrors
	object uuid.UUID
}

func (s stale) Unwrap() error { return s.UserErrors }

// Expect refuses a change of an object that has another version than whoever asked for
// it has seen: fault.Conflict on expectedVersion, with the object as it stands in the
// payload of Change. Without an expected version nothing is. Lock the object before it is
// read, or two changes may expect the same version.
func Expect(expected *int, is int, object uuid.UUID) error {
	if expected == nil || *expected == is {
		return nil
	}
	var wrong UserErrors
	wrong.Add(fault.Conflict, "expectedVersion", "somebody has changed this since you read it: look at it as it stands (version %d), and decide again", is)
	return stale{wrong, object}
}
