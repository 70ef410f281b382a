package hui

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/barrier"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
)

// RaiseBarrierInput is what stands in the way, and for whom.
type RaiseBarrierInput struct {
	command.Idempotent
	ChildID      string
	AgencyID     *string
	Kind         enum.BarrierKind
	Text         string
	PersonID     *string
	WithAgencyID *string
	RaisedOn     *calendar.Date // nil: today
}

// collaboration are the kinds of barriers between those who work with a child; the others
// stand in the way of the child and its whānau.
var collaboration = []enum.BarrierKind{"CONFIDENTIALITY", "UNCLEAR_ROLES", "WORKLOAD", "DIFFERENT_PRACTICE", "SYSTEMS", "RELATIONSHIP"}

// RaiseBarrier adds a barrier (S1.7, S2.26), as the viewer sees it, or as a child or adult
// of its whānau told them. Errors: command.UserErrors.
func (d Desk) RaiseBarrier(ctx context.Context, in RaiseBarrierInput) (*gen.Barrier, error) {
	var f desk.Form
	who := d.author(&f, in.ChildID, in.AgencyID)
	text := f.Required("text", in.Text, desk.Text, "say what stands in the way")
	if who.child == uuid.Nil {
		return nil, f.Err()
	}
	from, err := d.heard(ctx, &f, who.child, in.PersonID)
	if err != nil {
		return nil, err
	}
	row := d.Rows.Barrier.Create()
	if in.WithAgencyID != nil {
		agency, err := d.Agency(ctx, &f, "withAgencyId", *in.WithAgencyID)
		if err != nil {
			return nil, err
		}
		if agency != nil {
			row.SetWithAgencyID(agency.ID)
		}
		if !slices.Contains(collaboration, in.Kind) {
			f.Add(fault.Invalid, "withAgencyId", "only barriers between those who work with the child are with an agency")
		}
	}
	network, err := d.Network(ctx, who.child)
	if err != nil {
		return nil, err
	}
	on := f.Happened("raisedOn", in.RaisedOn, network.AcceptedOn, d.Today)
	desk.Code(&f, "kind", in.Kind)
	if err := f.Err(); err != nil {
		return nil, err
	}
	same := d.Rows.Barrier.Query().Where(barrier.ChildID(who.child), barrier.PractitionerID(who.practitioner), barrier.KindEQ(in.Kind),
		barrier.Description(text), barrier.ResolvedOnIsNil())
	if err := d.unlessKnown(ctx, who.child, same, "text", "you have raised this already, and it is not resolved"); err != nil {
		return nil, err
	}
	return row.SetChildID(who.child).SetPractitionerID(who.practitioner).SetAgencyID(who.agency).SetKind(in.Kind).SetDescription(text).
		SetNillableKinID(from.kin).SetRaisedByChild(from.ofChild).SetRaisedOn(on).Save(ctx)
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
	var f desk.Form
	mitigation := f.Required("mitigation", in.Mitigation, desk.Text, "say what is done about it")
	row, err := d.standing(ctx, &f, in.BarrierID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Barrier.UpdateOne(row).SetMitigation(mitigation).Save(ctx)
}

// standing is a barrier to change; the form says so when it is resolved.
func (d Desk) standing(ctx context.Context, f *desk.Form, global string, expected *int) (*gen.Barrier, error) {
	row, err := alter(ctx, d, f, d.barrier(), global, expected)
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
	var f desk.Form
	resolution := f.Required("resolution", in.Resolution, desk.Text, "say how it was overcome")
	row, err := d.standing(ctx, &f, in.BarrierID, in.ExpectedVersion)
	if err != nil {
		return nil, err
	}
	on := f.Happened("resolvedOn", in.ResolvedOn, row.RaisedOn, d.Today)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Barrier.UpdateOne(row).SetResolution(resolution).SetResolvedOn(on).Save(ctx)
}
