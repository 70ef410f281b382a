package sharing

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// mustActFor refuses a viewer who works with a child, but for none of the agencies today.
func (d Desk) mustActFor(f *desk.Form, child uuid.UUID, field string, agencies ...*gen.Agency) {
	mine := d.Scope.Of(policy.ActsFor, child)
	if !slices.ContainsFunc(agencies, func(a *gen.Agency) bool { return slices.Contains(mine, a.ID) }) {
		f.Add(fault.Forbidden, field, "you do not work with this child for this agency")
	}
}

// employed says whether the viewer is employed at an agency today.
func (d Desk) employed(agency uuid.UUID) bool { return d.Scope.Has(policy.Employer, agency) }
