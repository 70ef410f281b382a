package desk

import (
	"context"

	"github.com/google/uuid"

	"cangraph/internal/command"
)

// Row is a row of casework, which says about whom it is, and who wrote it for which agency.
type Row interface {
	Written() (id, child, practitioner, agency uuid.UUID)
}

// Origin is what decides who may know of a row: whom it is about, and who are in it, its
// author first.
type Origin struct {
	ID, Child     uuid.UUID
	Practitioners []uuid.UUID
	Agencies      []uuid.UUID
}

// From is the origin of a row that names nobody but its author.
func From[R Row](row R) Origin {
	id, child, practitioner, agency := row.Written()
	return Origin{id, child, []uuid.UUID{practitioner}, []uuid.UUID{agency}}
}

// With adds somebody whom the row names, and for which agency; nil for nobody and none.
func (o Origin) With(practitioner, agency *uuid.UUID) Origin {
	if practitioner != nil {
		o.Practitioners = append(o.Practitioners, *practitioner)
	}
	if agency != nil {
		o.Agencies = append(o.Agencies, *agency)
	}
	return o
}

// MayKnow says whether the viewer may know of a row. A change reads beneath the rules of
// rows (policy.Tables); this says the same.
func (d Desk) MayKnow(o Origin) bool {
	return d.Sees(o.Child) && d.Knows(o.Practitioners...) && d.Open(o.Agencies...)
}

// ChildOf is whom a row is about.
func ChildOf[R Row](row R) uuid.UUID { return From(row).Child }

// Kind is how mutations answer with the objects of rows of casework.
func Kind[R Row, Object any](read func(context.Context, []uuid.UUID) ([]R, error), show func(context.Context, []R) ([]Object, error)) command.Kind[R, Object] {
	return command.Kind[R, Object]{Read: read, Show: show, Of: func(row R) (child, object uuid.UUID) {
		of := From(row)
		return of.Child, of.ID
	}}
}
