package hui

import (
	"context"
	"slices"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/barrier"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
)

// RaiseBarrierInput is what stands in the way, and for whom.
type RaiseBarrierInput struct {
	command.Idempotent
	ChildID      string
	AgencyID     *string
	Kind         enum.BarrierKind
	Description  string
	KinID        *string
	OfChild      *bool
	WithAgencyID *string
	RaisedOn     *calendar.Date // nil: today
}

// collaboration are the kinds of barriers between those who work with a child; the others
// stand in the way of the child and its whānau.
var collaboration = []enum.BarrierKind{"CONFIDENTIALITY", "UNCLEAR_ROLES", "WORKLOAD", "DIFFERENT_PRACTICE", "SYSTEMS", "RELATIONSHIP"}

// RaiseBarrier adds a barrier (S1.7, S2.26), as the viewer sees it, or as a child or adult
// of its whānau told them. Errors: command.UserErrors.
func (d Desk) RaiseBarrier(ctx context.Context, in RaiseBarrierInput) (*gen.Barrier, error) {
	var f form
	who := d.author(&f, in.ChildID, in.AgencyID)
	description := f.said("description", in.Description, "say what stands in the way")
	if who.child == unknown {
		return nil, f.Err()
	}
	from, err := d.heard(ctx, &f, who.child, in.KinID, in.OfChild)
	if err != nil {
		return nil, err
	}
	row := d.Rows.Barrier.Create()
	if in.WithAgencyID != nil {
		if err := d.with(ctx, &f, *in.WithAgencyID, row); err != nil {
			return nil, err
		}
		if !slices.Contains(collaboration, in.Kind) {
			f.Add(fault.Invalid, "withAgencyId", "only barriers between those who work with the child are with an agency")
		}
	}
	accepted, err := d.accepted(ctx, who.child)
	if err != nil {
		return nil, err
	}
	on := f.past("raisedOn", in.RaisedOn, accepted, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, who.child); err != nil {
		return nil, err
	}
	known, err := d.Rows.Barrier.Query().Where(barrier.ChildID(who.child), barrier.PractitionerID(who.practitioner), barrier.KindEQ(in.Kind),
		barrier.Description(description), barrier.ResolvedOnIsNil()).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if known {
		return nil, command.Refusal(fault.Conflict, "description", "you have raised this already, and it is not resolved")
	}
	return row.SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetKind(in.Kind).SetDescription(description).
		SetNillableKinID(from.kin).SetRaisedByChild(from.ofChild).SetRaisedOn(on).Save(ctx)
}

// with reads the agency that a barrier is with. It is read also when hidden: that takes as
// long as finding none.
func (d Desk) with(ctx context.Context, f *form, global string, row *gen.BarrierCreate) error {
	id := f.id("withAgencyId", "Agency", "agency", global)
	if id == unknown {
		return nil
	}
	_, err := d.Rows.Agency.Get(ctx, id)
	if gen.IsNotFound(err) || err == nil && !d.open(id) {
		f.absent("withAgencyId", "agency")
		return nil
	}
	row.SetWithAgencyID(id)
	return err
}

// MitigateBarrierInput is what is done about a barrier.
type MitigateBarrierInput struct {
	command.Idempotent
	BarrierID       string
	Mitigation      string
	ExpectedVersion *int
}

// MitigateBarrier says what is done about a barrier that is not resolved. Errors:
// command.UserErrors, command.Expect's.
func (d Desk) MitigateBarrier(ctx context.Context, in MitigateBarrierInput) (*gen.Barrier, error) {
	var f form
	mitigation := f.said("mitigation", in.Mitigation, "say what is done about it")
	row, err := d.standing(ctx, &f, in.BarrierID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return saved(ctx, d.barrier(), row.ID, d.Rows.Barrier.Update().Where(barrier.ID(row.ID)).SetMitigation(mitigation))
}

// standing is a barrier to change; the form says so when it is resolved.
func (d Desk) standing(ctx context.Context, f *form, global string, expected *int) (*gen.Barrier, error) {
	row, err := hold(ctx, d, f, d.barrier(), global, expected)
	if err == nil && row.ResolvedOn != nil {
		f.Add(fault.Conflict, "barrierId", "this barrier is resolved already: raise what still stands in the way anew")
	}
	return row, err
}

// ResolveBarrierInput is the end of a barrier.
type ResolveBarrierInput struct {
	command.Idempotent
	BarrierID       string
	Resolution      string
	ResolvedOn      *calendar.Date // nil: today
	ExpectedVersion *int
}

// ResolveBarrier ends a barrier, once. Errors: command.UserErrors, command.Expect's.
func (d Desk) ResolveBarrier(ctx context.Context, in ResolveBarrierInput) (*gen.Barrier, error) {
	var f form
	resolution := f.said("resolution", in.Resolution, "say how it was overcome")
	row, err := d.standing(ctx, &f, in.BarrierID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	on := f.past("resolvedOn", in.ResolvedOn, row.RaisedOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return saved(ctx, d.barrier(), row.ID, d.Rows.Barrier.Update().Where(barrier.ID(row.ID)).SetResolution(resolution).SetResolvedOn(on))
}
