package policy

import "github.com/google/uuid"

// Level is how much of a thing a viewer sees.
type Level string

// The levels, from everything to nothing.
const (
	Full     Level = "FULL"
	NameOnly Level = "NAME_ONLY" // name and work contact
	Exists   Level = "EXISTS"    // counted, unnamed
	ViaOther Level = "BROKERED"  // only that somebody can be asked
	Hidden   Level = "HIDDEN"
)

// Row is a row of a table.
type Row struct {
	Table string
	ID    uuid.UUID
}

func when(holds bool, level Level) Level {
	if holds {
		return level
	}
	return Hidden
}
