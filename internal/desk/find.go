package desk

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/child"
	"cangraph/ent/gen/personidentifier"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/nhi"
	"cangraph/internal/policy"
)

// Find reads what an id of a type stands for; nil, and the form says why, where there is
// none that the viewer may know of. It is read also when it is hidden: that takes as long
// as finding none.
func Find[Row any](ctx context.Context, f *Form, field, kind, global string,
	get func(context.Context, uuid.UUID) (*Row, error), knows func(*Row) bool,
) (*Row, error) {
	id := f.ID(field, kind, global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !knows(row) {
		f.Absent(field, kind)
		return nil, nil
	}
	return row, err
}

// Hold is Find of a row that is to be changed: nobody else changes it, nor who is around
// its child, until the change ends. What is about no child is locked itself.
func Hold[Row any](ctx context.Context, d Desk, f *Form, field, kind, global string,
	get func(context.Context, uuid.UUID) (*Row, error), knows func(*Row) bool,
) (*Row, error) {
	row, err := Find(ctx, f, field, kind, global, get, knows)
	if row == nil || err != nil {
		return nil, err
	}
	id := globalid.Own(kind, global)
	lock := id
	if of, ok := any(row).(interface {
		Written() (id, child, practitioner, agency uuid.UUID)
	}); ok {
		_, lock, _, _ = of.Written()
	}
	if err := d.Lock(ctx, lock); err != nil {
		return nil, err
	}
	return get(ctx, id)
}

// Practitioner finds a practitioner whom the viewer may know of.
func (d Desk) Practitioner(ctx context.Context, f *Form, field, global string) (*gen.Practitioner, error) {
	return Find(ctx, f, field, "Practitioner", global, d.Rows.Practitioner.Get, func(p *gen.Practitioner) bool { return d.Knows(p.ID) })
}

// Agency finds an agency that the viewer may know of.
func (d Desk) Agency(ctx context.Context, f *Form, field, global string) (*gen.Agency, error) {
	return Find(ctx, f, field, "Agency", global, d.Rows.Agency.Get, func(a *gen.Agency) bool { return d.Open(a.ID) })
}

// Kin finds an adult of a whānau whom the viewer sees.
func (d Desk) Kin(ctx context.Context, f *Form, field, global string) (*gen.Kin, error) {
	return Find(ctx, f, field, "Kin", global, d.Rows.Kin.Get, func(k *gen.Kin) bool { return d.Scope.Has(policy.Kin, k.ID) })
}

// ChildBy finds whom an input names either by id or by NHI number, among the children who
// may be named; uuid.Nil where there is none. It says which field names them. Either way
// it is one statement. Errors: command.UserErrors for none of both, both, and what is no number.
func (d Desk) ChildBy(ctx context.Context, childID, number *string, among ...predicate.Child) (field string, id uuid.UUID, err error) {
	if (childID == nil) == (number == nil) {
		return "childId", uuid.Nil, command.Refusal(fault.Invalid, "childId", "give either the id of the child or its NHI number")
	}
	if childID != nil {
		ids, err := d.Rows.Child.Query().Where(append(among, child.ID(globalid.Own("Child", *childID)))...).IDs(ctx)
		return "childId", append(ids, uuid.Nil)[0], err
	}
	value, err := nhi.Parse(*number)
	if err != nil {
		return "nhi", uuid.Nil, command.Refusal(fault.Invalid, "nhi", "%v", err)
	}
	rows, err := d.Rows.PersonIdentifier.Query().Where(personidentifier.System(enum.NHISystem), personidentifier.Value(value), personidentifier.HasChildWith(among...)).
		Order(gen.Desc(personidentifier.FieldStatus), gen.Asc(personidentifier.FieldID)).Limit(1).All(ctx) // the live number first
	if err != nil || len(rows) == 0 {
		return "nhi", uuid.Nil, err
	}
	return "nhi", rows[0].ChildID, nil
}
