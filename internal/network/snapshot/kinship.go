package snapshot

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Relation says that the relative is the kind of the child: with the kind PARENT, that they
// are a parent of it.
type Relation struct {
	ID       ID
	Of       *Child
	Relative Person // a child or an adult of the whānau
	Kind     enum.RelationshipKind
	Row      calendar.Period
}
