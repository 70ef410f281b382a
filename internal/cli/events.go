package cli

import (
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"cangraph/internal/config"
	"cangraph/internal/globalid"
	"cangraph/internal/outbox"
)

// event is a line of printEvents.
type event struct {
	Seq       int64       `json:"seq"`
	At        time.Time   `json:"at"`
	Name      string      `json:"name"`
	Objects   []uuid.UUID `json:"objects"`
	Children  []string    `json:"children"` // as the API names them
	RequestID string      `json:"requestId"`
}

// printEvents prints the events behind a number, each as a line of JSON, and nothing else.
func (sh shell) printEvents(ctx context.Context, settings config.Events) error {
	s, err := asItIs(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	lines := json.NewEncoder(sh.out)
	for after := settings.After; ; {
		events, err := outbox.Read(ctx, s, after, outbox.Most)
		if err != nil || len(events) == 0 {
			return err
		}
		for _, e := range events {
			line := event{e.Seq, e.At, e.Name, e.Objects, []string{}, e.RequestID}
			for _, id := range e.Children {
				line.Children = append(line.Children, globalid.Of("Child", id))
			}
			if err := lines.Encode(line); err != nil {
				return err
			}
		}
		after = events[len(events)-1].Seq
	}
}
