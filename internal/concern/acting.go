package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/policy"
)

// me is the practitioner who is asking.
func (d Desk) me() uuid.UUID { return d.Scope.Viewer().ID }

// works says whether the viewer works with a child: by a membership that counts today,
// not as somebody who only oversees it or broke the glass.
func (d Desk) works(child uuid.UUID) bool {
	return d.Scope.Has(policy.Case, child) && d.Scope.Has(policy.ByMembership, child)
}

// directs says whether the viewer directs the child's team.
func (d Desk) directs(child uuid.UUID) bool {
	return d.Scope.Has(policy.Case, child) && d.Scope.Has(policy.ByDirector, child)
}

// leads says whether the viewer leads the child's network.
func (d Desk) leads(child uuid.UUID) bool { return d.works(child) && d.Scope.Has(policy.Lead, child) }

// isPractitioner refuses everybody else, who writes nothing here.
func (d Desk) isPractitioner(f *form, field string) bool {
	if d.Scope.Viewer().Kind != policy.ViewerPractitioner {
		f.Add(fault.Forbidden, field, "only practitioners write here")
		return false
	}
	return true
}

// child reads the id of a child that the viewer works with; else it is uuid.Nil, and the
// form says why.
func (d Desk) child(f *form, field, global string) uuid.UUID {
	if !d.isPractitioner(f, field) {
		return uuid.Nil
	}
	id := f.id(field, "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.Scope.Has(policy.Case, id):
		f.absent(field, "Child")
	case !d.works(id):
		f.Add(fault.Forbidden, field, "only members of the child's network write here")
	default:
		return id
	}
	return uuid.Nil
}

// actsFor reads for which agency the viewer acts around a child: the one that is named,
// or the only one there is. Who directs the team acts for where they are employed.
func (d Desk) actsFor(f *form, child uuid.UUID, named *string) uuid.UUID {
	mine := d.Scope.Of(policy.ActsFor, child)
	if !d.works(child) {
		mine = d.Scope.IDs(policy.Employer)
	}
	return f.oneOf(mine, named)
}

// oneOf reads which of the viewer's agencies is meant.
func (f *form) oneOf(mine []uuid.UUID, named *string) uuid.UUID {
	slices.SortFunc(mine, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	mine = slices.Compact(mine)
	if named != nil {
		kind, id, _ := globalid.Parse(*named)
		if kind == "Agency" && slices.Contains(mine, id) {
			return id
		}
		f.Add(fault.Forbidden, "agencyId", "you do not act for this agency here")
		return uuid.Nil
	}
	switch len(mine) {
	case 1:
		return mine[0]
	case 0:
		f.Add(fault.Forbidden, "agencyId", "you act for no agency today: have yours record that you are employed there")
	default:
		f.Add(fault.Invalid, "agencyId", "say for which of your agencies you act")
	}
	return uuid.Nil
}

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
func (d Desk) mustBeSeen(ctx context.Context, f *form, acting, of uuid.UUID) error {
	if acting == of || acting == uuid.Nil {
		return nil
	}
	hidden, err := d.sheltered(ctx, acting)
	if hidden && err == nil {
		f.Add(fault.Forbidden, "agencyId", "your agency is sheltered: the others could not see who does this; ask a member of another agency to do it")
	}
	return err
}
