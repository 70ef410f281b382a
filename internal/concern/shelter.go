package concern

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// sheltered says whether an agency is behind a shield: then what its staff write is
// hidden from most of the others.
func (d Desk) sheltered(ctx context.Context, agency uuid.UUID) (bool, error) {
	row, err := d.Rows.Agency.Get(ctx, agency)
	if gen.IsNotFound(err) {
		return true, nil
	}
	return err == nil && row.Shield != "", err
}

// mustBeSeen refuses who acts for a sheltered agency on what is another agency's: the
// others would see that something was done, and not by whom.
func (d Desk) mustBeSeen(ctx context.Context, f *desk.Form, acting, of uuid.UUID) error {
	if acting == of || acting == uuid.Nil {
		return nil
	}
	hidden, err := d.sheltered(ctx, acting)
	if hidden && err == nil {
		f.Add(fault.Forbidden, "agencyId", "your agency is sheltered: the others could not see who does this; ask a member of another agency to do it")
	}
	return err
}
