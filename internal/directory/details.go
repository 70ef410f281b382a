package directory

import (
	"bytes"
	"cmp"
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/employment"
	"cangraph/ent/gen/personidentifier"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// Identifier is a number by which another system knows a child.
type Identifier struct {
	System string
	Value  string
	Status enum.IdentifierStatus
}

// Employment is a practitioner's time at an agency.
type Employment struct {
	Agency   *snapshot.Agency
	JobTitle *string // nil: none recorded
	Since    calendar.Date
	Until    *calendar.Date
}

// Identifiers returns the identifiers of each child, in their order.
func (d *Directory) Identifiers(ctx context.Context, children []*snapshot.Child) ([][]*Identifier, error) {
	rows, err := d.ent.PersonIdentifier.Query().
		Where(personidentifier.ChildIDIn(snapshot.IDs(children)...)).
		Order(personidentifier.BySystem(), personidentifier.ByStatus(), personidentifier.ByValue()).All(ctx)
	if err != nil {
		return nil, err
	}
	byChild := map[uuid.UUID][]*Identifier{}
	for _, row := range rows {
		byChild[row.ChildID] = append(byChild[row.ChildID], &Identifier{System: row.System, Value: row.Value, Status: row.Status})
	}
	return snapshot.Each(children, byChild), nil
}

// Employments returns the employments of each practitioner, latest first, in their order.
func (d *Directory) Employments(ctx context.Context, practitioners []*snapshot.Practitioner) ([][]*Employment, error) {
	rows, err := d.ent.Employment.Query().
		Where(employment.PractitionerIDIn(snapshot.IDs(practitioners)...)).
		Order(gen.Desc(employment.FieldFromOn), gen.Asc(employment.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	agencies, err := loadAgencies(ctx, d.ent, idsOf(rows, func(row *gen.Employment) uuid.UUID { return row.AgencyID }))
	if err != nil {
		return nil, err
	}
	byPractitioner := map[uuid.UUID][]*Employment{}
	for _, row := range rows {
		agency, ok := agencies[row.AgencyID]
		if !ok {
			continue
		}
		e := &Employment{Agency: agency, Since: row.FromOn, Until: row.UntilOn}
		if row.JobTitle != "" {
			e.JobTitle = &row.JobTitle
		}
		byPractitioner[row.PractitionerID] = append(byPractitioner[row.PractitionerID], e)
	}
	return snapshot.Each(practitioners, byPractitioner), nil
}

// compare orders by folded name, then id.
func compare(aName, bName string, a, b uuid.UUID) int {
	return cmp.Or(cmp.Compare(aName, bName), bytes.Compare(a[:], b[:]))
}
