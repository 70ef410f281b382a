package plan

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/goal"
	"cangraph/ent/gen/need"
	"cangraph/internal/desk"
)

// above is below what an entry stands: what the viewer must know of to know of it, and of
// which network it all is.
type above struct {
	rows    []desk.Origin
	network uuid.UUID // uuid.Nil: any of the child
}

// known says whether the viewer may know of all of it.
func (a above) known(d Desk) bool {
	return len(of(a.rows, func(one desk.Origin) bool { return !d.MayKnow(one) })) == 0
}

// with is what stands below a row that stands below a.
func (a above) with(row desk.Row) above {
	return above{append(a.rows, desk.From(row)), a.network}
}

func (d Desk) aboveContribution(ctx context.Context, row *gen.AssessmentContribution) (above, error) {
	part, err := d.Rows.Assessment.Get(ctx, row.AssessmentID)
	if err != nil {
		return above{}, err
	}
	return above{network: part.NetworkID}.with(part), nil
}

// aboveNeed asks nothing of the assessment: the need is there, whoever found it.
func (d Desk) aboveNeed(ctx context.Context, row *gen.Need) (above, error) {
	from, err := d.Rows.Assessment.Get(ctx, row.AssessmentID)
	if err != nil {
		return above{}, err
	}
	return above{network: from.NetworkID}, nil
}

func (d Desk) aboveGoal(ctx context.Context, row *gen.Goal) (above, error) {
	of, err := d.Rows.Need.Get(ctx, row.NeedID)
	if err != nil {
		return above{}, err
	}
	up, err := d.aboveNeed(ctx, of)
	return up.with(of), err
}

func (d Desk) aboveActivity(ctx context.Context, row *gen.Activity) (above, error) {
	to, err := d.Rows.Goal.Get(ctx, row.GoalID)
	if err != nil {
		return above{}, err
	}
	up, err := d.aboveGoal(ctx, to)
	return up.with(to), err
}

func (d Desk) aboveCommunication(ctx context.Context, row *gen.PlanCommunication) (above, error) {
	of, err := d.Rows.PlanVersion.Get(ctx, row.PlanVersionID)
	if err != nil {
		return above{}, err
	}
	return above{network: of.NetworkID}.with(of), nil
}

// knowsActivity says whether the viewer may know of any of the activities, and of what
// they are for, after as many statements however many they are.
func (d Desk) knowsActivity(ctx context.Context, rows []*gen.Activity) (bool, error) {
	rows = of(rows, func(row *gen.Activity) bool { return d.MayKnow(ofActivity(row)) })
	if len(rows) == 0 {
		return false, nil
	}
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = row.GoalID
	}
	goals, err := d.Rows.Goal.Query().Where(goal.IDIn(ids...)).All(ctx)
	if err != nil {
		return false, err
	}
	ids = nil
	for _, row := range of(goals, func(row *gen.Goal) bool { return d.MayKnow(desk.From(row)) }) {
		ids = append(ids, row.NeedID)
	}
	needs, err := d.Rows.Need.Query().Where(need.IDIn(ids...)).All(ctx)
	return knowsOne(d, needs), err
}

// under reads for which agency the viewer adds to an entry: for any of it, or, where one
// of it is sheltered, for that one (desk.MustBelong).
func (d Desk) under(ctx context.Context, f *desk.Form, to desk.Origin, given *string) (uuid.UUID, error) {
	acting := d.ActsFor(f, to.Child, given)
	return acting, d.mustBelong(ctx, f, "agencyId", to, acting)
}

// mustBelong is desk.MustBelong of a row in which there may be several agencies.
func (d Desk) mustBelong(ctx context.Context, f *desk.Form, field string, to desk.Origin, acting uuid.UUID) error {
	if slices.Contains(to.Agencies, acting) {
		return nil
	}
	for _, one := range slices.Compact(slices.Clone(to.Agencies)) {
		if err := d.MustBelong(ctx, f, field, one, acting); err != nil {
			return err
		}
	}
	return nil
}
