package hui

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen/practitioner"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// author is who writes a row about a child, and for which agency.
type author struct{ child, practitioner, agency uuid.UUID }

// author reads the child that the viewer writes about and the agency that they do so for.
// Its child is zero when the form says why not.
func (d Desk) author(f *desk.Form, childID string, agencyID *string) author {
	child := d.Child(f, "childId", childID)
	if child == uuid.Nil {
		return author{}
	}
	return author{child, d.Me(), d.ActsFor(f, child, agencyID)}
}

// person is somebody around a child, of one kind: the child, an adult of the whānau, or a
// practitioner.
type person struct{ child, kin, practitioner uuid.UUID }

// global is the id in the API.
func (p person) global() string {
	switch {
	case p.child != uuid.Nil:
		return globalid.Of("Child", p.child)
	case p.kin != uuid.Nil:
		return globalid.Of("Kin", p.kin)
	}
	return globalid.Of("Practitioner", p.practitioner)
}

// items names the fields of a list.
func items(list string) func(int) string { return func(i int) string { return desk.Item(list, i) } }

// people reads ids of the child, of adults around it, and of practitioners, in their
// order; anybody else is absent. It reads rows for all, so that the hidden take as long.
func (d Desk) people(ctx context.Context, f *desk.Form, field func(int) string, child uuid.UUID, given []string) ([]person, error) {
	var kin, practitioners []uuid.UUID
	for _, global := range given {
		kin, practitioners = append(kin, globalid.Own("Kin", global)), append(practitioners, globalid.Own("Practitioner", global))
	}
	kin, err := d.AroundOf(ctx, child, kin...)
	if err != nil {
		return nil, err
	}
	practitioners, err = d.Rows.Practitioner.Query().Where(practitioner.IDIn(practitioners...)).IDs(ctx)
	if err != nil {
		return nil, err
	}
	people := make([]person, 0, len(given))
	for i, global := range given {
		kind, id, _ := globalid.Parse(global)
		switch {
		case kind == "Child" && id == child:
			people = append(people, person{child: id})
		case kind == "Kin" && slices.Contains(kin, id):
			people = append(people, person{kin: id})
		case kind == "Practitioner" && slices.Contains(practitioners, id) && d.Knows(id):
			people = append(people, person{practitioner: id})
		default:
			f.Absent(field(i), "Person")
		}
	}
	return people, nil
}

// heard is whom a practitioner speaks for: nobody but themselves, the child, or an adult
// around it.
type heard struct {
	kin     *uuid.UUID
	ofChild bool
}

// heard reads for whom something is said.
func (d Desk) heard(ctx context.Context, f *desk.Form, child uuid.UUID, personID *string) (heard, error) {
	if personID == nil {
		return heard{}, nil
	}
	people, err := d.people(ctx, f, func(int) string { return "personId" }, child, []string{*personID})
	if err != nil || len(people) == 0 {
		return heard{}, err
	}
	who := people[0]
	if who.practitioner != uuid.Nil {
		f.Add(fault.Invalid, "personId", "practitioners say this themselves: name the child, or an adult of the whānau")
	}
	return heard{unlessNone(who.kin), who.child != uuid.Nil}, nil
}
