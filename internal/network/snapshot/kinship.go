package snapshot

import (
	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Relation says that the relative is the kind of somebody: with the kind PARENT, that they
// are a parent of them. Of either is a child or an adult of the whānau.
type Relation struct {
	ID       ID
	Of       Person
	Relative Person
	Kind     enum.RelationshipKind
	Row      calendar.Period
}
