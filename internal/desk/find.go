package desk

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
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
