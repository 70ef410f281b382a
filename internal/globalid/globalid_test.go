package globalid_test

import (
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/globalid"
)

func TestOnlyWhatWasGivenOutIsAnID(t *testing.T) {
	own := uuid.New()
	if kind, id, ok := globalid.Parse(globalid.Of("Child", own)); kind != "Child" || id != own || !ok {
		t.Error(kind, id, ok)
	}
	if id := globalid.Own("Child", globalid.Of("Child", own)); id != own {
		t.Error(id)
	}
	if id := globalid.Own("Kin", globalid.Of("Child", own)); id != uuid.Nil {
		t.Errorf("the id of a child is taken for that of an adult: %s", id)
	}
	for _, wrong := range []string{
		"", "x", globalid.Of("", own), globalid.Of("Child", uuid.Nil), globalid.Of("Child", own) + "A", globalid.Of("Child", own) + "=",
		own.String(), "Child:" + own.String(),
	} {
		if kind, id, ok := globalid.Parse(wrong); ok {
			t.Errorf("%q is taken for %s %s", wrong, kind, id)
		}
		if id := globalid.Own("Child", wrong); id != uuid.Nil {
			t.Errorf("%q is taken for the child %s", wrong, id)
		}
	}
}
