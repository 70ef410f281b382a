package audit

import (
	"testing"
	"time"

	"github.com/google/uuid"
)

// Whoever asked last before something was recorded, and not long before, recorded it.
func TestWhoRecorded(t *testing.T) {
	object, ana, ben := uuid.New(), uuid.New(), uuid.New()
	at := time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	authors := Authors{object: {{at, ana}, {at.Add(time.Minute), ben}}}
	for after, want := range map[time.Duration]uuid.UUID{
		-time.Second: uuid.Nil, 0: ana, 9 * time.Second: ana, 30 * time.Second: uuid.Nil, time.Minute: ben, 61 * time.Second: ben, time.Hour: uuid.Nil,
	} {
		if by := authors.Of(object, at.Add(after)); by != want {
			t.Errorf("%s later: %s instead of %s", after, by, want)
		}
	}
	if by := authors.Of(uuid.New(), at); by != uuid.Nil {
		t.Errorf("something else: %s", by)
	}
}
