package cli

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/command"
	"cangraph/internal/globalid"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// TestEventsAreFollowed loads the demo, changes something, and asks behind each line.
func TestEventsAreFollowed(t *testing.T) {
	onEachDemo(t, func(t *testing.T, address string) {
		s, err := store.Open(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		child, object := uuid.New(), uuid.New()
		err = command.Do(testkit.Context(), s, command.Meta{Name: "touch", Children: []uuid.UUID{child}}, func(_ context.Context, tx *command.Tx) error {
			tx.Changed(object)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(done(t, "events", "--database", address)), "\n")
		var before, last event
		if len(lines) < 100 { // every step of the demo's casework is one
			t.Fatal(lines)
		}
		if err := errors.Join(json.Unmarshal([]byte(lines[len(lines)-2]), &before), json.Unmarshal([]byte(lines[len(lines)-1]), &last)); err != nil {
			t.Fatal(err)
		}
		if last.Name != "touch" || len(last.Objects) != 1 || last.Objects[0] != object || len(last.Children) != 1 || last.Children[0] != globalid.Of("Child", child) {
			t.Errorf("%+v", last)
		}
		if said := done(t, "events", "--after", strconv.FormatInt(before.Seq, 10), "--database", address); said != lines[len(lines)-1]+"\n" {
			t.Error(said)
		}
		if said := done(t, "events", "--after", strconv.FormatInt(last.Seq, 10), "--database", address); said != "" {
			t.Error(said)
		}
	})
}
