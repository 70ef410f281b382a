package hui

import (
	"context"

	"github.com/google/uuid"

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

// person reads the id of the child, of an adult around it, or of a practitioner; anybody
// else is absent. It reads a row for each, so that the hidden take as long.
func (d Desk) person(ctx context.Context, f *desk.Form, field string, child uuid.UUID, global string) (person, error) {
	kind, id, ok := globalid.Parse(global)
	switch {
	case ok && kind == "Child" && id == child:
		return person{child: id}, nil
	case ok && kind == "Kin":
		kin, err := d.KinAround(ctx, f, field, child, global)
		return person{kin: kin}, err
	case ok && kind == "Practitioner":
		row, err := d.Practitioner(ctx, f, field, global)
		if err != nil || row == nil {
			return person{}, err
		}
		return person{practitioner: row.ID}, nil
	}
	f.Absent(field, "Person")
	return person{}, nil
}

// heard is whom a practitioner speaks for: nobody but themselves, the child, or an adult
// around it.
type heard struct {
	kin     *uuid.UUID
	ofChild bool
}

// heard reads for whom something is said: at most one of the two.
func (d Desk) heard(ctx context.Context, f *desk.Form, child uuid.UUID, kinID *string, ofChild *bool) (heard, error) {
	h := heard{ofChild: desk.Said(ofChild)}
	if kinID == nil {
		return h, nil
	}
	if h.ofChild {
		f.Add(fault.Invalid, "kinId", "one person says this: the child itself, or an adult of the whānau")
	}
	kin, err := d.KinAround(ctx, f, "kinId", child, *kinID)
	h.kin = &kin
	return h, err
}
