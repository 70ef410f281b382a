package network

import (
	"slices"

	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Rows are those of a statement.
type Rows = rows

// Decode reads the rows of the snapshot statement for a command.
func Decode(r Rows) (*snapshot.Snapshot, error) { return decode(r, snapshot.With{}, sight.Sight{}, 0) }

// KnownTexts are the statements over versions.
func KnownTexts(dialect string) []string {
	known := newKnownTexts(dialect)
	return slices.Concat([]string{known.lists}, known.holding, versionsTexts(dialect))
}
