package network

import (
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// Rows are those of a statement.
type Rows = rows

// Decode reads the rows of the snapshot statement for a command.
func Decode(r Rows) (*snapshot.Snapshot, error) { return decode(r, snapshot.With{}, sight.Sight{}) }

// KnownText is the statement over versions.
func KnownText() string { return newKnownTexts("postgres").casework[0] }
