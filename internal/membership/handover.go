package membership

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/internal/desk"
)

// Handover is a part of the work around a child that people answer for by name. A
// membership that ends leaves none of it in the hands of who has gone.
type Handover interface {
	// Release returns what is open in the name of who leaves, as far as the viewer may know
	// of it. When they are gone already (Departure.Now), it also ends what waits for them
	// alone, with a reason, and makes nobody's what others can take up. It runs in the
	// transaction of the change, behind the lock of the child, and notes what it changes
	// (Desk.Changed).
	Release(ctx context.Context, d desk.Desk, l desk.Departure) ([]enum.OpenMatter, error)
}

// release lets all parts of the work go, and returns what is open, each once.
func (d Desk) release(ctx context.Context, l desk.Departure) ([]enum.OpenMatter, error) {
	open := []enum.OpenMatter{}
	for _, part := range d.handovers {
		found, err := part.Release(ctx, d.Desk, l)
		if err != nil {
			return nil, err
		}
		for _, matter := range found {
			if !slices.Contains(open, matter) {
				open = append(open, matter)
			}
		}
	}
	return open, nil
}
