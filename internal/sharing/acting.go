package sharing

import (
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// me is the practitioner who is asking.
func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

// writes says whether the viewer is a practitioner, who alone keep the ledger.
func (d Desk) writes() bool { return d.Scope.Viewer().Kind == policy.ViewerPractitioner }

// mustWrite refuses everybody but practitioners.
func (d Desk) mustWrite(f *form, field string) bool {
	if !d.writes() {
		f.Add(fault.Forbidden, field, "only practitioners keep the ledger")
	}
	return d.writes()
}

// works says whether the viewer works with a child: by a membership of its network that
// counts today, not as somebody who only oversees it or broke the glass.
func (d Desk) works(child uuid.UUID) bool {
	return d.Scope.Has(policy.ByMembership, child)
}

// mustWork refuses whoever sees a child but does not work with it.
func (d Desk) mustWork(f *form, field string, child uuid.UUID) bool {
	if !d.works(child) {
		f.Add(fault.Forbidden, field, "only members of the child's network keep its ledger")
	}
	return d.works(child)
}

// mustActFor refuses a viewer who works with a child, but for none of the agencies today.
func (d Desk) mustActFor(f *form, child uuid.UUID, field string, agencies ...*gen.Agency) {
	mine := d.Scope.Of(policy.ActsFor, child)
	if !slices.ContainsFunc(agencies, func(a *gen.Agency) bool { return slices.Contains(mine, a.ID) }) {
		f.Add(fault.Forbidden, field, "you do not work with this child for this agency")
	}
}

// employed says whether the viewer is employed at an agency today.
func (d Desk) employed(agency uuid.UUID) bool {
	return d.writes() && d.Scope.Has(policy.Employer, agency)
}
